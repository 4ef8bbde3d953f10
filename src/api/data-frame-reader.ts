import { asStructType, type StructDataType, type StructType, type UntypedSchema } from "../types/index.ts";
import type { AnyValue } from "./any-value.ts";
import type { DataFrame } from "./data-frame.ts";
import { type OptionMap, type OptionValue, withOption, withOptions } from "./options.ts";
import { relation } from "./relation-builder.ts";
import type { SparkSession } from "./spark-session.ts";
import type { DdlSchema } from "./typed-ddl.ts";

type Paths = string | readonly string[];

/** Reads files and tables; made by `spark.read`. Its settings are changed in place, as in PySpark. */
export class DataFrameReader<S = UntypedSchema> {
  readonly #session: SparkSession;
  #format: string | undefined;
  #schema: string | undefined;
  #options: Readonly<Record<string, string>> = {};

  /** @internal */
  constructor(session: SparkSession) {
    this.#session = session;
  }

  /** The format: `parquet`, `csv`, `json`, ... */
  format(source: string): this {
    this.#format = source;
    return this;
  }

  /** The columns of the data, instead of finding them out; a struct type or DDL text. */
  schema<T>(schema: StructType<T>): DataFrameReader<T>;
  schema<const D extends string>(ddl: D): DataFrameReader<DdlSchema<D>>;
  schema(schema: StructDataType | string): DataFrameReader<AnyValue> {
    this.#schema = typeof schema === "string" ? schema : asStructType(schema).json();
    return this as unknown as DataFrameReader<AnyValue>;
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

  /** Reads the given paths, or what the options name. */
  load(path?: Paths, options: OptionMap & { readonly format?: string } = {}): DataFrame<S> {
    const { format, ...others } = options;
    if (format !== undefined) this.format(format);
    this.options(others);
    return this.#read(this.#format, path === undefined ? [] : [path].flat(1));
  }

  /** Reads CSV files. */
  csv(path: Paths, options: OptionMap = {}): DataFrame<S> {
    return this.options(options).#read("csv", [path].flat(1));
  }

  /** Reads files of one JSON object a line. */
  json(path: Paths, options: OptionMap = {}): DataFrame<S> {
    return this.options(options).#read("json", [path].flat(1));
  }

  /** Reads Parquet files. */
  parquet(...paths: readonly Paths[]): DataFrame<S> {
    return this.#read("parquet", paths.flat(1));
  }

  /** Reads ORC files. */
  orc(path: Paths, options: OptionMap = {}): DataFrame<S> {
    return this.options(options).#read("orc", [path].flat(1));
  }

  /** Reads text files, a row a line, as the column `value`. */
  text(path: Paths, options: OptionMap = {}): DataFrame<S> {
    return this.options(options).#read("text", [path].flat(1));
  }

  /** Reads XML files. */
  xml(path: Paths, options: OptionMap = {}): DataFrame<S> {
    return this.options(options).#read("xml", [path].flat(1));
  }

  #read(format: string | undefined, paths: readonly string[]): DataFrame<S> {
    const fields = { format, schema: this.#schema, options: this.#options, paths };
    return this.#session.frame(relation("readDataSource", fields));
  }

  /** A table or a view. */
  table(tableName: string): DataFrame<S> {
    const fields = { unparsedIdentifier: tableName, options: this.#options };
    return this.#session.frame(relation("readNamedTable", fields));
  }
}
