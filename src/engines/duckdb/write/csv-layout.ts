import { type CsvWriteOptions, csvWriteOptions } from "../../../sources/index.ts";
import { type DataType, StringType, type TypeKind } from "../../../types/index.ts";
import { castSql } from "../cast/index.ts";
import { stringSql } from "../literals.ts";
import { quoted } from "../scan/sql-text.ts";
import { datetimeText } from "./datetime-text.ts";
import { lineLayout } from "./line-layout.ts";
import { decimalText } from "./number-text.ts";
import type { MakeLayout, WriteColumn } from "./write-context.ts";

/** Each row as one line of text, quoted as univocity quotes for Spark. */
export const csvLayout: MakeLayout = (columns, { options, conf }) => {
  const csv = csvWriteOptions(options, { conf });
  const line = columns.length > widest ? wideLine(columns, csv) : narrowLine(columns, csv);
  const header = columns.map(({ attribute }) => headerText(attribute.name, csv)).join(csv.delimiter);
  const name = csv.header ? header : "line";
  return lineLayout(line, {
    ...csv,
    header: csv.header ? header : undefined,
    extension: csv.extension ?? "csv",
    columnName: quoted(name === "" ? "line" : name),
    // A line of nothing is what the writer leaves out.
    where: columns.length === 1 ? `${line} <> ''` : undefined,
  });
};

/** With more columns than this, planning an expression for each takes longer than writing. */
const widest = 200;

/** One function of many values: operators between them would nest as deep as the row is wide. */
function narrowLine(columns: readonly WriteColumn[], csv: CsvWriteOptions): string {
  const values = columns.map(({ sql, attribute }) => fieldSql(sql, attribute.dataType, csv));
  return `concat_ws(${stringSql(csv.delimiter)}, ${values.join(", ")})`;
}

/** The values as texts in one list, over which one expression runs. */
function wideLine(columns: readonly WriteColumn[], csv: CsvWriteOptions): string {
  const texts = columns.map(({ sql, attribute }) => valueText(sql, attribute.dataType, csv));
  const fields = `list_transform([${texts.join(", ")}], lambda x: ${fieldSql("x", StringType, csv)})`;
  return `array_to_string(${fields}, ${stringSql(csv.delimiter)})`;
}

const never = new Set<TypeKind>(["boolean", "byte", "short", "integer", "long", "float", "double", "decimal", "date"]);

function fieldSql(sql: string, type: DataType, csv: CsvWriteOptions): string {
  const text = valueText(sql, type, csv);
  const nullText = stringSql(csv.quoteAll ? `${csv.quote}${csv.nullValue}${csv.quote}` : csv.nullValue);
  const needsNoQuotes = never.has(type.kind) && csv.dateFormat === undefined && !/[-\w.+:]/.test(csv.delimiter);
  if (needsNoQuotes) {
    return csv.quoteAll
      ? `coalesce(${stringSql(csv.quote)} || ${text} || ${stringSql(csv.quote)}, ${nullText})`
      : `coalesce(${text}, ${nullText})`;
  }
  const trimmed = trimSql(text, csv);
  const inQuotes = quotedSql(trimmed, csv);
  const empty = stringSql(emptyText(csv));
  const rest = csv.quoteAll ? inQuotes : `CASE WHEN ${mustQuote(trimmed, csv)} THEN ${inQuotes} ELSE ${trimmed} END`;
  return `CASE WHEN ${sql} IS NULL THEN ${nullText} WHEN ${trimmed} = '' THEN ${empty} ELSE ${rest} END`;
}

function valueText(sql: string, type: DataType, csv: CsvWriteOptions): string {
  const cast = castSql(sql, type, StringType, "legacy", { sessionTimeZone: csv.sessionTimeZone });
  if (type.kind === "decimal") return `(${decimalText(sql, type, cast)})`;
  if (type.kind === "binary") return `('[' || rtrim(regexp_replace(hex(${sql}), '(..)', '\\1 ', 'g')) || ']')`;
  if (type.kind === "timestamp" || type.kind === "timestamp_ntz" || type.kind === "date")
    return datetimeText(sql, type, csv);
  return cast;
}

/** What univocity takes for blank: everything up to the space. */
const blanks = `'${Array.from({ length: 32 }, (_, i) => String.fromCharCode(i + 1)).join("")}' || chr(0)`;

function trimSql(
  text: string,
  { ignoreLeadingWhiteSpace: left, ignoreTrailingWhiteSpace: right }: CsvWriteOptions,
): string {
  if (!left && !right) return text;
  return `${left && right ? "trim" : left ? "ltrim" : "rtrim"}(${text}, ${blanks})`;
}

function mustQuote(text: string, { delimiter, quote, escapeQuotes, lineSep }: CsvWriteOptions): string {
  const signs = [delimiter, "\n", "\r", ...(escapeQuotes ? [quote] : []), ...(lineSep === undefined ? [] : [lineSep])];
  const anywhere = signs.every((sign) => sign.length === 1 && sign !== "\0")
    ? `regexp_matches(${text}, ${stringSql(`[${signs.map((sign) => sign.replace(/[\\\]^[-]/g, "\\$&")).join("")}]`)})`
    : signs.map((sign) => `contains(${text}, ${stringSql(sign)})`).join(" OR ");
  return `(${anywhere} OR starts_with(${text}, '#') OR starts_with(${text}, ${stringSql(quote)}))`;
}

function quotedSql(text: string, csv: CsvWriteOptions): string {
  const q = stringSql(csv.quote);
  const [escapeSign, escapeOfEscape] = escapes(csv);
  const doubled =
    escapeSign === csv.quote
      ? text
      : `replace(${text}, ${stringSql(escapeSign)}, ${stringSql(escapeOfEscape + escapeSign)})`;
  return `${q} || replace(${doubled}, ${q}, ${stringSql(escapeSign + csv.quote)}) || ${q}`;
}

const escapes = ({
  escape: sign = "\0",
  charToEscapeQuoteEscaping = sign,
}: CsvWriteOptions): readonly [string, string] => [sign, charToEscapeQuoteEscaping];

/** The default is written in quotes of its own. */
const emptyText = ({ emptyValue, quoteAll, quote }: CsvWriteOptions): string => {
  if (!quoteAll) return emptyValue;
  return emptyValue === '""' ? `${quote}${quote}` : `${quote}${emptyValue}${quote}`;
};

/** A column's name, written by the rules for values. */
function headerText(name: string, csv: CsvWriteOptions): string {
  const left = csv.ignoreLeadingWhiteSpace ? name.replace(/^[\0- ]+/, "") : name;
  const text = csv.ignoreTrailingWhiteSpace ? left.replace(/[\0- ]+$/, "") : left;
  if (text === "") return emptyText(csv);
  const signs = [csv.delimiter, "\n", "\r", ...(csv.escapeQuotes ? [csv.quote] : [])];
  const must =
    csv.quoteAll || signs.some((sign) => text.includes(sign)) || text.startsWith("#") || text.startsWith(csv.quote);
  if (!must) return text;
  const [escapeSign, escapeOfEscape] = escapes(csv);
  const doubled = escapeSign === csv.quote ? text : text.replaceAll(escapeSign, escapeOfEscape + escapeSign);
  return `${csv.quote}${doubled.replaceAll(csv.quote, escapeSign + csv.quote)}${csv.quote}`;
}
