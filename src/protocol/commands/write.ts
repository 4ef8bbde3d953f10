import { node } from "../../plan/index.ts";
import { enumWords } from "../checks.ts";
import {
  WriteOperationV2_Mode as ModeV2,
  WriteOperation_SaveTable_TableSaveMethod as SaveMethod,
  WriteOperation_SaveMode as SaveMode,
  type WriteOperation as WriteMessage,
} from "../gen/spark/connect/commands_pb.ts";
import { optionsMessage, optionsOf, readInput } from "./parts.ts";
import type { Readers, Writers } from "./table.ts";

/** `df.write` and `df.writeTo`. */

const saveMethods = enumWords("spark.connect.WriteOperation.SaveTable.save_method", {
  saveAsTable: SaveMethod.SAVE_AS_TABLE,
  insertInto: SaveMethod.INSERT_INTO,
});
const saveModes = enumWords("spark.connect.WriteOperation.mode", {
  append: SaveMode.APPEND,
  overwrite: SaveMode.OVERWRITE,
  errorIfExists: SaveMode.ERROR_IF_EXISTS,
  ignore: SaveMode.IGNORE,
});
const modesV2 = enumWords("spark.connect.WriteOperationV2.mode", {
  create: ModeV2.CREATE,
  overwrite: ModeV2.OVERWRITE,
  overwritePartitions: ModeV2.OVERWRITE_PARTITIONS,
  append: ModeV2.APPEND,
  replace: ModeV2.REPLACE,
  createOrReplace: ModeV2.CREATE_OR_REPLACE,
});

export const writeWriters: Writers<"writeOperation" | "writeOperationV2"> = {
  writeOperation: (write, to) => ({
    case: "writeOperation",
    value: {
      $typeName: "spark.connect.WriteOperation",
      input: to.relation(write.input),
      source: write.source,
      saveType: saveTypeMessage(write),
      mode: write.mode === undefined ? SaveMode.UNSPECIFIED : saveModes.number(write.mode),
      sortColumnNames: write.sortColumnNames.slice(),
      partitioningColumns: write.partitioningColumns.slice(),
      bucketBy: write.bucketBy && {
        $typeName: "spark.connect.WriteOperation.BucketBy",
        bucketColumnNames: write.bucketBy.columnNames.slice(),
        numBuckets: write.bucketBy.numBuckets,
      },
      options: optionsMessage(write.options),
      clusteringColumns: write.clusteringColumns.slice(),
      withSchemaEvolution: write.withSchemaEvolution ?? false,
    },
  }),
  writeOperationV2: (write, to) => ({
    case: "writeOperationV2",
    value: {
      $typeName: "spark.connect.WriteOperationV2",
      input: to.relation(write.input),
      tableName: write.tableName,
      provider: write.provider,
      partitioningColumns: write.partitioningColumns.map((column) => to.expression(column)),
      options: optionsMessage(write.options),
      tableProperties: optionsMessage(write.tableProperties),
      mode: modesV2.number(write.mode),
      overwriteCondition: write.overwriteCondition && to.expression(write.overwriteCondition),
      clusteringColumns: write.clusteringColumns.slice(),
      withSchemaEvolution: write.withSchemaEvolution ?? false,
    },
  }),
};

type WriteNode = Parameters<(typeof writeWriters)["writeOperation"]>[0];

function saveTypeMessage({ path, table }: WriteNode): WriteMessage["saveType"] {
  if (table) {
    const { tableName, saveMethod } = table;
    const $typeName = "spark.connect.WriteOperation.SaveTable";
    return { case: "table", value: { $typeName, tableName, saveMethod: saveMethods.number(saveMethod) } };
  }
  return path === undefined ? { case: undefined } : { case: "path", value: path };
}

function saveTypeOf({ saveType }: WriteMessage): Pick<WriteNode, "path" | "table"> {
  if (saveType.case === "path") return { path: saveType.value };
  if (saveType.case === undefined) return {};
  const { tableName, saveMethod } = saveType.value;
  return { table: Object.freeze({ tableName, saveMethod: saveMethods.word(saveMethod) }) };
}

export const writeReaders: Readers<"writeOperation" | "writeOperationV2"> = {
  writeOperation: (value, from) =>
    node("writeOperation", {
      input: readInput(value.input, "spark.connect.WriteOperation.input", from),
      source: value.source,
      ...saveTypeOf(value),
      mode: value.mode === SaveMode.UNSPECIFIED ? undefined : saveModes.word(value.mode),
      sortColumnNames: value.sortColumnNames.slice(),
      partitioningColumns: value.partitioningColumns.slice(),
      bucketBy:
        value.bucketBy &&
        Object.freeze({
          columnNames: value.bucketBy.bucketColumnNames.slice(),
          numBuckets: value.bucketBy.numBuckets,
        }),
      options: optionsOf(value.options),
      clusteringColumns: value.clusteringColumns.slice(),
      withSchemaEvolution: value.withSchemaEvolution || undefined,
    }),
  writeOperationV2: (value, from) =>
    node("writeOperationV2", {
      input: readInput(value.input, "spark.connect.WriteOperationV2.input", from),
      tableName: value.tableName,
      provider: value.provider,
      partitioningColumns: value.partitioningColumns.map((column) => from.expression(column)),
      options: optionsOf(value.options),
      tableProperties: optionsOf(value.tableProperties),
      mode: modesV2.word(value.mode),
      overwriteCondition: value.overwriteCondition && from.expression(value.overwriteCondition),
      clusteringColumns: value.clusteringColumns.slice(),
      withSchemaEvolution: value.withSchemaEvolution || undefined,
    }),
};
