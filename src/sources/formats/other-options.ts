import type { FormatOptions } from "../options.ts";
import {
  confFlag,
  flag,
  type OptionContext,
  type OptionReader,
  type OptionValues,
  optional,
  orConf,
  readOptions,
} from "./option-table.ts";

const mergeSchema: OptionReader<boolean> = (options, context) =>
  options.isOn("mergeSchema", confFlag("spark.sql.parquet.mergeSchema", false)(options, context));

const parquetReadTable = { mergeSchema } as const;
const parquetWriteTable = {
  compression: (options: FormatOptions, { conf }: OptionContext): string =>
    options.first("compression", "parquet.compression") ?? conf.get("spark.sql.parquet.compression.codec") ?? "snappy",
} as const;

const lineSep: OptionReader<string | undefined> = (options) => {
  if (options.text("lineSep") === "") throw options.invalid("lineSep", "at least one character");
  return options.text("lineSep");
};

const textReadTable = {
  wholeText: flag("wholetext", false),
  lineSep,
  encoding: optional("encoding", "charset"),
} as const;
const textWriteTable = {
  lineSep: optional("lineSep"),
  encoding: optional("encoding", "charset"),
  compression: optional("compression", "codec"),
} as const;

/** Options that every file source has. */
const fileTable = {
  recursiveFileLookup: flag("recursiveFileLookup", false),
  ignoreMissingFiles: (options: FormatOptions, context: OptionContext): boolean =>
    options.isOn("ignoreMissingFiles", confFlag("spark.sql.files.ignoreMissingFiles", false)(options, context)),
  ignoreCorruptFiles: (options: FormatOptions, context: OptionContext): boolean =>
    options.isOn("ignoreCorruptFiles", confFlag("spark.sql.files.ignoreCorruptFiles", false)(options, context)),
  basePath: optional("basePath"),
  timeZone: orConf("timeZone", "spark.sql.session.timeZone", "UTC"),
} as const;

export type ParquetReadOptions = OptionValues<typeof parquetReadTable>;
export type ParquetWriteOptions = OptionValues<typeof parquetWriteTable>;
export type TextReadOptions = OptionValues<typeof textReadTable>;
export type TextWriteOptions = OptionValues<typeof textWriteTable>;
export type FileOptions = OptionValues<typeof fileTable>;

export const parquetReadOptions = (options: FormatOptions, context: OptionContext): ParquetReadOptions =>
  readOptions(parquetReadTable, options, context);
export const parquetWriteOptions = (options: FormatOptions, context: OptionContext): ParquetWriteOptions =>
  readOptions(parquetWriteTable, options, context);
export const textReadOptions = (options: FormatOptions, context: OptionContext): TextReadOptions =>
  readOptions(textReadTable, options, context);
export const textWriteOptions = (options: FormatOptions, context: OptionContext): TextWriteOptions =>
  readOptions(textWriteTable, options, context);
export const fileOptions = (options: FormatOptions, context: OptionContext): FileOptions =>
  readOptions(fileTable, options, context);
