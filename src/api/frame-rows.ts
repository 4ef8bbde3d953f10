import { sparkError } from "../errors/index.ts";
import { type Expression, node } from "../plan/index.ts";
import { IntegerType } from "../types/index.ts";
import { Column } from "./column.ts";
import { columnExpression, nameList, type SortOptions, sortKeys } from "./column-arguments.ts";
import type { DataFrame } from "./data-frame.ts";
import { SelectFrame } from "./frame-select.ts";
import { type LiteralInput, literalExpression } from "./literals.ts";
import { relation } from "./relation-builder.ts";
import { randomSeed, sampleArguments } from "./sampling.ts";
import type { AnyColumn, CheckedInputs, ColumnOrPosition, NameOf } from "./typed-frame.ts";

/** Order, number and place of rows. */
export abstract class RowsFrame<S> extends SelectFrame<S> {
  /**
   * In order. A number is the position of a column counted from 1, negative for descending order; a last argument
   * `{ ascending }` turns the order round.
   *
   * @example
   * const df = spark.createDataFrame([["Ann", 30, "Rome"], ["Bob", 25, "Oslo"]], "name STRING, age INT, city STRING");
   * console.log(await df.select("name", "age").sort("age").collect());
   * // prints: [ { name: 'Bob', age: 25 }, { name: 'Ann', age: 30 } ]
   */
  sort<const A extends readonly (ColumnOrPosition<S> | SortOptions)[]>(...columns: CheckedInputs<S, A>): DataFrame<S> {
    return this.#sorted(columns, true);
  }

  /**
   * As {@link sort}.
   *
   * @example
   * const df = spark.createDataFrame([["Ann", 30, "Rome"], ["Bob", 25, "Oslo"]], "name STRING, age INT, city STRING");
   * console.log(await df.select("name").orderBy("name", { ascending: false }).collect());
   * // prints: [ { name: 'Bob' }, { name: 'Ann' } ]
   */
  orderBy<const A extends readonly (ColumnOrPosition<S> | SortOptions)[]>(
    ...columns: CheckedInputs<S, A>
  ): DataFrame<S> {
    return this.#sorted(columns, true);
  }

  /**
   * In order within each partition.
   *
   * @example
   * const df = spark.createDataFrame([["Ann", 30, "Rome"], ["Bob", 25, "Oslo"]], "name STRING, age INT, city STRING");
   * console.log(await df.sortWithinPartitions("age").count());
   * // prints: 2
   */
  sortWithinPartitions<const A extends readonly (ColumnOrPosition<S> | SortOptions)[]>(
    ...columns: CheckedInputs<S, A>
  ): DataFrame<S> {
    return this.#sorted(columns, false);
  }

