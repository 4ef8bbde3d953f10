import type { Add, BooleanType, Divide, DoubleType, TypedColumn } from "../types/index.ts";
import type { AnyValue } from "./any-value.ts";
import type { Column } from "./column.ts";
import { ColumnBase, type Operand } from "./column-base.ts";

type Bool = BooleanType | null;

/** The type of an arithmetic operation: computed for two columns, open where one side is a value. */
type Sum<T, O> = O extends TypedColumn<infer U, AnyValue> ? Add<T, U> : AnyValue;
type Quotient<T, O> = O extends TypedColumn<infer U, AnyValue> ? Divide<T, U> : AnyValue;

/** Arithmetic, comparison, logic and bits: what PySpark writes as operators. */
export abstract class OperatorColumn<T> extends ColumnBase {
  /**
   * This plus `other`; numbers, or a date or time plus an interval.
   *
   * @example
   * console.log(await spark.range(1).select(lit(7).plus(1).as("x")).first());
   * // prints: { x: 8 }
   */
  plus<O extends Operand>(other: O): Column<Sum<T, O>> {
    return this.call("+", other);
  }

  /**
   * This minus `other`.
   *
   * @example
   * console.log(await spark.range(1).select(lit(7).minus(1).as("x")).first());
   * // prints: { x: 6 }
   */
  minus<O extends Operand>(other: O): Column<Sum<T, O>> {
    return this.call("-", other);
  }

  /**
   * This times `other`.
   *
   * @example
   * console.log(await spark.range(1).select(lit(7).times(2).as("x")).first());
   * // prints: { x: 14 }
   */
  times<O extends Operand>(other: O): Column<Sum<T, O>> {
    return this.call("*", other);
  }

  /**
   * As {@link times}.
   *
   * @example
   * console.log(await spark.range(1).select(lit(7).multiply(2).as("x")).first());
   * // prints: { x: 14 }
   */
  multiply<O extends Operand>(other: O): Column<Sum<T, O>> {
    return this.times(other);
  }

  /**
   * This divided by `other`: DOUBLE or DECIMAL, never cut off to an integer. Division by zero fails.
   *
   * @example
   * console.log(await spark.range(1).select(lit(7).divide(2).as("x")).first());
   * // prints: { x: 3.5 }
   */
  divide<O extends Operand>(other: O): Column<Quotient<T, O>> {
    return this.call("/", other);
  }

  /**
   * What remains of this after division by `other`, with the sign of this.
   *
   * @example
   * console.log(await spark.range(1).select(lit(-7).mod(4).as("x")).first());
   * // prints: { x: -3 }
   */
  mod<O extends Operand>(other: O): Column<Sum<T, O>> {
    return this.call("%", other);
  }

  /**
   * This to the power of `other`, a DOUBLE.
   *
   * @example
   * console.log(await spark.range(1).select(lit(2).pow(10).as("x")).first());
   * // prints: { x: 1024 }
   */
  pow(other: Operand): Column<DoubleType | null> {
    return this.call("power", other);
  }

  /**
   * This with its sign turned.
   *
   * @example
   * console.log(await spark.range(1).select(lit(7).negate().as("x")).first());
   * // prints: { x: -7 }
   */
  negate(): Column<T> {
    return this.call("negative");
  }

  /**
   * True where this equals `other`; null where either is null.
   *
   * @example
   * console.log(await spark.range(1).select(lit("a").eq("a").as("x")).first());
   * // prints: { x: true }
   */
  eq(other: Operand): Column<Bool> {
    return this.call("==", other);
  }

  /**
   * As {@link eq}.
   *
   * @example
   * console.log(await spark.range(1).select(lit("a").equalTo("b").as("x")).first());
   * // prints: { x: false }
   */
  equalTo(other: Operand): Column<Bool> {
    return this.eq(other);
  }

  /**
   * True where this differs from `other`; null where either is null.
   *
   * @example
   * console.log(await spark.range(1).select(lit("a").ne("b").as("x")).first());
   * // prints: { x: true }
   */
  ne(other: Operand): Column<Bool> {
    return this.eq(other).not();
  }

