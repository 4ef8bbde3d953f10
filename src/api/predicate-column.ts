import { sparkError } from "../errors/index.ts";
import { type Expression, node, type Relation } from "../plan/index.ts";
import type { BooleanType, StringType } from "../types/index.ts";
import type { AnyValue } from "./any-value.ts";
import type { Column } from "./column.ts";
import type { Operand } from "./column-base.ts";
import { ColumnBase } from "./column-base.ts";
import type { DataFrame } from "./data-frame.ts";
import { OperatorColumn } from "./operator-column.ts";

type Bool = BooleanType | null;
type Query = DataFrame<AnyValue>;

/** The class itself would close a circle of imports. */
const isQuery = (value: Operand | Query | undefined): value is Query =>
  typeof value === "object" && value !== null && "plan" in value;

const inSubquery = (value: Expression, plan: Relation): Expression => {
  const isTuple = value.kind === "unresolvedFunction" && value.functionName === "struct";
  const inSubqueryValues = isTuple ? value.arguments : [value];
  return node("subqueryExpression", { subqueryType: "in", plan, inSubqueryValues });
};

/** Questions about a value, and about text. */
export abstract class PredicateColumn<T> extends OperatorColumn<T> {
  /**
   * True where this is null.
   *
   * @example
   * console.log(await spark.range(1).select(lit(null).isNull().as("x")).first());
   * // prints: { x: true }
   */
  isNull(): Column<BooleanType> {
    return this.call("isNull");
  }

  /**
   * True where this is not null.
   *
   * @example
   * console.log(await spark.range(1).select(lit(null).isNotNull().as("x")).first());
   * // prints: { x: false }
   */
  isNotNull(): Column<BooleanType> {
    return this.call("isNotNull");
  }

  /**
   * True where this is the floating point value NaN.
   *
   * @example
   * console.log(await spark.range(1).select(lit(Number.NaN).isNaN().as("x")).first());
   * // prints: { x: true }
   */
  isNaN(): Column<BooleanType> {
    return this.call("isNaN");
  }

  /**
   * True where this is one of the values, given one by one or as an array, or in the only column of a DataFrame. A
   * `struct(...)` may stand before a DataFrame of as many columns.
   *
   * @example
   * console.log(await spark.range(1).select(lit(2).isin(1, 2, 3).as("x")).first());
   * // prints: { x: true }
   * console.log(await spark.range(5).filter(col("id").isin(spark.range(3, 9))).count());
   * // prints: 2
   */
  isin(...values: readonly Operand[] | readonly [Query]): Column<Bool> {
    const [only] = values;
    if (isQuery(only)) return this.derive(inSubquery(this.expression, only.plan));
    const isList = values.length === 1 && Array.isArray(only);
    return this.call("in", ...((isList ? only : values) as readonly Operand[]));
  }

  /**
   * True where the text holds `other`.
   *
   * @example
   * console.log(await spark.range(1).select(lit("Spark").contains("par").as("x")).first());
   * // prints: { x: true }
   */
  contains(other: Operand): Column<Bool> {
    return this.call("contains", other);
  }

  /**
   * True where the text begins with `other`.
   *
   * @example
   * console.log(await spark.range(1).select(lit("Spark").startsWith("S").as("x")).first());
   * // prints: { x: true }
   */
  startsWith(other: Operand): Column<Bool> {
    return this.call("startsWith", other);
  }

  /**
   * True where the text ends with `other`.
   *
   * @example
   * console.log(await spark.range(1).select(lit("Spark").endsWith("S").as("x")).first());
   * // prints: { x: false }
   */
  endsWith(other: Operand): Column<Bool> {
    return this.call("endsWith", other);
  }

  /**
   * As {@link startsWith}, in PySpark's spelling.
   *
   * @example
   * console.log(await spark.range(1).select(lit("Spark").startswith("S").as("x")).first());
   * // prints: { x: true }
   */
  startswith(other: Operand): Column<Bool> {
    return this.startsWith(other);
  }

  /**
   * As {@link endsWith}, in PySpark's spelling.
   *
   * @example
   * console.log(await spark.range(1).select(lit("Spark").endswith("k").as("x")).first());
   * // prints: { x: true }
   */
  endswith(other: Operand): Column<Bool> {
    return this.endsWith(other);
  }

  /**
   * True where the text matches a SQL pattern: `%` for any text, `_` for one character.
   *
   * @example
   * console.log(await spark.range(1).select(lit("Spark").like("S%k").as("x")).first());
   * // prints: { x: true }
   */
  like(pattern: Operand): Column<Bool> {
    return this.call("like", pattern);
  }

  /**
   * As {@link like}, without regard to case.
   *
   * @example
   * console.log(await spark.range(1).select(lit("Spark").ilike("s%K").as("x")).first());
   * // prints: { x: true }
   */
  ilike(pattern: Operand): Column<Bool> {
    return this.call("ilike", pattern);
  }

  /**
   * True where a part of the text matches a Java regular expression.
   *
   * @example
   * console.log(await spark.range(1).select(lit("Spark").rlike("a.k$").as("x")).first());
   * // prints: { x: true }
   */
  rlike(pattern: Operand): Column<Bool> {
    return this.call("rlike", pattern);
  }

  /**
   * The part of the text from position `startPos` (the first is 1) of the given length; both columns or both numbers.
   *
   * @example
   * console.log(await spark.range(1).select(lit("Spark").substr(2, 3).as("x")).first());
   * // prints: { x: 'par' }
   */
  substr(startPos: number | Column, length: number | Column): Column<StringType | null> {
    const kind = (bound: number | Column) => (bound instanceof ColumnBase ? "Column" : typeof bound);
    if (kind(startPos) !== kind(length)) {
      throw sparkError("NOT_SAME_TYPE", {
        arg_name1: "startPos",
        arg_name2: "length",
        arg_type1: kind(startPos),
        arg_type2: kind(length),
      });
    }
    return this.call("substr", startPos, length);
  }
}
