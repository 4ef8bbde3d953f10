import { sparkError } from "../../errors/index.ts";
import {
  type DataType,
  quotedType,
  StringType,
  type StructDataType,
  StructField,
  structType,
} from "../../types/index.ts";
import { pathUri } from "../listing/local-path.ts";
import { partitionValueType, timestampTypeNamed, widerPartitionType } from "./infer-type.ts";
import { type PartitionedFolder, parseFolder } from "./parse-folder.ts";

export interface DiscoveryOptions {
  readonly conf: ReadonlyMap<string, string>;
  readonly caseSensitive: boolean;
  /** Types that the user gave to columns, by name. */
  readonly userType: (column: string) => DataType | undefined;
}
export interface Partitions {
  readonly schema: StructDataType;
  /** Values by folder. A folder beside the partitions is not in it: its files are left out. */
  readonly values: ReadonlyMap<string, readonly (string | null)[]>;
}

/** The partition columns that the names of folders tell; undefined where they tell none. */
export function discoverPartitions(
  folders: readonly string[],
  basePaths: ReadonlySet<string>,
  options: DiscoveryOptions,
): Partitions | undefined {
  const parsed = folders.map((folder) => parseFolder(folder, basePaths));
  const partitioned = parsed.filter(({ values }) => values.length > 0);
  if (partitioned.length === 0) return undefined;
  checkBases(parsed);
  const columns = commonColumns(partitioned, options);
  const values = new Map(partitioned.map(({ folder, values: found }) => [folder, found.map(({ value }) => value)]));
  const fields = columns.map((column, i) => {
    const texts = [...new Set([...values.values()].map((row) => row[i] ?? null))];
    const given = options.userType(column);
    if (given) checkValues(texts, given, column);
    return StructField(column, given ?? inferredType(texts, options));
  });
  return { schema: structType(fields), values };
}

/** Texts that a value of a type may have; what is not here the cast looks at. */
const valuePatterns: Readonly<Partial<Record<DataType["kind"], RegExp>>> = {
  byte: /^\s*[+-]?\d+\s*$/,
  short: /^\s*[+-]?\d+\s*$/,
  integer: /^\s*[+-]?\d+\s*$/,
  long: /^\s*[+-]?\d+\s*$/,
  date: /^\s*[+-]?\d{4,}/,
  timestamp: /^\s*[+-]?\d/,
  timestamp_ntz: /^\s*[+-]?\d/,
  boolean: /^\s*(t|true|y|yes|1|f|false|n|no|0)\s*$/i,
};

function checkValues(texts: readonly (string | null)[], type: DataType, column: string): void {
  const pattern = valuePatterns[type.kind];
  const wrong = pattern && texts.find((text) => text !== null && !pattern.test(text));
  if (wrong === undefined || wrong === null) return;
  throw sparkError("INVALID_PARTITION_VALUE", {
    value: `'${wrong}'`,
    dataType: quotedType(type),
    columnName: `\`${column}\``,
  });
}

function inferredType(texts: readonly (string | null)[], { conf }: DiscoveryOptions): DataType {
  if (conf.get("spark.sql.sources.partitionColumnTypeInference.enabled")?.toLowerCase() === "false") return StringType;
  const timestampType = timestampTypeNamed(conf.get("spark.sql.timestampType"));
  return widerPartitionType(texts.map((text) => partitionValueType(text, { timestampType })));
}

function checkBases(folders: readonly PartitionedFolder[]): void {
  const bases = new Set(folders.flatMap(({ base }) => (base === undefined ? [] : [base])));
  if (bases.size === 1) return;
  const list = [...bases].sort().map((base) => `\n\t${pathUri(base)}`);
  throw sparkError("CONFLICTING_DIRECTORY_STRUCTURES", { discoveredBasePaths: list.join("") });
}

function commonColumns(folders: readonly PartitionedFolder[], { caseSensitive }: DiscoveryOptions): readonly string[] {
  const key = (name: string) => (caseSensitive ? name : name.toLowerCase());
  const lists = new Map<string, readonly string[]>();
  const examples: string[] = [];
  for (const { folder, values } of folders) {
    const columns = values.map(({ column }) => column);
    const id = JSON.stringify(columns.map(key));
    if (lists.has(id)) continue;
    lists.set(id, columns);
    examples.push(folder);
  }
  if (lists.size > 1) {
    throw sparkError("CONFLICTING_PARTITION_COLUMN_NAMES", {
      distinctPartColLists: [...lists.values()]
        .map((columns, i) => `\n\tPartition column name list #${i}: ${columns.join(", ")}`)
        .join(""),
      suspiciousPaths: examples.map((folder) => `\n\t${pathUri(folder)}`).join(""),
    });
  }
  const columns = [...lists.values()][0] ?? [];
  const seen = new Set<string>();
  for (const column of columns) {
    if (seen.has(key(column))) throw sparkError("COLUMN_ALREADY_EXISTS", { columnName: `\`${key(column)}\`` });
    seen.add(key(column));
  }
  return columns;
}
