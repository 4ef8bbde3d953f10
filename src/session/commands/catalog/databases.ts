import { pathToFileURL } from "node:url";
import { quoteParts } from "../../../analysis/index.ts";
import { sparkError } from "../../../errors/index.ts";
import type { LocalSession } from "../../session.ts";
import { catalog, database, databaseNamed, isDatabase } from "../databases.ts";
import { likePattern, notHere } from "../statement.ts";
import { done, type OperationRunner, rows, text, value } from "./operation.ts";

const columns = "name STRING NOT NULL, catalog STRING, description STRING, locationUri STRING NOT NULL";

const databaseRow = ({ conf }: LocalSession) => [
  database,
  catalog,
  "default database",
  pathToFileURL(conf.get("spark.sql.warehouse.dir", "spark-warehouse") as string).href.replace("file://", "file:"),
];

const setCurrentCatalog: OperationRunner = (operation) => {
  const name = text(operation, "catalogName") ?? "";
  if (name.toLowerCase() === catalog) return done();
  const params = { catalogName: quoteParts([name]), config: `"spark.sql.catalog.${name}"` };
  throw sparkError("CATALOG_NOT_FOUND", params, operation.origin);
};

const createDatabase: OperationRunner = (operation) => {
  const name = text(operation, "dbName") ?? "";
  if (!isDatabase(name)) throw notHere("createDatabase", operation);
  if (operation.parameters.ifNotExists) return done();
  throw sparkError("SCHEMA_ALREADY_EXISTS", { schemaName: quoteParts([database]) }, operation.origin);
};

const dropDatabase: OperationRunner = (operation) => {
  const name = text(operation, "dbName") ?? "";
  if (isDatabase(name)) {
    throw sparkError(
      "UNSUPPORTED_FEATURE.DROP_DATABASE",
      { database: quoteParts([catalog, database]) },
      operation.origin,
    );
  }
  if (!operation.parameters.ifExists) databaseNamed(name, operation);
  return done();
};

export const databaseOperations = {
  currentCatalog: () => value("STRING", catalog),
  setCurrentCatalog,
  listCatalogs: (operation) =>
    rows(
      "name STRING NOT NULL, description STRING",
      [catalog].filter(likePattern(text(operation, "pattern"))).map((name) => [name, null]),
    ),
  currentDatabase: () => value("STRING", database),
  setCurrentDatabase: (operation) => {
    databaseNamed(text(operation, "dbName"), operation);
    return done();
  },
  listDatabases: (operation, session) =>
    rows(columns, likePattern(text(operation, "pattern"))(database) ? [databaseRow(session)] : []),
  getDatabase: (operation, session) => {
    databaseNamed(text(operation, "dbName"), operation);
    return rows(columns, [databaseRow(session)]);
  },
  databaseExists: (operation) => value("BOOLEAN", isDatabase(text(operation, "dbName") ?? "")),
  createDatabase,
  dropDatabase,
} satisfies Readonly<Record<string, OperationRunner>>;
