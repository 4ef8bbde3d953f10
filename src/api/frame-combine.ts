import { type Expression, node, type SetOpType } from "../plan/index.ts";
import type { JoinKind, JoinResult, UnionResult, UntypedSchema } from "../types/index.ts";
import type { AnyValue } from "./any-value.ts";
import { Column } from "./column.ts";
import type { DataFrame } from "./data-frame.ts";
import { RowsFrame } from "./frame-rows.ts";
import { joinType } from "./join-type.ts";
import { relation } from "./relation-builder.ts";
import type { AnyColumn, NameOf } from "./typed-frame.ts";

type JoinOn = string | AnyColumn | readonly (string | AnyColumn)[] | null;
/** The names among what a join is made on. */
type UsingOf<O> = O extends string ? O : O extends readonly unknown[] ? Extract<O[number], string> : never;
type NotShared<Name extends string> = `The column '${Name}' is not on both sides of the join`;
type CheckedKey<L, R, K> = K extends string
  ? string extends K
    ? K
    : K extends NameOf<L>
      ? K extends NameOf<R>
        ? K
        : NotShared<K>
      : NotShared<K>
  : K;
type CheckedOn<L, R, O> = O extends readonly unknown[]
  ? { readonly [I in keyof O]: CheckedKey<L, R, O[I]> }
  : CheckedKey<L, R, O>;

/** Two DataFrames to one. */
export abstract class CombineFrame<S> extends RowsFrame<S> {
  /**
   * The rows of both sides that belong together: those with equal values in the named columns, which are then there once, or
   * those for which a condition is true.
   *
   * @example
   * const people = spark.createDataFrame([["Ann", 1], ["Bob", 2]], "name STRING, city INT");
   * const cities = spark.createDataFrame([[1, "Rome"]], "city INT, town STRING");
   * await people.join(cities, "city", "left").orderBy("city").show();
   * // prints:
   * // +----+----+----+
   * // |city|name|town|
   * // +----+----+----+
   * // |   1| Ann|Rome|
   * // |   2| Bob|NULL|
   * // +----+----+----+
   */
  join<R, const O extends JoinOn = null, H extends JoinKind = "inner">(
    other: DataFrame<R>,
    on?: CheckedOn<S, R, O>,
    how?: H,
  ): DataFrame<JoinResult<S, R, UsingOf<O>, H>> {
    const keys = on === undefined || on === null ? [] : ([on].flat(1) as readonly (string | AnyColumn)[]);
    const usingColumns = keys.filter((key) => typeof key === "string");
    const conditions = keys.flatMap((key) => (key instanceof Column ? [key.expression] : []));
    const fields = { joinType: joinType(how ?? "inner"), usingColumns, condition: conjunction(conditions) };
    return this.derive(relation("join", { left: this.plan, right: this.planOf(other), ...fields }));
  }

  /**
   * Every row of this with every row of the other.
   *
   * @example
   * console.log(await spark.range(2).crossJoin(spark.range(3)).count());
   * // prints: 6
   */
  crossJoin<R>(other: DataFrame<R>): DataFrame<JoinResult<S, R, never, "cross">> {
    const fields = { joinType: "cross", usingColumns: [] } as const;
    return this.derive(relation("join", { left: this.plan, right: this.planOf(other), ...fields }));
  }

  /**
   * As {@link join}, with a right side that may use columns of the left.
   *
   * @example
   * const joined = spark.range(2).lateralJoin(spark.range(3), null, "left");
   */
  lateralJoin(other: DataFrame<AnyValue>, on?: AnyColumn | null, how: JoinKind = "inner"): DataFrame<UntypedSchema> {
    const fields = { condition: on?.expression, joinType: joinType(how) };
    return this.derive(relation("lateralJoin", { left: this.plan, right: this.planOf(other), ...fields }));
  }

  /**
   * The columns of both side by side, row for row; both must come from the same rows. On real Spark only.
   *
   * @example
   * const df = spark.range(3);
   * const zipped = df.zip(df.selectExpr("id * 2 AS twice"));
   */
  zip(other: DataFrame<AnyValue>): DataFrame<UntypedSchema> {
    return this.derive(relation("zip", { left: this.plan, right: this.planOf(other) }));
  }

