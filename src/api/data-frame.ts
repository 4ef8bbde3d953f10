import { captureCallSite } from "../errors/index.ts";
import { equals, hash, node, type Relation } from "../plan/index.ts";
import type { CheckpointOptions } from "../session/index.ts";
import type { AnyValue } from "./any-value.ts";
import { Column } from "./column.ts";
import { DataFrameWriter } from "./data-frame-writer.ts";
import { DataFrameWriterV2 } from "./data-frame-writer-v2.ts";
import { ActionFrame } from "./frame-actions.ts";
import { MergeIntoWriter } from "./merge-into-writer.ts";
import { newPlanId } from "./relation-builder.ts";
import { StorageLevel } from "./storage-level.ts";
import type { AnyColumn } from "./typed-frame.ts";

/**
 * A table that is not computed before an action asks for its rows. Every method that changes it gives a new DataFrame. `S` is
 * what the compiler knows of the columns; plain `DataFrame` is one of any columns.
 *
 * @example
 * const df = spark.range(5).filter(col("id").gt(2)).withColumn("square", (c) => c.id.times(c.id));
 * await df.show();
 * // prints:
 * // +---+------+
 * // | id|square|
 * // +---+------+
 * // |  3|     9|
 * // |  4|    16|
 * // +---+------+
 */
export class DataFrame<in out S = AnyValue> extends ActionFrame<S> {
  /** @internal */
  override derive<T>(plan: Relation): DataFrame<T> {
    return new DataFrame<T>(plan, this.sparkSession);
  }

  /**
   * Writes the rows somewhere.
   *
   * @example
   * await spark.range(3).write.mode("overwrite").parquet("frame-write");
   * console.log(await spark.read.parquet("frame-write").count());
   * // prints: 3
   */
  get write(): DataFrameWriter {
    return new DataFrameWriter(this.plan, this.sparkSession);
  }

  /**
   * Writes the rows to a table of a catalog.
   *
   * @example
   * const writer = spark.range(3).writeTo("ids").using("parquet");
   */
  writeTo(table: string): DataFrameWriterV2 {
    return new DataFrameWriterV2(table, this.plan, this.sparkSession);
  }

  /**
   * Keeps the rows when they are first computed, for later actions.
   *
   * @example
   * const df = spark.range(1000).filter("id % 7 = 0").cache();
   * console.log(await df.count(), await df.count());
   * // prints: 143 143
   */
  cache(): this {
    return this.persist();
  }

  /**
   * As {@link cache}; rows are kept where `storageLevel` says.
   *
   * @example
   * console.log(await spark.range(3).persist().isCached());
   * // prints: true
   */
  persist(storageLevel: StorageLevel = StorageLevel.MEMORY_AND_DISK_DESER): this {
    this.sparkSession.later((session) => session.cache(this.plan, storageLevel));
    return this;
  }

  /**
   * Forgets the rows that {@link cache} kept.
   *
   * @example
   * console.log(await spark.range(3).persist().unpersist().isCached());
   * // prints: false
   */
  unpersist(): this {
    this.sparkSession.later((session) => session.uncache(this.plan));
    return this;
  }

  /**
   * Whether the rows are kept, or will be when they are first computed.
   *
   * @example
   * console.log(await spark.range(3).isCached());
   * // prints: false
   */
  async isCached(): Promise<boolean> {
    return (await this.storageLevel()).isKept;
  }

  /**
   * Where the rows are kept; {@link StorageLevel.NONE} where they are not.
   *
   * @example
   * console.log(String(await spark.range(3).cache().storageLevel()));
   * // prints: StorageLevel(true, true, false, true, 1)
   */
  async storageLevel(): Promise<StorageLevel> {
    return StorageLevel.of(await (await this.sparkSession.corridor()).storageLevel(this.plan));
  }

  /**
   * Starts a merge of these rows into a table: what happens to rows that match, and to those that do not. On real Spark only.
   *
   * @example
   * const merge = spark.range(3).mergeInto("ids", expr("ids.id = id")).whenNotMatched().insertAll();
   */
  mergeInto(table: string, condition: AnyColumn): MergeIntoWriter {
    return MergeIntoWriter.into(this.sparkSession, table, this.plan, condition.expression);
  }

  /**
   * Computes the rows and sets them apart: the DataFrame that it gives reads them, and no longer depends on where they came from.
   * Where `eager` is false, the first action computes them. A cluster needs a checkpoint directory (`spark.checkpoint.dir`).
   *
   * @example
   * const df = await spark.range(1000).filter("id % 7 = 0").checkpoint();
   * console.log(await df.count());
   * // prints: 143
   */
  checkpoint(eager: boolean = true): Promise<DataFrame<S>> {
    return this.#checkpoint({ eager, local: false });
  }

  /**
   * As {@link checkpoint}, with rows that the executors keep: faster, and lost with an executor.
   *
   * @example
   * const df = await spark.range(3).localCheckpoint();
   * console.log(await df.count());
   * // prints: 3
   */
  localCheckpoint(eager: boolean = true, storageLevel?: StorageLevel): Promise<DataFrame<S>> {
    return this.#checkpoint({ eager, local: true, storageLevel });
  }

