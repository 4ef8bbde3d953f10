import type { dateFunctions } from "../../../functions/index.ts";
import { toLocal } from "../time-zone.ts";
import { constantNumber, constantText } from "./argument-values.ts";
import type { Lowering, Unsupported } from "./lowering.ts";
import { once, onceAll } from "./once.ts";

const asInteger = (sql: string): string => `CAST(${sql} AS INTEGER)`;
const asDate = (sql: string): string => `CAST(${sql} AS DATE)`;

/** A part of a date that DuckDB has too, as BIGINT. */
const part =
  (name: string, plus = ""): Lowering =>
  ([date]) =>
    asInteger(`${name}(${date})${plus}`);

const shortName =
  (name: string): Lowering =>
  ([date]) =>
    `left(${name}(${date}), 3)`;

const weekdays = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];
const spellings = (day: string): readonly string[] => [day.slice(0, 2), day.slice(0, 3), day];

/** The first day after the date whose ISO number is asked for. */
const dayAfter = (date: string, number: string): string =>
  `(${date} + CAST((${number} - isodow(${date}) + 6) % 7 + 1 AS INTEGER))`;

const nextDay: Lowering = ([date, name], call, context) => {
  const constant = constantText(call, 1)?.toUpperCase();
  const found = constant === undefined ? -1 : weekdays.findIndex((day) => spellings(day).includes(constant));
  if (found >= 0) return once(date as string, (d) => dayAfter(d, String(found + 1)));
  return onceAll([date as string, name as string], ([d, n]) => {
    const cases = weekdays.flatMap((day, i) => spellings(day).map((word) => `WHEN '${word}' THEN ${i + 1}`));
    const number = `(CASE upper(${n}) ${cases.join(" ")} END)`;
    const raise =
      call.evalMode === "legacy" ? "NULL" : context.raise("ILLEGAL_DAY_OF_WEEK", {}, { string: n as string });
    return `(CASE WHEN ${d} IS NULL OR ${n} IS NULL THEN NULL WHEN ${number} IS NULL THEN ${raise} ELSE ${dayAfter(d as string, number)} END)`;
  });
};

/** Counts that no sensible date overflows with. */
const isSmall = (count: number | undefined): boolean => count !== undefined && Math.abs(count) <= 1_000_000;

/** Days are counted in INT, which wraps around. */
const addDays =
  (sign: "+" | "-"): Lowering =>
  ([date, days], call) => {
    if (isSmall(constantNumber(call, 1))) return `(${date} ${sign} ${days})`;
    const sum = `date_diff('day', make_date(0), ${date}) ${sign} CAST(${days} AS BIGINT)`;
    return `make_date(CAST(((${sum} + 2147483648) & 4294967295) - 2147483648 AS INTEGER))`;
  };

const addMonths: Lowering = ([date, months], call, context) => {
  if (isSmall(constantNumber(call, 1))) return asDate(`${date} + to_months(${months})`);
  return onceAll([date as string, months as string], ([d, n]) => {
    const overflow = { message: "overflow", alternative: "", config: '"spark.sql.ansi.enabled"' };
    const raise = context.raise("ARITHMETIC_OVERFLOW", overflow);
    return `coalesce(TRY(${asDate(`${d} + to_months(${n})`)}), CASE WHEN ${d} IS NOT NULL AND ${n} IS NOT NULL THEN ${raise} END)`;
  });
};

const dayDifference: Lowering = ([end, start]) => asInteger(`date_diff('day', ${start}, ${end})`);

const secondOfDay = (local: string): string => `(hour(${local}) * 3600 + minute(${local}) * 60 + second(${local}))`;

const monthsBetween: Lowering = ([first, second, roundOff], call, context) => {
  const zone = context.sessionTimeZone;
  const args = [toLocal(first as string, zone), toLocal(second as string, zone), roundOff ?? "true"];
  return onceAll(args, ([a, b, rounded]) => {
    const months = `((year(${a}) - year(${b})) * 12 + month(${a}) - month(${b}))`;
    const isLast = (local: string | undefined) => `day(${local}) = day(last_day(${local}))`;
    const whole = `day(${a}) = day(${b}) OR (${isLast(a)} AND ${isLast(b)})`;
    const seconds = `((day(${a}) - day(${b})) * 86400 + ${secondOfDay(a as string)} - ${secondOfDay(b as string)})`;
    const exact = `(CAST(${months} AS DOUBLE) + CAST(${seconds} AS DOUBLE) / 2678400e0)`;
    const eight = `(floor(${exact} * 1e8 + 0.5e0) / 1e8)`;
    const fraction = rounded === "true" ? eight : `CASE WHEN ${rounded} THEN ${eight} ELSE ${exact} END`;
    const known = call.arguments.length < 3 ? "" : `WHEN ${rounded} IS NULL THEN NULL `;
    return `(CASE ${known}WHEN ${whole} THEN CAST(${months} AS DOUBLE) ELSE ${fraction} END)`;
  });
};

/** What `trunc` cuts dates to, by the words for it. */
export const dateUnits: Readonly<Record<string, string>> = {
  YEAR: "year",
  YYYY: "year",
  YY: "year",
  QUARTER: "quarter",
  MONTH: "month",
  MM: "month",
  MON: "month",
  WEEK: "week",
};

const trunc: Lowering = ([date, unit], call) => {
  const constant = constantText(call, 1);
  if (constant !== undefined) {
    const known = dateUnits[constant.toUpperCase()];
    return known === undefined ? "CAST(NULL AS DATE)" : asDate(`date_trunc('${known}', ${date})`);
  }
  return once(date as string, (d) => {
    const cases = Object.entries(dateUnits).map(([name, known]) => `WHEN '${name}' THEN date_trunc('${known}', ${d})`);
    return asDate(`CASE upper(${unit}) ${cases.join(" ")} END`);
  });
};

const makeDate: Lowering = (args, call, context) =>
  onceAll(args, ([y, m, d]) => {
    if (call.evalMode === "legacy") return `TRY(make_date(${y}, ${m}, ${d}))`;
    const raise = context.raise(
      "DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION",
      {},
      { rangeMessage: `'There is no date with year ' || ${y} || ', month ' || ${m} || ' and day ' || ${d}` },
    );
    const known = [y, m, d].map((arg) => `${arg} IS NOT NULL`).join(" AND ");
    return `coalesce(TRY(make_date(${y}, ${m}, ${d})), CASE WHEN ${known} THEN ${raise} END)`;
  });

const currentDate: Lowering = (_args, _call, context) => asDate(toLocal("now()", context.sessionTimeZone));

export const dateLowerings: Record<keyof typeof dateFunctions, Lowering | Unsupported> = {
  current_date: currentDate,
  curdate: currentDate,
  year: part("year"),
  quarter: part("quarter"),
  month: part("month"),
  day: part("day"),
  dayofmonth: part("day"),
  dayofweek: part("dayofweek", " + 1"),
  weekday: part("isodow", " - 1"),
  dayofyear: part("dayofyear"),
  weekofyear: part("week"),
  dayname: shortName("dayname"),
  monthname: shortName("monthname"),
  last_day: ([date]) => `last_day(${date})`,
  next_day: nextDay,
  add_months: addMonths,
  date_add: addDays("+"),
  dateadd: addDays("+"),
  date_sub: addDays("-"),
  datediff: dayDifference,
  date_diff: dayDifference,
  months_between: monthsBetween,
  trunc,
  make_date: makeDate,
  unix_date: ([date]) => asInteger(`date_diff('day', make_date(0), ${date})`),
  date_from_unix_date: ([days]) => `make_date(${days})`,
};
