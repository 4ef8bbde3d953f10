import {
  type CsvReadOptions,
  type CsvScout,
  canScout,
  compressionOf,
  scoutCsv,
  transcodeCsv,
} from "../../../../sources/index.ts";
import type { Database } from "../../driver/database.ts";
import { stringSql } from "../../literals.ts";
import { type FileVersion, remembered, scratchCopy } from "../scratch.ts";
import { pathList } from "../sql-text.ts";

export interface CsvRead {
  readonly columns: number;
  /** Whether the text of every record is asked for, and whether it has the right number of values. */
  readonly keepRecord: boolean;
  /** Records with another number of values must be told from the others. */
  readonly checkWidth: boolean;
}

/** Files that one `read_csv` reads: as they are, or copies that Spark's own parser made of them. */
export interface CsvGroup<F extends FileVersion> {
  readonly from: string;
  readonly files: readonly { readonly path: string; readonly file: F }[];
  /** The text of a column, null where Spark has null. */
  readonly column: (index: number) => string;
  /** SQL that tells whether a record has another number of values than columns; absent where none has. */
  readonly wrongWidth?: string | undefined;
  readonly record?: string | undefined;
}

/** How to have each file read: by DuckDB where that gives what Spark gives, which a look at its bytes tells. */
export async function csvGroups<F extends FileVersion>(
  database: Database,
  files: readonly F[],
  options: CsvReadOptions,
  read: CsvRead,
  signal: AbortSignal | undefined,
): Promise<readonly CsvGroup<F>[]> {
  const scouts = await Promise.all(files.map((file) => scoutOf(database, file, options, signal)));
  const native = new Map<string, { readonly scouts: CsvScout[]; readonly files: F[] }>();
  const others: F[] = [];
  files.forEach((file, i) => {
    const scout = scouts[i];
    if (!scout || !isNative(scout, options, read)) {
      others.push(file);
      return;
    }
    // Readers settle on one kind of line end.
    const kind = JSON.stringify([scout.newLine, scout.quotes && scout.quotedNewLine, compressionOf(file.path)]);
    const group = native.get(kind);
    if (group) {
      group.scouts.push(scout);
      group.files.push(file);
    } else native.set(kind, { scouts: [scout], files: [file] });
  });
  const groups = [...native.values()].map((group) => nativeGroup(group.files, group.scouts, options, read));
  if (others.length > 0) groups.push(await copiedGroup(database, others, options, read, signal));
  return groups;
}

async function scoutOf(
  database: Database,
  file: FileVersion,
  options: CsvReadOptions,
  signal: AbortSignal | undefined,
): Promise<CsvScout | undefined> {
  const compression = compressionOf(file.path);
  const readable = compression === "none" || compression === "gzip";
  if (!readable || !canScout(options)) return undefined;
  const signs = [options.delimiter, options.quote ?? "", options.escape ?? "", options.comment ?? ""];
  const purpose = `csv scout ${JSON.stringify(signs)}`;
  return remembered(database, file, purpose, () => scoutCsv(file.path, options, signal));
}

function isNative(scout: CsvScout, options: CsvReadOptions, { columns, keepRecord, checkWidth }: CsvRead): boolean {
  const encodingIsPlain = options.encoding === undefined || /^utf-?8$/i.test(options.encoding);
  const trims = options.ignoreLeadingWhiteSpace || options.ignoreTrailingWhiteSpace;
  return (
    columns > 0 &&
    !keepRecord &&
    (encodingIsPlain
      ? scout.isUtf8
      : scout.isAscii && /^(us-ascii|iso-8859-\d+|windows-\d+)$/i.test(options.encoding ?? "")) &&
    scout.newLine !== undefined &&
    (options.lineSep === undefined || options.lineSep === scout.newLine) &&
    !scout.strangeQuotes &&
    !scout.comments &&
    !scout.leadingBlank &&
    !(scout.quotedNewLine && !options.multiLine) &&
    !(scout.spaceLines && !options.multiLine) &&
    !(scout.blankLines && columns === 1) &&
    !(scout.quotes && trims) &&
    scout.maxColumns <= options.maxColumns &&
    options.maxCharsPerColumn < 0 &&
    (!checkWidth || scout.maxColumns === 0 || (scout.minColumns === columns && scout.maxColumns === columns))
  );
}