  async #checkpoint(options: Omit<CheckpointOptions, "planId">): Promise<DataFrame<S>> {
    const session = await this.sparkSession.corridor();
    return this.derive(await session.checkpoint(this.plan, { ...options, planId: newPlanId() }));
  }

  /**
   * The files that the rows come from, as URIs.
   *
   * @example
   * await spark.range(1).write.mode("overwrite").parquet("frame-input-files");
   * console.log((await spark.read.parquet("frame-input-files").inputFiles()).length);
   * // prints: 1
   */
  async inputFiles(): Promise<readonly string[]> {
    return (await this.sparkSession.corridor()).inputFiles(this.plan);
  }

  /**
   * Whether `collect` gives the rows without running anything.
   *
   * @example
   * console.log(await spark.createDataFrame([{ a: 1 }]).isLocal(), await spark.range(3).isLocal());
   * // prints: true false
   */
  async isLocal(): Promise<boolean> {
    return (await this.sparkSession.corridor()).isLocal(this.plan);
  }

  /**
   * Names this DataFrame for SQL and `spark.table`, in this session; fails where the name is taken.
   *
   * @example
   * await spark.range(3).createTempView("ids");
   * console.log(await spark.table("ids").count());
   * // prints: 3
   */
  createTempView(name: string): Promise<void> {
    return this.#createView(name, { isGlobal: false, replace: false });
  }

  /**
   * As {@link createTempView}, in the place of a view of that name.
   *
   * @example
   * await spark.range(3).createOrReplaceTempView("ids");
   * await spark.range(5).createOrReplaceTempView("ids");
   * console.log(await spark.table("ids").count());
   * // prints: 5
   */
  createOrReplaceTempView(name: string): Promise<void> {
    return this.#createView(name, { isGlobal: false, replace: true });
  }

  /**
   * As {@link createTempView}, for all sessions, in the database `global_temp`.
   *
   * @example
   * await spark.range(3).createGlobalTempView("three");
   * console.log(await spark.table("global_temp.three").count());
   * await spark.catalog.dropGlobalTempView("three");
   * // prints: 3
   */
  createGlobalTempView(name: string): Promise<void> {
    return this.#createView(name, { isGlobal: true, replace: false });
  }

  /**
   * As {@link createGlobalTempView}, in the place of a view of that name.
   *
   * @example
   * await spark.range(4).createOrReplaceGlobalTempView("four");
   * console.log(await spark.table("global_temp.four").count());
   * await spark.catalog.dropGlobalTempView("four");
   * // prints: 4
   */
  createOrReplaceGlobalTempView(name: string): Promise<void> {
    return this.#createView(name, { isGlobal: true, replace: true });
  }

  /**
   * As {@link createOrReplaceTempView}.
   *
   * @example
   * await spark.range(2).registerTempTable("ids");
   * console.log(await spark.table("ids").count());
   * // prints: 2
   */
  registerTempTable(name: string): Promise<void> {
    return this.createOrReplaceTempView(name);
  }

  async #createView(name: string, options: { isGlobal: boolean; replace: boolean }): Promise<void> {
    // Before the first await: after it the user's line is gone from the stack.
    const origin = { callSite: captureCallSite() };
    const session = await this.sparkSession.corridor();
    await session.executeCommand(node("createDataFrameView", { input: this.plan, name, ...options, origin }));
  }

  /**
   * Whether the other DataFrame has the same plan, and so the same rows.
   *
   * @example
   * const df = spark.range(3);
   * console.log(df.filter("id > 1").sameSemantics(df.filter("id > 1")));
   * // prints: true
   */
  sameSemantics(other: DataFrame<AnyValue>): boolean {
    return equals(this.plan, other.plan, { ignorePlanIds: true });
  }

  /**
   * A number that is equal for equal plans.
   *
   * @example
   * const df = spark.range(3);
   * console.log(df.limit(1).semanticHash() === df.limit(1).semanticHash());
   * // prints: true
   */
  semanticHash(): number {
    return hash(this.plan);
  }

  /**
   * Whether the rows come from a stream.
   *
   * @example
   * console.log(spark.range(3).isStreaming);
   * // prints: false
   */
  get isStreaming(): boolean {
    return false;
  }

  /**
   * The only value of this DataFrame of one row and one column, as a column of another query.
   *
   * @example
   * const largest = spark.range(5).selectExpr("max(id)").scalar();
   * console.log(await spark.range(5).filter(col("id").eq(largest)).collect());
   * // prints: [ { id: 4n } ]
   */
  scalar(): Column {
    return new Column(node("subqueryExpression", { subqueryType: "scalar", plan: this.plan, inSubqueryValues: [] }));
  }

  /**
   * Whether this DataFrame has rows, as a column of another query.
   *
   * @example
   * const any = spark.range(5).filter("id > 3").exists();
   * console.log(await spark.range(1).filter(any).count());
   * // prints: 1
   */
  exists(): Column {
    return new Column(node("subqueryExpression", { subqueryType: "exists", plan: this.plan, inSubqueryValues: [] }));
  }
}
