import type { LocalSession } from "../session/index.ts";
import type { StructField } from "../types/index.ts";
import { catalogString } from "../types/index.ts";
import type { DataFrame } from "./data-frame.ts";
import type { SparkSession } from "./spark-session.ts";

/** A database as `listDatabases` tells of it. */
export interface Database {
  readonly name: string;
  readonly catalog: string | null;
  readonly description: string | null;
  readonly locationUri: string;
}

/** A table or view as `listTables` tells of it. */
export interface Table {
  readonly name: string;
  readonly catalog: string | null;
  readonly namespace: readonly string[];
  readonly description: string | null;
  readonly tableType: string;
  readonly isTemporary: boolean;
}

/** A column as `listColumns` tells of it. */
export interface CatalogColumn {
  readonly name: string;
  readonly description: string | null;
  readonly dataType: string;
  readonly nullable: boolean;
  readonly isPartition: boolean;
  readonly isBucket: boolean;
  readonly isCluster: boolean;
}

/**
 * Views, tables and databases of a session; `spark.catalog`.
 *
 * @example
 * await spark.range(3).createTempView("ids");
 * console.log((await spark.catalog.listTables()).map(({ name }) => name));
 * // prints: [ 'ids' ]
 */
export class Catalog {
  readonly #session: SparkSession;

  /** @internal */
  constructor(session: SparkSession) {
    this.#session = session;
  }

  /**
   * The catalog in which names are looked up.
   *
   * @example
   * console.log(await spark.catalog.currentCatalog());
   * // prints: spark_catalog
   */
  async currentCatalog(): Promise<string> {
    return "spark_catalog";
  }

  /**
   * The database in which names are looked up.
   *
   * @example
   * console.log(await spark.catalog.currentDatabase());
   * // prints: default
   */
  async currentDatabase(): Promise<string> {
    return "default";
  }

  /**
   * The databases of the current catalog whose names match a pattern, in which `*` stands for any text.
   *
   * @example
   * console.log((await spark.catalog.listDatabases()).map(({ name }) => name));
   * // prints: [ 'default' ]
   */
  async listDatabases(pattern?: string): Promise<Database[]> {
    const locationUri = await this.#session.conf.get("spark.sql.warehouse.dir", "spark-warehouse");
    const all = [{ name: "default", catalog: "spark_catalog", description: "default database", locationUri }];
    return all.filter(({ name }) => matches(name, pattern));
  }

  /**
   * Whether there is a database of that name.
   *
   * @example
   * console.log(await spark.catalog.databaseExists("default"));
   * // prints: true
   */
  async databaseExists(dbName: string): Promise<boolean> {
    return dbName.toLowerCase().replace(/^spark_catalog\./, "") === "default";
  }

  /**
   * The tables and views whose names match a pattern, in which `*` stands for any text.
   *
   * @example
   * await spark.range(3).createTempView("ids");
   * console.log((await spark.catalog.listTables(undefined, "i*")).length);
   * // prints: 1
   */
  async listTables(_dbName?: string, pattern?: string): Promise<Table[]> {
    const { tempViews } = (await this.#session.corridor()) as LocalSession;
    const rest = { catalog: null, namespace: [], description: null, tableType: "TEMPORARY", isTemporary: true };
    return tempViews
      .names()
      .filter((name) => matches(name, pattern))
      .sort()
      .map((name) => ({ name, ...rest }));
  }

  /**
   * Whether there is a table or view of that name.
   *
   * @example
   * console.log(await spark.catalog.tableExists("ids"));
   * // prints: false
   */
  async tableExists(tableName: string): Promise<boolean> {
    const { tempViews } = (await this.#session.corridor()) as LocalSession;
    return tempViews.get(tableName) !== undefined;
  }

  /**
   * The columns of a table or view.
   *
   * @example
   * await spark.range(3).createTempView("ids");
   * console.log((await spark.catalog.listColumns("ids")).map(({ name, dataType }) => `${name} ${dataType}`));
   * // prints: [ 'id bigint' ]
   */
  async listColumns(tableName: string): Promise<CatalogColumn[]> {
    const schema = await this.#session.table(tableName).schema();
    return schema.fields.map(toColumn);
  }

  /**
   * Drops a temporary view of this session; says whether there was one.
   *
   * @example
   * await spark.range(3).createTempView("ids");
   * console.log(await spark.catalog.dropTempView("ids"), await spark.catalog.dropTempView("ids"));
   * // prints: true false
   */
  async dropTempView(viewName: string): Promise<boolean> {
    const { tempViews } = (await this.#session.corridor()) as LocalSession;
    return tempViews.drop(viewName, { global: false });
  }

  /**
   * Drops a global temporary view; says whether there was one.
   *
   * @example
   * console.log(await spark.catalog.dropGlobalTempView("ids"));
   * // prints: false
   */
  async dropGlobalTempView(viewName: string): Promise<boolean> {
    const { tempViews } = (await this.#session.corridor()) as LocalSession;
    return tempViews.drop(viewName, { global: true });
  }

  /**
   * Keeps the rows of a table when they are first computed.
   *
   * @example
   * await spark.range(3).createTempView("ids");
   * await spark.catalog.cacheTable("ids");
   * console.log(await spark.catalog.isCached("ids"));
   * // prints: true
   */
  async cacheTable(tableName: string): Promise<void> {
    await (await this.#session.corridor()).cache(this.#named(tableName).plan);
  }

  /**
   * Forgets the rows that `cacheTable` kept.
   *
   * @example
   * await spark.range(3).createTempView("ids");
   * await spark.catalog.cacheTable("ids");
   * await spark.catalog.uncacheTable("ids");
   * console.log(await spark.catalog.isCached("ids"));
   * // prints: false
   */
  async uncacheTable(tableName: string): Promise<void> {
    await (await this.#session.corridor()).uncache(this.#named(tableName).plan);
  }

  /**
   * Whether the rows of a table are kept.
   *
   * @example
   * await spark.range(3).createTempView("ids");
   * console.log(await spark.catalog.isCached("ids"));
   * // prints: false
   */
  async isCached(tableName: string): Promise<boolean> {
    return this.#named(tableName).isCached();
  }

  /**
   * Forgets all kept rows.
   *
   * @example
   * const df = spark.range(3).cache();
   * await spark.catalog.clearCache();
   * console.log(await df.isCached());
   * // prints: false
   */
  async clearCache(): Promise<void> {
    await (await this.#session.corridor()).clearCache();
  }

  #named(tableName: string): DataFrame {
    return this.#session.table(tableName);
  }
}

const toColumn = ({ name, dataType, nullable, metadata }: StructField): CatalogColumn => ({
  name,
  description: typeof metadata.comment === "string" ? metadata.comment : null,
  dataType: catalogString(dataType),
  nullable,
  isPartition: false,
  isBucket: false,
  isCluster: false,
});

/** Spark's patterns for names: `*` is any text, `|` is or; case does not matter. */
function matches(name: string, pattern = "*"): boolean {
  return pattern
    .trim()
    .split("|")
    .some((one) => new RegExp(`^${one.split("*").map(escapeRegExp).join(".*")}$`, "i").test(name));
}

const escapeRegExp = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
