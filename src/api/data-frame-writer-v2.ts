import { captureCallSite } from "../errors/index.ts";
import { type Expression, node, type Relation, type WriteOperationV2 } from "../plan/index.ts";
import type { Column } from "./column.ts";
import { type ColumnOrName, toExpression } from "./expression-builder.ts";
import { type OptionMap, type OptionValue, withOption, withOptions } from "./options.ts";
import type { SparkSession } from "./spark-session.ts";

/**
 * Writes the rows of a DataFrame to a table of a catalog; made by `df.writeTo`.
 *
 * @example
 * const save = () => spark.range(2).writeTo("ids").using("parquet").createOrReplace();
 */
export class DataFrameWriterV2 {
  readonly #tableName: string;
  readonly #plan: Relation;
  readonly #session: SparkSession;
  #provider: string | undefined;
  #options: Readonly<Record<string, string>> = {};
  #properties: Readonly<Record<string, string>> = {};
  #partitioning: readonly Expression[] = [];
  #clustering: readonly string[] = [];

  /** @internal */
  constructor(tableName: string, plan: Relation, session: SparkSession) {
    this.#tableName = tableName;
    this.#plan = plan;
    this.#session = session;
  }

  /**
   * The format of a new table.
   *
   * @example
   * const writer = spark.range(2).writeTo("ids").using("parquet");
   */
  using(provider: string): this {
    this.#provider = provider;
    return this;
  }

  /**
   * A setting of the write.
   *
   * @example
   * const writer = spark.range(2).writeTo("ids").option("compression", "zstd");
   */
  option(key: string, value: OptionValue): this {
    this.#options = withOption(this.#options, key, value);
    return this;
  }

  /**
   * Settings of the write.
   *
   * @example
   * const writer = spark.range(2).writeTo("ids").options({ compression: "zstd" });
   */
  options(options: OptionMap): this {
    this.#options = withOptions(this.#options, options);
    return this;
  }

  /**
   * A property of a new table.
   *
   * @example
   * const writer = spark.range(2).writeTo("ids").tableProperty("owner", "me");
   */
  tableProperty(property: string, value: string): this {
    this.#properties = { ...this.#properties, [property]: value };
    return this;
  }

  /**
   * How a new table is partitioned: columns, or transforms of them such as `years`.
   *
   * @example
   * const writer = spark.range(2).writeTo("ids").partitionedBy("id");
   */
  partitionedBy(column: ColumnOrName, ...columns: readonly ColumnOrName[]): this {
    this.#partitioning = [column, ...columns].map(toExpression);
    return this;
  }

  /**
   * Rows of like values in these columns are kept together.
   *
   * @example
   * const writer = spark.range(2).writeTo("ids").clusterBy("id");
   */
  clusterBy(column: string, ...columns: readonly string[]): this {
    this.#clustering = [column, ...columns];
    return this;
  }

  /**
   * Makes a new table; fails where there is one.
   *
   * @example
   * const save = () => spark.range(2).writeTo("ids").create();
   */
  create(): Promise<void> {
    return this.#write("create");
  }

  /**
   * Puts a new table in the place of the one that is there.
   *
   * @example
   * const save = () => spark.range(2).writeTo("ids").replace();
   */
  replace(): Promise<void> {
    return this.#write("replace");
  }

  /**
   * Makes a table, or puts a new one in its place.
   *
   * @example
   * const save = () => spark.range(2).writeTo("ids").createOrReplace();
   */
  createOrReplace(): Promise<void> {
    return this.#write("createOrReplace");
  }

  /**
   * Adds the rows to the table.
   *
   * @example
   * const save = () => spark.range(2).writeTo("ids").append();
   */
  append(): Promise<void> {
    return this.#write("append");
  }

  /**
   * Replaces the rows for which the condition is true.
   *
   * @example
   * const save = () => spark.range(2).writeTo("ids").overwrite(col("id").gt(1));
   */
  overwrite(condition: Column): Promise<void> {
    return this.#write("overwrite", condition.expression);
  }

  /**
   * Replaces the partitions that the rows belong to.
   *
   * @example
   * const save = () => spark.range(2).writeTo("ids").overwritePartitions();
   */
  overwritePartitions(): Promise<void> {
    return this.#write("overwritePartitions");
  }

  async #write(mode: WriteOperationV2["mode"], overwriteCondition?: Expression): Promise<void> {
    const command = node("writeOperationV2", {
      input: this.#plan,
      tableName: this.#tableName,
      provider: this.#provider,
      partitioningColumns: this.#partitioning,
      options: this.#options,
      tableProperties: this.#properties,
      mode,
      overwriteCondition,
      clusteringColumns: this.#clustering,
      origin: { callSite: captureCallSite() },
    });
    const session = await this.#session.corridor();
    await session.executeCommand(command, { tags: [...this.#session.getTags()], description: "save" });
  }
}