  /**
   * Each row with the `numResults` rows of the other that a ranking expression puts nearest: `mode` is `approx` or `exact`,
   * `direction` is `distance` or `similarity`. On real Spark only.
   *
   * @example
   * const [a, b] = [spark.range(3), spark.range(9).toDF("other")];
   * const nearest = a.nearestByJoin(b, expr("abs(id - other)"), 1, "exact", "distance");
   */
  nearestByJoin(
    other: DataFrame<AnyValue>,
    rankingExpression: AnyColumn,
    numResults: number,
    mode: "approx" | "exact",
    direction: "distance" | "similarity",
    options: { readonly joinType?: "inner" | "leftouter" } = {},
  ): DataFrame<UntypedSchema> {
    const { joinType: how = "inner" } = options;
    const fields = { rankingExpression: rankingExpression.expression, numResults, mode, direction, joinType: how };
    return this.derive(relation("nearestByJoin", { left: this.plan, right: this.planOf(other), ...fields }));
  }

  /**
   * The rows of both, by position of the columns. Rows that are equal stay.
   *
   * @example
   * const [a, b] = [spark.range(3), spark.range(1, 5)];
   * console.log(await a.union(b).count());
   * // prints: 7
   */
  union<R>(other: DataFrame<R>): DataFrame<UnionResult<S, R>> {
    return this.#combined("union", other, { isAll: true }) as unknown as DataFrame<UnionResult<S, R>>;
  }

  /**
   * As {@link union}.
   *
   * @example
   * const [a, b] = [spark.range(3), spark.range(1, 5)];
   * console.log(await a.unionAll(b).count());
   * // prints: 7
   */
  unionAll<R>(other: DataFrame<R>): DataFrame<UnionResult<S, R>> {
    return this.union(other);
  }

  /**
   * The rows of both, by the names of the columns. Columns that one side lacks may be filled with nulls.
   *
   * @example
   * const b = spark.sql("SELECT 2 AS y, 1 AS x");
   * console.log(await spark.sql("SELECT 3 AS x, 4 AS y").unionByName(b).collect());
   * // prints: [ { x: 3, y: 4 }, { x: 1, y: 2 } ]
   */
  unionByName(
    other: DataFrame<AnyValue>,
    allowMissingColumns: boolean | { allowMissingColumns?: boolean } = false,
  ): DataFrame<S> {
    const allow =
      typeof allowMissingColumns === "boolean" ? allowMissingColumns : allowMissingColumns.allowMissingColumns;
    return this.#combined("union", other, { isAll: true, byName: true, allowMissingColumns: allow ?? false });
  }

  /**
   * The rows that are in both, each once.
   *
   * @example
   * const [a, b] = [spark.range(3), spark.range(1, 5)];
   * console.log(await a.intersect(b).count());
   * // prints: 2
   */
  intersect(other: DataFrame<AnyValue>): DataFrame<S> {
    return this.#combined("intersect", other, { isAll: false });
  }

  /**
   * The rows that are in both, as often as they are in both.
   *
   * @example
   * const [a, b] = [spark.range(3), spark.range(1, 5)];
   * console.log(await a.union(a).intersectAll(a).count());
   * // prints: 3
   */
  intersectAll(other: DataFrame<AnyValue>): DataFrame<S> {
    return this.#combined("intersect", other, { isAll: true });
  }

  /**
   * The rows that are not in the other, each once.
   *
   * @example
   * const [a, b] = [spark.range(3), spark.range(1, 5)];
   * console.log(await a.subtract(b).collect());
   * // prints: [ { id: 0n } ]
   */
  subtract(other: DataFrame<AnyValue>): DataFrame<S> {
    return this.#combined("except", other, { isAll: false });
  }

  /**
   * The rows that are not in the other, counting how often they are there.
   *
   * @example
   * const [a, b] = [spark.range(3), spark.range(1, 5)];
   * console.log(await a.union(a).exceptAll(a).count());
   * // prints: 3
   */
  exceptAll(other: DataFrame<AnyValue>): DataFrame<S> {
    return this.#combined("except", other, { isAll: true });
  }

  #combined(
    setOpType: SetOpType,
    other: DataFrame<AnyValue>,
    options: { isAll: boolean; byName?: boolean; allowMissingColumns?: boolean },
  ): DataFrame<S> {
    const fields = { setOpType, byName: false, allowMissingColumns: false, ...options };
    return this.derive(relation("setOperation", { left: this.plan, right: this.planOf(other), ...fields }));
  }
}

const conjunction = (conditions: readonly Expression[]): Expression | undefined =>
  conditions.length === 0
    ? undefined
    : conditions.reduce((all, one) =>
        node("unresolvedFunction", { functionName: "and", arguments: [all, one], origin: one.origin }),
      );