  /**
   * As {@link ne}.
   *
   * @example
   * console.log(await spark.range(1).select(lit("a").notEqual("a").as("x")).first());
   * // prints: { x: false }
   */
  notEqual(other: Operand): Column<Bool> {
    return this.ne(other);
  }

  /**
   * As {@link eq}, but two nulls are equal and the answer is never null.
   *
   * @example
   * console.log(await spark.range(1).select(lit(null).eqNullSafe(null).as("x")).first());
   * // prints: { x: true }
   */
  eqNullSafe(other: Operand): Column<BooleanType> {
    return this.call("<=>", other);
  }

  /**
   * True where this is greater than `other`.
   *
   * @example
   * console.log(await spark.range(1).select(lit(2).gt(1).as("x")).first());
   * // prints: { x: true }
   */
  gt(other: Operand): Column<Bool> {
    return this.call(">", other);
  }

  /**
   * True where this is less than `other`.
   *
   * @example
   * console.log(await spark.range(1).select(lit(2).lt(1).as("x")).first());
   * // prints: { x: false }
   */
  lt(other: Operand): Column<Bool> {
    return this.call("<", other);
  }

  /**
   * True where this is greater than `other` or equal to it.
   *
   * @example
   * console.log(await spark.range(1).select(lit(2).ge(2).as("x")).first());
   * // prints: { x: true }
   */
  ge(other: Operand): Column<Bool> {
    return this.call(">=", other);
  }

  /**
   * As {@link ge}.
   *
   * @example
   * console.log(await spark.range(1).select(lit(2).geq(3).as("x")).first());
   * // prints: { x: false }
   */
  geq(other: Operand): Column<Bool> {
    return this.ge(other);
  }

  /**
   * True where this is less than `other` or equal to it.
   *
   * @example
   * console.log(await spark.range(1).select(lit(2).le(2).as("x")).first());
   * // prints: { x: true }
   */
  le(other: Operand): Column<Bool> {
    return this.call("<=", other);
  }

  /**
   * As {@link le}.
   *
   * @example
   * console.log(await spark.range(1).select(lit(2).leq(1).as("x")).first());
   * // prints: { x: false }
   */
  leq(other: Operand): Column<Bool> {
    return this.le(other);
  }

  /**
   * True where this lies between the two bounds, both included.
   *
   * @example
   * console.log(await spark.range(1).select(lit(2).between(1, 3).as("x")).first());
   * // prints: { x: true }
   */
  between(lowerBound: Operand, upperBound: Operand): Column<Bool> {
    return this.ge(lowerBound).and(this.le(upperBound));
  }

  /**
   * True where both are true. JavaScript's `&&` cannot be overloaded: it would give one of the two columns.
   *
   * @example
   * console.log(await spark.range(1).select(lit(true).and(lit(false)).as("x")).first());
   * // prints: { x: false }
   */
  and(other: Operand): Column<Bool> {
    return this.call("and", other);
  }

  /**
   * True where one of the two is true.
   *
   * @example
   * console.log(await spark.range(1).select(lit(true).or(lit(false)).as("x")).first());
   * // prints: { x: true }
   */
  or(other: Operand): Column<Bool> {
    return this.call("or", other);
  }

  /**
   * True where this is false.
   *
   * @example
   * console.log(await spark.range(1).select(lit(true).not().as("x")).first());
   * // prints: { x: false }
   */
  not(): Column<Bool> {
    return this.call("not");
  }

  /**
   * The bits that are set in both.
   *
   * @example
   * console.log(await spark.range(1).select(lit(6).bitwiseAND(3).as("x")).first());
   * // prints: { x: 2 }
   */
  bitwiseAND(other: Operand): Column<T> {
    return this.call("&", other);
  }

  /**
   * The bits that are set in one of the two.
   *
   * @example
   * console.log(await spark.range(1).select(lit(6).bitwiseOR(3).as("x")).first());
   * // prints: { x: 7 }
   */
  bitwiseOR(other: Operand): Column<T> {
    return this.call("|", other);
  }

  /**
   * The bits that are set in exactly one of the two.
   *
   * @example
   * console.log(await spark.range(1).select(lit(6).bitwiseXOR(3).as("x")).first());
   * // prints: { x: 5 }
   */
  bitwiseXOR(other: Operand): Column<T> {
    return this.call("^", other);
  }
}
