import type { DataType } from "../../../types/index.ts";

/**
 * SQL whose order in DuckDB is Spark's order of a value. They differ inside nested values only: there DuckDB puts NULL last
 * and Spark first, so every nested value that may be NULL gets its presence put before it.
 */
export const orderKey = (sql: string, type: DataType, depth = 0): string => {
  if (!hasInnerNulls(type)) return sql;
  if (type.kind === "array") {
    const element = `e${depth}`;
    return `list_transform(${sql}, lambda ${element}: ${presence(element, type.elementType, type.containsNull, depth + 1)})`;
  }
  if (type.kind !== "struct") return sql;
  const fields = type.fields.map(({ dataType, nullable }, i) => {
    const field = `struct_extract(${sql}, 'f${i}')`;
    return `f${i} := ${presence(field, dataType, nullable, depth)}`;
  });
  return `CASE WHEN ${sql} IS NULL THEN NULL ELSE struct_pack(${fields.join(", ")}) END`;
};

const presence = (sql: string, type: DataType, nullable: boolean, depth: number): string =>
  nullable ? `struct_pack(p := ${sql} IS NOT NULL, v := ${orderKey(sql, type, depth)})` : orderKey(sql, type, depth);

/** Whether a value of the type may hold NULLs inside. */
export function hasInnerNulls(type: DataType): boolean {
  if (type.kind === "array") return type.containsNull || hasInnerNulls(type.elementType);
  return type.kind === "struct" && type.fields.some((field) => field.nullable || hasInnerNulls(field.dataType));
}
