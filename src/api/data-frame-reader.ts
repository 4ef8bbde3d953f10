import { asStructType, type StructDataType, type StructType, type UntypedSchema } from "../types/index.ts";
import type { AnyValue } from "./any-value.ts";
import type { DataFrame } from "./data-frame.ts";
import { type OptionMap, type OptionValue, withOption, withOptions } from "./options.ts";
import { relation } from "./relation-builder.ts";
import type { SparkSession } from "./spark-session.ts";
import type { DdlSchema } from "./typed-ddl.ts";

type Paths = string | readonly string[];

/** Settings of the format, and the format and the schema themselves. */
type LoadOptions = { readonly format?: string; readonly schema?: StructDataType | string } & Readonly<
  Record<string, OptionValue | StructDataType>
>;

/**
 * Reads files and tables; made by `spark.read`. Its settings are changed in place, as in PySpark.
 *
 * @example
 * const df = spark.read.option("header", true).option("inferSchema", true).csv("data.csv");
 * await df.limit(2).show();
 * // prints:
 * // +------+---+------+
 * // |  name|age|  city|
 * // +------+---+------+
 * // |   Ada| 36|London|
 * // |Blaise| 39| Paris|
 * // +------+---+------+
 */
export class DataFrameReader<S = UntypedSchema> {
  readonly #session: SparkSession;
  #format: string | undefined;
  #schema: string | undefined;
  #options: Readonly<Record<string, string>> = {};

  /** @internal */
  constructor(session: SparkSession) {
    this.#session = session;
  }

  /**
   * The format: `parquet`, `csv`, `json`, ...
   *
   * @example
   * console.log(await spark.read.format("csv").option("header", true).load("data.csv").count());
   * // prints: 6
   */
  format(source: string): this {
    this.#format = source;
    return this;
  }

  /**
   * The columns of the data, instead of finding them out; a struct type or DDL text.
   *
   * @example
   * const df = spark.read.schema("name STRING, age INT, city STRING").option("header", true).csv("data.csv");
   * console.log(await df.filter((c) => c.age.gt(50)).select("name").collect());
   * // prints: [ { name: 'Emmy' }, { name: 'Grace' } ]
   */
  schema<T>(schema: StructType<T>): DataFrameReader<T>;
  schema<const D extends string>(ddl: D): DataFrameReader<DdlSchema<D>>;
  schema(schema: StructDataType | string): DataFrameReader<AnyValue> {
    this.#schema = typeof schema === "string" ? schema : asStructType(schema).json();
    return this as unknown as DataFrameReader<AnyValue>;
  }

  /**
   * A setting of the format.
   *
   * @example
   * console.log(await spark.read.option("header", true).csv("data.csv").columns());
   * // prints: [ 'name', 'age', 'city' ]
   */
  option(key: string, value: OptionValue): this {
    this.#options = withOption(this.#options, key, value);
    return this;
  }

  /**
   * Settings of the format.
   *
   * @example
   * console.log(await spark.read.options({ header: true, inferSchema: true }).csv("data.csv").dtypes());
   * // prints: [ [ 'name', 'string' ], [ 'age', 'int' ], [ 'city', 'string' ] ]
   */
  options(options: OptionMap): this {
    this.#options = withOptions(this.#options, options);
    return this;
  }

  /**
   * Reads the given paths, or what the options name.
   *
   * @example
   * console.log(await spark.read.load("data.csv", { format: "csv", header: true }).count());
   * // prints: 6
   */
  load(path?: Paths, options: LoadOptions = {}): DataFrame<S> {
    const { format, schema, ...others } = options;
    if (format !== undefined) this.format(format);
    if (schema !== undefined) this.schema(schema as string);
    this.options(others as OptionMap);
    return this.#read(this.#format, path === undefined ? [] : [path].flat(1));
  }

  /**
   * Reads CSV files.
   *
   * @example
   * console.log(await spark.read.csv("data.csv", { header: true }).count());
   * // prints: 6
   */
  csv(path: Paths, options: OptionMap = {}): DataFrame<S> {
    return this.options(options).#read("csv", [path].flat(1));
  }

  /**
   * Reads files of one JSON object a line.
   *
   * @example
   * await spark.range(2).write.json("read-json.json");
   * console.log(await spark.read.json("read-json.json").count());
   * // prints: 2
   */
  json(path: Paths, options: OptionMap = {}): DataFrame<S> {
    return this.options(options).#read("json", [path].flat(1));
  }

  /**
   * Reads Parquet files.
   *
   * @example
   * await spark.range(2).write.parquet("read-parquet");
   * console.log(await spark.read.parquet("read-parquet").dtypes());
   * // prints: [ [ 'id', 'bigint' ] ]
   */
  parquet(...paths: readonly Paths[]): DataFrame<S> {
    return this.#read("parquet", paths.flat(1));
  }

  /**
   * Reads ORC files.
   *
   * @example
   * const df = spark.read.orc("ids.orc");
   */
  orc(path: Paths, options: OptionMap = {}): DataFrame<S> {
    return this.options(options).#read("orc", [path].flat(1));
  }

  /**
   * Reads text files, a row a line, as the column `value`.
   *
   * @example
   * const lines = spark.read.text("data.csv");
   */
  text(path: Paths, options: OptionMap = {}): DataFrame<S> {
    return this.options({ wholetext: false, ...this.#options, ...options }).#read("text", [path].flat(1));
  }

  /**
   * Reads XML files.
   *
   * @example
   * const df = spark.read.xml("ids.xml", { rowTag: "row" });
   */
  xml(path: Paths, options: OptionMap = {}): DataFrame<S> {
    return this.options(options).#read("xml", [path].flat(1));
  }

  #read(format: string | undefined, paths: readonly string[]): DataFrame<S> {
    const fields = { format, schema: this.#schema, options: this.#options, paths };
    return this.#session.frame(relation("readDataSource", fields));
  }

  /**
   * A table or a view.
   *
   * @example
   * await spark.range(3).createTempView("ids");
   * console.log(await spark.read.table("ids").count());
   * // prints: 3
   */
  table(tableName: string): DataFrame<S> {
    const fields = { unparsedIdentifier: tableName, options: this.#options };
    return this.#session.frame(relation("readNamedTable", fields));
  }
}
