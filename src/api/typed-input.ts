import type { Decimal } from "decimal.js";
import type { Temporal } from "temporal-polyfill";
import type {
  ArrayType,
  BinaryType,
  BooleanType,
  CalendarInterval,
  CalendarIntervalType,
  DataType,
  DateType,
  DayTimeIntervalType,
  DecimalType,
  DoubleType,
  LongType,
  MapType,
  StringType,
  StructType,
  TimestampNTZType,
  TimestampType,
  TimeType,
  UntypedSchema,
  VariantType,
  VariantVal,
  YearMonthIntervalType,
} from "../types/index.ts";
import type { AnyValue } from "./any-value.ts";

/** The schema that `createDataFrame` infers, as far as it follows from the types of the rows. */

/** Names are known, types are not. */
export type NamedSchema<N extends readonly string[]> = string extends N[number]
  ? UntypedSchema
  : { readonly [K in N[number]]: AnyValue };

type IsAny<T> = 0 extends 1 & T ? true : false;

/** A number is LONG or DOUBLE: whether it is whole is known when the rows are there. */
type TypeOfValue<V> =
  IsAny<V> extends true
    ? AnyValue
    : V extends null | undefined
      ? never
      : V extends number
        ? LongType | DoubleType
        : V extends bigint
          ? LongType
          : V extends string
            ? StringType
            : V extends boolean
              ? BooleanType
              : V extends Date | Temporal.Instant | Temporal.ZonedDateTime
                ? TimestampType
                : V extends Uint8Array
                  ? BinaryType
                  : V extends Decimal
                    ? DecimalType<38, 18>
                    : V extends Temporal.PlainDateTime
                      ? TimestampNTZType
                      : V extends Temporal.PlainDate
                        ? DateType
                        : V extends Temporal.PlainTime
                          ? TimeType
                          : V extends Temporal.Duration
                            ? DayTimeIntervalType | YearMonthIntervalType
                            : V extends CalendarInterval
                              ? CalendarIntervalType
                              : V extends VariantVal
                                ? VariantType
                                : V extends readonly (infer E)[]
                                  ? ArrayType<Inner<E>>
                                  : V extends ReadonlyMap<infer K, infer M>
                                    ? MapType<Inner<K>, Inner<M>>
                                    : V extends object
                                      ? StructType<InferredSchema<V>>
                                      : AnyValue;

type Inner<V> = TypeOfValue<V> extends infer T extends DataType ? T : AnyValue;

/** Every inferred column may be null. Rows that are arrays, or of no known type, give an untyped DataFrame. */
export type InferredSchema<T> =
  IsAny<T> extends true
    ? UntypedSchema
    : T extends readonly unknown[]
      ? UntypedSchema
      : T extends object
        ? string extends keyof T
          ? UntypedSchema
          : { readonly [K in keyof T & string]: TypeOfValue<T[K]> | null }
        : UntypedSchema;
