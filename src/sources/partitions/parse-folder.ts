import { basename, dirname } from "node:path";
import { sparkError } from "../../errors/index.ts";
import { nullPartition, unescapePathName } from "./path-name.ts";

export interface PartitionValue {
  readonly column: string;
  /** Null for Hive's default partition. */
  readonly value: string | null;
}
export interface PartitionedFolder {
  readonly folder: string;
  /** Where the partition folders begin; undefined for leftovers of a write that did not finish. */
  readonly base: string | undefined;
  readonly values: readonly PartitionValue[];
}

/**
 * The partition values in a folder's path, outermost first. Folders below the partitions may have any name; above them the
 * search ends at the first that is no `k=v`, or at one of the base paths.
 */
export function parseFolder(folder: string, basePaths: ReadonlySet<string>): PartitionedFolder {
  const values: PartitionValue[] = [];
  let current = folder;
  while (!basePaths.has(current)) {
    const name = basename(current);
    if (name.toLowerCase() === "_temporary") return { folder, base: undefined, values: [] };
    const value = parseName(name);
    if (value) values.unshift(value);
    else if (values.length > 0) break;
    const parent = dirname(current);
    if (parent === current) break;
    current = parent;
  }
  return { folder, base: values.length === 0 ? folder : current, values };
}

function parseName(name: string): PartitionValue | undefined {
  const equals = name.indexOf("=");
  if (equals < 0) return undefined;
  const column = unescapePathName(name.slice(0, equals));
  const value = name.slice(equals + 1);
  if (column === "") throw sparkError("EMPTY_PARTITION_COLUMN_NAME", { columnSpec: name });
  if (value === "") throw sparkError("EMPTY_PARTITION_COLUMN_VALUE", { columnSpec: name });
  return { column, value: value === nullPartition ? null : unescapePathName(value) };
}
