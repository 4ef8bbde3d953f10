import {
  type DataType,
  DateType,
  isNumericType,
  LongType,
  StringType,
  TimestampNTZType,
  TimestampType,
} from "../../types/index.ts";
import { implicitCast } from "../coercion/index.ts";
import type { Argument, CallContext, FunctionInfo } from "../function-info.ts";
import { long, optional, type Param, string } from "../params.ts";
import { scalar } from "../signature.ts";
import { anyTimestamp } from "./datetime-params.ts";
import { textOnly, withDefaults } from "./string-params.ts";

/** Text, or what has a date in it already. */
const textOrDatetime: Param = {
  expects: '("STRING" or "DATE" or "TIMESTAMP" or "TIMESTAMP_NTZ")',
  cast: (from) =>
    ["date", "timestamp", "timestamp_ntz", "string"].includes(from.kind) ? from : implicitCast(from, StringType),
};
const alsoNumber: Param = {
  ...textOrDatetime,
  cast: (from, arg) => (isNumericType(from) ? from : textOrDatetime.cast(from, arg)),
};

/** `f(text, pattern)` reads the text; `f(value)` is a cast, which makes it what other functions are: an error, or NULL for `try_`. */
const reader = (since: string, to: DataType, doc: string, sql: string, answer: string): FunctionInfo =>
  scalar({
    since,
    args: [to.kind === "timestamp" ? alsoNumber : textOrDatetime, optional(string)],
    result: to,
    nullable: ([value, format], call) => mayBeNull(value, format, call),
    replaceWith: (args, call, build) => castOrParse(args, to, call.functionName, build),
    doc,
    example: { sql, answer },
  });

/** Where ANSI mode is off, a text that cannot be read gives NULL, as in the `try_` functions. */
const mayBeNull = (value: Argument | undefined, format: Argument | undefined, call: CallContext): boolean =>
  call.evalMode === "legacy" ||
  call.functionName.startsWith("try_") ||
  [value, format].some((arg) => arg !== undefined && isNull(arg));
const isNull = (arg: Argument): boolean => (arg.kind === "literal" ? arg.value === null : arg.nullable);

const castOrParse = (
  [value, format]: readonly Argument[],
  to: DataType,
  name: string,
  build: Parameters<NonNullable<FunctionInfo["replaceWith"]>>[2],
) => {
  if (!value || name.startsWith("try_") || value.dataType.kind === to.kind) return undefined;
  if (format === undefined || value.dataType.kind !== "string") return build.cast(value, to);
  return undefined;
};

const seconds = (since: string, doc: string, least: number): FunctionInfo =>
  scalar({
    since,
    args: [least === 0 ? optional(textOrDatetime) : textOrDatetime, optional(textOnly)],
    result: LongType,
    nullable: ([value, format], call) => value !== undefined && mayBeNull(value, format, call),
    columnName: (names, call) =>
      names.length === 0
        ? `${call.functionName}(current_timestamp(), yyyy-MM-dd HH:mm:ss)`
        : withDefaults(1, "yyyy-MM-dd HH:mm:ss")(names, call),
    doc,
    example: { sql: "to_unix_timestamp('2016-04-08', 'yyyy-MM-dd')", answer: "1460073600" },
  });

export const dateFormatFunctions = {
  date_format: scalar({
    since: "1.5.0",
    args: [
      {
        ...anyTimestamp,
        expects: '("TIMESTAMP" or "TIME" or "(TIMESTAMP_LTZ(P) OR TIMESTAMP_NTZ(P) WITH P IN [7, 9])")',
        cast: (from) =>
          isNumericType(from) || from.kind === "boolean" ? undefined : implicitCast(from, TimestampType),
      },
      string,
    ],
    result: StringType,
    doc: "A moment as a pattern of Java's DateTimeFormatter shows it.",
    example: { sql: "date_format('2016-04-08', 'y')", answer: "2016" },
  }),
  to_date: reader(
    "1.5.0",
    DateType,
    "The date that a text is, in a pattern if one is given.",
    "to_date('2016-12-31', 'yyyy-MM-dd')",
    "2016-12-31",
  ),
  try_to_date: reader(
    "4.0.0",
    DateType,
    "As `to_date`, but NULL for a text that is no date.",
    "try_to_date('foo', 'yyyy-MM-dd')",
    "NULL",
  ),
  to_timestamp: reader(
    "2.2.0",
    TimestampType,
    "The moment that a text is, in a pattern if one is given.",
    "to_timestamp('2016-12-31', 'yyyy-MM-dd')",
    "2016-12-31 00:00:00",
  ),
  to_timestamp_ltz: reader(
    "3.4.0",
    TimestampType,
    "The moment that a text is, in a pattern if one is given.",
    "to_timestamp_ltz('2016-12-31', 'yyyy-MM-dd')",
    "2016-12-31 00:00:00",
  ),
  to_timestamp_ntz: reader(
    "3.4.0",
    TimestampNTZType,
    "The local time that a text is, in a pattern if one is given.",
    "to_timestamp_ntz('2016-12-31', 'yyyy-MM-dd')",
    "2016-12-31 00:00:00",
  ),
  try_to_timestamp: reader(
    "3.4.0",
    TimestampType,
    "As `to_timestamp`, but NULL for a text that is no moment.",
    "try_to_timestamp('foo', 'yyyy-MM-dd')",
    "NULL",
  ),
  unix_timestamp: seconds(
    "1.5.0",
    "The seconds since 1970-01-01 00:00:00 UTC of a text in a pattern, of a moment, or of now.",
    0,
  ),
  to_unix_timestamp: seconds(
    "1.6.0",
    "The seconds since 1970-01-01 00:00:00 UTC of a text in a pattern, or of a moment.",
    1,
  ),
  from_unixtime: scalar({
    since: "1.5.0",
    args: [long, optional(string)],
    result: StringType,
    nullable: true,
    columnName: withDefaults(1, "yyyy-MM-dd HH:mm:ss"),
    doc: "The moment so many seconds after 1970-01-01 00:00:00 UTC, in a pattern.",
    example: { sql: "from_unixtime(0, 'yyyy-MM-dd HH:mm:ss')", answer: "1970-01-01 00:00:00" },
  }),
} as const satisfies Record<string, FunctionInfo>;
