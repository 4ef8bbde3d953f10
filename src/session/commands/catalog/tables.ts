import { quoteParts } from "../../../analysis/index.ts";
import { sparkError } from "../../../errors/index.ts";
import type { CatalogOperation, LiteralValue } from "../../../plan/index.ts";
import { catalogString } from "../../../types/index.ts";
import type { LocalSession } from "../../session.ts";
import { databaseNamed, globalDatabase } from "../databases.ts";
import { nothingToDrop } from "../not-found.ts";
import { likePattern, notHere } from "../statement.ts";
import { done, type OperationRunner, rows, tableParts, text, value, viewNamed, viewOf } from "./operation.ts";

const tableColumns = `name STRING NOT NULL, catalog STRING, namespace ARRAY<STRING>, description STRING,
  tableType STRING NOT NULL, isTemporary BOOLEAN NOT NULL`;

const tableRow = (name: string, isGlobal: boolean): readonly LiteralValue[] => [
  name,
  null,
  isGlobal ? [globalDatabase] : [],
  null,
  "TEMPORARY",
  true,
];

/** Temporary views belong to every database. */
const list: OperationRunner = (operation, { tempViews }) => {
  const isWanted = likePattern(text(operation, "pattern"));
  const named = databaseNamed(text(operation, "dbName"), { origin: operation.origin, alsoGlobal: true });
  const wanted = (names: readonly string[], isGlobal: boolean) =>
    names
      .filter(isWanted)
      .sort()
      .map((name) => tableRow(name, isGlobal));
  const global = named === globalDatabase ? wanted(tempViews.globalNames(), true) : [];
  return rows(tableColumns, [...global, ...wanted(tempViews.names(), false)]);
};

const columnColumns = `name STRING NOT NULL, description STRING, dataType STRING NOT NULL, nullable BOOLEAN NOT NULL,
  isPartition BOOLEAN NOT NULL, isBucket BOOLEAN NOT NULL, isCluster BOOLEAN NOT NULL`;

const listColumns: OperationRunner = async (operation, session) => {
  const { fields } = await session.schema(viewNamed(operation, session).plan);
  return rows(
    columnColumns,
    fields.map(({ name, dataType, nullable, metadata }) => {
      const comment = typeof metadata.comment === "string" ? metadata.comment : null;
      return [name, comment, catalogString(dataType), nullable, false, false, false];
    }),
  );
};

const drop: OperationRunner = (operation, session) => {
  const parts = tableParts(operation, operation.operation === "dropView" ? "viewName" : "tableName");
  const view = viewOf(parts, session);
  if (view) session.tempViews.drop(view.name, { global: view.isGlobal });
  else if (!operation.parameters.ifExists) throw nothingToDrop(parts, operation.origin);
  return done();
};

const dropTemporary =
  (global: boolean): OperationRunner =>
  (operation, { tempViews }) =>
    value("BOOLEAN", tempViews.drop(text(operation, "viewName") ?? "", { global }));

/** What Spark does to tables only: there are none here, and a view is none. */
const onlyTables =
  (spelling: string): OperationRunner =>
  (operation, session) => {
    const { name, isGlobal } = viewNamed(operation, session);
    const viewName = quoteParts(isGlobal ? [globalDatabase, name] : [name]);
    throw sparkError("EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE", { viewName, operation: spelling }, operation.origin);
  };

const getCreateTableString: OperationRunner = (operation, session) => {
  const { name, isGlobal } = viewNamed(operation, session);
  const tableName = quoteParts(isGlobal ? [globalDatabase, name] : [name]);
  throw sparkError("UNSUPPORTED_SHOW_CREATE_TABLE.ON_TEMPORARY_VIEW", { tableName }, operation.origin);
};

const notYet = (operation: CatalogOperation, _session: LocalSession): never => {
  throw notHere(operation.operation, operation);
};

export const tableOperations = {
  listTables: list,
  listViews: list,
  getTable: (operation, session) => {
    const { name, isGlobal } = viewNamed(operation, session);
    return rows(tableColumns, [tableRow(name, isGlobal)]);
  },
  tableExists: (operation, session) => value("BOOLEAN", viewOf(tableParts(operation), session) !== undefined),
  listColumns,
  dropTempView: dropTemporary(false),
  dropGlobalTempView: dropTemporary(true),
  dropTable: drop,
  dropView: drop,
  createTable: notYet,
  createExternalTable: notYet,
  listPartitions: onlyTables("Catalog.listPartitions"),
  recoverPartitions: onlyTables("recoverPartitions()"),
  truncateTable: onlyTables("Catalog.truncateTable"),
  analyzeTable: onlyTables("Catalog.analyzeTable"),
  getTableProperties: (operation, session) => {
    viewNamed(operation, session);
    return rows("key STRING NOT NULL, value STRING NOT NULL", []);
  },
  getCreateTableString,
} satisfies Readonly<Record<string, OperationRunner>>;
