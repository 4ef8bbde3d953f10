import type { intervalFunctions } from "../../../functions/index.ts";
import type { Lowering, LoweringContext, Unsupported } from "./lowering.ts";
import { onceAll } from "./once.ts";

const big = (sql: string): string => `CAST(${sql} AS HUGEINT)`;
const secondMicros = (sql: string): string => `CAST(CAST(${sql} AS DECIMAL(18,6)) * 1000000 AS HUGEINT)`;

/** The value of `made`; where it is NULL though no argument is, an error or NULL. */
const orRaise = (made: string, args: readonly string[], raise: string | undefined): string => {
  if (raise === undefined || args.length === 0) return made;
  return `coalesce(${made}, CASE WHEN ${args.map((arg) => `${arg} IS NOT NULL`).join(" AND ")} THEN ${raise} END)`;
};

const filled = (args: readonly string[], count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => args[i] ?? "0");

const calendar =
  (orNull: boolean): Lowering =>
  (args, _call, context) =>
    onceAll(args, (given) => {
      const [years, months, weeks, days, hours, minutes, seconds] = filled(given, 7) as string[];
      const parts = [
        `TRY_CAST(${big(years as string)} * 12 + ${months} AS INTEGER)`,
        `TRY_CAST(${big(weeks as string)} * 7 + ${days} AS INTEGER)`,
        `TRY_CAST(${big(hours as string)} * 3600000000 + ${big(minutes as string)} * 60000000 + ${secondMicros(seconds as string)} AS BIGINT)`,
      ];
      const made = `CASE WHEN ${parts.map((part) => `${part} IS NOT NULL`).join(" AND ")} THEN {'months': ${parts[0]}, 'days': ${parts[1]}, 'microseconds': ${parts[2]}} END`;
      return `(${orRaise(made, given, orNull ? undefined : overflow(context))})`;
    });

const overflow = (context: LoweringContext): string =>
  context.raise("ARITHMETIC_OVERFLOW", { message: "overflow", alternative: "", config: '"spark.sql.ansi.enabled"' });

const tooLong = (context: LoweringContext): string =>
  context.raise("INTERVAL_ARITHMETIC_OVERFLOW.WITHOUT_SUGGESTION", {});

const dayTime: Lowering = (args, _call, context) =>
  onceAll(args, (given) => {
    const [days, hours, minutes, seconds] = filled(given, 4) as string[];
    const micros = `TRY_CAST(${big(days as string)} * 86400000000 + ${big(hours as string)} * 3600000000 + ${big(minutes as string)} * 60000000 + ${secondMicros(seconds as string)} AS BIGINT)`;
    return `(${orRaise(micros, given, tooLong(context))})`;
  });

const yearMonth: Lowering = (args, _call, context) =>
  onceAll(args, (given) => {
    const [years, months] = filled(given, 2) as string[];
    return `(${orRaise(`TRY_CAST(${big(years as string)} * 12 + ${months} AS INTEGER)`, given, tooLong(context))})`;
  });

export const intervalLowerings: Record<keyof typeof intervalFunctions, Lowering | Unsupported> = {
  make_interval: calendar(false),
  try_make_interval: calendar(true),
  make_dt_interval: dayTime,
  make_ym_interval: yearMonth,
};
