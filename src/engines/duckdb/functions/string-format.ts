import type { stringFormatFunctions } from "../../../functions/index.ts";
import type { DataType } from "../../../types/index.ts";
import { duckdbType } from "../types.ts";
import { constantNumber, constantText, typeOfArgument } from "./argument-values.ts";
import type { Lowering, LoweringContext, Unsupported } from "./lowering.ts";
import { once } from "./once.ts";

const text = (sql: string): string => `CAST(${sql} AS VARCHAR)`;

/** With so few digits DuckDB's exact digits and Java's shortest ones are the same. */
const fewPlaces = 6;
const fewDigits = "1000000000";

const formatNumber: Lowering = ([number, format], call) => {
  const kind = typeOfArgument(call, 0);
  const wide = kind === "float" ? `CAST(${number} AS DOUBLE)` : (number as string);
  if (typeOfArgument(call, 1) === "string") return `spark_format_decimal(${text(wide)}, ${format})`;
  const places = constantNumber(call, 1);
  if (places === undefined || places < 0 || (kind !== "double" && kind !== "float") || places > fewPlaces) {
    return `spark_format_places(${text(wide)}, ${format})`;
  }
  return once(
    wide,
    (n) =>
      `(CASE WHEN abs(${n}) < ${fewDigits} THEN format('{:,.${places}f}', ${n}) ELSE spark_format_places(${text(n)}, ${places}) END)`,
  );
};

/** The text of a value as the formatter takes it, and what kind of value it is. */
function formatted(sql: string, type: DataType, context: LoweringContext): readonly [text: string, tag: string] {
  switch (type.kind) {
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
    case "boolean":
      return [text(sql), type.kind];
    case "string":
    case "char":
    case "varchar":
      return [sql, "string"];
    case "date":
      return [text(`date_diff('day', make_date(0), ${sql})`), "integer"];
    case "timestamp":
    case "timestamp_ntz":
      return [text(`epoch_us(${sql})`), "long"];
    case "yearMonthInterval":
      return [text(sql), "integer"];
    case "dayTimeInterval":
      return [text(sql), "long"];
    case "null":
      return ["CAST(NULL AS VARCHAR)", "other"];
    default:
      return [context.cast(sql, type, { kind: "string", collation: "UTF8_BINARY" }, "ansi"), "other"];
  }
}

const formatString: Lowering = ([format, ...values], call, context) => {
  const found = values.map((sql, i) => formatted(sql, call.arguments[i + 1]?.dataType as DataType, context));
  const list = found.length === 0 ? "CAST([] AS VARCHAR[])" : `[${found.map(([sql]) => sql).join(", ")}]`;
  return `spark_format_string(${format}, ${list}, '${found.map(([, tag]) => tag).join(",")}')`;
};

const toNumber =
  (name: string): Lowering =>
  ([value, format], call) => {
    const type = duckdbType(call.dataType);
    return constantText(call, 1) === undefined
      ? `CAST(NULL AS ${type})`
      : `CAST(${name}(${value}, ${format}) AS ${type})`;
  };

const toChar: Lowering = ([value, format]) => `spark_to_char(${text(value as string)}, ${format})`;

export const stringFormatLowerings: Record<keyof typeof stringFormatFunctions, Lowering | Unsupported> = {
  format_number: formatNumber,
  format_string: formatString,
  printf: formatString,
  to_number: toNumber("spark_to_number"),
  try_to_number: toNumber("spark_try_to_number"),
  to_char: toChar,
  to_varchar: toChar,
};
