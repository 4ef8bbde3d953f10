import { sparkError } from "../errors/index.ts";
import { type Expression, node, type Relation } from "../plan/index.ts";
import {
  type ArtifactOptions,
  createSession,
  progressBar,
  type QueryListener,
  type Session,
} from "../session/index.ts";
import {
  asStructType,
  type DataType,
  type InputRowOf,
  type LongType,
  type StructDataType,
  type StructType,
  type UntypedSchema,
} from "../types/index.ts";
import { Catalog } from "./catalog.ts";
import { DataFrame } from "./data-frame.ts";
import { DataFrameReader } from "./data-frame-reader.ts";
import { literal } from "./expression-builder.ts";
import type { LiteralInput } from "./literals.ts";
import { createLocal, type SchemaArgument } from "./local-data/create-local.ts";
import { relation } from "./relation-builder.ts";
import { RuntimeConfig } from "./runtime-config.ts";
import { SparkSessionBuilder } from "./session-builder.ts";
import { TableValuedFunction } from "./table-valued-function.ts";
import type { DdlSchema } from "./typed-ddl.ts";
import type { AnyColumn } from "./typed-frame.ts";
import type { InferredSchema, NamedSchema } from "./typed-input.ts";
import { kindOfValue } from "./value-kind.ts";

type Argument = LiteralInput | AnyColumn;

/**
 * The entrance: makes DataFrames, runs SQL, holds settings and views. Get one from {@link SparkSession.builder}.
 *
 * @example
 * await using mine = await SparkSession.builder().master("local[*]").getOrCreate();
 * await mine.range(2).show();
 * // prints:
 * // +---+
 * // | id|
 * // +---+
 * // |  0|
 * // |  1|
 * // +---+
 */
export class SparkSession implements AsyncDisposable {
  static #default: SparkSession | undefined;
  readonly #session: Session;
  readonly #tags = new Set<string>();
  #pending: Promise<unknown> = Promise.resolve();

  /**
   * The settings of this session.
   *
   * @example
   * console.log(await spark.conf.get("spark.sql.ansi.enabled"));
   * // prints: true
   */
  readonly conf: RuntimeConfig;
  /**
   * Views, tables and databases.
   *
   * @example
   * console.log(await spark.catalog.currentDatabase());
   * // prints: default
   */
  readonly catalog: Catalog;

  private constructor(session: Session) {
    this.#session = session;
    this.conf = new RuntimeConfig(session.settings, {
      add: (step) => this.#inOrder(step),
      settled: async () => {
        await this.#pending.catch(() => undefined);
      },
    });
    this.catalog = new Catalog(this);
    const progress = session.settings.value("spark.tspark.progress");
    if (progress === "true" || (progress === "auto" && process.stderr.isTTY)) {
      session.listeners.add(progressBar(process.stderr));
    }
  }

  /**
   * Starts the making of a session.
   *
   * @example
   * const builder = SparkSession.builder().master("local[2]").config("spark.sql.session.timeZone", "UTC");
   */
  static builder(): SparkSessionBuilder {
    return new SparkSessionBuilder({
      open: (settings) => SparkSession.#open(settings),
      running: () => SparkSession.getActiveSession(),
      use: (session) => {
        SparkSession.#default = session;
      },
    });
  }

