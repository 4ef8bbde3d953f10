import { equals, hash, node, type Relation } from "../plan/index.ts";
import type { AnyValue } from "./any-value.ts";
import { Column } from "./column.ts";
import { DataFrameWriter } from "./data-frame-writer.ts";
import { DataFrameWriterV2 } from "./data-frame-writer-v2.ts";
import { ActionFrame } from "./frame-actions.ts";

/**
 * A table that is not computed before an action asks for its rows. Every method that changes it gives a new DataFrame. `S` is
 * what the compiler knows of the columns; plain `DataFrame` is one of any columns.
 */
export class DataFrame<in out S = AnyValue> extends ActionFrame<S> {
  /** @internal */
  override derive<T>(plan: Relation): DataFrame<T> {
    return new DataFrame<T>(plan, this.sparkSession);
  }

  /** Writes the rows somewhere. */
  get write(): DataFrameWriter {
    return new DataFrameWriter(this.plan, this.sparkSession);
  }

  /** Writes the rows to a table of a catalog. */
  writeTo(table: string): DataFrameWriterV2 {
    return new DataFrameWriterV2(table, this.plan, this.sparkSession);
  }

  /** Keeps the rows when they are first computed, for later actions. */
  cache(): this {
    return this.persist();
  }

  /** As {@link cache}. */
  persist(): this {
    this.sparkSession.later((session) => session.cache(this.plan));
    return this;
  }

  /** Forgets the rows that {@link cache} kept. */
  unpersist(): this {
    this.sparkSession.later((session) => session.uncache(this.plan));
    return this;
  }

  /** Whether the rows are kept, or will be when they are first computed. */
  get isCached(): boolean {
    return this.sparkSession.session.isCached(this.plan);
  }

  /** Names this DataFrame for SQL and `spark.table`, in this session; fails where the name is taken. */
  createTempView(name: string): Promise<void> {
    return this.#createView(name, { isGlobal: false, replace: false });
  }

  /** As {@link createTempView}, in the place of a view of that name. */
  createOrReplaceTempView(name: string): Promise<void> {
    return this.#createView(name, { isGlobal: false, replace: true });
  }

  /** As {@link createTempView}, for all sessions, in the database `global_temp`. */
  createGlobalTempView(name: string): Promise<void> {
    return this.#createView(name, { isGlobal: true, replace: false });
  }

  /** As {@link createGlobalTempView}, in the place of a view of that name. */
  createOrReplaceGlobalTempView(name: string): Promise<void> {
    return this.#createView(name, { isGlobal: true, replace: true });
  }

  /** As {@link createOrReplaceTempView}. */
  registerTempTable(name: string): Promise<void> {
    return this.createOrReplaceTempView(name);
  }

  async #createView(name: string, options: { isGlobal: boolean; replace: boolean }): Promise<void> {
    const session = await this.sparkSession.corridor();
    await session.executeCommand(node("createDataFrameView", { input: this.plan, name, ...options }));
  }

  /** Whether the other DataFrame has the same plan, and so the same rows. */
  sameSemantics(other: DataFrame<AnyValue>): boolean {
    return equals(this.plan, other.plan, { ignorePlanIds: true });
  }

  /** A number that is equal for equal plans. */
  semanticHash(): number {
    return hash(this.plan);
  }

  /** Whether the rows come from a stream. */
  get isStreaming(): boolean {
    return false;
  }

  /** The only value of this DataFrame of one row and one column, as a column of another query. */
  scalar(): Column {
    return new Column(node("subqueryExpression", { subqueryType: "scalar", plan: this.plan, inSubqueryValues: [] }));
  }

  /** Whether this DataFrame has rows, as a column of another query. */
  exists(): Column {
    return new Column(node("subqueryExpression", { subqueryType: "exists", plan: this.plan, inSubqueryValues: [] }));
  }
}
