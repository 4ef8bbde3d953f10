import type { CatalogOperation } from "../plan/index.ts";
import { collectRows, valuesOf } from "../results/index.ts";
import { asStructType, parseTableSchema, type StructDataType } from "../types/index.ts";
import {
  type CatalogColumn,
  type CatalogFunction,
  type CatalogMetadata,
  type Database,
  type Table,
  type TablePartition,
  type TableSettings,
  toColumn,
  toDatabase,
  toFunction,
  toMetadata,
  toTable,
} from "./catalog-rows.ts";
import type { DataFrame } from "./data-frame.ts";
import { type OptionMap, withOptions } from "./options.ts";
import { relation } from "./relation-builder.ts";
import type { SparkSession } from "./spark-session.ts";
import type { StorageLevel } from "./storage-level.ts";

type Parameters = CatalogOperation["parameters"];
type Extras = Pick<CatalogOperation, "schema" | "options" | "storageLevel">;

/**
 * Catalogs, databases, tables, views and functions of a session; `spark.catalog`. An embedded session has one database, and
 * views but no tables of its own.
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

  async #ask(operation: string, parameters: Parameters = {}, extras: Extras = {}): Promise<(readonly unknown[])[]> {
    const plan = relation("catalogOperation", { operation, parameters, ...extras });
    const session = await this.#session.corridor();
    const stream = await session.execute(plan, { description: `catalog.${operation}` });
    return (await collectRows(stream)).map((row) => valuesOf(row as object));
  }

  async #one<T>(operation: string, parameters: Parameters = {}): Promise<T> {
    return (await this.#row(operation, parameters))[0] as T;
  }

  async #row(operation: string, parameters: Parameters): Promise<readonly unknown[]> {
    const [row = []] = await this.#ask(operation, parameters);
    return row;
  }

  async #do(operation: string, parameters: Parameters = {}, extras: Extras = {}): Promise<void> {
    await this.#ask(operation, parameters, extras);
  }

  /**
   * The catalog in which names are looked up.
   *
   * @example
   * console.log(await spark.catalog.currentCatalog());
   * // prints: spark_catalog
   */
  async currentCatalog(): Promise<string> {
    return this.#one("currentCatalog");
  }

  /**
   * Has names looked up in another catalog.
   *
   * @example
   * await spark.catalog.setCurrentCatalog("spark_catalog");
   */
  async setCurrentCatalog(catalogName: string): Promise<void> {
    await this.#do("setCurrentCatalog", { catalogName });
  }

  /**
   * The catalogs whose names match a pattern, in which `*` stands for any text.
   *
   * @example
   * console.log((await spark.catalog.listCatalogs()).map(({ name }) => name));
   * // prints: [ 'spark_catalog' ]
   */
  async listCatalogs(pattern?: string): Promise<CatalogMetadata[]> {
    return (await this.#ask("listCatalogs", { pattern })).map(toMetadata);
  }

  /**
   * The database in which names are looked up.
   *
   * @example
   * console.log(await spark.catalog.currentDatabase());
   * // prints: default
   */
  async currentDatabase(): Promise<string> {
    return this.#one("currentDatabase");
  }

  /**
   * Has names looked up in another database.
   *
   * @example
   * await spark.catalog.setCurrentDatabase("default");
   */
  async setCurrentDatabase(dbName: string): Promise<void> {
    await this.#do("setCurrentDatabase", { dbName });
  }

  /**
   * The databases of the current catalog whose names match a pattern, in which `*` stands for any text.
   *
   * @example
   * console.log((await spark.catalog.listDatabases()).map(({ name }) => name));
   * // prints: [ 'default' ]
   */
  async listDatabases(pattern?: string): Promise<Database[]> {
    return (await this.#ask("listDatabases", { pattern })).map(toDatabase);
  }

  /**
   * What is known of a database.
   *
   * @example
   * console.log((await spark.catalog.getDatabase("default")).description);
   * // prints: default database
   */
  async getDatabase(dbName: string): Promise<Database> {
    return toDatabase(await this.#row("getDatabase", { dbName }));
  }

  /**
   * Whether there is a database of that name.
   *
   * @example
   * console.log(await spark.catalog.databaseExists("default"));
   * // prints: true
   */
  async databaseExists(dbName: string): Promise<boolean> {
    return this.#one("databaseExists", { dbName });
  }

  /**
   * Makes a database.
   *
   * @example
   * await spark.catalog.createDatabase("default", true);
   */
  async createDatabase(
    dbName: string,
    ifNotExists = false,
    properties: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    await this.#do("createDatabase", { dbName, ifNotExists }, { options: properties });
  }

  /**
   * Drops a database; one that holds tables only with `cascade`.
   *
   * @example
   * await spark.catalog.dropDatabase("sales", true);
   */
  async dropDatabase(dbName: string, ifExists = false, cascade = false): Promise<void> {
    await this.#do("dropDatabase", { dbName, ifExists, cascade });
  }

  /**
   * The tables and views whose names match a pattern, in which `*` stands for any text.
   *
   * @example
   * await spark.range(3).createTempView("ids");
   * console.log((await spark.catalog.listTables(undefined, "i*")).length);
   * // prints: 1
   */
  async listTables(dbName?: string | null, pattern?: string): Promise<Table[]> {
    return (await this.#ask("listTables", { dbName: dbName ?? undefined, pattern })).map(toTable);
  }

  /**
   * The views whose names match a pattern, in which `*` stands for any text.
   *
   * @example
   * await spark.range(3).createTempView("ids");
   * console.log((await spark.catalog.listViews()).map(({ name }) => name));
   * // prints: [ 'ids' ]
   */
  async listViews(dbName?: string | null, pattern?: string): Promise<Table[]> {
    return (await this.#ask("listViews", { dbName: dbName ?? undefined, pattern })).map(toTable);
  }

  /**
   * What is known of a table or view.
   *
   * @example
   * await spark.range(3).createTempView("ids");
   * console.log((await spark.catalog.getTable("ids")).tableType);
   * // prints: TEMPORARY
   */
  async getTable(tableName: string): Promise<Table> {
    return toTable(await this.#row("getTable", { tableName }));
  }

  /**
   * Whether there is a table or view of that name.
   *
   * @example
   * console.log(await spark.catalog.tableExists("ids"));
   * // prints: false
   */
  async tableExists(tableName: string, dbName?: string): Promise<boolean> {
    return this.#one("tableExists", { tableName, dbName });
  }

  /**
   * The columns of a table or view.
   *
   * @example
   * await spark.range(3).createTempView("ids");
   * console.log((await spark.catalog.listColumns("ids")).map(({ name, dataType }) => `${name} ${dataType}`));
   * // prints: [ 'id bigint' ]
   */
  async listColumns(tableName: string, dbName?: string): Promise<CatalogColumn[]> {
    return (await this.#ask("listColumns", { tableName, dbName })).map(toColumn);
  }

  /**
   * The partitions of a table, such as `day=2026-01-01`.
   *
   * @example
   * const partitions = (await spark.catalog.tableExists("sales")) ? await spark.catalog.listPartitions("sales") : [];
   */
  async listPartitions(tableName: string): Promise<TablePartition[]> {
    return (await this.#ask("listPartitions", { tableName })).map(([partition]) => ({
      partition: partition as string,
    }));
  }

  /**
   * The properties of a table or view.
   *
   * @example
   * await spark.range(3).createTempView("ids");
   * console.log(await spark.catalog.getTableProperties("ids"));
   * // prints: {}
   */
  async getTableProperties(tableName: string): Promise<Record<string, string>> {
    const rows = await this.#ask("getTableProperties", { tableName });
    return Object.fromEntries(rows as (readonly [string, string])[]);
  }

  /**
   * The SQL statement that makes a table; in Hive's words with `asSerde`.
   *
   * @example
   * await spark.range(3).createTempView("ids");
   * const wrong = await spark.catalog.getCreateTableString("ids").catch((error) => error);
   * console.log(wrong.condition);
   * // prints: UNSUPPORTED_SHOW_CREATE_TABLE.ON_TEMPORARY_VIEW
   */
  async getCreateTableString(tableName: string, asSerde = false): Promise<string> {
    return this.#one("getCreateTableString", { tableName, asSerde });
  }

  /**
   * Makes a table, and gives it as a DataFrame. With a `path` its files stay where they are when it is dropped.
   *
   * @example
   * if (await spark.catalog.tableExists("sales")) {
   *   await spark.catalog.createTable("copies", { source: "parquet", schema: "id INT" });
   * }
   */
  async createTable(tableName: string, settings: TableSettings = {}): Promise<DataFrame> {
    const { path, source, description, schema, ...options } = settings;
    const struct = typeof schema === "string" ? parseTableSchema(schema) : schema && asStructType(schema);
    const extras = { schema: struct as StructDataType | undefined, options: withOptions({}, options as OptionMap) };
    await this.#do("createTable", { tableName, path, source, description }, extras);
    return this.#session.table(tableName);
  }

  /**
   * As {@link createTable}, under its old name.
   *
   * @example
   * if (await spark.catalog.tableExists("sales")) {
   *   await spark.catalog.createExternalTable("archive", { path: "archive.parquet" });
   * }
   */
  async createExternalTable(tableName: string, settings: TableSettings = {}): Promise<DataFrame> {
    return this.createTable(tableName, settings);
  }

  /**
   * Drops a table; with `purge` its files do not go to the trash.
   *
   * @example
   * await spark.range(3).createTempView("ids");
   * await spark.catalog.dropTable("ids");
   */
  async dropTable(tableName: string, ifExists = false, purge = false): Promise<void> {
    await this.#do("dropTable", { tableName, ifExists, purge });
  }

  /**
   * Drops a view.
   *
   * @example
   * await spark.range(3).createTempView("ids");
   * await spark.catalog.dropView("ids");
   * console.log(await spark.catalog.tableExists("ids"));
   * // prints: false
   */
  async dropView(viewName: string, ifExists = false): Promise<void> {
    await this.#do("dropView", { viewName, ifExists });
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
    return this.#one("dropTempView", { viewName });
  }

  /**
   * Drops a global temporary view; says whether there was one.
   *
   * @example
   * console.log(await spark.catalog.dropGlobalTempView("ids"));
   * // prints: false
   */
  async dropGlobalTempView(viewName: string): Promise<boolean> {
    return this.#one("dropGlobalTempView", { viewName });
  }

  /**
   * Removes all rows of a table.
   *
   * @example
   * await spark.range(3).createTempView("ids");
   * const wrong = await spark.catalog.truncateTable("ids").catch((error) => error);
   * console.log(wrong.condition);
   * // prints: EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE
   */
  async truncateTable(tableName: string): Promise<void> {
    await this.#do("truncateTable", { tableName });
  }

  /**
   * Computes the statistics of a table; with `noScan` its size only.
   *
   * @example
   * await spark.range(3).createTempView("ids");
   * const wrong = await spark.catalog.analyzeTable("ids").catch((error) => error);
   * console.log(wrong.condition);
   * // prints: EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE
   */
  async analyzeTable(tableName: string, noScan = false): Promise<void> {
    await this.#do("analyzeTable", { tableName, noScan });
  }

  /**
   * Finds partitions of a table that were added as folders.
   *
   * @example
   * await spark.range(3).createTempView("ids");
   * const wrong = await spark.catalog.recoverPartitions("ids").catch((error) => error);
   * console.log(wrong.condition);
   * // prints: EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE
   */
  async recoverPartitions(tableName: string): Promise<void> {
    await this.#do("recoverPartitions", { tableName });
  }

  /**
   * The functions whose names match a pattern, in which `*` stands for any text.
   *
   * @example
   * console.log((await spark.catalog.listFunctions(undefined, "array_co*")).map(({ name }) => name));
   * // prints: [ 'array_compact', 'array_contains' ]
   */
  async listFunctions(dbName?: string | null, pattern?: string): Promise<CatalogFunction[]> {
    return (await this.#ask("listFunctions", { dbName: dbName ?? undefined, pattern })).map(toFunction);
  }

  /**
   * What is known of a function.
   *
   * @example
   * console.log((await spark.catalog.getFunction("abs")).isTemporary);
   * // prints: true
   */
  async getFunction(functionName: string): Promise<CatalogFunction> {
    return toFunction(await this.#row("getFunction", { functionName }));
  }

  /**
   * Whether there is a function of that name.
   *
   * @example
   * console.log(await spark.catalog.functionExists("abs"));
   * // prints: true
   */
  async functionExists(functionName: string, dbName?: string): Promise<boolean> {
    return this.#one("functionExists", { functionName, dbName });
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
  async cacheTable(tableName: string, storageLevel?: StorageLevel): Promise<void> {
    await this.#do("cacheTable", { tableName }, { storageLevel });
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
    await this.#do("uncacheTable", { tableName });
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
    return this.#one("isCached", { tableName });
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
    await this.#do("clearCache");
  }

  /**
   * Has what is known of a table's files found out anew.
   *
   * @example
   * await spark.range(3).createTempView("ids");
   * await spark.catalog.refreshTable("ids");
   */
  async refreshTable(tableName: string): Promise<void> {
    await this.#do("refreshTable", { tableName });
  }

  /**
   * As {@link refreshTable}, for every table whose files are under a path.
   *
   * @example
   * await spark.catalog.refreshByPath("data.csv");
   */
  async refreshByPath(path: string): Promise<void> {
    await this.#do("refreshByPath", { path });
  }
}
