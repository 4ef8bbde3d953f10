import type { Decimal } from "decimal.js";
import type { Temporal } from "temporal-polyfill";
import type { CalendarInterval, DataType, Geography, Geometry, VariantVal } from "../../types/index.ts";
import { valuesOf } from "../row.ts";
import {
  dateTimeToMicros,
  dateToDays,
  durationToMicros,
  durationToMonths,
  instantToMicros,
  timeToNanos,
} from "../temporal-values.ts";

/**
 * How values of each kind become physical ones, which plans carry (see plan/literal-value.ts) and Arrow buffers are made of.
 * A kind that is not named is in that form already.
 */
export type ValueForm = { readonly [K in DataType["kind"]]?: (value: never, type: OfKind<K>) => unknown };
type OfKind<K extends DataType["kind"]> = Extract<DataType, { kind: K }>;

export const physicalForm: ValueForm = {};

const spatial = ({ srid, wkb }: Geometry | Geography): readonly unknown[] => [srid, wkb];

/** The values that users see. */
export const userForm: ValueForm = {
  decimal: (value: Decimal, { scale }) => value.toFixed(scale),
  string: String,
  char: String,
  varchar: String,
  date: (value: Temporal.PlainDate) => dateToDays(value),
  time: (value: Temporal.PlainTime) => timeToNanos(value),
  timestamp: (value: Temporal.Instant) => instantToMicros(value),
  timestamp_ntz: (value: Temporal.PlainDateTime) => dateTimeToMicros(value),
  yearMonthInterval: (value: Temporal.Duration) => durationToMonths(value),
  dayTimeInterval: (value: Temporal.Duration) => durationToMicros(value),
  calendarInterval: ({ months, days, microseconds }: CalendarInterval) => [months, days, microseconds],
  map: (value: ReadonlyMap<unknown, unknown>) => [...value],
  struct: (value: object) => valuesOf(value),
  variant: ({ value, metadata }: VariantVal) => [value, metadata],
  geometry: spatial,
  geography: spatial,
};

/** A value that users see, in the form that plans carry, whatever is in it. */
export function physicalValue(value: unknown, type: DataType): unknown {
  if (value === null || value === undefined) return null;
  const convert = userForm[type.kind] as ((value: unknown, type: DataType) => unknown) | undefined;
  const made = convert ? convert(value, type) : value;
  switch (type.kind) {
    case "array":
      return (made as readonly unknown[]).map((item) => physicalValue(item, type.elementType));
    case "map":
      return (made as [unknown, unknown][]).map(([key, item]) => [
        physicalValue(key, type.keyType),
        physicalValue(item, type.valueType),
      ]);
    case "struct":
      return type.fields.map(({ dataType }, at) => physicalValue((made as readonly unknown[])[at], dataType));
    default:
      return made;
  }
}
