import { stringSql } from "../literals.ts";
import { constantText } from "./argument-values.ts";
import type { Lowering, LoweringContext } from "./lowering.ts";
import { onceAll } from "./once.ts";
import { momentOf } from "./zone-argument.ts";

interface Kind {
  /** A moment, or the local time itself. */
  readonly isMoment: boolean;
  /** NULL where there is no such time, instead of an error. */
  readonly orNull: boolean;
}

const outOfBounds = (context: LoweringContext, what: string, value: string): string =>
  context.raise(
    "DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION",
    {},
    { rangeMessage: `'${what} cannot be ' || ${value}` },
  );

/** A minute may have a sixtieth second, which is the next minute's first; a fraction of it there is not. */
function fromFields(fields: readonly string[], orNull: boolean, context: LoweringContext): string {
  return onceAll(fields, ([year, month, day, hour, minute, second]) => {
    const clock = `CAST(${hour} AS BIGINT) * 3600000000 + CAST(${minute} AS BIGINT) * 60000000 + CAST(${second} * 1000000 AS BIGINT)`;
    const date = `TRY(make_date(${year}, ${month}, ${day}))`;
    const made = `make_timestamp(epoch_us(CAST(${date} AS TIMESTAMP)) + ${clock})`;
    const isNull = fields.map((_, i) => `${[year, month, day, hour, minute, second][i]} IS NULL`).join(" OR ");
    const no = (raise: string): string => (orNull ? "NULL" : raise);
    const branches = [
      `WHEN ${isNull} THEN NULL`,
      `WHEN ${second} > 60 AND ${second} < 61 THEN ${no(context.raise("INVALID_FRACTION_OF_SECOND", {}, { secAndMicros: second as string }))}`,
      `WHEN ${second} < 0 OR ${second} > 60 THEN ${no(outOfBounds(context, "A second", second as string))}`,
      `WHEN ${minute} NOT BETWEEN 0 AND 59 THEN ${no(outOfBounds(context, "A minute", minute as string))}`,
      `WHEN ${hour} NOT BETWEEN 0 AND 23 THEN ${no(outOfBounds(context, "An hour", hour as string))}`,
      `WHEN ${date} IS NULL THEN ${no(outOfBounds(context, "A date", `${year} || '-' || ${month} || '-' || ${day}`))}`,
    ];
    return `(CASE ${branches.join(" ")} ELSE ${made} END)`;
  });
}

export const makeTimestamp =
  ({ isMoment, orNull }: Kind): Lowering =>
  (args, call, context) => {
    const isPair = args.length <= 3;
    const [date, time] = args;
    const quiet = orNull || call.evalMode === "legacy";
    const local = isPair ? `CAST(${date} + ${time} AS TIMESTAMP)` : fromFields(args.slice(0, 6), quiet, context);
    if (!isMoment) return local;
    const zone = args[isPair ? 2 : 6];
    if (zone === undefined)
      return momentOf(local, stringSql(context.sessionTimeZone), context.sessionTimeZone, context);
    return momentOf(local, zone, constantText(call, isPair ? 2 : 6), context);
  };
