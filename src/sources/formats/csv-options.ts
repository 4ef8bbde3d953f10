import { sparkError, sparkErrorFromParts } from "../../errors/index.ts";
import type { FormatOptions } from "../options.ts";
import {
  confFlag,
  flag,
  integer,
  type OptionContext,
  type OptionReader,
  type OptionValues,
  optional,
  readOptions,
  text,
} from "./option-table.ts";
import { oneCharacter, recordOptions, textFileOptions } from "./shared-options.ts";

const character =
  (name: string, fallback: string): OptionReader<string | undefined> =>
  (options) =>
    oneCharacter(name, options.text(name, fallback));

const escapes: Readonly<Record<string, string>> = {
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  '"': '"',
  "'": "'",
  "\\": "\\",
};

/** `\t` and its like are written with a backslash; a backslash itself is written twice. */
function delimiter(options: FormatOptions): string {
  const given = options.first("sep", "delimiter") ?? ",";
  if (given === "") throw sparkError("INVALID_DELIMITER_VALUE.EMPTY_STRING", {});
  if (given === "\\") throw sparkError("INVALID_DELIMITER_VALUE.SINGLE_BACKSLASH", {});
  return given.replace(/\\(u0000|[\s\S])/g, (sequence, sign: string) => {
    if (sign === "u0000") return "\0";
    const meant = escapes[sign];
    if (meant === undefined) throw sparkError("INVALID_DELIMITER_VALUE.UNSUPPORTED_SPECIAL_CHARACTER", { str: given });
    return meant;
  });
}

function lineSeparator(options: FormatOptions): string | undefined {
  const given = options.text("lineSep");
  if (given === "") throw sparkError("INVALID_LINE_SEPARATOR.EMPTY", {});
  if (given !== undefined && given.length > 2)
    throw sparkError("INVALID_LINE_SEPARATOR.TOO_LONG", { length: given.length });
  return given;
}

const quoteHandlings = [
  "STOP_AT_CLOSING_QUOTE",
  "BACK_TO_DELIMITER",
  "STOP_AT_DELIMITER",
  "SKIP_VALUE",
  "RAISE_ERROR",
] as const;
export type UnescapedQuoteHandling = (typeof quoteHandlings)[number];

const unescapedQuoteHandling: OptionReader<UnescapedQuoteHandling> = (options) => {
  const given = options.text("unescapedQuoteHandling", "STOP_AT_DELIMITER").toUpperCase();
  const known = quoteHandlings.find((name) => name === given);
  if (!known) throw options.invalid("unescapedQuoteHandling", `one of ${quoteHandlings.join(", ")}`);
  return known;
};

/** The emptied quote option switches quoting off; NUL is how Spark writes that too. */
const quote: OptionReader<string | undefined> = (options) => {
  const given = oneCharacter("quote", options.text("quote", '"'));
  return given === "\0" ? undefined : given;
};

const readTable = {
  ...textFileOptions,
  ...recordOptions,
  delimiter,
  quote,
  escape: character("escape", "\\"),
  charToEscapeQuoteEscaping: character("charToEscapeQuoteEscaping", ""),
  comment: character("comment", ""),
  header: flag("header", false),
  inferSchema: flag("inferSchema", false),
  ignoreLeadingWhiteSpace: flag("ignoreLeadingWhiteSpace", false),
  ignoreTrailingWhiteSpace: flag("ignoreTrailingWhiteSpace", false),
  nullValue: text("nullValue", ""),
  emptyValue: text("emptyValue", ""),
  nanValue: text("nanValue", "NaN"),
  positiveInf: text("positiveInf", "Inf"),
  negativeInf: text("negativeInf", "-Inf"),
  preferDate: flag("preferDate", true),
  enforceSchema: flag("enforceSchema", true),
  enableDateTimeParsingFallback: flag("enableDateTimeParsingFallback", false),
  maxColumns: integer("maxColumns", 20480),
  maxCharsPerColumn: integer("maxCharsPerColumn", -1),
  lineSep: lineSeparator,
  unescapedQuoteHandling,
  columnPruning: confFlag("spark.sql.csv.parser.columnPruning.enabled", true),
} as const;

const writeTable = {
  ...textFileOptions,
  delimiter,
  quote: (options: FormatOptions) => oneCharacter("quote", options.text("quote", '"')) ?? "\0",
  escape: character("escape", "\\"),
  charToEscapeQuoteEscaping: character("charToEscapeQuoteEscaping", ""),
  header: flag("header", false),
  ignoreLeadingWhiteSpace: flag("ignoreLeadingWhiteSpace", true),
  ignoreTrailingWhiteSpace: flag("ignoreTrailingWhiteSpace", true),
  nullValue: text("nullValue", ""),
  emptyValue: text("emptyValue", '""'),
  escapeQuotes: flag("escapeQuotes", true),
  quoteAll: flag("quoteAll", false),
  lineSep: lineSeparator,
  extension: optional("extension"),
} as const;

export type CsvReadOptions = OptionValues<typeof readTable>;
export type CsvWriteOptions = OptionValues<typeof writeTable>;

export function csvReadOptions(options: FormatOptions, context: OptionContext): CsvReadOptions {
  const values = readOptions(readTable, options, context);
  if (values.multiLine && values.delimiter.includes("\n")) throw conflicting("sep");
  return values;
}

export const csvWriteOptions = (options: FormatOptions, context: OptionContext): CsvWriteOptions =>
  readOptions(writeTable, options, context);

const conflicting = (name: string) =>
  sparkErrorFromParts({ className: "IllegalArgumentException", message: `The option ${name} holds a line separator.` });
