import { sparkErrorFromParts } from "../../errors/index.ts";
import type { FormatOptions } from "../options.ts";
import {
  confFlag,
  flag,
  type OptionContext,
  type OptionReader,
  type OptionValues,
  readOptions,
} from "./option-table.ts";
import { recordOptions, textFileOptions } from "./shared-options.ts";

const lineSep: OptionReader<string | undefined> = (options) => {
  const given = options.text("lineSep");
  if (given === "") {
    throw sparkErrorFromParts({
      className: "IllegalArgumentException",
      message: "The option lineSep cannot be empty.",
    });
  }
  return given;
};

const readTable = {
  ...textFileOptions,
  ...recordOptions,
  lineSep,
  primitivesAsString: flag("primitivesAsString", false),
  prefersDecimal: flag("prefersDecimal", false),
  inferTimestamp: flag("inferTimestamp", false),
  dropFieldIfAllNull: flag("dropFieldIfAllNull", false),
  allowComments: flag("allowComments", false),
  allowUnquotedFieldNames: flag("allowUnquotedFieldNames", false),
  allowSingleQuotes: flag("allowSingleQuotes", true),
  allowNumericLeadingZeros: flag("allowNumericLeadingZeros", false),
  allowNonNumericNumbers: flag("allowNonNumericNumbers", true),
  allowBackslashEscapingAnyCharacter: flag("allowBackslashEscapingAnyCharacter", false),
  allowUnquotedControlChars: flag("allowUnquotedControlChars", false),
  enableDateTimeParsingFallback: flag("enableDateTimeParsingFallback", false),
} as const;

const ignoreNullFields: OptionReader<boolean> = (options, context) =>
  options.isOn("ignoreNullFields", confFlag("spark.sql.jsonGenerator.ignoreNullFields", true)(options, context));

const writeTable = {
  ...textFileOptions,
  lineSep,
  ignoreNullFields,
  pretty: flag("pretty", false),
} as const;

export type JsonReadOptions = OptionValues<typeof readTable>;
export type JsonWriteOptions = OptionValues<typeof writeTable>;

export const jsonReadOptions = (options: FormatOptions, context: OptionContext): JsonReadOptions =>
  readOptions(readTable, options, context);
export const jsonWriteOptions = (options: FormatOptions, context: OptionContext): JsonWriteOptions =>
  readOptions(writeTable, options, context);