  #sorted(columns: readonly unknown[], isGlobal: boolean): DataFrame<S> {
    const order = sortKeys(columns, this.plan.planId);
    return this.derive(relation("sort", { input: this.plan, order, isGlobal }));
  }

  /**
   * The first `num` rows.
   *
   * @example
   * console.log(await spark.range(9).limit(2).count());
   * // prints: 2
   */
  limit(num: number): DataFrame<S> {
    return this.derive(relation("limit", { input: this.plan, limit: count(num) }));
  }

  /**
   * All rows but the first `num`.
   *
   * @example
   * console.log(await spark.range(9).offset(2).count());
   * // prints: 7
   */
  offset(num: number): DataFrame<S> {
    return this.derive(relation("offset", { input: this.plan, offset: count(num) }));
  }

  /**
   * Each row once.
   *
   * @example
   * console.log(await spark.range(9).selectExpr("id % 2 AS x").distinct().count());
   * // prints: 2
   */
  distinct(): DataFrame<S> {
    return this.#deduplicated(undefined);
  }

  /**
   * One row for each combination of values in the given columns; without them, each row once.
   *
   * @example
   * console.log(await spark.range(9).selectExpr("id", "id % 2 AS x").dropDuplicates(["x"]).count());
   * // prints: 2
   */
  dropDuplicates<const A extends readonly string[]>(subset?: CheckedInputs<S, A>): DataFrame<S> {
    return this.#deduplicated(subset as readonly string[] | undefined);
  }

  /**
   * As {@link dropDuplicates}, among the rows of a stream that its watermark still holds. Of streams only.
   *
   * @example
   * const seen = spark.range(3).dropDuplicatesWithinWatermark();
   */
  dropDuplicatesWithinWatermark<const A extends readonly string[]>(subset?: CheckedInputs<S, A>): DataFrame<S> {
    return this.#deduplicated(subset as readonly string[] | undefined, true);
  }

  /**
   * Says how late rows of a stream may come, by a column with the time of the event. To rows that are no stream it means nothing.
   *
   * @example
   * const df = spark.sql("SELECT TIMESTAMP '2024-01-01 00:00:00' AS t").withWatermark("t", "10 minutes");
   * console.log(await df.count());
   * // prints: 1
   */
  withWatermark(eventTime: string, delayThreshold: string): DataFrame<S> {
    return this.derive(relation("withWatermark", { input: this.plan, eventTime, delayThreshold }));
  }

  #deduplicated(subset: readonly string[] | undefined, withinWatermark = false): DataFrame<S> {
    const columnNames = subset === undefined ? [] : nameList([subset], "subset");
    const fields = { columnNames, allColumnsAsKeys: subset === undefined, withinWatermark };
    return this.derive(relation("deduplicate", { input: this.plan, ...fields }));
  }

  /**
   * A random part of the rows, each chosen with the probability `fraction`.
   *
   * @example
   * const some = await spark.range(1000).sample(0.1, 7).count();
   * console.log(some > 50 && some < 150);
   * // prints: true
   */
  sample(fraction: number, seed?: number | bigint): DataFrame<S>;
  sample(withReplacement: boolean, fraction: number, seed?: number | bigint): DataFrame<S>;
  sample(options: { withReplacement?: boolean; fraction: number; seed?: number | bigint }): DataFrame<S>;
  sample(...args: readonly unknown[]): DataFrame<S> {
    const { withReplacement, fraction, seed } = sampleArguments(args);
    return this.#sampled({ lowerBound: 0, upperBound: fraction, withReplacement, seed, deterministicOrder: false });
  }

  /**
   * Random parts of the rows whose sizes are as the weights; no row is in two of them.
   *
   * @example
   * const [train, test] = spark.range(100).randomSplit([0.8, 0.2], 7);
   * console.log((await train!.count()) + (await test!.count()));
   * // prints: 100
   */
  randomSplit(weights: readonly number[], seed?: number | bigint): DataFrame<S>[] {
    for (const weight of weights) {
      if (weight < 0) throw sparkError("VALUE_NOT_POSITIVE", { arg_name: "weights", arg_value: weight });
    }
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (!(total > 0)) throw sparkError("VALUE_NOT_POSITIVE", { arg_name: "sum(weights)", arg_value: total });
    // One seed and one order for all parts, else they would overlap.
    const shared = { withReplacement: false, seed: BigInt(seed ?? randomSeed()), deterministicOrder: true };
    let reached = 0;
    return weights.map((weight) => {
      const lowerBound = reached;
      reached += weight / total;
      return this.#sampled({ lowerBound, upperBound: reached, ...shared });
    });
  }

  #sampled(fields: Omit<Parameters<typeof relation<"sample">>[1], "input">): DataFrame<S> {
    return this.derive(relation("sample", { input: this.plan, ...fields }));
  }

  /**
   * A random part of the rows, with a fraction of its own for each value of a column.
   *
   * @example
   * const some = spark.range(10).sampleBy("id", new Map([[1, 0.5], [2, 1]]), 7);
   */
  sampleBy(
    column: NameOf<S> | AnyColumn,
    fractions: ReadonlyMap<LiteralInput, number> | Readonly<Record<string, number>>,
    seed?: number | bigint,
  ): DataFrame<S> {
    const entries: (readonly [LiteralInput, number])[] =
      fractions instanceof Map ? [...fractions] : Object.entries(fractions as Readonly<Record<string, number>>);
    const strata = entries.map(([value]) => literalExpression(value) as never);
    return this.derive(
      relation("statSampleBy", {
        input: this.plan,
        column: columnExpression(column),
        strata,
        fractions: entries.map(([, fraction]) => fraction),
        seed: BigInt(seed ?? randomSeed()),
      }),
    );
  }

  /**
   * In `numPartitions` partitions, without moving all rows.
   *
   * @example
   * console.log(await spark.range(9).coalesce(1).count());
   * // prints: 9
   */
  coalesce(numPartitions: number): DataFrame<S> {
    const fields = { numPartitions: partitions(numPartitions), shuffle: false };
    return this.derive(relation("repartition", { input: this.plan, ...fields }));
  }

  /**
   * In other partitions: so many, or those in which the columns are equal, or both.
   *
   * @example
   * console.log(await spark.range(9).repartition(4, "id").count());
   * // prints: 9
   */
  repartition(numPartitions: number | string | AnyColumn, ...columns: readonly (string | AnyColumn)[]): DataFrame<S> {
    if (typeof numPartitions !== "number") return this.#partitionedBy(undefined, [numPartitions, ...columns]);
    const count = partitions(numPartitions);
    if (columns.length > 0) return this.#partitionedBy(count, columns);
    return this.derive(relation("repartition", { input: this.plan, numPartitions: count, shuffle: true }));
  }

  /**
   * In partitions that are ranges of the columns.
   *
   * @example
   * console.log(await spark.range(9).repartitionByRange(4, "id").count());
   * // prints: 9
   */
  repartitionByRange(
    numPartitions: number | string | AnyColumn,
    ...columns: readonly (string | AnyColumn)[]
  ): DataFrame<S> {
    const isCount = typeof numPartitions === "number";
    const keys = isCount ? columns : [numPartitions, ...columns];
    if (keys.length === 0) throw sparkError("CANNOT_BE_EMPTY", { item: "cols" });
    const count = isCount ? partitions(numPartitions) : undefined;
    return this.#repartitioned(count, sortKeys(keys, this.plan.planId));
  }

  /**
   * In partitions that a column names by number.
   *
   * @example
   * const placed = spark.range(9).repartitionById(4, expr("id % 4"));
   */
  repartitionById(numPartitions: number, partitionIdColumn: string | AnyColumn): DataFrame<S> {
    const child = columnExpression(partitionIdColumn, "partitionIdCol");
    const id = node("directShufflePartitionId", { child });
    return this.#repartitioned(partitions(numPartitions), [id]);
  }

  #partitionedBy(count: number | undefined, columns: readonly (string | AnyColumn)[]): DataFrame<S> {
    return this.#repartitioned(count, this.expressions(columns));
  }

  #repartitioned(numPartitions: number | undefined, partitionExpressions: readonly Expression[]): DataFrame<S> {
    const fields = { numPartitions, partitionExpressions };
    return this.derive(relation("repartitionByExpression", { input: this.plan, ...fields }));
  }

  /**
   * With a hint to the planner, such as `broadcast`.
   *
   * @example
   * console.log(await spark.range(9).hint("broadcast").count());
   * // prints: 9
   */
  hint(name: string, ...parameters: readonly (LiteralInput | AnyColumn)[]): DataFrame<S> {
    const [only] = parameters;
    const given = parameters.length === 1 && Array.isArray(only) ? (only as readonly LiteralInput[]) : parameters;
    const expressions = given.map((value) =>
      value instanceof Column ? value.expression : literalExpression(value as LiteralInput),
    );
    return this.derive(relation("hint", { input: this.plan, name, parameters: expressions }));
  }
}

const count = (num: number): Expression => node("literal", { value: num, dataType: IntegerType });

function partitions(numPartitions: number): number {
  if (numPartitions > 0) return numPartitions;
  throw sparkError("VALUE_NOT_POSITIVE", { arg_name: "numPartitions", arg_value: numPartitions });
}
