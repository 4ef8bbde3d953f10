import {
  type DataType,
  DateType,
  DecimalType,
  DoubleType,
  IntegerType,
  integralLimits,
  LongType,
  maxPrecision,
  NullType,
  StringType,
  TimestampNTZType,
  TimestampType,
  TimeType,
} from "../../types/index.ts";

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timestampPattern = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?$/;
const timePattern = /^(\d{1,2}):(\d{2})(:\d{2}(\.\d{1,9})?)?$/;
/** What Java takes for a double, hexadecimal ones aside. */
const doublePattern = /^[+-]?(NaN|Infinity|(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?[dDfF]?)$/;

export interface PartitionTypes {
  /** What a date with a time of day is taken for. */
  readonly timestampType: DataType;
}

/** The type of one value in a folder's name. */
export function partitionValueType(value: string | null, { timestampType }: PartitionTypes): DataType {
  if (value === null) return NullType;
  return (
    integerType(value) ??
    decimalType(value) ??
    (doublePattern.test(value.trim()) ? DoubleType : undefined) ??
    (isTimestamp(value) ? timestampType : undefined) ??
    (isDay(value) ? DateType : undefined) ??
    (isTime(value) ? TimeType(6) : undefined) ??
    StringType
  );
}

export const timestampTypeNamed = (name: string | undefined): DataType =>
  name?.toUpperCase() === "TIMESTAMP_NTZ" ? TimestampNTZType : TimestampType;

function integerType(value: string): DataType | undefined {
  if (!/^[+-]?\d+$/.test(value)) return undefined;
  const number = BigInt(value.replace(/^\+/, ""));
  const fits = ([min, max]: readonly [bigint, bigint]) => number >= min && number <= max;
  if (fits(integralLimits.integer)) return IntegerType;
  return fits(integralLimits.long) ? LongType : undefined;
}

/** Whole numbers that are too long for a LONG, `2e3` too; with digits after the point it is a double. */
function decimalType(value: string): DataType | undefined {
  const match = /^[+-]?(\d+)\.?([eE]\+?(\d+))?$/.exec(value);
  if (!match || value.includes(".")) return undefined;
  const digits = (match[1] as string).replace(/^0+(?=\d)/, "").length + Number(match[3] ?? 0);
  return digits <= maxPrecision ? DecimalType(digits, 0) : undefined;
}

function isDay(value: string): boolean {
  const match = dayPattern.exec(value);
  return match !== null && isDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

function isTimestamp(value: string): boolean {
  const match = timestampPattern.exec(value);
  if (!match) return false;
  return isDay(match[1] as string) && Number(match[2]) < 24 && Number(match[3]) < 60 && Number(match[4]) < 60;
}

function isTime(value: string): boolean {
  const match = timePattern.exec(value);
  return match !== null && Number(match[1]) < 24 && Number(match[2]) < 60 && Number(match[3]?.slice(1, 3) ?? 0) < 60;
}

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const order = ["null", "integer", "long", "decimal", "double", "date", "timestamp_ntz", "timestamp", "time", "string"];

/** The type that holds the values of all folders; where two have nothing in common that is STRING. */
export const widerPartitionType = (types: readonly DataType[]): DataType =>
  types.reduce((left, right) => widerOfTwo(left, right), NullType as DataType);

function widerOfTwo(a: DataType, b: DataType): DataType {
  const [low, high] = order.indexOf(a.kind) <= order.indexOf(b.kind) ? [a, b] : [b, a];
  if (low.kind === "null") return high;
  if (low.kind === "decimal" && high.kind === "decimal") return low.precision > high.precision ? low : high;
  if (low.kind === high.kind) return high;
  return widenings[`${low.kind} ${high.kind}`]?.(high) ?? StringType;
}

const widenings: Readonly<Record<string, (high: DataType) => DataType>> = {
  "integer long": (high) => high,
  "integer double": (high) => high,
  "integer decimal": (high) => atLeast(high, 10),
  "long decimal": (high) => atLeast(high, 20),
  "date timestamp": (high) => high,
  "date timestamp_ntz": (high) => high,
  "timestamp_ntz timestamp": (high) => high,
};

const atLeast = (type: DataType, precision: number): DataType =>
  type.kind === "decimal" && type.precision < precision ? DecimalType(precision, 0) : type;
