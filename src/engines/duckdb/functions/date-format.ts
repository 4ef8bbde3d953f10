import type { dateFormatFunctions } from "../../../functions/index.ts";
import type { DataType } from "../../../types/index.ts";
import { stringSql } from "../literals.ts";
import { toInstant, toLocal } from "../time-zone.ts";
import { constantText, typeOfArgument } from "./argument-values.ts";
import { strftimePattern, strptimePattern } from "./datetime-native.ts";
import type { Lowering, LoweringContext, Unsupported } from "./lowering.ts";
import { once } from "./once.ts";

const usual = "yyyy-MM-dd HH:mm:ss";

/** DuckDB formats what both formatters show alike: years of four digits, in patterns of numbers and English names. */
function formatted(moment: string, pattern: string, name: string | undefined, context: LoweringContext): string {
  const zone = context.sessionTimeZone;
  const own = (t: string): string => `spark_date_format(epoch_us(${t}), ${pattern}, ${stringSql(zone)})`;
  const native = name === undefined ? undefined : strftimePattern(name);
  if (native === undefined) return own(moment);
  return once(moment, (t) => {
    const local = toLocal(t, zone);
    return `(CASE WHEN ${t} >= make_timestamptz(-62135510400000000) AND ${t} < make_timestamptz(253402214400000000) THEN strftime(${local}, ${stringSql(native)}) ELSE ${own(t)} END)`;
  });
}

type Target = "date" | "timestamp" | "timestamp_ntz";

/** SQL of an own parser's answer in DuckDB's types. */
const ownParser: Readonly<Record<Target, (text: string, pattern: string, zone: string, prefix: string) => string>> = {
  date: (text, pattern, zone, prefix) => `make_date(${prefix}_date_as(${text}, ${pattern}, ${zone}))`,
  timestamp: (text, pattern, zone, prefix) => `make_timestamptz(${prefix}_timestamp_as(${text}, ${pattern}, ${zone}))`,
  timestamp_ntz: (text, pattern, _zone, prefix) => `make_timestamp(${prefix}_local_as(${text}, ${pattern}))`,
};

const fromLocal: Readonly<Record<Target, (local: string, zone: string) => string>> = {
  date: (local) => `CAST(${local} AS DATE)`,
  timestamp: toInstant,
  timestamp_ntz: (local) => local,
};

/** DuckDB reads texts that have the usual form of the pattern; the others, right or wrong, are read in JavaScript. */
function read(
  text: string,
  pattern: string,
  name: string | undefined,
  to: Target,
  orNull: boolean,
  context: LoweringContext,
): string {
  const zone = context.sessionTimeZone;
  const prefix = orNull ? "spark_try_parse" : "spark_parse";
  const own = (t: string): string => ownParser[to](t, pattern, stringSql(zone), prefix);
  const native = name === undefined ? undefined : strptimePattern(name);
  if (native === undefined) return own(text);
  return once(text, (t) => {
    const quick = fromLocal[to](`try_strptime(${t}, ${stringSql(native.format)})`, zone);
    return `(CASE WHEN regexp_full_match(${t}, ${stringSql(native.shape)}) AND try_strptime(${t}, ${stringSql(native.format)}) IS NOT NULL THEN ${quick} ELSE ${own(t)} END)`;
  });
}

const reader =
  (to: Target, orNull: boolean): Lowering =>
  ([value, pattern], call, context) => {
    const from = call.arguments[0]?.dataType as DataType;
    const quiet = orNull || call.evalMode === "legacy";
    const evalMode = quiet ? "try" : "ansi";
    if (pattern === undefined) return context.cast(value as string, from, call.dataType, evalMode);
    if (from.kind === "string") return read(value as string, pattern, constantText(call, 1), to, quiet, context);
    return context.cast(value as string, from, call.dataType, evalMode);
  };

const secondsOf = (moment: string): string => `(epoch_us(${moment}) // 1000000)`;

/** Of moments and texts alike; texts are read by the pattern. */
const unixTimestamp: Lowering = ([value, pattern], call, context) => {
  if (value === undefined) return secondsOf("now()");
  const kind = typeOfArgument(call, 0);
  const from = call.arguments[0]?.dataType as DataType;
  if (kind === "timestamp_ntz") return secondsOf(value);
  if (kind === "string") {
    const name = pattern === undefined ? usual : constantText(call, 1);
    return secondsOf(read(value, pattern ?? stringSql(usual), name, "timestamp", call.evalMode === "legacy", context));
  }
  return secondsOf(context.cast(value, from, { kind: "timestamp" }, "ansi"));
};

const fromUnixtime: Lowering = ([seconds, pattern], call, context) => {
  const name = pattern === undefined ? usual : constantText(call, 1);
  // Spark lets the product overflow.
  const moment = `make_timestamptz(CAST(((CAST(${seconds} AS HUGEINT) * 1000000 + 9223372036854775808) % 18446744073709551616 + 18446744073709551616) % 18446744073709551616 - 9223372036854775808 AS BIGINT))`;
  return formatted(moment, pattern ?? stringSql(usual), name, context);
};

export const dateFormatLowerings: Record<keyof typeof dateFormatFunctions, Lowering | Unsupported> = {
  date_format: ([moment, pattern], call, context) =>
    formatted(moment as string, pattern as string, constantText(call, 1), context),
  to_date: reader("date", false),
  try_to_date: reader("date", true),
  to_timestamp: reader("timestamp", false),
  to_timestamp_ltz: reader("timestamp", false),
  to_timestamp_ntz: reader("timestamp_ntz", false),
  try_to_timestamp: reader("timestamp", true),
  unix_timestamp: unixTimestamp,
  to_unix_timestamp: unixTimestamp,
  from_unixtime: fromUnixtime,
};
