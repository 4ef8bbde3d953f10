export { firstRecord } from "./csv/first-record.ts";
export { type CsvScout, canScout, scoutCsv } from "./csv/scout-csv.ts";
export { transcodeCsv } from "./csv/transcode-csv.ts";
export {
  type CsvReadOptions,
  type CsvWriteOptions,
  csvReadOptions,
  csvWriteOptions,
  type UnescapedQuoteHandling,
} from "./formats/csv-options.ts";
export { type FileFormat, fileFormat, formatTitle } from "./formats/format-names.ts";
export {
  type JsonReadOptions,
  type JsonWriteOptions,
  jsonReadOptions,
  jsonWriteOptions,
} from "./formats/json-options.ts";
export * from "./formats/other-options.ts";
export { inferJson } from "./json/infer-json.ts";
export { transcodeJson } from "./json/transcode-json.ts";
export { fileState, type ListedFile } from "./listing/list-files.ts";
export { localPath, pathUri } from "./listing/local-path.ts";
export * from "./load-files.ts";
export * from "./options.ts";
export { nullPartition, partitionFolder } from "./partitions/path-name.ts";
export { fileGone, readUri, unreadable } from "./read-failure.ts";
export * from "./source-columns.ts";
export { type Compression, compressionOf } from "./text/compression.ts";
export { scoutText, type TextScout } from "./text/scout-text.ts";
export { transcodeLines } from "./text/transcode-lines.ts";
export { checkTypes } from "./user-schema.ts";
