import {
  type DataType,
  DateType,
  DecimalType,
  IntegerType,
  LongType,
  StringType,
  TimestampNTZType,
  TimestampType,
} from "../../types/index.ts";
import type { FunctionInfo } from "../function-info.ts";
import { exactly, integer, integral, long, optional, type Param, string, timestamp } from "../params.ts";
import { anyNullable, coerceParams, scalar } from "../signature.ts";
import { anyTimestamp, localTimestamp, onlyTimestamp, timestampOrTime } from "./datetime-params.ts";

const part = (doc: string, name: string, answer: string): FunctionInfo =>
  scalar({
    since: "1.5.0",
    args: [timestampOrTime],
    result: IntegerType,
    doc,
    example: { sql: `${name}('2009-07-30 12:58:59')`, answer },
  });

const now = (since: string, name: string, type: DataType, doc: string): FunctionInfo =>
  scalar({
    since,
    args: [],
    result: type,
    nullable: false,
    doc,
    example: { sql: `${name}() = ${name}()`, answer: "true" },
  });

const sinceEpoch = (doc: string, name: string, answer: string): FunctionInfo =>
  scalar({
    since: "3.1.0",
    args: [onlyTimestamp],
    result: LongType,
    doc,
    example: { sql: `${name}(TIMESTAMP '1970-01-01 00:00:01')`, answer },
  });

const fromEpoch = (args: readonly Param[], doc: string, sql: string, nullable?: FunctionInfo["nullable"]) =>
  scalar({
    since: "3.1.0",
    args,
    result: TimestampType,
    ...(nullable ? { nullable } : {}),
    doc,
    example: { sql, answer: "1970-01-01 00:00:01" },
  });

const shifted = (doc: string, sql: string, answer: string): FunctionInfo =>
  scalar({ since: "1.5.0", args: [timestamp, string], result: TimestampType, doc, example: { sql, answer } });

const anyNumber: Param = {
  expects: '"NUMERIC"',
  cast: (from) =>
    ["byte", "short", "integer", "long", "float", "double", "decimal"].includes(from.kind)
      ? from
      : from.kind === "null"
        ? LongType
        : undefined,
};

const secondsOfMinute = exactly(DecimalType(16, 6));
const clockParams = [integer, integer, integer, integer, integer, secondsOfMinute];

type NameOf = (args: readonly string[]) => string;

const called = (name: string, args: readonly string[]): string => `${name}(${args.join(", ")})`;
const takesParts = (args: readonly string[]): boolean => args.length > 3;

/** What Spark calls the columns of these functions is its rewriting's: the function that computes them, or what it was given. */
const makerNames: Readonly<Record<string, NameOf>> = {
  make_timestamp_ltz: (args) => called(takesParts(args) ? "make_timestamp_ltz" : "make_timestamp", args),
  try_make_timestamp: (args) => called("try_make_timestamp", args.slice(0, 6)),
  try_make_timestamp_ltz: (args) => called(takesParts(args) ? "try_make_timestamp_ltz" : "make_timestamp", args),
  try_make_timestamp_ntz: (args) =>
    called("try_make_timestamp_ntz", takesParts(args) ? args : [called("make_timestamp_ntz", args)]),
};

/** `make_timestamp(year, month, day, hour, minute, second[, zone])`, or a date and a time. */
const maker = (since: string, type: DataType, takesZone: boolean, doc: string, name: string): FunctionInfo =>
  scalar({
    since,
    args: (args, call) => {
      const zone = takesZone ? [optional(string)] : [];
      if (args.length === 2 || args.length === 3) {
        return coerceParams([exactly(DateType), exactly({ kind: "time", precision: 6 }), ...zone])(args, call);
      }
      return coerceParams([...clockParams, ...zone])(args, call);
    },
    result: type,
    nullable: (args, call) => name.startsWith("try_") || call.evalMode === "legacy" || anyNullable(args),
    doc,
    ...(makerNames[name] && { columnName: makerNames[name] }),
    example: { sql: `${name}(2014, 12, 28, 6, 30, 45.887)`, answer: "2014-12-28 06:30:45.887" },
  });

