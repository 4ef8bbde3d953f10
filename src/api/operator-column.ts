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
  /** This plus `other`; numbers, or a date or time plus an interval. */
  plus<O extends Operand>(other: O): Column<Sum<T, O>> {
    return this.call("+", other);
  }

  /** This minus `other`. */
  minus<O extends Operand>(other: O): Column<Sum<T, O>> {
    return this.call("-", other);
  }

  /** This times `other`. */
  times<O extends Operand>(other: O): Column<Sum<T, O>> {
    return this.call("*", other);
  }

  /** As {@link times}. */
  multiply<O extends Operand>(other: O): Column<Sum<T, O>> {
    return this.times(other);
  }

  /** This divided by `other`: DOUBLE or DECIMAL, never cut off to an integer. Division by zero fails. */
  divide<O extends Operand>(other: O): Column<Quotient<T, O>> {
    return this.call("/", other);
  }

  /** What remains of this after division by `other`, with the sign of this. */
  mod<O extends Operand>(other: O): Column<Sum<T, O>> {
    return this.call("%", other);
  }

  /** This to the power of `other`, a DOUBLE. */
  pow(other: Operand): Column<DoubleType | null> {
    return this.call("power", other);
  }

  /** This with its sign turned. */
  negate(): Column<T> {
    return this.call("negative");
  }

  /** True where this equals `other`; null where either is null. */
  eq(other: Operand): Column<Bool> {
    return this.call("==", other);
  }

  /** As {@link eq}. */
  equalTo(other: Operand): Column<Bool> {
    return this.eq(other);
  }

  /** True where this differs from `other`; null where either is null. */
  ne(other: Operand): Column<Bool> {
    return this.eq(other).not();
  }

  /** As {@link ne}. */
  notEqual(other: Operand): Column<Bool> {
    return this.ne(other);
  }

  /** As {@link eq}, but two nulls are equal and the answer is never null. */
  eqNullSafe(other: Operand): Column<BooleanType> {
    return this.call("<=>", other);
  }

  /** True where this is greater than `other`. */
  gt(other: Operand): Column<Bool> {
    return this.call(">", other);
  }

  /** True where this is less than `other`. */
  lt(other: Operand): Column<Bool> {
    return this.call("<", other);
  }

  /** True where this is greater than `other` or equal to it. */
  ge(other: Operand): Column<Bool> {
    return this.call(">=", other);
  }

  /** As {@link ge}. */
  geq(other: Operand): Column<Bool> {
    return this.ge(other);
  }

  /** True where this is less than `other` or equal to it. */
  le(other: Operand): Column<Bool> {
    return this.call("<=", other);
  }

  /** As {@link le}. */
  leq(other: Operand): Column<Bool> {
    return this.le(other);
  }

  /** True where this lies between the two bounds, both included. */
  between(lowerBound: Operand, upperBound: Operand): Column<Bool> {
    return this.ge(lowerBound).and(this.le(upperBound));
  }

  /** True where both are true. JavaScript's `&&` cannot be overloaded: it would give one of the two columns. */
  and(other: Operand): Column<Bool> {
    return this.call("and", other);
  }

  /** True where one of the two is true. */
  or(other: Operand): Column<Bool> {
    return this.call("or", other);
  }

  /** True where this is false. */
  not(): Column<Bool> {
    return this.call("not");
  }

  /** The bits that are set in both. */
  bitwiseAND(other: Operand): Column<T> {
    return this.call("&", other);
  }

  /** The bits that are set in one of the two. */
  bitwiseOR(other: Operand): Column<T> {
    return this.call("|", other);
  }

  /** The bits that are set in exactly one of the two. */
  bitwiseXOR(other: Operand): Column<T> {
    return this.call("^", other);
  }
}
