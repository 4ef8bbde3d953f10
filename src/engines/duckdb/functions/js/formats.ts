import { type NumberFormat, parseNumberFormat, readFormatted, writeFormatted } from "../../../../functions/index.ts";
import { formatDecimal, formatPlaces } from "./decimal-format.ts";
import { type JsFunction, jsFunction, raised } from "./define.ts";
import { type FormatTag, javaFormat } from "./java-format.ts";

let lastFormat = "";
let lastParsed: NumberFormat | undefined;

/** The format is a constant of the query: it was checked before. */
function formatOf(text: string): NumberFormat {
  if (lastParsed === undefined || lastFormat !== text) {
    lastParsed = parseNumberFormat(text);
    lastFormat = text;
  }
  return lastParsed;
}

function toNumber(text: string, format: string): string {
  const number = readFormatted(text, formatOf(format));
  if (number !== undefined) return number;
  throw raised("INVALID_FORMAT.MISMATCH_INPUT", { inputType: '"STRING"', input: text, format });
}

/** Numbers to text and back, in the formats of Java and of SQL. */
export const formatFunctions: readonly JsFunction[] = [
  jsFunction("spark_format_places", ["VARCHAR", "INTEGER"], "VARCHAR", (number, places) =>
    places < 0 ? null : formatPlaces(number, places),
  ),
  jsFunction("spark_format_decimal", ["VARCHAR", "VARCHAR"], "VARCHAR", (number, pattern) =>
    formatDecimal(number, pattern === "" ? "#,##0" : pattern),
  ),
  jsFunction("spark_format_string", ["VARCHAR", "VARCHAR[]", "VARCHAR"], "VARCHAR", (format, values, tags) =>
    javaFormat(format, values, tags.split(",") as FormatTag[]),
  ),
  jsFunction("spark_to_char", ["VARCHAR", "VARCHAR"], "VARCHAR", (number, format) =>
    writeFormatted(number, formatOf(format)),
  ),
  jsFunction("spark_to_number", ["VARCHAR", "VARCHAR"], "VARCHAR", toNumber),
  jsFunction("spark_try_to_number", ["VARCHAR", "VARCHAR"], "VARCHAR", (text, format) =>
    readFormatted(text, formatOf(format)),
  ),
];