export const timestampFunctions = {
  current_timestamp: now("1.5.0", "current_timestamp", TimestampType, "The moment at which the query began."),
  now: now("1.6.0", "now", TimestampType, "The moment at which the query began."),
  localtimestamp: now(
    "3.4.0",
    "localtimestamp",
    TimestampNTZType,
    "What clocks in the session's time zone showed when the query began.",
  ),
  current_timezone: scalar({
    since: "3.1.0",
    args: [],
    result: StringType,
    nullable: false,
    doc: "The session's time zone.",
    example: { sql: "current_timezone()", answer: "UTC" },
  }),
  hour: part("The hour of the day, from 0 to 23.", "hour", "12"),
  minute: part("The minute of the hour, from 0 to 59.", "minute", "58"),
  second: part("The second of the minute, from 0 to 59.", "second", "59"),
  date_trunc: scalar({
    since: "2.3.0",
    args: [string, timestamp],
    result: TimestampType,
    nullable: true,
    doc: "A moment cut down to its year, quarter, month, week, day, hour, minute, second, millisecond or microsecond.",
    example: { sql: "date_trunc('HOUR', '2015-03-05 09:32:05.359')", answer: "2015-03-05 09:00:00" },
  }),
  timestampadd: scalar({
    since: "3.3.0",
    args: [string, long, anyTimestamp],
    result: (args) => args[2]?.dataType ?? TimestampType,
    doc: "A moment so many units later.",
    example: { sql: "timestampadd(MONTH, 1, TIMESTAMP '2020-01-31 10:00:00')", answer: "2020-02-29 10:00:00" },
  }),
  timestampdiff: scalar({
    since: "3.3.0",
    args: [string, timestamp, timestamp],
    result: LongType,
    doc: "The number of whole units from one moment to another.",
    example: {
      sql: "timestampdiff(HOUR, TIMESTAMP '2020-01-01 00:00:00', TIMESTAMP '2020-01-02 00:30:00')",
      answer: "24",
    },
  }),
  timestamp_seconds: fromEpoch(
    [anyNumber],
    "The moment so many seconds after 1970-01-01 00:00:00 UTC.",
    "timestamp_seconds(1)",
    ([arg]) =>
      arg === undefined ||
      (arg.kind === "literal" ? arg.value === null : arg.nullable) ||
      ["float", "double"].includes(arg.dataType.kind),
  ),
  timestamp_millis: fromEpoch(
    [
      {
        ...integral,
        cast: (from) => (["byte", "short", "integer", "long", "null"].includes(from.kind) ? LongType : undefined),
      },
    ],
    "The moment so many milliseconds after 1970-01-01 00:00:00 UTC.",
    "timestamp_millis(1000)",
  ),
  timestamp_micros: fromEpoch(
    [
      {
        ...integral,
        cast: (from) => (["byte", "short", "integer", "long", "null"].includes(from.kind) ? LongType : undefined),
      },
    ],
    "The moment so many microseconds after 1970-01-01 00:00:00 UTC.",
    "timestamp_micros(1000000)",
  ),
  unix_seconds: sinceEpoch("The whole seconds since 1970-01-01 00:00:00 UTC.", "unix_seconds", "1"),
  unix_millis: sinceEpoch("The whole milliseconds since 1970-01-01 00:00:00 UTC.", "unix_millis", "1000"),
  unix_micros: sinceEpoch("The microseconds since 1970-01-01 00:00:00 UTC.", "unix_micros", "1000000"),
  from_utc_timestamp: shifted(
    "The moment moved by the offset of a time zone: what clocks there show when it is so late in UTC.",
    "from_utc_timestamp('2016-08-31', 'Asia/Seoul')",
    "2016-08-31 09:00:00",
  ),
  to_utc_timestamp: shifted(
    "The moment moved back by the offset of a time zone: UTC when it is so late there.",
    "to_utc_timestamp('2016-08-31', 'Asia/Seoul')",
    "2016-08-30 15:00:00",
  ),
  convert_timezone: scalar({
    since: "3.4.0",
    args: (args, call) =>
      coerceParams(args.length === 2 ? [string, localTimestamp] : [string, string, localTimestamp])(args, call),
    result: TimestampNTZType,
    columnName: (names, call) =>
      `${call.functionName}(${(names.length === 2 ? ["current_timezone()", ...names] : names).join(", ")})`,
    doc: "What clocks in one time zone show when those in another show a time.",
    example: {
      sql: "convert_timezone('Europe/Brussels', 'America/Los_Angeles', timestamp_ntz'2021-12-06 00:00:00')",
      answer: "2021-12-05 15:00:00",
    },
  }),
  make_timestamp: maker("3.0.0", TimestampType, true, "The moment of a local date and time.", "make_timestamp"),
  make_timestamp_ltz: maker("3.4.0", TimestampType, true, "The moment of a local date and time.", "make_timestamp_ltz"),
  make_timestamp_ntz: maker("3.4.0", TimestampNTZType, false, "A local date and time.", "make_timestamp_ntz"),
  try_make_timestamp: maker(
    "4.0.0",
    TimestampType,
    true,
    "As `make_timestamp`, but NULL for what no clock shows.",
    "try_make_timestamp",
  ),
  try_make_timestamp_ltz: maker(
    "4.0.0",
    TimestampType,
    true,
    "As `make_timestamp_ltz`, but NULL for what no clock shows.",
    "try_make_timestamp_ltz",
  ),
  try_make_timestamp_ntz: maker(
    "4.0.0",
    TimestampNTZType,
    false,
    "As `make_timestamp_ntz`, but NULL for what no clock shows.",
    "try_make_timestamp_ntz",
  ),
} as const satisfies Record<string, FunctionInfo>;
