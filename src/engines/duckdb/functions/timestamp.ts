import type { timestampFunctions } from "../../../functions/index.ts";
import { stringSql } from "../literals.ts";
import { toInstant, toLocal } from "../time-zone.ts";
import { constantArgument, constantText, typeOfArgument } from "./argument-values.ts";
import { dateUnits } from "./date.ts";
import { notAUnit, unitOf } from "./datetime-unit.ts";
import type { Lowering, LoweringContext, Unsupported } from "./lowering.ts";
import { makeTimestamp } from "./make-timestamp.ts";
import { once, onceAll } from "./once.ts";
import { difference } from "./timestamp-difference.ts";
import { localIn, momentOf } from "./zone-argument.ts";

const asInteger = (sql: string): string => `CAST(${sql} AS INTEGER)`;
const microsPer = {
  HOUR: 3_600_000_000,
  MINUTE: 60_000_000,
  SECOND: 1_000_000,
  MILLISECOND: 1000,
  MICROSECOND: 1,
} as const;

/** What clocks show: local times stay as they are. */
const shown = (sql: string, kind: string | undefined, context: LoweringContext): string =>
  kind === "timestamp" ? toLocal(sql, context.sessionTimeZone) : sql;

const part =
  (name: string): Lowering =>
  ([value], call, context) =>
    asInteger(`${name}(${shown(value as string, typeOfArgument(call, 0), context)})`);

const units: Readonly<Record<string, string>> = {
  ...dateUnits,
  DAY: "day",
  DD: "day",
  HOUR: "hour",
  MINUTE: "minute",
  SECOND: "second",
  MILLISECOND: "millisecond",
  MICROSECOND: "microsecond",
};
const belowDay = new Set(["hour", "minute", "second", "millisecond", "microsecond"]);

/** Below a day, time is cut off the moment itself: where clocks are set back, an hour is there twice. */
function truncated(unit: string, moment: string, context: LoweringContext): string {
  const zone = context.sessionTimeZone;
  if (!belowDay.has(unit)) return toInstant(`date_trunc('${unit}', ${toLocal(moment, zone)})`, zone);
  return once(moment, (t) => {
    const local = toLocal(t, zone);
    return `make_timestamptz(epoch_us(${t}) - (epoch_us(${local}) - epoch_us(date_trunc('${unit}', ${local}))))`;
  });
}

const dateTrunc: Lowering = ([unit, moment], call, context) => {
  const constant = constantText(call, 0);
  if (constant !== undefined) {
    const known = units[constant.toUpperCase()];
    return known === undefined ? "CAST(NULL AS TIMESTAMPTZ)" : truncated(known, moment as string, context);
  }
  return once(moment as string, (t) => {
    const cases = Object.entries(units).map(([name, known]) => `WHEN '${name}' THEN ${truncated(known, t, context)}`);
    return `(CASE upper(${unit}) ${cases.join(" ")} END)`;
  });
};

const calendarSteps: Readonly<Record<string, (amount: string) => string>> = {
  YEAR: (n) => `to_months(CAST(${n} * 12 AS INTEGER))`,
  QUARTER: (n) => `to_months(CAST(${n} * 3 AS INTEGER))`,
  MONTH: (n) => `to_months(CAST(${n} AS INTEGER))`,
  WEEK: (n) => `to_days(CAST(${n} * 7 AS INTEGER))`,
  DAY: (n) => `to_days(CAST(${n} AS INTEGER))`,
  DAYOFYEAR: (n) => `to_days(CAST(${n} AS INTEGER))`,
};

const timestampAdd: Lowering = ([, amount, start], call, context) => {
  const unit = unitOf(call);
  if (!(unit in calendarSteps || unit in microsPer)) {
    return notAUnit("TIMESTAMPADD", call, [amount as string, start as string], context);
  }
  const isMoment = typeOfArgument(call, 2) === "timestamp";
  const zone = context.sessionTimeZone;
  return onceAll([amount as string, start as string], ([n, t]) => {
    const step = calendarSteps[unit];
    const micros = microsPer[unit as keyof typeof microsPer];
    const make = isMoment ? "make_timestamptz" : "make_timestamp";
    const local = isMoment ? toLocal(t as string, zone) : (t as string);
    const moved = step && `${local} + ${step(n as string)}`;
    const sum = moved
      ? isMoment
        ? toInstant(`(${moved})`, zone)
        : `(${moved})`
      : `${make}(epoch_us(${t}) + CAST(${n} AS BIGINT) * ${micros})`;
    const raise = context.raise("DATETIME_OVERFLOW", {}, { operation: `'adding ' || ${n} || ' ${unit} to ' || ${t}` });
    return `coalesce(TRY(${sum}), CASE WHEN ${n} IS NOT NULL AND ${t} IS NOT NULL THEN ${raise} END)`;
  });
};

