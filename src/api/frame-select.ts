import { sparkError } from "../errors/index.ts";
import { type Expression, node } from "../plan/index.ts";
import {
  asStructType,
  type CheckedName,
  type Drop,
  type Metadata,
  parseTableSchema,
  type Rename,
  type SelectResult,
  type StructType,
  type UntypedSchema,
  type WithColumn,
  type WithColumns,
} from "../types/index.ts";
import type { AnyValue } from "./any-value.ts";
import { Column } from "./column.ts";
import { conditionExpression, nameList } from "./column-arguments.ts";
import type { DataFrame } from "./data-frame.ts";
import { namedExpression } from "./expression-builder.ts";
import { FrameBase } from "./frame-base.ts";
import { expr } from "./functions/normal.ts";
import { relation } from "./relation-builder.ts";
import type { AnyColumn, CheckedInputs, ColumnInput, ColumnsOf, Condition, ItemsOf, NameOf } from "./typed-frame.ts";
import { kindOfValue } from "./value-kind.ts";

/** Choosing, computing and naming columns; choosing rows by a condition. */
export abstract class SelectFrame<S> extends FrameBase<S> {
  /**
   * The given columns, in the given order: names, columns, or a function of this DataFrame's columns.
   *
   * @example
   * const df = spark.createDataFrame([["Ann", 30, "Rome"], ["Bob", 25, "Oslo"]], "name STRING, age INT, city STRING");
   * console.log(await df.select("name", (c) => c.age.plus(1).as("next")).collect());
   * // prints: [ { name: 'Ann', next: 31 }, { name: 'Bob', next: 26 } ]
   */
  select<const A extends readonly ColumnInput<S>[]>(
    ...columns: CheckedInputs<S, A>
  ): DataFrame<SelectResult<S, ItemsOf<A>>> {
    return this.#project(this.expressions(columns));
  }

  /**
   * As `select`, with columns written as SQL expressions.
   *
   * @example
   * const df = spark.createDataFrame([["Ann", 30, "Rome"], ["Bob", 25, "Oslo"]], "name STRING, age INT, city STRING");
   * console.log(await df.selectExpr("name", "age * 2 AS twice").collect());
   * // prints: [ { name: 'Ann', twice: 60 }, { name: 'Bob', twice: 50 } ]
   */
  selectExpr(...expressions: readonly (string | readonly string[])[]): DataFrame<UntypedSchema> {
    return this.#project(nameList(expressions, "expr").map((sql) => expr(sql).expression));
  }

