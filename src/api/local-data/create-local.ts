import { sparkError } from "../../errors/index.ts";
import type { LocalRelation } from "../../plan/index.ts";
import { type DataType, parseDdl, type StructDataType, StructField, structType } from "../../types/index.ts";
import { kindOfValue } from "../value-kind.ts";
import { inferSchema } from "./infer-schema.ts";
import { localRelation } from "./local-relation.ts";
import type { WriteContext } from "./physical-value.ts";
import { fieldNames } from "./row-reader.ts";

/** What `createDataFrame` takes as a schema: a struct, one type for rows of one value, DDL text, or names. */
export type SchemaArgument = StructDataType | DataType | string | readonly string[] | undefined;

/** Rows of this process as a plan. */
export function createLocal(data: Iterable<unknown>, schema: SchemaArgument, context: WriteContext): LocalRelation {
  const rows = rowsOf(data);
  if (schema === undefined) return localRelation(rows, inferSchema(rows), context);
  if (Array.isArray(schema)) return named(rows, schema, context);
  const type = typeof schema === "string" ? parseDdl(schema) : (schema as DataType);
  if (kindOfValue(type) !== "Object" || type.kind === undefined) {
    const arg_type = kindOfValue(schema);
    throw sparkError("NOT_EXPECTED_TYPE", { arg_name: "schema", expected_type: "list, None or StructType", arg_type });
  }
  if (type.kind === "struct") return localRelation(rows, type, context);
  const single = structType([StructField("value", type)]);
  return localRelation(
    rows.map((value) => [value]),
    single,
    context,
  );
}

function rowsOf(data: Iterable<unknown>): readonly unknown[] {
  if (Array.isArray(data)) return data;
  if (typeof data === "object" && data !== null && Symbol.iterator in data) return [...data];
  throw sparkError("NOT_EXPECTED_TYPE", { arg_name: "data", expected_type: "iterable", arg_type: kindOfValue(data) });
}

/** Names for the fields of the rows, by position. */
function named(rows: readonly unknown[], names: readonly string[], context: WriteContext): LocalRelation {
  const schema = inferSchema(rows, names);
  const isByName = rows.length > 0 && !Array.isArray(rows[0]);
  return localRelation(rows, schema, context, isByName ? fieldNames(rows as readonly object[]) : names);
}