  static async #open(settings: ReadonlyMap<string, string>): Promise<SparkSession> {
    return new SparkSession(await createSession({ conf: settings }));
  }

  /**
   * The session that `getOrCreate` made last; fails where there is none, or where it was stopped.
   *
   * @example
   * await using mine = await SparkSession.builder().master("local[1]").getOrCreate();
   * console.log(SparkSession.active() === mine);
   * // prints: true
   */
  static active(): SparkSession {
    const session = SparkSession.getActiveSession();
    if (session === undefined) throw sparkError("NO_ACTIVE_OR_DEFAULT_SESSION", {});
    return session;
  }

  /**
   * As {@link active}, but undefined where there is none.
   *
   * @example
   * console.log(SparkSession.getActiveSession());
   * // prints: undefined
   */
  static getActiveSession(): SparkSession | undefined {
    return SparkSession.#default?.isStopped === false ? SparkSession.#default : undefined;
  }

  /**
   * Another session with the same settings as this one began with, and its own views and settings from then on.
   *
   * @example
   * await using other = await spark.newSession();
   * console.log(await other.range(2).count());
   * // prints: 2
   */
  async newSession(): Promise<SparkSession> {
    return new SparkSession(await this.#session.newSession());
  }

  /**
   * The version of Spark whose answers this session gives.
   *
   * @example
   * console.log(spark.version);
   * // prints: 4.3.0
   */
  get version(): string {
    return this.#session.version;
  }

  /**
   * Whether `stop` was called.
   *
   * @example
   * console.log(spark.isStopped);
   * // prints: false
   */
  get isStopped(): boolean {
    return this.#session.isStopped;
  }

  /** The corridor to the engine. @internal */
  get session(): Session {
    return this.#session;
  }

  /** The corridor to the engine, once what `cache` and its like began is done. @internal */
  async corridor(): Promise<Session> {
    const pending = this.#pending;
    try {
      await pending;
    } catch (error) {
      this.#settled(pending);
      throw error;
    }
    return this.#session;
  }

  /** Takes a step that has no promise to give; the next action waits for it, and reports if it failed. @internal */
  later(step: (session: Session) => Promise<unknown>): void {
    const work = Promise.all([this.#pending, step(this.#session)]);
    this.#pending = work;
    // A failure stays until an action has reported it; those after it start afresh.
    work.then(
      () => this.#settled(work),
      () => undefined,
    );
  }

  /** Has later actions wait for a step whose failure its caller sees. */
  #inOrder<T>(step: Promise<T>): Promise<T> {
    this.later(() => step.catch(() => undefined));
    return step;
  }

  #settled(work: Promise<unknown>): void {
    if (this.#pending === work) this.#pending = Promise.resolve();
  }

  /** A DataFrame over a plan. @internal */
  frame<S>(plan: Relation): DataFrame<S> {
    return new DataFrame<S>(plan, this);
  }

  /**
   * The numbers from `start` to before `end`, as the LONG column `id`; one argument is the end.
   *
   * @example
   * console.log(await spark.range(5, 1, -2).collect());
   * // prints: [ { id: 5n }, { id: 3n } ]
   */
  range(end: number | bigint): DataFrame<{ readonly id: LongType }>;
  range(
    start: number | bigint,
    end: number | bigint,
    step?: number | bigint,
    numPartitions?: number,
  ): DataFrame<{ readonly id: LongType }>;
  range(
    start: number | bigint,
    end?: number | bigint,
    step: number | bigint = 1,
    numPartitions?: number,
  ): DataFrame<{ readonly id: LongType }> {
    const [from, to] = end === undefined ? [0, start] : [start, end];
    const fields = { start: whole(from, "start"), end: whole(to, "end"), step: whole(step, "step"), numPartitions };
    return this.frame(relation("range", fields));
  }

  /**
   * A DataFrame of rows in this process: objects by name, or arrays by position. The schema is a struct type, DDL text, a list of
   * names, or is inferred from all rows.
   *
   * @example
   * const df = spark.createDataFrame([{ name: "Ann", age: 30 }, { name: "Bob", age: null }], "name STRING, age INT");
   * await df.show();
   * // prints:
   * // +----+----+
   * // |name| age|
   * // +----+----+
   * // | Ann|  30|
   * // | Bob|NULL|
   * // +----+----+
   */
  createDataFrame<S>(data: Iterable<InputRowOf<S> | readonly unknown[]>, schema: StructType<S>): DataFrame<S>;
  createDataFrame<const N extends readonly string[]>(data: Iterable<unknown>, schema: N): DataFrame<NamedSchema<N>>;
  createDataFrame<const D extends string>(data: Iterable<unknown>, schema: D): DataFrame<DdlSchema<D>>;
  createDataFrame(data: Iterable<unknown>, schema: Exclude<DataType, StructDataType>): DataFrame<UntypedSchema>;
  createDataFrame<T>(data: Iterable<T>): DataFrame<InferredSchema<T>>;
  createDataFrame(data: Iterable<unknown>, schema?: SchemaArgument): DataFrame<UntypedSchema> {
    const timeZone = this.#session.settings.value("spark.sql.session.timeZone");
    return this.frame(createLocal(data, schema, { timeZone }));
  }

  /**
   * A DataFrame of no rows.
   *
   * @example
   * const people = defineSchema({ name: StringType, age: IntegerType });
   * console.log(await spark.emptyDataFrame(people).count());
   * // prints: 0
   */
  emptyDataFrame<S>(schema: StructType<S>): DataFrame<S> {
    return this.frame(createLocal([], asStructType(schema), { timeZone: "UTC" }));
  }

  /**
   * A DataFrame of what SQL answers. Its parameters (`:name` or `?`) are values or columns, never text put together.
   *
   * @example
   * console.log(await spark.sql("SELECT :n * 2 AS twice", { n: 21 }).collect());
   * // prints: [ { twice: 42 } ]
   */
  sql(sqlQuery: string, args: readonly Argument[] | Readonly<Record<string, Argument>> = {}): DataFrame<UntypedSchema> {
    const expression = (value: Argument) => literal(value).expression;
    const isPositional = Array.isArray(args);
    const named = isPositional ? [] : Object.entries(args as Readonly<Record<string, Argument>>);
    const plan = relation("sql", {
      query: sqlQuery,
      posArguments: isPositional ? args.map(expression) : [],
      namedArguments: named.map(([key, value]) => namedArgument(key, expression(value))),
    });
    // A command runs now and once, as in Spark; the next action waits for it.
    this.later((session) => session.begin(plan));
    return this.frame(plan);
  }

  /**
   * A table or a view.
   *
   * @example
   * await spark.range(3).createTempView("ids");
   * console.log(await spark.table("ids").count());
   * // prints: 3
   */
  table(tableName: string): DataFrame<UntypedSchema> {
    return this.read.table(tableName);
  }

  /**
   * Reads files and tables.
   *
   * @example
   * console.log(await spark.read.csv("data.csv", { header: true }).columns());
   * // prints: [ 'name', 'age', 'city' ]
   */
  get read(): DataFrameReader {
    return new DataFrameReader(this);
  }

  /**
   * Is told of every query of this session; the function that it gives back ends that.
   *
   * @example
   * const remove = spark.addListener((event) => console.log(event.type));
   * await spark.range(1).count();
   * remove();
   * // prints:
   * // started
   * // finished
   */
  addListener(listener: QueryListener): () => void {
    return this.#session.listeners.add(listener);
  }

  /**
   * Functions that give a table.
   *
   * @example
   * console.log(await spark.tvf.explode(expr("array(7)")).collect());
   * // prints: [ { col: 7 } ]
   */
  get tvf(): TableValuedFunction {
    return new TableValuedFunction(this);
  }

  /**
   * Sends files of this machine to the cluster, for this session: jars, or what the options say. On real Spark only.
   *
   * @example
   * const send = () => spark.addArtifacts("lib.jar");
   */
  addArtifacts(...pathsAndOptions: readonly (string | ArtifactOptions)[]): Promise<void> {
    const paths = pathsAndOptions.filter((one): one is string => typeof one === "string");
    const options = pathsAndOptions.find((one): one is ArtifactOptions => typeof one === "object") ?? {};
    return this.#inOrder(this.#session.addArtifacts(paths, options));
  }

  /**
   * Copies a file of this machine into the file system of the cluster. On real Spark only.
   *
   * @example
   * const copy = () => spark.copyFromLocalToFs("data.csv", "/tmp/data.csv");
   */
  copyFromLocalToFs(localPath: string, destPath: string): Promise<void> {
    return this.#inOrder(this.#session.copyFromLocalToFs(localPath, destPath));
  }

  /**
   * Gives every query that this session starts from now on a tag, by which {@link interruptTag} finds it.
   *
   * @example
   * spark.addTag("nightly");
   * console.log(spark.getTags());
   * spark.clearTags();
   * // prints: Set(1) { 'nightly' }
   */
  addTag(tag: string): void {
    this.#tags.add(checkedTag(tag));
  }

  /**
   * Takes back a tag of {@link addTag}.
   *
   * @example
   * spark.addTag("nightly");
   * spark.removeTag("nightly");
   * console.log(spark.getTags().size);
   * // prints: 0
   */
  removeTag(tag: string): void {
    this.#tags.delete(checkedTag(tag));
  }

  /**
   * The tags that queries are given.
   *
   * @example
   * console.log(spark.getTags());
   * // prints: Set(0) {}
   */
  getTags(): Set<string> {
    return new Set(this.#tags);
  }

  /**
   * Takes back all tags.
   *
   * @example
   * spark.addTag("nightly");
   * spark.clearTags();
   * console.log(spark.getTags().size);
   * // prints: 0
   */
  clearTags(): void {
    this.#tags.clear();
  }

  /**
   * Stops every query of this session that runs now; gives their ids. A query that is stopped fails with OPERATION_CANCELED.
   *
   * @example
   * console.log(await spark.interruptAll());
   * // prints: []
   */
  interruptAll(): Promise<readonly string[]> {
    return this.#session.interrupt("all");
  }

  /**
   * As {@link interruptAll}, of the queries with a tag.
   *
   * @example
   * console.log(await spark.interruptTag("nightly"));
   * // prints: []
   */
  interruptTag(tag: string): Promise<readonly string[]> {
    return this.#session.interrupt({ tag });
  }

  /**
   * As {@link interruptAll}, of the one query that events name so.
   *
   * @example
   * console.log(await spark.interruptOperation("6f1c1d4e-6a0b-4d0a-9a52-0d7b9c1d2e3f"));
   * // prints: []
   */
  interruptOperation(operationId: string): Promise<readonly string[]> {
    return this.#session.interrupt({ operationId });
  }

  /**
   * Ends the session: stops what runs and frees all it held.
   *
   * @example
   * const mine = await SparkSession.builder().master("local[1]").create();
   * await mine.stop();
   * console.log(mine.isStopped);
   * // prints: true
   */
  async stop(): Promise<void> {
    if (SparkSession.#default === this) SparkSession.#default = undefined;
    if (!this.isStopped) await this.#session.stop();
  }

  /**
   * As {@link stop}: for `await using`.
   *
   * @example
   * {
   *   await using mine = await SparkSession.builder().master("local[1]").create();
   *   console.log(await mine.range(1).count());
   * }
   * // prints: 1
   */
  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }
}

/** Spark keeps the tags of a job in one text, with commas in between. */
function checkedTag(tag: string): string {
  if (tag === "") throw sparkError("VALUE_NOT_NON_EMPTY_STR", { arg_name: "Spark Connect tag", arg_value: tag });
  if (tag.includes(",")) throw sparkError("VALUE_ALLOWED", { arg_name: "Spark Connect tag", disallowed_value: "," });
  return tag;
}

const namedArgument = (key: string, value: Expression) => node("namedArgument", { key, value, origin: value.origin });

function whole(value: number | bigint, argumentName: string): bigint {
  if (typeof value === "bigint" || Number.isInteger(value)) return BigInt(value);
  throw sparkError("NOT_EXPECTED_TYPE", { arg_name: argumentName, expected_type: "int", arg_type: kindOfValue(value) });
}
