import type { DuckDBType } from "@duckdb/node-api";
import type { SchemaNode } from "./schema-tree.ts";

/** A type as DuckDB reads it from a file, with the Parquet element that each leaf comes from. */
export type FileType =
  | { readonly kind: "leaf"; readonly duckdb: string; readonly node: SchemaNode | undefined }
  | { readonly kind: "list"; readonly element: FileType }
  | { readonly kind: "map"; readonly key: FileType; readonly value: FileType }
  | { readonly kind: "struct"; readonly fields: readonly { readonly name: string; readonly type: FileType }[] };

interface NestedDuckType {
  readonly entryNames?: readonly string[];
  readonly entryTypes?: readonly DuckDBType[];
  readonly keyType?: DuckDBType;
  readonly valueType?: DuckDBType;
}

/** Pairs DuckDB's types with the leaves of the file's schema: both list the leaves from left to right. */
export function fileTypes(types: readonly DuckDBType[], leaves: readonly SchemaNode[]): readonly FileType[] {
  let at = 0;
  const read = (type: DuckDBType): FileType => {
    const { entryNames, entryTypes, keyType, valueType } = type as NestedDuckType;
    if (entryNames && entryTypes) {
      return {
        kind: "struct",
        fields: entryTypes.map((entry, i) => ({ name: entryNames[i] ?? "", type: read(entry) })),
      };
    }
    if (keyType && valueType) return { kind: "map", key: read(keyType), value: read(valueType) };
    if (valueType) return { kind: "list", element: read(valueType) };
    return { kind: "leaf", duckdb: type.toString(), node: leaves[at++] };
  };
  return types.map(read);
}
