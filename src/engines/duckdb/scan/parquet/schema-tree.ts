import type { DuckDBValue } from "@duckdb/node-api";

/** One element of a Parquet schema, as the file has it. */
export interface SchemaNode {
  readonly name: string;
  /** Physical type; absent for groups. */
  readonly type: string | undefined;
  readonly typeLength: number | undefined;
  readonly repetition: string | undefined;
  readonly converted: string | undefined;
  readonly logical: string | undefined;
  readonly precision: number;
  readonly scale: number;
  readonly children: readonly SchemaNode[];
}

/** Columns of DuckDB's `parquet_schema` that a node is made of. */
export const schemaColumns =
  "file_name, name, type, type_length, repetition_type, num_children, converted_type, logical_type, precision, scale";

/** The trees of all files in the rows of `parquet_schema`, which come depth first, file by file. */
export function schemaTrees(rows: readonly (readonly DuckDBValue[])[]): ReadonlyMap<string, SchemaNode> {
  const trees = new Map<string, SchemaNode>();
  let at = 0;
  const next = (): SchemaNode => {
    const [, name, type, length, repetition, count, converted, logical, precision, scale] = rows[at++] as DuckDBValue[];
    const children: SchemaNode[] = [];
    for (let i = 0; i < Number(count ?? 0); i++) children.push(next());
    return {
      name: String(name),
      type: optional(type),
      typeLength: length === null ? undefined : Number(length),
      repetition: optional(repetition),
      converted: optional(converted),
      logical: optional(logical),
      precision: Number(precision ?? 0),
      scale: Number(scale ?? 0),
      children,
    };
  };
  while (at < rows.length) {
    const path = String(rows[at]?.[0]);
    trees.set(path, next());
  }
  return trees;
}

const optional = (value: DuckDBValue | undefined): string | undefined =>
  value === null || value === undefined ? undefined : String(value);

/** The leaves of a tree from left to right. */
export const leavesOf = (node: SchemaNode): readonly SchemaNode[] =>
  node.type === undefined ? node.children.flatMap(leavesOf) : [node];
