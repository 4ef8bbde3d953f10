import { sparkError } from "../errors/index.ts";
import { type Expression, node } from "../plan/index.ts";
import type { GroupAgg, IsUntyped, UntypedSchema } from "../types/index.ts";
import type { AnyValue } from "./any-value.ts";
import { columnExpression, nameList } from "./column-arguments.ts";
import type { DataFrame } from "./data-frame.ts";
import { literal } from "./expression-builder.ts";
import { CombineFrame } from "./frame-combine.ts";
import { aggregates, GroupedData, type Measure } from "./grouped-data.ts";
import { Observation } from "./observation.ts";
import { relation } from "./relation-builder.ts";
import type { AnyColumn, CheckedInputs, ColumnOrPosition, ItemsOf } from "./typed-frame.ts";

type GroupColumn = string | number | AnyColumn;
/** In groups of fewer columns the others are null. */
type Nullable<S> = IsUntyped<S> extends true ? UntypedSchema : { readonly [K in keyof S]: S[K] | null };
type Columns = string | AnyColumn | readonly (string | AnyColumn)[];

/** Groups, and the tables that are made of all rows. */
export abstract class GroupFrame<S> extends CombineFrame<S> {
  /**
   * Groups of rows in which the columns are equal; without columns, one group of all rows.
   *
   * @example
   * const df = spark.createDataFrame([["a", 1], ["a", 2], ["b", 3]], "k STRING, n INT");
   * await df.groupBy("k").count().orderBy("k").show();
   * // prints:
   * // +---+-----+
   * // |  k|count|
   * // +---+-----+
   * // |  a|    2|
   * // |  b|    1|
   * // +---+-----+
   */
  groupBy<const A extends readonly ColumnOrPosition<S>[]>(...columns: CheckedInputs<S, A>): GroupedData<S, ItemsOf<A>> {
    return this.#grouped("groupBy", this.#keys(columns));
  }

  /**
   * As {@link groupBy}, and groups of ever fewer of the columns, down to one of all rows.
   *
   * @example
   * const df = spark.createDataFrame([["a", 1], ["a", 2], ["b", 3]], "k STRING, n INT");
   * await df.rollup("k").count().orderBy("k").show();
   * // prints:
   * // +----+-----+
   * // |   k|count|
   * // +----+-----+
   * // |NULL|    3|
   * // |   a|    2|
   * // |   b|    1|
   * // +----+-----+
   */
  rollup<const A extends readonly ColumnOrPosition<S>[]>(
    ...columns: CheckedInputs<S, A>
  ): GroupedData<Nullable<S>, ItemsOf<A>> {
    return this.#grouped("rollup", this.#keys(columns));
  }

  /**
   * As {@link groupBy}, and groups of every part of the columns.
   *
   * @example
   * const df = spark.createDataFrame([["a", 1], ["a", 2], ["b", 3]], "k STRING, n INT");
   * await df.cube("k").count().orderBy("k").show();
   * // prints:
   * // +----+-----+
   * // |   k|count|
   * // +----+-----+
   * // |NULL|    3|
   * // |   a|    2|
   * // |   b|    1|
   * // +----+-----+
   */
  cube<const A extends readonly ColumnOrPosition<S>[]>(
    ...columns: CheckedInputs<S, A>
  ): GroupedData<Nullable<S>, ItemsOf<A>> {
    return this.#grouped("cube", this.#keys(columns));
  }

