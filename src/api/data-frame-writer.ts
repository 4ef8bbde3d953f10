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

/** Writes the rows of a DataFrame; made by `df.write`. Its settings are changed in place, as in PySpark. */
export class DataFrameWriter {
  readonly #plan: Relation;
  readonly #session: SparkSession;
  #mode: SaveMode = "errorIfExists";
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

  /** What to do where there is something already: fail (the default), append, overwrite, or leave it. */
  mode(saveMode: SaveModeName | (string & {})): this {
    const mode = modes[saveMode.toLowerCase()];
    if (mode === undefined) throw sparkError("INVALID_SAVE_MODE", { mode: `"${saveMode}"` });
    this.#mode = mode;
    return this;
  }

  /** The format: `parquet`, `csv`, `json`, ... */
  format(source: string): this {
    this.#source = source;
    return this;
  }

  /** A setting of the format. */
  option(key: string, value: OptionValue): this {
    this.#options = withOption(this.#options, key, value);
    return this;
  }

  /** Settings of the format. */
  options(options: OptionMap): this {
    this.#options = withOptions(this.#options, options);
    return this;
  }

  /** A folder for each value of these columns. */
  partitionBy(...columns: Names): this {
    this.#partitioning = nameList(columns, "cols");
    return this;
  }

  /** So many buckets by the hash of these columns; for tables. */
  bucketBy(numBuckets: number, ...columns: Names): this {
    this.#buckets = { numBuckets, columnNames: nameList(columns, "cols") };
    return this;
  }

  /** The order of the rows in each bucket. */
  sortBy(...columns: Names): this {
    this.#sorting = nameList(columns, "cols");
    return this;
  }

  /** Rows of like values in these columns are kept together; for tables. */
  clusterBy(...columns: Names): this {
    this.#clustering = nameList(columns, "cols");
    return this;
  }

  /** Writes to a path, or to where the options say. */
  save(path?: string, options: SaveOptions = {}): Promise<void> {
    return this.#write(this.#given(options), { path }, options);
  }

  /** Writes CSV files. */
  csv(path: string, options: SaveOptions & OptionMap2 = {}): Promise<void> {
    return this.#files("csv", path, options);
  }

  /** Writes files of one JSON object a line. */
  json(path: string, options: SaveOptions & OptionMap2 = {}): Promise<void> {
    return this.#files("json", path, options);
  }

  /** Writes Parquet files. */
  parquet(path: string, options: SaveOptions & OptionMap2 = {}): Promise<void> {
    return this.#files("parquet", path, options);
  }

  /** Writes ORC files. */
  orc(path: string, options: SaveOptions & OptionMap2 = {}): Promise<void> {
    return this.#files("orc", path, options);
  }

  /** Writes a text column as lines. */
  text(path: string, options: SaveOptions & OptionMap2 = {}): Promise<void> {
    return this.#files("text", path, options);
  }

  /** Writes XML files. */
  xml(path: string, options: SaveOptions & OptionMap2 = {}): Promise<void> {
    return this.#files("xml", path, options);
  }

  #files(format: string, path: string, options: SaveOptions & OptionMap2): Promise<void> {
    const { signal, mode, partitionBy, format: _, ...formatOptions } = options;
    this.options(formatOptions as OptionMap);
    const save = { format, ...(mode ? { mode } : {}), ...(partitionBy ? { partitionBy } : {}) };
    return this.#write(this.#given(save), { path }, signal ? { signal } : {});
  }

  /** Makes a table of the rows. */
  saveAsTable(name: string, options: SaveOptions = {}): Promise<void> {
    const table = { tableName: name, saveMethod: "saveAsTable" } as const;
    return this.#write(this.#given(options), { table }, options);
  }

  /** Adds the rows to a table, column by column in its order. */
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
    await session.executeCommand(command, { signal: options.signal, description: "save" });
  }
}

/** Settings of a format, next to those of the call. */
type OptionMap2 = { readonly [key: string]: OptionValue | AbortSignal | readonly string[] };
