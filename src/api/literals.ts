import type { Decimal } from "decimal.js";
import type { Temporal } from "temporal-polyfill";
import { type Origin, sparkError } from "../errors/index.ts";
import { type Expression, type LiteralValue, node } from "../plan/index.ts";
import {
  dateTimeToMicros,
  dateToDays,
  durationToMicros,
  durationToMonths,
  instantToMicros,
  isYearMonth,
  timeToNanos,
} from "../results/index.ts";
import {
  BinaryType,
  BooleanType,
  type DataType,
  DateType,
  DayTimeIntervalType,
  DecimalType,
  DoubleType,
  IntegerType,
  LongType,
  NullType,
  StringType,
  TimestampNTZType,
  TimestampType,
  TimeType,
  YearMonthIntervalType,
} from "../types/index.ts";
import { kindOfValue } from "./value-kind.ts";

/** A JavaScript value that can stand in an expression as a literal. */
export type LiteralInput =
  | null
  | boolean
  | number
  | bigint
  | string
  | Decimal
  | Uint8Array
  | Date
  | Temporal.PlainDate
  | Temporal.PlainTime
  | Temporal.PlainDateTime
  | Temporal.Instant
  | Temporal.ZonedDateTime
  | Temporal.Duration
  | readonly LiteralInput[];

const int = { min: -(2 ** 31), max: 2 ** 31 - 1 };
const long = { min: -(2n ** 63n), max: 2n ** 63n - 1n };

type Made = readonly [value: LiteralValue, dataType: DataType];

const makers: Readonly<Record<string, (value: never) => Made>> = {
  null: () => [null, NullType],
  boolean: (value: boolean) => [value, BooleanType],
  number: numberLiteral,
  bigint: bigintLiteral,
  string: (value: string) => [value, StringType],
  Decimal: decimalLiteral,
  Uint8Array: (value: Uint8Array) => [value, BinaryType],
  Date: (value: Date) => [BigInt(value.getTime()) * 1000n, TimestampType],
  "Temporal.PlainDate": (value: Temporal.PlainDate) => [dateToDays(value), DateType],
  "Temporal.PlainTime": (value: Temporal.PlainTime) => [timeToNanos(value), TimeType(6)],
  "Temporal.PlainDateTime": (value: Temporal.PlainDateTime) => [dateTimeToMicros(value), TimestampNTZType],
  "Temporal.Instant": (value: Temporal.Instant) => [instantToMicros(value), TimestampType],
  "Temporal.ZonedDateTime": (value: Temporal.ZonedDateTime) => [instantToMicros(value), TimestampType],
  "Temporal.Duration": (value: Temporal.Duration) =>
    isYearMonth(value)
      ? [durationToMonths(value), YearMonthIntervalType()]
      : [durationToMicros(value), DayTimeIntervalType()],
};

/** The literal of a value; an array becomes a call of `array`, as in PySpark. */
export function literalExpression(value: LiteralInput, origin?: Origin): Expression {
  const kind = kindOfValue(value);
  if (kind === "Array") {
    const args = (value as readonly LiteralInput[]).map((element) => literalExpression(element, origin));
    return node("unresolvedFunction", { functionName: "array", arguments: args, origin });
  }
  const make = makers[kind];
  if (make === undefined) throw sparkError("UNSUPPORTED_DATA_TYPE", { data_type: kind }, origin);
  const [physical, dataType] = make(value as never);
  return node("literal", { value: physical, dataType, origin });
}

// As Python's int: INT where it fits, else LONG. What is no longer an exact integer in JavaScript is a DOUBLE.
function numberLiteral(value: number): Made {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) return [value, DoubleType];
  return value >= int.min && value <= int.max ? [value, IntegerType] : [BigInt(value), LongType];
}

// LONG is bigint in rows, so a bigint stays LONG however small it is.
function bigintLiteral(value: bigint): Made {
  if (value >= long.min && value <= long.max) return [value, LongType];
  throw sparkError("VALUE_NOT_BETWEEN", { arg_name: "value", min: `${long.min}`, max: `${long.max}` });
}

function decimalLiteral(value: Decimal): Made {
  if (!value.isFinite()) throw sparkError("UNSUPPORTED_LITERAL", { literal: value.toString() });
  const scale = Math.max(0, value.decimalPlaces());
  const text = value.toFixed(scale);
  const digits = text.replace(/[-.]/g, "").replace(/^0+/, "").length;
  const precision = Math.max(digits, scale, 1);
  return [text, DecimalType(precision, scale)];
}
