import type { CsvReadOptions } from "../formats/csv-options.ts";
import type { CsvDialect } from "./parse-record.ts";

/** How these options have records read. In one line at a time there is no line end to look for. */
export const csvDialect = (options: CsvReadOptions, newLine: string | undefined): CsvDialect => ({
  delimiter: options.delimiter,
  quote: options.quote,
  escape: options.escape,
  escapeOfEscape: options.charToEscapeQuoteEscaping ?? (options.escape === options.quote ? undefined : options.escape),
  ignoreLeadingWhiteSpace: options.ignoreLeadingWhiteSpace,
  ignoreTrailingWhiteSpace: options.ignoreTrailingWhiteSpace,
  unescapedQuoteHandling: options.unescapedQuoteHandling,
  newLine,
});