  /**
   * Groups of the given sets of columns; `columns` are those that the result shows.
   *
   * @example
   * const df = spark.createDataFrame([["a", 1], ["a", 2], ["b", 3]], "k STRING, n INT");
   * await df.groupingSets([["k"], []], "k").count().orderBy("k").show();
   * // prints:
   * // +----+-----+
   * // |   k|count|
   * // +----+-----+
   * // |NULL|    3|
   * // |   a|    2|
   * // |   b|    1|
   * // +----+-----+
   */
  groupingSets(
    groupingSets: readonly (readonly GroupColumn[])[],
    ...columns: readonly (GroupColumn | readonly GroupColumn[])[]
  ): GroupedData<S, readonly string[]> {
    const sets = groupingSets.map((set) => node("groupingSet", { expressions: this.#keys(set) }));
    return new GroupedData({ frame: this, groupType: "groupingSets", keys: this.#keys(columns), groupingSets: sets });
  }

  #keys(columns: readonly unknown[]): readonly Expression[] {
    return this.columnArguments(columns).map((column) =>
      typeof column === "number" ? ordinal(column) : columnExpression(column),
    );
  }

  #grouped<T, K extends readonly unknown[]>(
    groupType: "groupBy" | "rollup" | "cube",
    keys: readonly Expression[],
  ): GroupedData<T, K> {
    return new GroupedData<T, K>({ frame: this, groupType, keys });
  }

  /**
   * Aggregates of all rows: columns, or an object of column names and names of functions.
   *
   * @example
   * const df = spark.createDataFrame([["a", 1], ["a", 2], ["b", 3]], "k STRING, n INT");
   * console.log(await df.agg({ n: "max" }).first());
   * // prints: { 'max(n)': 3 }
   */
  agg<const A extends readonly AnyColumn[]>(...measures: A): DataFrame<GroupAgg<S, [], A>>;
  agg(measures: Readonly<Record<string, string>>): DataFrame<UntypedSchema>;
  agg(...measures: readonly Measure[]): DataFrame<AnyValue> {
    if (measures.length === 0) throw sparkError("CANNOT_BE_EMPTY", { item: "exprs" });
    const fields = { groupType: "groupBy", groupingExpressions: [] } as const;
    return this.derive(
      relation("aggregate", { input: this.plan, ...fields, aggregateExpressions: aggregates(measures) }),
    );
  }

  /**
   * Columns to rows: one row for each of the `values` columns, with its name and its value.
   *
   * @example
   * const df = spark.createDataFrame([[1, 5, 6]], "id INT, a INT, b INT");
   * console.log(await df.unpivot("id", ["a", "b"], "column", "value").collect());
   * // prints: [ { id: 1, column: 'a', value: 5 }, { id: 1, column: 'b', value: 6 } ]
   */
  unpivot(
    ids: Columns,
    values: Columns | null | undefined,
    variableColumnName: string,
    valueColumnName: string,
  ): DataFrame<UntypedSchema> {
    const fields = {
      ids: this.expressions([ids].flat(1), "ids"),
      values: values === null || values === undefined ? undefined : this.expressions([values].flat(1), "values"),
    };
    return this.derive(relation("unpivot", { input: this.plan, ...fields, variableColumnName, valueColumnName }));
  }

  /**
   * As {@link unpivot}.
   *
   * @example
   * const df = spark.createDataFrame([[1, 5, 6]], "id INT, a INT, b INT");
   * console.log(await df.melt("id", null, "column", "value").count());
   * // prints: 2
   */
  melt(
    ids: Columns,
    values: Columns | null | undefined,
    variableColumnName: string,
    valueColumnName: string,
  ): DataFrame<UntypedSchema> {
    return this.unpivot(ids, values, variableColumnName, valueColumnName);
  }

  /**
   * Rows to columns, named by the values of `indexColumn` (the first column, where none is given).
   *
   * @example
   * const turned = spark.createDataFrame([["x", 1]], "k STRING, n INT").transpose("k");
   */
  transpose(indexColumn?: string | AnyColumn): DataFrame<UntypedSchema> {
    const indexColumns = indexColumn === undefined ? [] : this.expressions([indexColumn]);
    return this.derive(relation("transpose", { input: this.plan, indexColumns }));
  }

  /**
   * Count, mean, standard deviation, smallest and largest value of columns.
   *
   * @example
   * const described = spark.range(3).describe("id");
   */
  describe<const A extends readonly (string | readonly string[])[]>(
    ...columns: CheckedInputs<S, A>
  ): DataFrame<UntypedSchema> {
    return this.derive(
      relation("statDescribe", { input: this.plan, cols: nameList(columns as readonly string[], "cols") }),
    );
  }

  /**
   * The given statistics of all columns, percentiles such as `75%` included.
   *
   * @example
   * const summary = spark.range(3).summary("min", "75%", "max");
   */
  summary(...statistics: readonly string[]): DataFrame<UntypedSchema> {
    return this.derive(relation("statSummary", { input: this.plan, statistics: nameList(statistics, "statistics") }));
  }

  /**
   * Computes aggregates on the side while an action reads the rows; an {@link Observation} gives their values.
   *
   * @example
   * const seen = new Observation("seen");
   * await spark.range(3).observe(seen, expr("count(*)").as("rows")).collect();
   * console.log(await seen.get());
   * // prints: { rows: 3n }
   */
  observe(observation: Observation | string, ...expressions: readonly AnyColumn[]): DataFrame<S> {
    if (expressions.length === 0) throw sparkError("CANNOT_BE_EMPTY", { item: "exprs" });
    const metrics = expressions.map(({ expression }) => expression);
    if (observation instanceof Observation) observation.attach(this.sparkSession);
    const name = typeof observation === "string" ? observation : observation.name;
    return this.derive(relation("collectMetrics", { input: this.plan, name, metrics }));
  }
}

// Which column that is, analysis will know.
function ordinal(position: number): Expression {
  if (position < 1) throw sparkError("INDEX_NOT_POSITIVE", { index: position });
  const argument = literal(position).expression;
  const fields = { functionName: "column_at", arguments: [argument], isInternal: true, origin: argument.origin };
  return node("unresolvedFunction", fields);
}
