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
  const bits = columns.map((i) => `bit_or(CAST(${classSql(`t${i}`, csv)} AS INTEGER))`);
  const [found = []] = await ask(database, `SELECT ${bits.join(", ")} FROM ${rows}`, query);
  return Promise.all(
    columns.map(async (i): Promise<ColumnClass> => {
      const all = Number(found[i] ?? 0);
      const more = await details(`t${i}`, all, rows, csv);
      return { bits: all, ...more };
    }),
  );

  /** What only some columns need: digits of decimals; which came first, where dates and years are mixed. */
  async function details(text: string, all: number, from: string, options: CsvReadOptions) {
    let first = 0;
    let digits = 0;
    if ((all & textClass.decimal) !== 0) {
      const count = `length(ltrim(regexp_replace(${text}, '[+.-]|[eE].*', '', 'g'), '0'))`;
      const [[most] = []] = await ask(
        database,
        `SELECT max(${count}) FROM ${from} WHERE ${classSql(text, options)} & ${textClass.decimal} <> 0`,
        query,
      );
      digits = Math.max(1, Number(most ?? 1));
    }
    const mixed = textClass.date | textClass.timestamp | textClass.timestampNtz;
    if ((all & mixed) !== 0 && (all & textClass.year) !== 0) {
      const [[value] = []] = await ask(
        database,
        `SELECT ${classSql(text, options)} FROM ${from} WHERE ${text} IS NOT NULL LIMIT 1`,
        query,
      );
      first = Number(value ?? 0);
    }
    return { first, digits };
  }
}
