import { type Origin, sparkError } from "../../errors/index.ts";
import { find, outputOf, type ResolvedPlan } from "../../plan/index.ts";
import type { ResultStream } from "../../results/index.ts";
import { structType } from "../../types/index.ts";
import type { ExecutionOptions, ResolvedPlanEngine, WriteResult, WriteTarget } from "../engine.ts";
import { castSql } from "./cast/index.ts";
import { Database } from "./driver/database.ts";
import { raiseSql } from "./driver/errors.ts";
import type { Instance } from "./driver/instance.ts";
import { LocalTables } from "./driver/local-tables.ts";
import { type QueryOptions, runQuery, runStatement, runWithRetry } from "./driver/query.ts";
import { batchReader } from "./driver/record-batch.ts";
import { inferSchema } from "./infer/index.ts";
import { columnsOf, type LocalTable, type PlanContext, planSql } from "./lower/index.ts";
import { prepareScans, scansOf } from "./scan/index.ts";
import { writeFiles } from "./write/index.ts";

/** The embedded engine: resolved plans as SQL for a DuckDB in this process. */
export class DuckDbEngine implements ResolvedPlanEngine {
  readonly name = "duckdb";
  readonly accepts = "resolved";
  readonly inference = {
    inferSchema: async (...args: Parameters<ResolvedPlanEngine["inference"]["inferSchema"]>) =>
      inferSchema(await this.#open(), ...args),
  };
  readonly #database: Promise<Database>;
  #localTables: LocalTables | undefined;
  #closed = false;

  /** Plans may be made while DuckDB starts. */
  constructor(instance: Promise<Instance>) {
    this.#database = Database.open(instance);
    // The first question tells why it did not start.
    this.#database.catch(() => undefined);
  }

  async #open(): Promise<Database> {
    if (this.#closed) throw sparkError("INVALID_HANDLE.SESSION_CLOSED", { handle: this.name });
    const database = await this.#database;
    this.#localTables ??= new LocalTables(database);
    return database;
  }

  async execute(plan: ResolvedPlan, options: ExecutionOptions): Promise<ResultStream> {
    const { database, sql, query } = await this.#prepare(plan, options, true);
    const again = async () => (await this.#prepare(plan, options)).sql;
    const schema = structType(
      outputOf(plan).map(({ name, dataType, nullable, metadata }) => ({
        name,
        dataType,
        nullable,
        metadata: metadata ?? {},
      })),
    );
    const read = await batchReader(schema);
    return {
      schema,
      batches: (async function* () {
        for await (const chunk of runWithRetry(database, sql, again, query)) yield read(chunk);
      })(),
    };
  }

  async write(plan: ResolvedPlan, target: WriteTarget, options: ExecutionOptions): Promise<WriteResult> {
    const { database, sql, query } = await this.#prepare(plan, options);
    const reads = scansOf(plan).flatMap(({ files }) => files.map(({ path }) => path));
    return writeFiles(
      database,
      { sql, columns: columnsOf(plan), output: outputOf(plan), reads },
      target,
      query,
      options.conf,
    );
  }

  async cache(plan: ResolvedPlan, cacheId: string, options: ExecutionOptions): Promise<void> {
    const { database, sql, query } = await this.#prepare(plan, options);
    await runStatement(database, `CREATE TABLE ${cacheTable(cacheId)} AS ${sql}`, query);
  }

  async uncache(cacheId: string): Promise<void> {
    await runStatement(await this.#open(), `DROP TABLE IF EXISTS ${cacheTable(cacheId)}`, { sessionTimeZone: "UTC" });
  }

  async statement(plan: ResolvedPlan, options: ExecutionOptions): Promise<string> {
    return (await this.#prepare(plan, options, true)).sql;
  }

  async explain(plan: ResolvedPlan, options: ExecutionOptions): Promise<string> {
    const { database, sql, query } = await this.#prepare(plan, options, true);
    const lines: string[] = [];
    for await (const chunk of runQuery(database, `EXPLAIN ${sql}`, query)) {
      for (const value of chunk.getColumnValues(1)) lines.push(String(value));
    }
    return lines.join("\n");
  }

  async close(): Promise<void> {
    this.#closed = true;
    const database = await this.#database.catch(() => undefined);
    await database?.close();
  }

  async #prepare(plan: ResolvedPlan, options: ExecutionOptions, mayRetry = false) {
    const database = await this.#open();
    const sessionTimeZone = options.conf.get("spark.sql.session.timeZone") ?? "UTC";
    const tables: LocalTable[] = [];
    const places: Origin[] = [];
    const locate = (at?: number) => (at === undefined ? lastStep(plan) : places[at]);
    const files = scansOf(plan).flatMap((scan) => scan.files.map(({ path }) => path));
    const { signal, onProgress } = options;
    const query: QueryOptions = { signal, onProgress, sessionTimeZone, locate, files };
    const scan = await prepareScans(database, plan, query, options.conf);
    const lastKeyWins = options.conf.get("spark.sql.mapKeyDedupPolicy")?.toUpperCase() === "LAST_WIN";
    const planContext = this.#planContext(sessionTimeZone, tables, places, mayRetry);
    const functions = { ...planContext.functions, lastKeyWins };
    const sql = planSql(plan, { ...planContext, functions, scan });
    for (const table of tables) await this.#localTables?.ensure(table);
    return { database, sql, query };
  }

  #planContext(
    sessionTimeZone: string,
    tables: LocalTable[],
    places: Origin[],
    mayRetry: boolean,
  ): Omit<PlanContext, "scan"> {
    return {
      functions: {
        sessionTimeZone,
        cast: (sql, from, to, evalMode) => castSql(sql, from, to, evalMode, { sessionTimeZone }),
        raise: raiseSql,
      },
      localTable: (data, types) => {
        const name = this.#localTables?.name(data);
        if (name === undefined) throw sparkError("INTERNAL_ERROR", { message: "the engine is not open" });
        tables.push({ name, data, types });
        return name;
      },
      cacheTable,
      place: (origin) => places.push(origin) - 1,
      mayRetry,
    };
  }
}

/** The place of the outermost step that has one. */
const lastStep = (plan: ResolvedPlan): Origin | undefined => find(plan, ({ origin }) => origin !== undefined)?.origin;

const cacheTable = (cacheId: string): string => `cache_${cacheId.replace(/\W/g, "_")}`;
