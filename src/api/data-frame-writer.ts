import { captureCallSite, sparkError } from "../errors/index.ts";
import { node, type Relation, type SaveMode, type WriteOperation } from "../plan/index.ts";
import { nameList } from "./column-arguments.ts";
import type { ActionOptions } from "./frame-actions.ts";
import { type OptionMap, type OptionValue, withOption, withOptions } from "./options.ts";
import type { SparkSession } from "./spark-session.ts";

/** What to do where there is something already. */
export type SaveModeName = "append" | "overwrite" | "error" | "errorifexists" | "ignore" | "default";

const modes: Readonly<Record<string, SaveMode>> = {
  append: "append",
  overwrite: "overwrite",
  error: "errorIfExists",
  errorifexists: "errorIfExists",
  default: "errorIfExists",
  ignore: "ignore",
};

type Names = readonly (string | readonly string[])[];

/** Settings of `save` and its relatives that may be given with the call. */
export interface SaveOptions extends ActionOptions {
  readonly format?: string;
  readonly mode?: SaveModeName;
  readonly partitionBy?: string | readonly string[];
}

/**
 * Writes the rows of a DataFrame; made by `df.write`. Its settings are changed in place, as in PySpark.
 *
 * @example
 * await spark.range(2).write.mode("overwrite").option("compression", "zstd").parquet("write-zstd");
 * console.log(await spark.read.parquet("write-zstd").count());
 * // prints: 2
 */
export class DataFrameWriter {
  readonly #plan: Relation;
  readonly #session: SparkSession;
  #mode: SaveMode | undefined;
  #source: string | undefined;
  #options: Readonly<Record<string, string>> = {};
  #partitioning: readonly string[] = [];
  #clustering: readonly string[] = [];
  #sorting: readonly string[] = [];
  #buckets: { readonly columnNames: readonly string[]; readonly numBuckets: number } | undefined;

  /** @internal */
  constructor(plan: Relation, session: SparkSession) {
    this.#plan = plan;
    this.#session = session;
  }

  /**
   * What to do where there is something already: fail (the default), append, overwrite, or leave it.
   *
   * @example
   * await spark.range(2).write.parquet("write-mode");
   * await spark.range(2).write.mode("append").parquet("write-mode");
   * console.log(await spark.read.parquet("write-mode").count());
   * // prints: 4
   */
  mode(saveMode: SaveModeName | (string & {})): this {
    const mode = modes[saveMode.toLowerCase()];
    if (mode === undefined) throw sparkError("INVALID_SAVE_MODE", { mode: `"${saveMode}"` });
    this.#mode = mode;
    return this;
  }

  /**
   * The format: `parquet`, `csv`, `json`, ...
   *
   * @example
   * await spark.range(2).write.format("parquet").save("write-format");
   * console.log(await spark.read.parquet("write-format").count());
   * // prints: 2
   */
  format(source: string): this {
    this.#source = source;
    return this;
  }

  /**
   * A setting of the format.
   *
   * @example
   * await spark.range(2).write.option("header", true).csv("write-option.csv");
   * console.log(await spark.read.csv("write-option.csv", { header: true }).columns());
   * // prints: [ 'id' ]
   */
  option(key: string, value: OptionValue): this {
    this.#options = withOption(this.#options, key, value);
    return this;
  }

  /**
   * Settings of the format.
   *
   * @example
   * await spark.range(2).write.options({ header: true, sep: ";" }).csv("write-options.csv");
   * console.log(await spark.read.csv("write-options.csv", { header: true, sep: ";" }).columns());
   * // prints: [ 'id' ]
   */
  options(options: OptionMap): this {
    this.#options = withOptions(this.#options, options);
    return this;
  }

  /**
   * A folder for each value of these columns.
   *
   * @example
   * await spark.sql("SELECT 1 AS n, 'x' AS k").write.partitionBy("k").parquet("write-partitionBy");
   * console.log(await spark.read.parquet("write-partitionBy").collect());
   * // prints: [ { n: 1, k: 'x' } ]
   */
  partitionBy(...columns: Names): this {
    this.#partitioning = nameList(columns, "cols");
    return this;
  }

  /**
   * So many buckets by the hash of these columns; for tables.
   *
   * @example
   * const writer = spark.range(2).write.bucketBy(4, "id").sortBy("id");
   */
  bucketBy(numBuckets: number, ...columns: Names): this {
    this.#buckets = { numBuckets, columnNames: nameList(columns, "cols") };
    return this;
  }

  /**
   * The order of the rows in each bucket.
   *
   * @example
   * const writer = spark.range(2).write.bucketBy(4, "id").sortBy("id");
   */
  sortBy(...columns: Names): this {
    this.#sorting = nameList(columns, "cols");
    return this;
  }

