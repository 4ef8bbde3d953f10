import { create, type DescField, type Message } from "@bufbuild/protobuf";
import type { GenMessage } from "@bufbuild/protobuf/codegenv2";
import { sparkError } from "../../errors/index.ts";
import { type CatalogOperation, node, type Options, type StorageLevel } from "../../plan/index.ts";
import { noCase } from "../checks.ts";
import { dataTypeMessage, dataTypeOf } from "../data-types.ts";
import * as wire from "../gen/spark/connect/catalog_pb.ts";
import { StorageLevelSchema } from "../gen/spark/connect/common_pb.ts";
import type { DataType as DataTypeMessage } from "../gen/spark/connect/types_pb.ts";
import type { Codec } from "./codec.ts";

type CatType = wire.Catalog["catType"];
type Operation = NonNullable<CatType["case"]>;
type Value<O extends Operation> = Extract<CatType, { case: O }>["value"];

/** The operations of `spark.catalog`; their parameters are the fields of their messages. */
const operations: { readonly [O in Operation]: GenMessage<Value<O>> } = {
  currentDatabase: wire.CurrentDatabaseSchema,
  setCurrentDatabase: wire.SetCurrentDatabaseSchema,
  listDatabases: wire.ListDatabasesSchema,
  listTables: wire.ListTablesSchema,
  listFunctions: wire.ListFunctionsSchema,
  listColumns: wire.ListColumnsSchema,
  getDatabase: wire.GetDatabaseSchema,
  getTable: wire.GetTableSchema,
  getFunction: wire.GetFunctionSchema,
  databaseExists: wire.DatabaseExistsSchema,
  tableExists: wire.TableExistsSchema,
  functionExists: wire.FunctionExistsSchema,
  createExternalTable: wire.CreateExternalTableSchema,
  createTable: wire.CreateTableSchema,
  dropTempView: wire.DropTempViewSchema,
  dropGlobalTempView: wire.DropGlobalTempViewSchema,
  recoverPartitions: wire.RecoverPartitionsSchema,
  isCached: wire.IsCachedSchema,
  cacheTable: wire.CacheTableSchema,
  uncacheTable: wire.UncacheTableSchema,
  clearCache: wire.ClearCacheSchema,
  refreshTable: wire.RefreshTableSchema,
  refreshByPath: wire.RefreshByPathSchema,
  currentCatalog: wire.CurrentCatalogSchema,
  setCurrentCatalog: wire.SetCurrentCatalogSchema,
  listCatalogs: wire.ListCatalogsSchema,
  dropTable: wire.DropTableSchema,
  dropView: wire.DropViewSchema,
  createDatabase: wire.CreateDatabaseSchema,
  dropDatabase: wire.DropDatabaseSchema,
  listPartitions: wire.ListPartitionsSchema,
  listViews: wire.ListViewsSchema,
  getTableProperties: wire.GetTablePropertiesSchema,
  getCreateTableString: wire.GetCreateTableStringSchema,
  truncateTable: wire.TruncateTableSchema,
  analyzeTable: wire.AnalyzeTableSchema,
};

type Fields = Record<string, unknown>;

/** Where a node keeps what a field holds, told by the type of the field. */
function placeOf(field: DescField): "parameters" | "options" | "schema" | "storageLevel" {
  if (field.fieldKind === "map") return "options";
  if (field.fieldKind !== "message") return "parameters";
  return field.message.typeName === StorageLevelSchema.typeName ? "storageLevel" : "schema";
}

const write: Record<ReturnType<typeof placeOf>, (node: CatalogOperation, name: string) => unknown> = {
  parameters: ({ parameters }, name) => parameters[name],
  options: ({ options }) => options,
  schema: ({ schema }) => schema && dataTypeMessage(schema),
  storageLevel: ({ storageLevel }) => storageLevel && create(StorageLevelSchema, storageLevel),
};

function writeOperation(operation: CatalogOperation): Message {
  const schema = operations[operation.operation as Operation] as GenMessage<Message> | undefined;
  if (!schema) throw unknownOperation(operation.operation);
  const message: Fields = {};
  for (const field of schema.fields) {
    const value = write[placeOf(field)](operation, field.localName);
    if (value !== undefined) message[field.localName] = value;
  }
  return create(schema, message);
}

function readOperation(operation: Operation, message: Fields): Omit<CatalogOperation, "kind"> {
  const parameters: Fields = {};
  const others: Fields = {};
  for (const field of operations[operation].fields) {
    const value = message[field.localName];
    const place = placeOf(field);
    if (value === undefined || value === false) continue;
    if (place === "parameters") parameters[field.localName] = value;
    else others[place] = read[place](value as never);
  }
  return { ...others, operation, parameters: Object.freeze(parameters) as CatalogOperation["parameters"] };
}

const read = {
  options: (value: Options) => (Object.keys(value).length > 0 ? Object.freeze({ ...value }) : undefined),
  schema: (value: DataTypeMessage) => dataTypeOf(value),
  storageLevel: ({ useDisk, useMemory, useOffHeap, deserialized, replication }: StorageLevel) =>
    Object.freeze({ useDisk, useMemory, useOffHeap, deserialized, replication }),
};

const catalogOperation = {
  wire: "catalog",
  write: (relation) =>
    create(wire.CatalogSchema, {
      catType: { case: relation.operation, value: writeOperation(relation) } as CatType,
    }),
  read({ catType }, _from, common) {
    if (!catType.case) return noCase("spark.connect.Catalog.cat_type");
    return node("catalogOperation", { ...common, ...readOperation(catType.case, catType.value as never) });
  },
} satisfies Codec<"catalogOperation", "catalog">;

const unknownOperation = (operation: string): Error =>
  sparkError("INTERNAL_ERROR", { message: `Spark Connect has no catalog operation ${operation}.` });

export const catalogCodecs = { catalogOperation };