/** Whole units since the epoch, rounded down. */
const floored = (micros: string, unit: number): string =>
  once(micros, (n) => `((${n} - CASE WHEN ${n} < 0 THEN ${unit - 1} ELSE 0 END) // ${unit})`);

const overflowing = (micros: string, value: string, unit: string, context: LoweringContext): string => {
  const raise = context.raise("DATETIME_OVERFLOW", {}, { operation: `'a TIMESTAMP of ' || ${value} || ' ${unit}'` });
  return `coalesce(TRY(make_timestamptz(${micros})), CASE WHEN ${value} IS NOT NULL THEN ${raise} END)`;
};

const timestampSeconds: Lowering = ([value], call, context) => {
  const kind = typeOfArgument(call, 0);
  if (kind === "float" || kind === "double") {
    return once(value as string, (n) => {
      const micros = `CAST(trunc(CAST(${n} AS DOUBLE) * 1000000) AS BIGINT)`;
      return `(CASE WHEN isfinite(${n}) THEN ${overflowing(micros, n, "seconds", context)} END)`;
    });
  }
  if (kind === "decimal") {
    return once(value as string, (n) => {
      const exact = `CAST(${n} AS DECIMAL(38,6))`;
      const raise = context.raise("", { className: "ArithmeticException", message: "Rounding necessary" });
      const micros = `CAST(${exact} * 1000000 AS BIGINT)`;
      return `(CASE WHEN ${exact} <> ${n} THEN ${raise} ELSE ${overflowing(micros, n, "seconds", context)} END)`;
    });
  }
  return once(value as string, (n) => overflowing(`CAST(${n} AS BIGINT) * 1000000`, n, "seconds", context));
};

const localNow: Lowering = (_args, _call, context) => toLocal("now()", context.sessionTimeZone);

const fromUtc: Lowering = ([moment, zone], call, context) =>
  once(
    moment as string,
    (t) => `make_timestamptz(epoch_us(${localIn(t, zone as string, constantText(call, 1), context)}))`,
  );

const toUtc: Lowering = ([moment, zone], call, context) =>
  once(moment as string, (t) =>
    momentOf(`make_timestamp(epoch_us(${t}))`, zone as string, constantText(call, 1), context),
  );

const convertTimezone: Lowering = (args, call, context) => {
  const own = stringSql(context.sessionTimeZone);
  const [from, to, local] = args.length === 2 ? [own, ...args] : args;
  if (args.some((_, i) => constantArgument(call, i) === null)) return "CAST(NULL AS TIMESTAMP)";
  const [fromName, toName] =
    args.length === 2
      ? [context.sessionTimeZone, constantText(call, 0)]
      : [constantText(call, 0), constantText(call, 1)];
  if (fromName === undefined || toName === undefined) {
    return `make_timestamp(spark_convert_zone(epoch_us(${local}), ${from}, ${to}))`;
  }
  return localIn(momentOf(local as string, from as string, fromName, context), to as string, toName, context);
};

export const timestampLowerings: Record<keyof typeof timestampFunctions, Lowering | Unsupported> = {
  current_timestamp: () => "now()",
  now: () => "now()",
  localtimestamp: localNow,
  current_timezone: (_args, _call, context) => stringSql(context.sessionTimeZone),
  hour: part("hour"),
  minute: part("minute"),
  second: part("second"),
  date_trunc: dateTrunc,
  timestampadd: timestampAdd,
  timestampdiff: difference,
  timestamp_seconds: timestampSeconds,
  timestamp_millis: ([value], _call, context) =>
    once(value as string, (n) => overflowing(`${n} * 1000`, n, "milliseconds", context)),
  timestamp_micros: ([value]) => `make_timestamptz(${value})`,
  unix_seconds: ([moment]) => floored(`epoch_us(${moment})`, 1_000_000),
  unix_millis: ([moment]) => floored(`epoch_us(${moment})`, 1000),
  unix_micros: ([moment]) => `epoch_us(${moment})`,
  from_utc_timestamp: fromUtc,
  to_utc_timestamp: toUtc,
  convert_timezone: convertTimezone,
  make_timestamp: makeTimestamp({ isMoment: true, orNull: false }),
  make_timestamp_ltz: makeTimestamp({ isMoment: true, orNull: false }),
  make_timestamp_ntz: makeTimestamp({ isMoment: false, orNull: false }),
  try_make_timestamp: makeTimestamp({ isMoment: true, orNull: true }),
  try_make_timestamp_ltz: makeTimestamp({ isMoment: true, orNull: true }),
  try_make_timestamp_ntz: makeTimestamp({ isMoment: false, orNull: true }),
};
