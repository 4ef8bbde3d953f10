import { sparkError } from "../errors/index.ts";
import { type Expression, type GroupingSet, node, type Pivot, type Relation } from "../plan/index.ts";
import type { GroupAgg, LongType, UntypedSchema } from "../types/index.ts";
import type { AnyValue } from "./any-value.ts";
import { Column } from "./column.ts";
import type { DataFrame } from "./data-frame.ts";
import { literal, namedExpression } from "./expression-builder.ts";
import type { LiteralInput } from "./literals.ts";
import { relation } from "./relation-builder.ts";
import type { AnyColumn, NameOf, NumericNameOf } from "./typed-frame.ts";
import { kindOfValue } from "./value-kind.ts";

/** An aggregate, or column names with the names of the functions to apply to them. */
export type Measure = AnyColumn | Readonly<Record<string, string>>;

interface Frame {
  readonly plan: Relation;
  derive<T>(plan: Relation): DataFrame<T>;
}

interface GroupedParts {
  readonly frame: Frame;
  readonly groupType: "groupBy" | "rollup" | "cube" | "groupingSets" | "pivot";
  readonly keys: readonly Expression[];
  readonly groupingSets?: readonly GroupingSet[];
  readonly pivot?: Pivot;
}

/** The aggregate expressions that arguments of `agg` stand for. */
export function aggregates(measures: readonly Measure[]): readonly Expression[] {
  return measures.flatMap((measure) => {
    if (measure instanceof Column) return [measure.expression];
    if (kindOfValue(measure) === "Object") return Object.entries(measure).map(([name, f]) => call(f, name));
    throw sparkError("NOT_EXPECTED_TYPE", {
      arg_name: "exprs",
      expected_type: "Column",
      arg_type: kindOfValue(measure),
    });
  });
}

function call(functionName: string, columnName: string, isInternal?: true): Expression {
  const argument = namedExpression(columnName);
  return node("unresolvedFunction", { functionName, arguments: [argument], isInternal, origin: argument.origin });
}

/**
 * Rows in groups, made by `groupBy`; aggregating them gives a DataFrame.
 *
 * @example
 * const df = spark.createDataFrame([["a", 1], ["a", 2], ["b", 3]], "k STRING, n INT");
 * const groups = df.groupBy("k");
 * console.log(await groups.max("n").orderBy("k").collect());
 * // prints: [ { k: 'a', 'max(n)': 2 }, { k: 'b', 'max(n)': 3 } ]
 */
export class GroupedData<S, Keys extends readonly unknown[]> {
  readonly #parts: GroupedParts;
  /** For the compiler only. @internal */
  declare readonly types?: readonly [S, Keys];

  /** @internal */
  constructor(parts: GroupedParts) {
    this.#parts = parts;
  }

  /**
   * Aggregates of each group: columns, or an object of column names and names of functions.
   *
   * @example
   * const df = spark.createDataFrame([["a", 1], ["a", 2], ["b", 3]], "k STRING, n INT");
   * console.log(await df.groupBy("k").agg({ n: "sum" }).orderBy("k").collect());
   * // prints: [ { k: 'a', 'sum(n)': 3n }, { k: 'b', 'sum(n)': 3n } ]
   */
  agg<const A extends readonly AnyColumn[]>(...measures: A): DataFrame<GroupAgg<S, Keys, A>>;
  agg(measures: Readonly<Record<string, string>>): DataFrame<UntypedSchema>;
  agg(...measures: readonly Measure[]): DataFrame<AnyValue> {
    if (measures.length === 0) throw sparkError("CANNOT_BE_EMPTY", { item: "exprs" });
    return this.#aggregate(aggregates(measures));
  }

