import { SparkError, sparkError } from "../../../../errors/index.ts";
import { FormatOptions, fileOptions, parquetReadOptions } from "../../../../sources/index.ts";
import { asNullable, type StructDataType, StructType } from "../../../../types/index.ts";
import { stringSql } from "../../literals.ts";
import { ask } from "../../scan/ask.ts";
import { parquetFacts, readableFiles } from "../../scan/parquet/file-facts.ts";
import { pathList } from "../../scan/sql-text.ts";
import type { Infer } from "../infer-context.ts";
import { mergeSchemas } from "./merge-schemas.ts";
import { sparkSchema } from "./spark-type.ts";

/** The key under which Spark leaves the schema of what it writes. */
export const rowMetadataKey = "org.apache.spark.sql.parquet.row.metadata";

/** The schema of the first file, or of all of them where they are to be merged. */
export const inferParquet: Infer = async (files, { options, database, query, conf }) => {
  const { mergeSchema } = parquetReadOptions(new FormatOptions(options), { conf });
  const present = files.filter(({ size }) => size > 0);
  const first = mergeSchema ? present : present.slice(0, 1);
  const { ignoreCorruptFiles } = fileOptions(new FormatOptions(options), { conf });
  const asked = ignoreCorruptFiles ? await readableFiles(database, first, query) : first;
  if (asked.length === 0) throw sparkError("UNABLE_TO_INFER_SCHEMA", { format: "Parquet" });
  const facts = await parquetFacts(database, asked, query).catch(noFooter);
  const written = new Map(
    (
      await ask(
        database,
        `SELECT file_name, decode(value) FROM parquet_kv_metadata(${pathList(asked.map(({ path }) => path))}) WHERE decode(key) = ${stringSql(rowMetadataKey)}`,
        query,
      )
    ).map(([path, json]) => [String(path), String(json)]),
  );
  const schemas = asked.map(({ path }, i) => {
    const tree = facts[i]?.tree;
    return asNullable(
      writtenSchema(written.get(path)) ?? sparkSchema(tree as NonNullable<typeof tree>),
    ) as StructDataType;
  });
  return mergeSchemas(schemas, conf.get("spark.sql.caseSensitive")?.toLowerCase() === "true");
};

/** Spark reads no more than the footer here, and says so. */
function noFooter(error: unknown): never {
  const { condition, messageParameters, cause } = error instanceof SparkError ? error : {};
  if (condition !== "FAILED_READ_FILE.NO_HINT") throw error;
  const path = messageParameters?.path?.replace(/^file:\/\//, "file:") ?? "";
  throw sparkError("FAILED_READ_FILE.CANNOT_READ_FILE_FOOTER", { path }, undefined, { cause });
}

function writtenSchema(json: string | undefined): StructDataType | undefined {
  if (json === undefined) return undefined;
  try {
    return StructType.fromJson(json);
  } catch {
    // Another writer's idea of a schema, or a type of a later Spark: the file's own schema tells enough.
    return undefined;
  }
}
