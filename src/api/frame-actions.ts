import { sparkError } from "../errors/index.ts";
import { type Expression, node } from "../plan/index.ts";
import {
  type ArrowTable,
  collectRows,
  type ResultStream,
  RowIterator,
  type RowOptions,
  valueAt,
} from "../results/index.ts";
import { catalogString, type StringType, type StructType, type UntypedSchema } from "../types/index.ts";
import type { DataFrame } from "./data-frame.ts";
import { literal, namedExpression } from "./expression-builder.ts";
import { CleanFrame } from "./frame-clean.ts";
import { relation } from "./relation-builder.ts";
import { type ShowArguments, showArguments } from "./show-arguments.ts";
import type { Row } from "./typed-frame.ts";

/** How an action is run. */
export interface ActionOptions {
  /** Stops the query when it is aborted. */
  readonly signal?: AbortSignal;
}

/** How much `explain` tells. */
export type ExplainMode = "simple" | "extended" | "codegen" | "cost" | "formatted";

/** What runs the plan. */
export abstract class ActionFrame<S> extends CleanFrame<S> {
  /**
   * The columns with their types. The plan is analysed for it, not run.
   *
   * @example
   * console.log((await spark.range(1).schema()).simpleString());
   * // prints: struct<id:bigint>
   */
  async schema(): Promise<StructType<S>> {
    const session = await this.sparkSession.corridor();
    return (await session.schema(this.plan)) as StructType<S>;
  }

  /**
   * The names of the columns.
   *
   * @example
   * console.log(await spark.range(1).columns());
   * // prints: [ 'id' ]
   */
  async columns(): Promise<string[]> {
    return (await this.schema()).fields.map(({ name }) => name);
  }

  /**
   * The names of the columns with their types as text.
   *
   * @example
   * console.log(await spark.range(1).dtypes());
   * // prints: [ [ 'id', 'bigint' ] ]
   */
  async dtypes(): Promise<[name: string, type: string][]> {
    return (await this.schema()).fields.map(({ name, dataType }) => [name, catalogString(dataType)]);
  }

  /**
   * Prints the columns with their types as a tree, down to `level` levels.
   *
   * @example
   * await spark.createDataFrame([], "id INT, tags ARRAY<STRING>").printSchema();
   * // prints:
   * // root
   * //  |-- id: integer (nullable = true)
   * //  |-- tags: array (nullable = true)
   * //  |    |-- element: string (containsNull = true)
   */
  async printSchema(level?: number): Promise<void> {
    console.log((await this.schema()).treeString(level));
  }

  /**
   * All rows, as objects.
   *
   * @example
   * console.log(await spark.range(2).collect());
   * // prints: [ { id: 0n }, { id: 1n } ]
   */
  async collect(options: ActionOptions = {}): Promise<Row<S>[]> {
    return this.#collect(this.plan, "collect", options);
  }

  async #collect<R>(plan: DataFrame<S>["plan"], description: string, options: ActionOptions): Promise<R[]> {
    const stream = await this.#execute(plan, description, options);
    return (await collectRows(stream, this.#rowOptions())) as R[];
  }

  async #execute(plan: DataFrame<S>["plan"], description: string, options: ActionOptions): Promise<ResultStream> {
    const session = await this.sparkSession.corridor();
    const tags = [...this.sparkSession.getTags()];
    return session.execute(plan, { ...options, tags, description });
  }