function nativeGroup<F extends FileVersion>(
  files: readonly F[],
  scouts: readonly CsvScout[],
  options: CsvReadOptions,
  { columns }: CsvRead,
): CsvGroup<F> {
  const quotes = scouts.some((scout) => scout.quotes) && options.quote !== undefined;
  const even = scouts.every(
    (scout) => scout.maxColumns === 0 || (scout.minColumns === columns && scout.maxColumns === columns),
  );
  const quotedEmptyIsNull = options.emptyValue === options.nullValue && options.nullValue === "";
  const parameters = [
    readParameters(
      columns,
      files.map(({ path }) => path),
      scouts,
    ),
    `header=${options.header}`,
    `delim=${stringSql(options.delimiter)}`,
    `quote=${stringSql(quotes ? (options.quote as string) : "")}`,
    `escape=${stringSql(quotes ? (options.quote as string) : "")}`,
    `allow_quoted_nulls=${quotedEmptyIsNull}`,
    ...(even ? [] : ["null_padding=true"]),
    ...(scouts.some((scout) => scout.quotedNewLine) ? ["parallel=false"] : []),
  ];
  return {
    from: `read_csv(${parameters.join(", ")})`,
    files: files.map((file) => ({ path: file.path, file })),
    column: (index) => nativeText(`p.t${index}`, options, quotes && !quotedEmptyIsNull),
  };
}

function nativeText(column: string, options: CsvReadOptions, emptyIsText: boolean): string {
  const { ignoreLeadingWhiteSpace: left, ignoreTrailingWhiteSpace: right, nullValue, emptyValue } = options;
  let text = column;
  if (left || right) {
    const spaces = "chr(32) || chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(0) || chr(1)";
    text = `nullif(${left && right ? "trim" : left ? "ltrim" : "rtrim"}(${text}, ${spaces}), '')`;
  }
  if (emptyIsText && emptyValue !== "") text = `CASE WHEN ${text} = '' THEN ${stringSql(emptyValue)} ELSE ${text} END`;
  return nullValue === "" ? text : `nullif(${text}, ${stringSql(nullValue)})`;
}

async function copiedGroup<F extends FileVersion>(
  database: Database,
  files: readonly F[],
  csv: CsvReadOptions,
  { columns, keepRecord, checkWidth }: CsvRead,
  signal: AbortSignal | undefined,
): Promise<CsvGroup<F>> {
  const keep = keepRecord || checkWidth;
  const purpose = `csv copy ${columns} ${keep} ${JSON.stringify(csv)}`;
  const copies = await Promise.all(
    files.map(async (file) => {
      const copy = await scratchCopy(database, file, purpose, (target) =>
        transcodeCsv(file.path, target, { csv, columns, keepRecord: keep, signal }),
      );
      return { file, path: copy.path, longestLine: copy.made };
    }),
  );
  const all = columns + (keep ? 2 : 0) + 1;
  const parameters = [
    readParameters(
      all,
      copies.map(({ path }) => path),
      copies,
    ),
    "header=false, delim=',', quote='\"', escape='\"', allow_quoted_nulls=false",
  ];
  return {
    from: `read_csv(${parameters.join(", ")})`,
    files: copies,
    column: (index) => `p.t${index}`,
    wrongWidth: keep ? `p.t${columns} = '1'` : undefined,
    record: keep ? `p.t${columns + 1}` : undefined,
  };
}

function readParameters(
  columns: number,
  paths: readonly string[],
  scouts: readonly { readonly longestLine: number }[],
): string {
  const names = Array.from({ length: columns }, (_, i) => `'t${i}': 'VARCHAR'`).join(", ");
  const longest = Math.max(0, ...scouts.map((scout) => scout.longestLine));
  const size = longest > 1_000_000 ? `, max_line_size=${longest + 64}` : "";
  return `${pathList(paths)}, auto_detect=false, strict_mode=false, columns={${names}}${size}`;
}
