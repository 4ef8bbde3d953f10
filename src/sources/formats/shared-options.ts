import { sparkError } from "../../errors/index.ts";
import type { FormatOptions } from "../options.ts";
import { flag, type OptionContext, type OptionReader, optional, orConf } from "./option-table.ts";

export type ParseMode = "PERMISSIVE" | "DROPMALFORMED" | "FAILFAST";

/** A mode that Spark does not know is PERMISSIVE. */
const mode: OptionReader<ParseMode> = (options) => {
  const given = options.text("mode", "PERMISSIVE").toUpperCase();
  return given === "DROPMALFORMED" || given === "FAILFAST" ? given : "PERMISSIVE";
};

const samplingRatio: OptionReader<number> = (options) => {
  const ratio = options.number("samplingRatio", 1);
  if (ratio <= 0) throw options.invalid("samplingRatio", "a number greater than 0");
  return Math.min(ratio, 1);
};

const timeZone: OptionReader<string> = (options, context) => {
  const zone = orConf("timeZone", "spark.sql.session.timeZone", "UTC")(options, context);
  if (options.text("timeZone") !== undefined && !isTimeZone(zone))
    throw sparkError("INVALID_TIMEZONE", { timeZone: zone });
  return zone;
};

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: zone }) !== undefined;
  } catch {
    return /^(UTC|GMT|UT)?[+-]\d{1,2}(:?\d{2}){0,2}$/.test(zone);
  }
}

/** Options of files that hold text with dates in it. */
export const textFileOptions = {
  timeZone,
  sessionTimeZone: (_: FormatOptions, { conf }: OptionContext): string =>
    conf.get("spark.sql.session.timeZone") ?? "UTC",
  dateFormat: optional("dateFormat"),
  timestampFormat: optional("timestampFormat"),
  timestampNtzFormat: optional("timestampNTZFormat"),
  locale: optional("locale"),
  encoding: optional("encoding", "charset"),
  lineSep: optional("lineSep"),
  compression: optional("compression", "codec"),
  timestampType: orConf("timestampType", "spark.sql.timestampType", "TIMESTAMP_LTZ"),
} as const;

/** Options of reading records that may be malformed. */
export const recordOptions = {
  mode,
  samplingRatio,
  multiLine: flag("multiLine", false),
  columnNameOfCorruptRecord: orConf(
    "columnNameOfCorruptRecord",
    "spark.sql.columnNameOfCorruptRecord",
    "_corrupt_record",
  ),
} as const;

/** The value of an option that is one character or nothing. */
export function oneCharacter(paramName: string, value: string): string | undefined {
  if ([...value].length > 1) throw sparkError("OPTION_VALUE_EXCEEDS_ONE_CHARACTER", { paramName, actualValue: value });
  return value === "" ? undefined : value;
}
