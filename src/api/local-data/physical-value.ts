import type { Temporal } from "temporal-polyfill";
import { sparkError, sparkErrorFromParts } from "../../errors/index.ts";
import type { LiteralValue } from "../../plan/index.ts";
import {
  CalendarInterval,
  dateTimeToMicros,
  dateToDays,
  durationToMicros,
  durationToMonths,
  instantToMicros,
  isYearMonth,
  timeToNanos,
  VariantVal,
} from "../../results/index.ts";
import { type DataType, Decimal, type DecimalType, integralLimits, type StructDataType } from "../../types/index.ts";
import { timeZone } from "../../util/index.ts";
import { kindOfValue } from "../value-kind.ts";
import {
  elementPlace,
  fieldPlace,
  keyPlace,
  notNullable,
  outOfBounds,
  type Place,
  unacceptable,
  valuePlace,
  wrongLength,
} from "./value-error.ts";

/** Turns a value that is not null into the form that plans carry, or says why the column cannot hold it. */
export type ToPhysical = (value: unknown, row: number) => LiteralValue;

export interface WriteContext {
  /** The session's time zone: the day of a `Date` depends on it. */
  readonly timeZone: string;
}

type Kind = DataType["kind"];
type OfKind<K extends Kind> = Extract<DataType, { kind: K }>;
type Maker<T extends DataType> = (type: T, place: Place, context: WriteContext) => ToPhysical;

/** The converter of a type's values. */
export const physicalValue = (type: DataType, place: Place, context: WriteContext): ToPhysical =>
  (makers[type.kind] as Maker<DataType>)(type as never, place, context);

/** As {@link physicalValue}, for places that may hold null. */
function nullable(type: DataType, isNullable: boolean, place: Place, context: WriteContext): ToPhysical {
  const convert = physicalValue(type, place, context);
  return (value, row) => {
    if (value !== null && value !== undefined) return convert(value, row);
    if (isNullable) return null;
    throw notNullable(place, row);
  };
}

/** A converter by the kind of the JavaScript value; every other kind is refused. */
const byKind =
  (converters: Readonly<Record<string, (value: never, context: WriteContext) => LiteralValue>>): Maker<DataType> =>
  (type, place, context) =>
  (value, row) => {
    const convert = converters[kindOfValue(value)];
    if (convert === undefined) throw unacceptable(value, type, place, row);
    return convert(value as never, context);
  };

const same = <V>(value: V): V => value;
const text = (value: unknown): string => String(value);

const integral: Maker<OfKind<"byte" | "short" | "integer">> = (type, place) => {
  const [min, max] = integralLimits[type.kind].map(Number) as [number, number];
  return (value, row) => {
    const number = typeof value === "bigint" ? Number(value) : value;
    if (typeof number !== "number" || !Number.isInteger(number)) throw unacceptable(value, type, place, row);
    if (number < min || number > max) throw outOfBounds(value, min, max, place, row);
    return number;
  };
};

const long: Maker<OfKind<"long">> = (type, place) => {
  const [min, max] = integralLimits.long;
  return (value, row) => {
    if (typeof value === "number" && Number.isSafeInteger(value)) return BigInt(value);
    if (typeof value !== "bigint") throw unacceptable(value, type, place, row);
    if (value < min || value > max) throw outOfBounds(value, min, max, place, row);
    return value;
  };
};

const numberInput = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

const decimal: Maker<OfKind<"decimal">> = (type, place) => (value, row) => {
  const number = toDecimal(value);
  if (number === undefined || !number.isFinite()) throw unacceptable(value, type, place, row);
  return fitted(number, type);
};

function toDecimal(value: unknown): Decimal | undefined {
  if (Decimal.isDecimal(value)) return new Decimal(value.toString());
  if (typeof value === "bigint") return new Decimal(value.toString());
  if (typeof value === "number") return new Decimal(value);
  return typeof value === "string" && numberInput.test(value) ? new Decimal(value.trim()) : undefined;
}

function fitted(value: Decimal, { precision, scale }: DecimalType): string {
  const rounded = value.toDecimalPlaces(scale, Decimal.ROUND_HALF_UP);
  if (rounded.abs().lessThan(new Decimal(10).pow(precision - scale))) return rounded.toFixed(scale);
  throw sparkError("NUMERIC_VALUE_OUT_OF_RANGE.WITHOUT_SUGGESTION", {
    roundedValue: rounded.toFixed(),
    originalValue: value.toFixed(),
    precision,
    scale,
  });
}

function dateInZone(value: Date, context: WriteContext): number {
  const millis = value.getTime();
  const ahead = timeZone(context.timeZone)?.offsetAt(Math.floor(millis / 1000)) ?? 0;
  return Math.floor((millis / 1000 + ahead) / 86_400);
}