  #aggregate<T>(aggregateExpressions: readonly Expression[]): DataFrame<T> {
    const { frame, groupType, keys, groupingSets, pivot } = this.#parts;
    const fields = { groupType, groupingExpressions: keys, aggregateExpressions, groupingSets, pivot };
    return frame.derive(relation("aggregate", { input: frame.plan, ...fields }));
  }

  /**
   * The number of rows in each group, as the column `count`.
   *
   * @example
   * const df = spark.createDataFrame([["a", 1], ["a", 2], ["b", 3]], "k STRING, n INT");
   * console.log(await df.groupBy("k").count().orderBy("k").collect());
   * // prints: [ { k: 'a', count: 2n }, { k: 'b', count: 1n } ]
   */
  count(): DataFrame<GroupAgg<S, Keys, readonly [Column<LongType, "count">]>> {
    const one = literal(1).expression;
    const call = node("unresolvedFunction", { functionName: "count", arguments: [one], origin: one.origin });
    return this.#aggregate([node("alias", { child: call, names: ["count"], origin: one.origin })]);
  }

  /**
   * The mean of the columns; of all numeric ones where none is given.
   *
   * @example
   * const df = spark.createDataFrame([["a", 1], ["a", 2], ["b", 3]], "k STRING, n INT");
   * console.log(await df.groupBy("k").avg("n").orderBy("k").collect());
   * // prints: [ { k: 'a', 'avg(n)': 1.5 }, { k: 'b', 'avg(n)': 3 } ]
   */
  avg(...columns: readonly NumericNameOf<S>[]): DataFrame<UntypedSchema> {
    return this.#numeric("avg", columns);
  }

  /**
   * As {@link avg}.
   *
   * @example
   * const df = spark.createDataFrame([["a", 1], ["a", 2], ["b", 3]], "k STRING, n INT");
   * console.log(await df.groupBy("k").mean("n").orderBy("k").collect());
   * // prints: [ { k: 'a', 'avg(n)': 1.5 }, { k: 'b', 'avg(n)': 3 } ]
   */
  mean(...columns: readonly NumericNameOf<S>[]): DataFrame<UntypedSchema> {
    return this.avg(...columns);
  }

  /**
   * The largest value of the columns; of all numeric ones where none is given.
   *
   * @example
   * const df = spark.createDataFrame([["a", 1], ["a", 2], ["b", 3]], "k STRING, n INT");
   * console.log(await df.groupBy("k").max().orderBy("k").collect());
   * // prints: [ { k: 'a', 'max(n)': 2 }, { k: 'b', 'max(n)': 3 } ]
   */
  max(...columns: readonly NumericNameOf<S>[]): DataFrame<UntypedSchema> {
    return this.#numeric("max", columns);
  }

  /**
   * The smallest value of the columns; of all numeric ones where none is given.
   *
   * @example
   * const df = spark.createDataFrame([["a", 1], ["a", 2], ["b", 3]], "k STRING, n INT");
   * console.log(await df.groupBy("k").min("n").orderBy("k").collect());
   * // prints: [ { k: 'a', 'min(n)': 1 }, { k: 'b', 'min(n)': 3 } ]
   */
  min(...columns: readonly NumericNameOf<S>[]): DataFrame<UntypedSchema> {
    return this.#numeric("min", columns);
  }

  /**
   * The sum of the columns; of all numeric ones where none is given.
   *
   * @example
   * const df = spark.createDataFrame([["a", 1], ["a", 2], ["b", 3]], "k STRING, n INT");
   * console.log(await df.groupBy("k").sum("n").orderBy("k").collect());
   * // prints: [ { k: 'a', 'sum(n)': 3n }, { k: 'b', 'sum(n)': 3n } ]
   */
  sum(...columns: readonly NumericNameOf<S>[]): DataFrame<UntypedSchema> {
    return this.#numeric("sum", columns);
  }

  // Which columns are numeric is known when the plan is analysed: an internal call over a star stands for one call for each.
  #numeric(functionName: string, columns: readonly string[]): DataFrame<UntypedSchema> {
    const names = columns.length > 0 ? columns : ["*"];
    return this.#aggregate(names.map((name) => call(functionName, name, true)));
  }

  /**
   * Turns the values of a column into columns of the result. Naming the values saves a query that looks for them.
   *
   * @example
   * const df = spark.createDataFrame([["a", 1], ["a", 2], ["b", 3]], "k STRING, n INT");
   * console.log(await df.groupBy().pivot("k", ["a", "b"]).sum("n").collect());
   * // prints: [ { a: 3n, b: 3n } ]
   */
  pivot(pivotColumn: NameOf<S> | AnyColumn, values?: readonly LiteralInput[]): GroupedData<S, readonly string[]> {
    const { groupType, frame } = this.#parts;
    if (groupType !== "groupBy") {
      const operation = groupType === "pivot" ? "Repeated PIVOT operation" : `PIVOT after ${groupType.toUpperCase()}`;
      throw sparkError("UNSUPPORTED_OPERATION", { operation }, undefined, { class: "PySparkNotImplementedError" });
    }
    const column =
      pivotColumn instanceof Column ? pivotColumn.expression : namedExpression(pivotColumn, frame.plan.planId);
    const pivot = node("pivot", { column, values: (values ?? []).map((value) => literal(value).expression) });
    return new GroupedData({ ...this.#parts, groupType: "pivot", pivot });
  }
}