  /**
   * Rows of like values in these columns are kept together; for tables.
   *
   * @example
   * const writer = spark.range(2).write.clusterBy("id");
   */
  clusterBy(...columns: Names): this {
    this.#clustering = nameList(columns, "cols");
    return this;
  }

  /**
   * Writes to a path, or to where the options say.
   *
   * @example
   * await spark.range(2).write.save("write-save", { mode: "overwrite" });
   * console.log(await spark.read.parquet("write-save").count());
   * // prints: 2
   */
  save(path?: string, options: SaveOptions = {}): Promise<void> {
    return this.#write(this.#given(options), { path }, options);
  }

  /**
   * Writes CSV files.
   *
   * @example
   * await spark.range(2).write.csv("write-csv.csv", { header: true });
   * console.log(await spark.read.csv("write-csv.csv", { header: true }).count());
   * // prints: 2
   */
  csv(path: string, options: SaveOptions & OptionMap2 = {}): Promise<void> {
    return this.#files("csv", path, options);
  }

  /**
   * Writes files of one JSON object a line.
   *
   * @example
   * await spark.range(2).write.json("write-json.json");
   * console.log(await spark.read.json("write-json.json").collect());
   * // prints: [ { id: 0n }, { id: 1n } ]
   */
  json(path: string, options: SaveOptions & OptionMap2 = {}): Promise<void> {
    return this.#files("json", path, options);
  }

  /**
   * Writes Parquet files.
   *
   * @example
   * await spark.range(2).write.parquet("write-parquet", { mode: "overwrite" });
   * console.log(await spark.read.parquet("write-parquet").count());
   * // prints: 2
   */
  parquet(path: string, options: SaveOptions & OptionMap2 = {}): Promise<void> {
    return this.#files("parquet", path, options);
  }

  /**
   * Writes ORC files.
   *
   * @example
   * const save = () => spark.range(2).write.orc("ids.orc");
   */
  orc(path: string, options: SaveOptions & OptionMap2 = {}): Promise<void> {
    return this.#files("orc", path, options);
  }

  /**
   * Writes a text column as lines.
   *
   * @example
   * const save = () => spark.range(2).selectExpr("string(id)").write.text("ids.txt");
   */
  text(path: string, options: SaveOptions & OptionMap2 = {}): Promise<void> {
    return this.#files("text", path, options);
  }

  /**
   * Writes XML files.
   *
   * @example
   * const save = () => spark.range(2).write.xml("ids.xml", { rowTag: "row" });
   */
  xml(path: string, options: SaveOptions & OptionMap2 = {}): Promise<void> {
    return this.#files("xml", path, options);
  }

  #files(format: string, path: string, options: SaveOptions & OptionMap2): Promise<void> {
    const { signal, mode, partitionBy, format: _, ...formatOptions } = options;
    this.options(formatOptions as OptionMap);
    const save = { format, ...(mode ? { mode } : {}), ...(partitionBy ? { partitionBy } : {}) };
    return this.#write(this.#given(save), { path }, signal ? { signal } : {});
  }

  /**
   * Makes a table of the rows.
   *
   * @example
   * const save = () => spark.range(2).write.saveAsTable("ids");
   */
  saveAsTable(name: string, options: SaveOptions = {}): Promise<void> {
    const table = { tableName: name, saveMethod: "saveAsTable" } as const;
    return this.#write(this.#given(options), { table }, options);
  }

  /**
   * Adds the rows to a table, column by column in its order.
   *
   * @example
   * const insert = () => spark.range(2).write.insertInto("ids");
   */
  insertInto(tableName: string, overwrite?: boolean): Promise<void> {
    if (overwrite !== undefined) this.mode(overwrite ? "overwrite" : "append");
    const table = { tableName, saveMethod: "insertInto" } as const;
    return this.#write(this, { table }, {});
  }

  #given({ format, mode, partitionBy }: SaveOptions): this {
    if (format !== undefined) this.format(format);
    if (mode !== undefined) this.mode(mode);
    return partitionBy === undefined ? this : this.partitionBy(partitionBy);
  }

  async #write(_: this, target: Pick<WriteOperation, "path" | "table">, options: ActionOptions): Promise<void> {
    const command = node("writeOperation", {
      input: this.#plan,
      source: this.#source,
      ...target,
      mode: this.#mode,
      sortColumnNames: this.#sorting,
      partitioningColumns: this.#partitioning,
      bucketBy: this.#buckets,
      options: this.#options,
      clusteringColumns: this.#clustering,
      origin: { callSite: captureCallSite() },
    });
    const session = await this.#session.corridor();
    const tags = [...this.#session.getTags()];
    await session.executeCommand(command, { signal: options.signal, tags, description: "save" });
  }
}

/** Settings of a format, next to those of the call. */
type OptionMap2 = { readonly [key: string]: OptionValue | AbortSignal | readonly string[] };