const duration =
  (
    isWanted: (value: Temporal.Duration) => boolean,
    convert: (value: Temporal.Duration) => LiteralValue,
  ): Maker<DataType> =>
  (type, place) =>
  (value, row) => {
    if (kindOfValue(value) !== "Temporal.Duration" || !isWanted(value as Temporal.Duration)) {
      throw unacceptable(value, type, place, row);
    }
    return convert(value as Temporal.Duration);
  };

const hasMonths = ({ years, months }: Temporal.Duration): boolean => years !== 0 || months !== 0;

const string = byKind({
  string: same<string>,
  number: text,
  bigint: text,
  boolean: text,
  Decimal: (value: Decimal) => value.toFixed(),
  "Temporal.PlainDate": text,
  "Temporal.PlainTime": text,
});

const array: Maker<OfKind<"array">> = (type, place, context) => {
  const element = nullable(type.elementType, type.containsNull, elementPlace(place), context);
  return (value, row) => {
    if (Array.isArray(value)) return value.map((item) => element(item, row));
    if (ArrayBuffer.isView(value) && Symbol.iterator in value) {
      return Array.from(value as unknown as Iterable<unknown>, (item) => element(item, row));
    }
    throw unacceptable(value, type, place, row);
  };
};

const map: Maker<OfKind<"map">> = (type, place, context) => {
  const key = nullable(type.keyType, false, keyPlace(place), context);
  const item = nullable(type.valueType, type.valueContainsNull, valuePlace(place), context);
  return (value, row) => {
    const entries =
      value instanceof Map ? [...value] : kindOfValue(value) === "Object" ? Object.entries(value as object) : undefined;
    if (entries === undefined) throw unacceptable(value, type, place, row);
    return entries.map(([k, v]) => [key(k, row), item(v, row)]);
  };
};

const struct: Maker<OfKind<"struct">> = (type, place, context) => {
  const fields = structFields(type, place, context);
  return (value, row) => {
    if (Array.isArray(value)) {
      if (value.length !== fields.length) throw wrongLength(value.length, fields.length, place, row);
      return fields.map(({ convert }, at) => convert(value[at], row));
    }
    if (kindOfValue(value) !== "Object") throw unacceptable(value, type, place, row);
    return fields.map(({ name, convert }) =>
      convert(Object.hasOwn(value as object, name) ? (value as Record<string, unknown>)[name] : null, row),
    );
  };
};

const structFields = ({ fields }: StructDataType, place: Place, context: WriteContext) =>
  fields.map((field) => ({
    name: field.name,
    convert: nullable(field.dataType, field.nullable, fieldPlace(field.name, place), context),
  }));

const unsupported: Maker<DataType> = (type) => {
  throw sparkError("UNSUPPORTED_DATA_TYPE", { data_type: type.kind });
};

const makers: { readonly [K in Kind]: Maker<OfKind<K>> } = {
  null: byKind({}),
  boolean: byKind({ boolean: same<boolean> }),
  byte: integral,
  short: integral,
  integer: integral,
  long,
  float: byKind({ number: Math.fround }),
  double: byKind({ number: same<number> }),
  decimal,
  string,
  char: string,
  varchar: string,
  binary: byKind({ Uint8Array: same<Uint8Array> }),
  date: byKind({ "Temporal.PlainDate": dateToDays, Date: dateInZone }),
  time: byKind({ "Temporal.PlainTime": timeToNanos }),
  timestamp: byKind({
    Date: (value: Date) => BigInt(value.getTime()) * 1000n,
    "Temporal.Instant": instantToMicros,
    "Temporal.ZonedDateTime": instantToMicros,
  }),
  timestamp_ntz: byKind({ "Temporal.PlainDateTime": dateTimeToMicros }),
  yearMonthInterval: duration((value) => isYearMonth(value) || value.blank, durationToMonths),
  dayTimeInterval: duration((value) => !hasMonths(value), durationToMicros),
  calendarInterval: (type, place) => (value, row) => {
    if (value instanceof CalendarInterval) return [value.months, value.days, value.microseconds];
    throw unacceptable(value, type, place, row);
  },
  array,
  map,
  struct,
  variant: (type, place) => (value, row) => {
    if (value instanceof VariantVal) return [value.value, value.metadata];
    throw sparkErrorFromParts({
      className: "PySparkValueError",
      condition: "MALFORMED_VARIANT",
      message: "A value of VARIANT must be a VariantVal; VariantVal.parseJson makes one of JSON text.",
      cause: unacceptable(value, type, place, row),
    });
  },
  udt: ({ sqlType }, place, context) => physicalValue(sqlType, place, context),
  geometry: unsupported,
  geography: unsupported,
};