  #project<T>(expressions: readonly Expression[]): DataFrame<T> {
    return this.derive(relation("project", { input: this.plan, expressions }));
  }

  /**
   * The rows for which the condition is true; where it is null they are left out. A string is SQL.
   *
   * @example
   * const df = spark.createDataFrame([["Ann", 30, "Rome"], ["Bob", 25, "Oslo"]], "name STRING, age INT, city STRING");
   * console.log(await df.filter((c) => c.age.gt(26)).select("name").collect());
   * // prints: [ { name: 'Ann' } ]
   */
  filter(condition: Condition<S>): DataFrame<S> {
    const expression = conditionExpression(condition, this.plan.planId);
    return this.derive(relation("filter", { input: this.plan, condition: expression }));
  }

  /**
   * As {@link filter}.
   *
   * @example
   * const df = spark.createDataFrame([["Ann", 30, "Rome"], ["Bob", 25, "Oslo"]], "name STRING, age INT, city STRING");
   * console.log(await df.where("age < 26").select("name").collect());
   * // prints: [ { name: 'Bob' } ]
   */
  where(condition: Condition<S>): DataFrame<S> {
    return this.filter(condition);
  }

  /**
   * With one more column at the end, or another in the place of the one of that name.
   *
   * @example
   * console.log(await spark.range(2).withColumn("next", (c) => c.id.plus(1)).collect());
   * // prints: [ { id: 0n, next: 1n }, { id: 1n, next: 2n } ]
   */
  withColumn<N extends string, T>(
    colName: N,
    column: Column<T, AnyValue> | ((columns: ColumnsOf<S>) => Column<T, AnyValue>),
  ): DataFrame<WithColumn<S, N, T>> {
    return this.#withColumns([[colName, this.#columnOf(column)]]);
  }

  /**
   * As {@link withColumn} for several columns; each of them sees the DataFrame as it was.
   *
   * @example
   * console.log(await spark.range(1).withColumns({ a: lit(1), b: lit("x") }).collect());
   * // prints: [ { id: 0n, a: 1, b: 'x' } ]
   */
  withColumns<const M extends Readonly<Record<string, AnyColumn>>>(
    columns: M | ((columns: ColumnsOf<S>) => M),
  ): DataFrame<WithColumns<S, M>> {
    const map = typeof columns === "function" ? columns(this.c) : columns;
    if (kindOfValue(map) !== "Object") {
      throw sparkError("NOT_EXPECTED_TYPE", { arg_name: "colsMap", expected_type: "dict", arg_type: kindOfValue(map) });
    }
    return this.#withColumns(Object.entries(map).map(([name, column]) => [name, this.#columnOf(column)]));
  }

  #columnOf(column: unknown): Column {
    const made = typeof column === "function" ? column(this.c) : column;
    if (made instanceof Column) return made;
    throw sparkError("NOT_EXPECTED_TYPE", { arg_name: "col", expected_type: "Column", arg_type: kindOfValue(made) });
  }

  #withColumns<T>(columns: readonly (readonly [name: string, column: Column, metadata?: string])[]): DataFrame<T> {
    const aliases = columns.map(([name, { expression }, metadata]) =>
      node("alias", { child: expression, names: [name], metadata, origin: expression.origin }),
    );
    return this.derive(relation("withColumns", { input: this.plan, aliases }));
  }

  /**
   * With other metadata of a column.
   *
   * @example
   * const df = spark.range(1).withMetadata("id", { comment: "the key" });
   * console.log((await df.schema()).fields[0]?.metadata);
   * // prints: { comment: 'the key' }
   */
  withMetadata(columnName: NameOf<S>, metadata: Metadata): DataFrame<S> {
    const column = new Column(namedExpression(columnName, this.plan.planId));
    return this.#withColumns([[columnName, column, JSON.stringify(metadata)]]);
  }

  /**
   * With a column renamed; unchanged where there is none of that name.
   *
   * @example
   * console.log(await spark.range(1).withColumnRenamed("id", "key").columns());
   * // prints: [ 'key' ]
   */
  withColumnRenamed<const From extends string, const To extends string>(
    existing: CheckedName<S, From>,
    to: To,
  ): DataFrame<Rename<S, From, To>> {
    return this.#renamed({ [existing as string]: to });
  }

  /**
   * As {@link withColumnRenamed} for several columns: old names to new ones.
   *
   * @example
   * console.log(await spark.range(1).withColumnsRenamed({ id: "key" }).columns());
   * // prints: [ 'key' ]
   */
  withColumnsRenamed(names: Readonly<Record<string, string>>): DataFrame<UntypedSchema> {
    return this.#renamed(names);
  }

  #renamed<T>(names: Readonly<Record<string, string>>): DataFrame<T> {
    const renames = Object.entries(names).map(([colName, newColName]) => ({ colName, newColName }));
    return this.derive(relation("withColumnsRenamed", { input: this.plan, renames }));
  }

  /**
   * Without the given columns; names that do not exist are passed over.
   *
   * @example
   * const df = spark.createDataFrame([["Ann", 30, "Rome"], ["Bob", 25, "Oslo"]], "name STRING, age INT, city STRING");
   * console.log(await df.drop("age", "city").columns());
   * // prints: [ 'name' ]
   */
  drop<const N extends string = never>(...columns: readonly (N | AnyColumn)[]): DataFrame<Drop<S, N>> {
    const wrong = columns.find((column) => typeof column !== "string" && !(column instanceof Column));
    if (wrong !== undefined) {
      const arg_type = kindOfValue(wrong);
      throw sparkError("NOT_EXPECTED_TYPE", { arg_name: "cols", expected_type: "Column or str", arg_type });
    }
    const columnNames = columns.filter((column) => typeof column === "string");
    const expressions = columns.flatMap((column) => (column instanceof Column ? [column.expression] : []));
    return this.derive(relation("drop", { input: this.plan, columns: expressions, columnNames }));
  }

  /**
   * With all columns renamed, by position.
   *
   * @example
   * const df = spark.createDataFrame([["Ann", 30, "Rome"], ["Bob", 25, "Oslo"]], "name STRING, age INT, city STRING");
   * console.log(await df.toDF("a", "b", "c").columns());
   * // prints: [ 'a', 'b', 'c' ]
   */
  toDF<const N extends readonly string[]>(...names: N | readonly [N]): DataFrame<UntypedSchema> {
    const columnNames = nameList(names as readonly string[], "cols");
    return this.derive(relation("toDF", { input: this.plan, columnNames }));
  }

  /**
   * With the columns of a schema, found by name and cast to its types where nothing can be lost.
   *
   * @example
   * console.log(await spark.sql("SELECT 1 AS b, 2 AS a").to("a BIGINT, b INT").collect());
   * // prints: [ { a: 2n, b: 1 } ]
   */
  to<T = UntypedSchema>(schema: StructType<T> | string): DataFrame<T> {
    const struct = asStructType(typeof schema === "string" ? parseTableSchema(schema) : schema);
    return this.derive(relation("toSchema", { input: this.plan, schema: struct }));
  }

  /**
   * Under a name by which columns can be called: `alias.column`.
   *
   * @example
   * const df = spark.range(1).alias("t");
   * console.log(await df.select(col("t.id")).columns());
   * // prints: [ 'id' ]
   */
  alias(alias: string): DataFrame<S> {
    return this.derive(relation("subqueryAlias", { input: this.plan, alias, qualifier: [] }));
  }

  /**
   * As {@link alias}.
   *
   * @example
   * const df = spark.range(1).as("t");
   * console.log(await df.select(col("t.id")).columns());
   * // prints: [ 'id' ]
   */
  as(alias: string): DataFrame<S> {
    return this.alias(alias);
  }

  /**
   * What `f` makes of this DataFrame: for chains of own steps.
   *
   * @example
   * const firstOnes = (df: DataFrame, n: number) => df.limit(n);
   * console.log(await spark.range(9).transform(firstOnes, 2).count());
   * // prints: 2
   */
  transform<R>(f: (df: this) => R): R;
  transform<R, A extends readonly unknown[]>(f: (df: this, ...args: A) => R, ...args: A): R;
  transform<R, A extends readonly unknown[]>(f: (df: this, ...args: A) => R, ...args: A): R {
    return f(this, ...args);
  }

  /**
   * With a column that numbers the rows from 0.
   *
   * @example
   * const numbered = spark.range(3).zipWithIndex("row");
   */
  zipWithIndex<const N extends string = "index">(indexColName: N = "index" as N): DataFrame<UntypedSchema> {
    const index = node("unresolvedFunction", { functionName: "distributed_sequence_id", arguments: [] });
    const alias = node("alias", { child: index, names: [indexColName] });
    return this.#project([namedExpression("*"), alias]);
  }
}
