import type { StructDataType, StructField } from "../types/index.ts";

/** A column of a read: the field of that position in the files, or the value in the names of their folders. */
export interface SourceColumn {
  readonly field: StructField;
  readonly from: "data" | "partition";
  readonly index: number;
}

/**
 * The columns of a read in order: what the files hold, then the partition columns. One that both have stands where the files
 * have it, with the value of the folder.
 */
export function sourceColumns(
  dataSchema: StructDataType,
  partitionSchema: StructDataType,
  caseSensitive = false,
): readonly SourceColumn[] {
  const key = (name: string) => (caseSensitive ? name : name.toLowerCase());
  const partitions = new Map(partitionSchema.fields.map((field, index) => [key(field.name), { field, index }]));
  const data = dataSchema.fields.map((field, index): SourceColumn => {
    const partition = partitions.get(key(field.name));
    if (!partition) return { field, from: "data", index };
    partitions.delete(key(field.name));
    return { ...partition, from: "partition" };
  });
  return [...data, ...[...partitions.values()].map((partition): SourceColumn => ({ ...partition, from: "partition" }))];
}
