import { captureCallSite } from "../errors/index.ts";
import { type Expression, node, type Relation, type WriteOperationV2 } from "../plan/index.ts";
import type { Column } from "./column.ts";
import { type ColumnOrName, toExpression } from "./expression-builder.ts";
import { type OptionMap, type OptionValue, withOption, withOptions } from "./options.ts";
import type { SparkSession } from "./spark-session.ts";

/** Writes the rows of a DataFrame to a table of a catalog; made by `df.writeTo`. */
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

  /** The format of a new table. */
  using(provider: string): this {
    this.#provider = provider;
    return this;
  }

  /** A setting of the write. */
  option(key: string, value: OptionValue): this {
    this.#options = withOption(this.#options, key, value);
    return this;
  }

  /** Settings of the write. */
  options(options: OptionMap): this {
    this.#options = withOptions(this.#options, options);
    return this;
  }

  /** A property of a new table. */
  tableProperty(property: string, value: string): this {
    this.#properties = { ...this.#properties, [property]: value };
    return this;
  }

  /** How a new table is partitioned: columns, or transforms of them such as `years`. */
  partitionedBy(column: ColumnOrName, ...columns: readonly ColumnOrName[]): this {
    this.#partitioning = [column, ...columns].map(toExpression);
    return this;
  }

  /** Rows of like values in these columns are kept together. */
  clusterBy(column: string, ...columns: readonly string[]): this {
    this.#clustering = [column, ...columns];
    return this;
  }

  /** Makes a new table; fails where there is one. */
  create(): Promise<void> {
    return this.#write("create");
  }

  /** Puts a new table in the place of the one that is there. */
  replace(): Promise<void> {
    return this.#write("replace");
  }

  /** Makes a table, or puts a new one in its place. */
  createOrReplace(): Promise<void> {
    return this.#write("createOrReplace");
  }

  /** Adds the rows to the table. */
  append(): Promise<void> {
    return this.#write("append");
  }

  /** Replaces the rows for which the condition is true. */
  overwrite(condition: Column): Promise<void> {
    return this.#write("overwrite", condition.expression);
  }

  /** Replaces the partitions that the rows belong to. */
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
    await session.executeCommand(command, { description: "save" });
  }
}
