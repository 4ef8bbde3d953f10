import {
  type DataType,
  DateType,
  DayTimeIntervalType,
  DoubleType,
  IntegerType,
  isIntegralType,
  isNumericType,
  isStringType,
  LongType,
  StringType,
  TimestampNTZType,
  TimestampType,
  YearMonthIntervalType,
} from "../../types/index.ts";
import type { Argument, CallContext } from "../function-info.ts";
import { asDecimal, type DecimalOperator, decimalOfInteger, decimalResult } from "./decimal.ts";
import { commonRefusedType, sidesDiffer, unexpectedSide, wrongSideType } from "./type-errors.ts";
import { findWiderTypeForTwo } from "./wider-type.ts";

export type Sides = readonly [DataType, DataType];
type Arguments = readonly [Argument, Argument];

const is = (type: DataType, ...kinds: readonly DataType["kind"][]): boolean => kinds.includes(type.kind);
const isInterval = (type: DataType): boolean => is(type, "yearMonthInterval", "dayTimeInterval", "calendarInterval");
const swapped = (sides: Sides | undefined): Sides | undefined => sides && [sides[1], sides[0]];

/** The types that two sides of an arithmetic operator are cast to; undefined where they are no numbers. */
function numericSides(operator: string, [left, right]: Arguments, ansiEnabled: boolean): Sides | undefined {
  const [a, b] = [left.dataType, right.dataType];
  if (a.kind === "null" && b.kind === "null")
    return operator === "div" ? [LongType, LongType] : [DoubleType, DoubleType];
  if (a.kind === "null")
    return operator === "/" || !isNumericType(b)
      ? ofNumbers(operator, doubleIf(b), left, right)
      : ofNumbers(operator, [b, b], left, right);
  if (b.kind === "null") return isNumericType(a) ? ofNumbers(operator, [a, a], left, right) : undefined;
  if (!ansiEnabled && isStringType(a) && isStringType(b))
    return ofNumbers(operator, [DoubleType, DoubleType], left, right);
  const besideText = (type: DataType): DataType => (ansiEnabled && isIntegralType(type) ? LongType : DoubleType);
  if (isStringType(a) && isNumericType(b)) return ofNumbers(operator, [besideText(b), b], left, right);
  if (isStringType(b) && isNumericType(a)) return ofNumbers(operator, [a, besideText(a)], left, right);
  return isNumericType(a) && isNumericType(b) ? ofNumbers(operator, [a, b], left, right) : undefined;
}

const doubleIf = (type: DataType): Sides | undefined => (isNumericType(type) ? [DoubleType, DoubleType] : undefined);

function ofNumbers(operator: string, sides: Sides | undefined, left: Argument, right: Argument): Sides | undefined {
  if (!sides) return undefined;
  const [a, b] = sides;
  if (operator === "div" && (is(a, "float", "double") || is(b, "float", "double"))) return undefined;
  if (is(a, "decimal") || is(b, "decimal")) {
    const decimals = [decimalSide(a, left, b), decimalSide(b, right, a)] as const;
    return decimals[0] && decimals[1] ? (decimals as Sides) : [DoubleType, DoubleType];
  }
  if (operator === "div") return [LongType, LongType];
  if (operator === "/") return [DoubleType, DoubleType];
  const wider = findWiderTypeForTwo(a, b) ?? DoubleType;
  return [wider, wider];
}

/** An integer literal counts for as many digits as it has, another integer (TINYINT literals too) for as many as its type. */
function decimalSide(type: DataType, arg: Argument, other: DataType): DataType | undefined {
  const isLiteral =
    arg.kind === "literal" && isIntegralType(arg.dataType) && arg.dataType.kind !== "byte" && other.kind === "decimal";
  if (isLiteral && (typeof arg.value === "number" || typeof arg.value === "bigint")) return decimalOfInteger(arg.value);
  return asDecimal(type);
}

/** `+` of dates, times and intervals. */
function datetimeSum(a: DataType, b: DataType): Sides | undefined {
  return dateShift(a, b) ?? swapped(dateShift(b, a)) ?? intervalSum(a, b);
}

/** A date or time moved by days or an interval. */
function dateShift(a: DataType, by: DataType): Sides | undefined {
  if (a.kind === "date" && is(by, "byte", "short", "integer")) return [a, IntegerType];
  if (a.kind === "date" && by.kind === "dayTimeInterval") return by.endField === "day" ? [a, by] : [TimestampType, by];
  if (a.kind === "date" && by.kind === "null") return [TimestampType, DayTimeIntervalType()];
  if (is(a, "date", "timestamp", "timestamp_ntz") && isInterval(by)) return [a, by];
  if (is(a, "timestamp", "timestamp_ntz") && by.kind === "null") return [a, DayTimeIntervalType()];
  return isStringType(a) && is(by, "dayTimeInterval", "calendarInterval") ? [a, by] : undefined;
}

function intervalSum(a: DataType, b: DataType): Sides | undefined {
  if (!isInterval(a) && !isInterval(b)) return undefined;
  if (a.kind !== b.kind && a.kind !== "null" && b.kind !== "null") return undefined;
  const type = findWiderTypeForTwo(a, b);
  return type && [type, type];
}

