import type { DuckDBValue } from "@duckdb/node-api";
import { type CsvReadOptions, csvReadOptions, FormatOptions, firstRecord } from "../../../../sources/index.ts";
import { StringType, type StructDataType, StructField, structType } from "../../../../types/index.ts";
import { stringSql } from "../../literals.ts";
import { ask } from "../../scan/ask.ts";
import { csvGroups } from "../../scan/csv/read-csv.ts";
import type { Infer, InferContext, InferFile } from "../infer-context.ts";
import { classSql, textClass } from "./classify-sql.ts";
import { columnNames } from "./column-names.ts";
import { type ColumnClass, columnType } from "./type-of-class.ts";

/** Names from the first record, and types from all texts where the user asks for that. */
export const inferCsv: Infer = async (files, context): Promise<StructDataType> => {
  const { options, query, conf } = context;
  const csv = csvReadOptions(new FormatOptions(options), { conf });
  // Spark meets larger files first.
  const bySize = [...files].sort((a, b) => b.size - a.size);
  const first = await firstRecord(
    bySize.map(({ path }) => path),
    csv,
    query.signal,
  );
  if (!first) return structType([]);
  const caseSensitive = conf.get("spark.sql.caseSensitive")?.toLowerCase() === "true";
  const names = columnNames(first.values, csv, caseSensitive);
  if (!csv.inferSchema) return structType(names.map((name) => StructField(name, StringType)));
  const classes = await columnClasses(files, csv, first.values, context);
  return structType(
    names.map((name, i) => {
      const type = name === csv.columnNameOfCorruptRecord ? StringType : columnType(classes[i] as ColumnClass, csv);
      return StructField(name, type);
    }),
  );
};

/** With more columns than this, planning an expression for each takes longer than reading. */
const widest = 100;

/** Where texts are found: SQL of rows with a column `t0`, `t1`, ... for each column of the files. */
interface Texts {
  readonly rows: string;
  readonly csv: CsvReadOptions;
  readonly ask: (sql: string) => Promise<readonly DuckDBValue[][]>;
}

async function bitsByColumn(columns: readonly number[], { rows, csv, ask }: Texts): Promise<readonly number[]> {
  const bits = columns.map((i) => `bit_or(CAST(${classSql(`t${i}`, csv)} AS INTEGER))`);
  const [found = []] = await ask(`SELECT ${bits.join(", ")} FROM ${rows}`);
  return columns.map((_, at) => Number(found[at] ?? 0));
}

/** One expression for all columns: each row's texts, one below the other, as `t`, with their column `i` and row `n`. */
async function foldTexts(columns: readonly number[], value: string, { rows, ask }: Texts): Promise<readonly number[]> {
  if (columns.length === 0) return [];
  const list = columns.map((i) => `t${i}`).join(", ");
  const numbered = `(SELECT *, row_number() OVER () AS n FROM ${rows})`;
  const texts = `(SELECT unnest([${list}]) AS t, unnest(range(${columns.length})) AS i, n FROM ${numbered})`;
  const answers = await ask(`SELECT i, ${value} FROM ${texts} GROUP BY i`);
  const found = new Map(answers.map(([at, answer]) => [Number(at), Number(answer ?? 0)]));
  return columns.map((_, at) => found.get(at) ?? 0);
}

/** What only some columns need, for those that `isAsked`; zero for the others. */
async function foldSome(bits: readonly number[], isAsked: (bits: number) => boolean, value: string, texts: Texts) {
  const columns = bits.flatMap((all, i) => (isAsked(all) ? [i] : []));
  const found = new Map((await foldTexts(columns, value, texts)).map((answer, at) => [columns[at], answer]));
  return bits.map((_, i) => found.get(i) ?? 0);
}

async function columnClasses(
  files: readonly InferFile[],
  csv: CsvReadOptions,
  header: readonly (string | null)[],
  { database, query }: InferContext,
): Promise<readonly ColumnClass[]> {
  const columns = header.map((_, i) => i);
  const read = { columns: columns.length, keepRecord: false, checkWidth: false };
  const groups = await csvGroups(
    database,
    files.filter(({ size }) => size > 0),
    csv,
    read,
    query.signal,
  );
  const texts = groups.map((group) => {
    const list = columns.map((i) => `${group.column(i)} AS t${i}`).join(", ");
    return `SELECT ${list} FROM ${group.from} AS p`;
  });
  // A line like the header is one, wherever it stands.
  const again = header
    .map((value, i) => (value === null ? `t${i} IS NULL` : `t${i} = ${stringSql(value)}`))
    .join(" AND ");
  const where = csv.header && !csv.multiLine ? ` WHERE NOT coalesce(${again}, false)` : "";
  const sample = csv.samplingRatio < 1 ? ` USING SAMPLE ${csv.samplingRatio * 100} PERCENT (bernoulli, 1)` : "";
  const rows = `(SELECT * FROM (${texts.join(" UNION ALL ")})${where}${sample})`;
  const among: Texts = { rows, csv, ask: (sql) => ask(database, sql, query) };
  const classOfText = classSql("t", csv);
  const bits =
    columns.length > widest
      ? await foldTexts(columns, `bit_or(CAST(${classOfText} AS INTEGER))`, among)
      : await bitsByColumn(columns, among);
  const count = "length(ltrim(regexp_replace(t, '[+.-]|[eE].*', '', 'g'), '0'))";
  const digits = `max(CASE WHEN ${classOfText} & ${textClass.decimal} <> 0 THEN greatest(1, ${count}) END)`;
  const most = await foldSome(bits, (all) => (all & textClass.decimal) !== 0, digits, among);
  // Which came first matters where dates and years are mixed.
  const times = textClass.date | textClass.timestamp | textClass.timestampNtz;
  const first = await foldSome(
    bits,
    (all) => (all & times) !== 0 && (all & textClass.year) !== 0,
    `arg_min(${classOfText}, n) FILTER (t IS NOT NULL)`,
    among,
  );
  return columns.map((i) => ({ bits: bits[i] ?? 0, first: first[i] ?? 0, digits: most[i] ?? 0 }));
}
