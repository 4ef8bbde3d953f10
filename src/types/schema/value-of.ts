import type { Temporal } from "temporal-polyfill";
import type { ArrayType, DataType, MapType } from "../data-type.ts";
import type { CalendarInterval } from "../values/calendar-interval.ts";
import type { Decimal } from "../values/decimal.ts";
import type { Geography, Geometry } from "../values/spatial.ts";
import type { VariantVal } from "../values/variant.ts";
import type { IsUntyped, schemaOf } from "./shape.ts";

interface ValueByKind {
  null: null;
  boolean: boolean;
  byte: number;
  short: number;
  integer: number;
  long: bigint;
  float: number;
  double: number;
  decimal: Decimal;
  string: string;
  char: string;
  varchar: string;
  binary: Uint8Array;
  date: Temporal.PlainDate;
  time: Temporal.PlainTime;
  timestamp: Temporal.Instant;
  timestamp_ntz: Temporal.PlainDateTime;
  yearMonthInterval: Temporal.Duration;
  dayTimeInterval: Temporal.Duration;
  calendarInterval: CalendarInterval;
  variant: VariantVal;
  geometry: Geometry;
  geography: Geography;
}

type OrNull<Nullable extends boolean> = Nullable extends false ? never : null;

/**
 * The values that a column of type `T` gives: `ValueOf<LongType | null>` is `bigint | null`.
 */
export type ValueOf<T> = 0 extends 1 & T
  ? any
  : T extends null
    ? null
    : T extends { readonly kind: infer Kind extends keyof ValueByKind }
      ? ValueByKind[Kind]
      : T extends ArrayType<infer Element extends DataType, infer Nullable>
        ? readonly (ValueOf<Element> | OrNull<Nullable>)[]
        : T extends MapType<infer Key extends DataType, infer Value extends DataType, infer Nullable>
          ? ReadonlyMap<ValueOf<Key>, ValueOf<Value> | OrNull<Nullable>>
          : T extends { readonly [schemaOf]?: infer S }
            ? RowOf<NonNullable<S>>
            : unknown;

/** The rows of a table: plain objects keyed by column name. Values of unknown columns are `unknown`. */
export type RowOf<S> =
  IsUntyped<S> extends true ? { readonly [name: string]: unknown } : { readonly [Name in keyof S]: ValueOf<S[Name]> };
