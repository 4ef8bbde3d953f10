import { captureCallSite, sparkError } from "../../errors/index.ts";
import { node } from "../../plan/index.ts";
import type { BooleanType, LongType, StringType } from "../../types/index.ts";
import type { AnyValue } from "../any-value.ts";
import { Column } from "../column.ts";
import type { DataFrame } from "../data-frame.ts";
import { type ColumnOrName, literal, namedExpression, toColumn } from "../expression-builder.ts";
import type { LiteralInput } from "../literals.ts";
import { kindOfValue } from "../value-kind.ts";

/**
 * A column by its name. Dots lead into structs, backticks quote a part, `*` stands for all columns.
 *
 * @example
 * const df = spark.createDataFrame([["Ann", 30], ["Bob", null]], "name STRING, age INT");
 * console.log(await df.select(col("name")).collect());
 * // prints: [ { name: 'Ann' }, { name: 'Bob' } ]
 */
export function col<N extends string>(name: N): Column<AnyValue, N> {
  return new Column(namedExpression(name));
}

/**
 * As {@link col}.
 *
 * @example
 * console.log(await spark.range(1).select(column("id")).columns());
 * // prints: [ 'id' ]
 */
export function column<N extends string>(name: N): Column<AnyValue, N> {
  return col(name);
}

/**
 * A value as a column; a column stays what it is.
 *
 * @example
 * console.log(await spark.range(1).select(lit("x").as("a"), lit([1, 2]).as("b")).first());
 * // prints: { a: 'x', b: [ 1, 2 ] }
 */
export function lit<C extends Column<AnyValue, AnyValue>>(column: C): C;
export function lit(value: string): Column<StringType>;
export function lit(value: boolean): Column<BooleanType>;
export function lit(value: bigint): Column<LongType>;
export function lit(value: LiteralInput): Column;
export function lit(value: LiteralInput | Column<AnyValue, AnyValue>): Column<AnyValue, AnyValue> {
  if (Array.isArray(value) && value.some((element) => element instanceof Column)) {
    throw sparkError("COLUMN_IN_LIST", { func_name: "lit" });
  }
  return literal(value);
}

/**
 * An expression written as SQL text.
 *
 * @example
 * console.log(await spark.range(3).select(expr("sum(id) * 2").as("x")).first());
 * // prints: { x: 6n }
 */
export function expr<T = AnyValue>(sql: string): Column<T> {
  return new Column(node("expressionString", { expression: sql, origin: { callSite: captureCallSite() } }));
}

/**
 * The value where the condition is true, else null; goes on with `.when()` and `.otherwise()`.
 *
 * @example
 * const df = spark.createDataFrame([["Ann", 30], ["Bob", null]], "name STRING, age INT");
 * console.log(await df.select(when(col("age").gt(18), "adult").otherwise("unknown").as("x")).collect());
 * // prints: [ { x: 'adult' }, { x: 'unknown' } ]
 */
export function when<T>(
  condition: Column<AnyValue, AnyValue>,
  value: Column<T, AnyValue> | LiteralInput,
): Column<T | null> {
  if (!(condition instanceof Column)) {
    const arg_type = kindOfValue(condition);
    throw sparkError("NOT_EXPECTED_TYPE", { arg_name: "condition", expected_type: "Column", arg_type });
  }
  const args = [condition.expression, literal(value).expression];
  const origin = { callSite: captureCallSite() };
  return new Column(node("unresolvedFunction", { functionName: "when", arguments: args, origin }));
}

/**
 * Order by a column, ascending; nulls come first.
 *
 * @example
 * const df = spark.createDataFrame([["Ann", 30], ["Bob", null]], "name STRING, age INT");
 * console.log(await df.select("age").sort(asc("age")).collect());
 * // prints: [ { age: null }, { age: 30 } ]
 */
export const asc = (column: ColumnOrName): Column => toColumn(column).asc();

/**
 * Order by a column, ascending, nulls first.
 *
 * @example
 * const df = spark.createDataFrame([["Ann", 30], ["Bob", null]], "name STRING, age INT");
 * console.log(await df.select("age").sort(asc_nulls_first("age")).collect());
 * // prints: [ { age: null }, { age: 30 } ]
 */
export const asc_nulls_first = (column: ColumnOrName): Column => toColumn(column).ascNullsFirst();

/**
 * Order by a column, ascending, nulls last.
 *
 * @example
 * const df = spark.createDataFrame([["Ann", 30], ["Bob", null]], "name STRING, age INT");
 * console.log(await df.select("age").sort(asc_nulls_last("age")).collect());
 * // prints: [ { age: 30 }, { age: null } ]
 */
export const asc_nulls_last = (column: ColumnOrName): Column => toColumn(column).ascNullsLast();

/**
 * Order by a column, descending; nulls come last.
 *
 * @example
 * const df = spark.createDataFrame([["Ann", 30], ["Bob", null]], "name STRING, age INT");
 * console.log(await df.select("age").sort(desc("age")).collect());
 * // prints: [ { age: 30 }, { age: null } ]
 */
export const desc = (column: ColumnOrName): Column => toColumn(column).desc();

/**
 * Order by a column, descending, nulls first.
 *
 * @example
 * const df = spark.createDataFrame([["Ann", 30], ["Bob", null]], "name STRING, age INT");
 * console.log(await df.select("age").sort(desc_nulls_first("age")).collect());
 * // prints: [ { age: null }, { age: 30 } ]
 */
export const desc_nulls_first = (column: ColumnOrName): Column => toColumn(column).descNullsFirst();

/**
 * Order by a column, descending, nulls last.
 *
 * @example
 * const df = spark.createDataFrame([["Ann", 30], ["Bob", null]], "name STRING, age INT");
 * console.log(await df.select("age").sort(desc_nulls_last("age")).collect());
 * // prints: [ { age: 30 }, { age: null } ]
 */
export const desc_nulls_last = (column: ColumnOrName): Column => toColumn(column).descNullsLast();

/**
 * Says that a DataFrame is small enough to be sent to every executor in a join. The embedded engine, which is one process, needs
 * no such hint and takes none.
 *
 * @example
 * const small = broadcast(spark.range(2));
 * console.log(await spark.range(5).join(small, "id").count());
 * // prints:
 * // 2
 */
export const broadcast = <S>(df: DataFrame<S>): DataFrame<S> => df.hint("broadcast");