  #rowOptions(): RowOptions {
    return { longAsNumber: this.sparkSession.session.settings.value("spark.tspark.long.asNumber") === "true" };
  }

  /**
   * The rows one after the other, with no more of them in memory than a batch. Leaving the loop stops the query.
   *
   * @example
   * for await (const row of spark.range(2).toLocalIterator()) console.log(row.id);
   * // prints:
   * // 0n
   * // 1n
   */
  toLocalIterator(options: ActionOptions = {}): AsyncIterableIterator<Row<S>> & AsyncDisposable {
    return new RowIterator<Row<S>>(() => this.#execute(this.plan, "toLocalIterator", options), this.#rowOptions());
  }

  /**
   * As {@link toLocalIterator}: `for await (const row of df)`.
   *
   * @example
   * for await (const { id } of spark.range(1_000_000_000)) {
   *   if (id === 2n) break;
   *   console.log(id);
   * }
   * // prints:
   * // 0n
   * // 1n
   */
  [Symbol.asyncIterator](): AsyncIterableIterator<Row<S>> & AsyncDisposable {
    return this.toLocalIterator();
  }

  /**
   * The number of rows.
   *
   * @example
   * console.log(await spark.range(3).count());
   * // prints: 3
   */
  async count(options: ActionOptions = {}): Promise<number> {
    const one = literal(1).expression;
    const call = node("unresolvedFunction", { functionName: "count", arguments: [one], origin: one.origin });
    const fields = { groupType: "groupBy", groupingExpressions: [], aggregateExpressions: [call] } as const;
    const plan = relation("aggregate", { input: this.plan, ...fields });
    const [row] = await collectRows(await this.#execute(plan, "count", options));
    return Number(valueAt(row as object, 0));
  }

  /**
   * The first row; undefined where there is none.
   *
   * @example
   * console.log(await spark.range(3).first(), await spark.range(0).first());
   * // prints: { id: 0n } undefined
   */
  async first(options: ActionOptions = {}): Promise<Row<S> | undefined> {
    return this.head(options);
  }

  /**
   * The first row, or the first `n` rows as an array.
   *
   * @example
   * console.log(await spark.range(3).head(2));
   * // prints: [ { id: 0n }, { id: 1n } ]
   */
  head(options?: ActionOptions): Promise<Row<S> | undefined>;
  head(n: number, options?: ActionOptions): Promise<Row<S>[]>;
  async head(n?: number | ActionOptions, options: ActionOptions = {}): Promise<Row<S> | Row<S>[] | undefined> {
    if (typeof n === "number") return this.take(n, options);
    return (await this.take(1, n ?? {}))[0];
  }

  /**
   * The first `num` rows.
   *
   * @example
   * console.log(await spark.range(3).take(2));
   * // prints: [ { id: 0n }, { id: 1n } ]
   */
  async take(num: number, options: ActionOptions = {}): Promise<Row<S>[]> {
    return this.#collect(this.limit(num).plan, "take", options);
  }

  /**
   * The last `num` rows.
   *
   * @example
   * console.log(await spark.range(3).tail(1));
   * // prints: [ { id: 2n } ]
   */
  async tail(num: number, options: ActionOptions = {}): Promise<Row<S>[]> {
    return this.#collect(relation("tail", { input: this.plan, limit: num }), "tail", options);
  }

  /**
   * Whether there are no rows.
   *
   * @example
   * console.log(await spark.range(0).isEmpty());
   * // prints: true
   */
  async isEmpty(options: ActionOptions = {}): Promise<boolean> {
    const one = relation("project", { input: this.plan, expressions: [] });
    const rows = await this.#collect(this.derive(one).limit(1).plan, "isEmpty", options);
    return rows.length === 0;
  }

  /**
   * Prints the first `n` rows as a table. Cells are cut after 20 characters, or after as many as `truncate` says; false leaves
   * them whole. `vertical` prints a line for each value.
   *
   * @example
   * await spark.range(3).show(2);
   * await spark.range(1).show(1, { vertical: true });
   * // prints:
   * // +---+
   * // | id|
   * // +---+
   * // |  0|
   * // |  1|
   * // +---+
   * // only showing top 2 rows
   * // -RECORD 0--
   * //  id  | 0
   */
  show(n?: number, truncate?: boolean | number, vertical?: boolean): Promise<void>;
  show(n: number, options: Omit<ShowArguments, "n"> & ActionOptions): Promise<void>;
  show(options: ShowArguments & ActionOptions): Promise<void>;
  async show(...args: readonly unknown[]): Promise<void> {
    const { signal, ...shown } = showArguments(args);
    const options = signal === undefined ? {} : { signal };
    const [table] = await this.#collect<object>(
      relation("showString", { input: this.plan, ...shown }),
      "show",
      options,
    );
    console.log(valueAt(table as object, 0));
  }

  /**
   * All rows as an Arrow table.
   *
   * @example
   * const table = await spark.range(3).toArrow();
   * console.log(table.numRows, table.names);
   * // prints: 3 [ 'id' ]
   */
  async toArrow(options: ActionOptions = {}): Promise<ArrowTable> {
    const timeZone = this.sparkSession.session.settings.value("spark.sql.session.timeZone");
    const { toArrowTable } = await import("../results/arrow/index.ts");
    return toArrowTable(await this.#execute(this.plan, "toArrow", options), timeZone);
  }

  /**
   * The rows as JSON texts, in a DataFrame with the one column `value`.
   *
   * @example
   * console.log(await spark.range(2).toJSON().collect());
   * // prints: [ { value: '{"id":0}' }, { value: '{"id":1}' } ]
   */
  toJSON(): DataFrame<{ readonly value: StringType | null }> {
    const struct = call("struct", namedExpression("*"));
    const value = node("alias", { child: call("to_json", struct), names: ["value"] });
    return this.derive(relation("project", { input: this.plan, expressions: [value] }));
  }

  /**
   * Prints how the query will be run; `true` or a mode prints more.
   *
   * @example
   * const df = spark.range(3).filter("id > 1");
   * const explain = (): Promise<void> => df.explain("extended");
   */
  async explain(mode: boolean | ExplainMode = "simple"): Promise<void> {
    const session = await this.sparkSession.corridor();
    const named = typeof mode === "boolean" ? (mode ? "extended" : "simple") : mode;
    console.log(await session.explain(this.plan, named));
  }

  /**
   * Calls `f` with every row, one after the other; a promise that it returns is awaited.
   *
   * @example
   * await spark.range(2).foreach((row) => console.log(row.id));
   * // prints:
   * // 0n
   * // 1n
   */
  async foreach(f: (row: Row<S>) => unknown, options: ActionOptions = {}): Promise<void> {
    for await (const row of this.toLocalIterator(options)) {
      const result = f(row);
      if (result instanceof Promise) await result;
    }
  }

  protected override async scalarOf<T>(df: DataFrame<UntypedSchema>): Promise<T> {
    const [row] = await df.collect();
    if (row === undefined) throw sparkError("INTERNAL_ERROR", { message: "a scalar query answered without a row" });
    return valueAt(row as object, 0) as T;
  }
}

const call = (functionName: string, argument: Expression): Expression =>
  node("unresolvedFunction", { functionName, arguments: [argument], origin: argument.origin });