function datetimeDifference(a: DataType, b: DataType): Sides | undefined {
  if (a.kind === "date" && is(b, "date", "null", "string")) return [DateType, DateType];
  if (b.kind === "date" && is(a, "null", "string")) return [DateType, DateType];
  if (a.kind === "timestamp_ntz" && is(b, "timestamp_ntz", "date", "null", "string"))
    return [TimestampNTZType, TimestampNTZType];
  if (b.kind === "timestamp_ntz" && is(a, "date", "null", "string")) return [TimestampNTZType, TimestampNTZType];
  const isTime = (type: DataType): boolean => is(type, "timestamp", "timestamp_ntz", "date", "null", "string");
  if (isTime(a) && isTime(b) && (a.kind === "timestamp" || b.kind === "timestamp"))
    return [TimestampType, TimestampType];
  return dateShift(a, b) ?? intervalSum(a, b);
}

/** An interval and the number it is multiplied or divided by. */
function intervalAndNumber(a: DataType, b: DataType): Sides | undefined {
  if (!isInterval(a)) return undefined;
  if (isStringType(b) || b.kind === "null") return [a, DoubleType];
  if (a.kind === "calendarInterval" && isNumericType(b)) return [a, DoubleType];
  return isNumericType(b) ? [a, b] : undefined;
}

function intervalQuotient(a: DataType, b: DataType): Sides | undefined {
  if (a.kind !== b.kind && a.kind !== "null" && b.kind !== "null") return undefined;
  const type = findWiderTypeForTwo(a, b);
  return type && is(type, "yearMonthInterval", "dayTimeInterval") ? [type, type] : undefined;
}

const datetimeRules: Readonly<Record<string, (a: DataType, b: DataType) => Sides | undefined>> = {
  "+": datetimeSum,
  "-": datetimeDifference,
  "*": (a, b) => intervalAndNumber(a, b) ?? swapped(intervalAndNumber(b, a)),
  "/": intervalAndNumber,
  div: intervalQuotient,
};

/** The types that the sides of `+ - * / % div` are cast to. Raises Spark's errors. */
export function arithmeticSides(operator: string, args: readonly Argument[], call: CallContext): Sides {
  const sides = args as Arguments;
  const [a, b] = [sides[0].dataType, sides[1].dataType];
  const found = datetimeRules[operator]?.(a, b) ?? numericSides(operator, sides, call.conf.ansiEnabled);
  if (found) return found;
  throw refusal(operator, sides, call);
}

/** Types on either side of which Spark's rule for dates and intervals is the one that refuses. */
const datetimeRefuses: Readonly<Record<string, readonly [DataType["kind"][], DataType["kind"][]]>> = {
  "+": [
    ["date", "dayTimeInterval", "calendarInterval"],
    ["date", "dayTimeInterval", "calendarInterval"],
  ],
  "-": [
    ["date", "timestamp", "timestamp_ntz"],
    ["date", "timestamp", "timestamp_ntz", "dayTimeInterval", "calendarInterval"],
  ],
  "*": [
    ["yearMonthInterval", "dayTimeInterval", "calendarInterval"],
    ["yearMonthInterval", "dayTimeInterval", "calendarInterval"],
  ],
  "/": [["yearMonthInterval", "dayTimeInterval", "calendarInterval"], []],
};

function refusal(operator: string, args: Arguments, call: CallContext) {
  const [a, b] = [args[0].dataType, args[1].dataType];
  const [lefts, rights] = datetimeRefuses[operator] ?? [[], []];
  if (is(a, ...lefts) || is(b, ...rights)) return unexpectedSide(args, call);
  const common = commonRefusedType(a, b);
  return common ? wrongSideType(args, call, '"NUMERIC"', common) : sidesDiffer(args, call);
}

/** The type of an arithmetic operator over sides that have been cast already. */
export function arithmeticResult(operator: string, [a, b]: Sides, allowPrecisionLoss = true): DataType {
  if (isInterval(a) && isInterval(b)) return operator === "div" ? LongType : a;
  if (operator === "-" && a.kind === b.kind && a.kind === "date") return DayTimeIntervalType("day", "day");
  if (operator === "-" && a.kind === b.kind && is(a, "timestamp", "timestamp_ntz")) return DayTimeIntervalType();
  const point = [a, b].find((type) => is(type, "date", "timestamp", "timestamp_ntz"));
  if (point) return point;
  const interval = [a, b].find(isInterval);
  if (interval) return isStringType(a) || isStringType(b) ? StringType : fullInterval(interval);
  if (operator === "div") return LongType;
  if (a.kind === "decimal" && b.kind === "decimal")
    return decimalResult(operator as DecimalOperator, a, b, allowPrecisionLoss);
  return a;
}

const fullInterval = (type: DataType): DataType =>
  type.kind === "yearMonthInterval"
    ? YearMonthIntervalType()
    : type.kind === "dayTimeInterval"
      ? DayTimeIntervalType()
      : type;

/** The types that the sides of `& | ^` are cast to. */
export function bitwiseSides(args: readonly Argument[], call: CallContext): Sides {
  const sides = args as Arguments;
  const [a, b] = [sides[0].dataType, sides[1].dataType];
  if (a.kind === "null" && b.kind === "null") return [IntegerType, IntegerType];
  const [x, y] = [a.kind === "null" ? b : a, b.kind === "null" ? a : b];
  const [left, right] = [
    isStringType(x) && isIntegralType(y) ? LongType : x,
    isStringType(y) && isIntegralType(x) ? LongType : y,
  ];
  const wider = isIntegralType(left) && isIntegralType(right) ? findWiderTypeForTwo(left, right) : undefined;
  if (wider) return [wider, wider];
  const common = commonRefusedType(a, b);
  throw common ? wrongSideType(args, call, '"INTEGRAL"', common) : sidesDiffer(sides, call);
}
