import type {
  ByteType,
  DayTimeIntervalType,
  DecimalType,
  DoubleType,
  FloatType,
  IntegerType,
  LongType,
  ShortType,
  YearMonthIntervalType,
} from "../data-type.ts";

type KindOf<T> = T extends { readonly kind: infer K } ? K : never;
type IsAny<T> = 0 extends 1 & T ? true : false;

/** The result of a function that gives null when an argument is null. */
export type NullIfAny<Result, Arguments> = Result | Extract<Arguments, null>;

interface SumByKind {
  byte: LongType;
  short: LongType;
  integer: LongType;
  long: LongType;
  float: DoubleType;
  double: DoubleType;
  string: DoubleType;
  decimal: DecimalType;
  yearMonthInterval: YearMonthIntervalType;
  dayTimeInterval: DayTimeIntervalType;
}

interface AvgByKind extends Omit<SumByKind, "byte" | "short" | "integer" | "long"> {
  byte: DoubleType;
  short: DoubleType;
  integer: DoubleType;
  long: DoubleType;
}

/** The type of `sum`: null for no rows. */
export type Sum<T> =
  IsAny<T> extends true ? any : (KindOf<T> extends keyof SumByKind ? SumByKind[KindOf<T>] : any) | null;

/** The type of `avg`: null for no rows. */
export type Avg<T> =
  IsAny<T> extends true ? any : (KindOf<T> extends keyof AvgByKind ? AvgByKind[KindOf<T>] : any) | null;

/** The type of `count`: never null. */
export type Count = LongType;

/** The type of `min`, `max`, `first` and their like: that of the column, null for no rows. */
export type OrNull<T> = T | null;

type Integral = "byte" | "short" | "integer" | "long";

/**
 * The numeric type that two kinds are computed in. FLOAT stays FLOAT only among itself. Exact precision and scale of decimals
 * are left to run time.
 */
type WiderKind<Kinds> = "double" extends Kinds
  ? DoubleType
  : "float" extends Kinds
    ? [Kinds] extends ["float"]
      ? FloatType
      : DoubleType
    : "decimal" extends Kinds
      ? DecimalType
      : "long" extends Kinds
        ? LongType
        : "integer" extends Kinds
          ? IntegerType
          : "short" extends Kinds
            ? ShortType
            : ByteType;

type IsNumeric<K> = [K] extends [Integral | "float" | "double" | "decimal"] ? true : false;

/** The type of `a + b`, `a - b`, `a * b` and `a % b`; not known to the compiler for anything but two numbers. */
export type Add<A, B> = true extends IsAny<A> | IsAny<B>
  ? any
  : IsNumeric<KindOf<A> | KindOf<B>> extends true
    ? NullIfAny<WiderKind<KindOf<A> | KindOf<B>>, A | B>
    : any;

/** The type of `a / b` for two numbers: a decimal where no floating point number takes part and a decimal does, else a double. */
export type Divide<A, B> = true extends IsAny<A> | IsAny<B>
  ? any
  : IsNumeric<KindOf<A> | KindOf<B>> extends true
    ? NullIfAny<Quotient<KindOf<A> | KindOf<B>>, A | B>
    : any;

type Quotient<Kinds> = "float" extends Kinds
  ? DoubleType
  : "double" extends Kinds
    ? DoubleType
    : "decimal" extends Kinds
      ? DecimalType
      : DoubleType;
