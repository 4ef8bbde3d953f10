import { commandOf } from "../analysis/index.ts";
import type { ArtifactOptions, InterruptTarget, RemoteOptions, UnresolvedPlanEngine } from "../engines/engine.ts";
import { SparkError, sparkError } from "../errors/index.ts";
import { type Command, node, type Relation, rewriteDown, type Sql, type StorageLevel, walk } from "../plan/index.ts";
import type { ResultStream } from "../results/index.ts";
import type { StructDataType } from "../types/index.ts";
import { ListenerBus } from "./events.ts";
import { namingColumns } from "./known-columns.ts";
import { Observations } from "./observations.ts";
import { observed } from "./observe.ts";
import { ServerSettings } from "./remote-settings.ts";
import { RunningQueries } from "./running-queries.ts";
import type { ActionOptions, CheckpointOptions, Session } from "./session.ts";
import { usualLevel } from "./storage-level.ts";

/** A session on real Spark, which analyses plans itself: they go there as the user wrote them. */
export class ConnectSession implements Session {
  readonly settings: ServerSettings;
  readonly listeners = new ListenerBus();
  readonly #engine: UnresolvedPlanEngine;
  readonly #initial: ReadonlyMap<string, string>;
  /** What stands for the rows of SQL commands that ran; undefined for a query, which is sent as it is. */
  readonly #commands = new WeakMap<Sql, Promise<Relation | undefined>>();
  readonly #results = new WeakMap<Sql, Relation>();
  readonly observations = new Observations();
  readonly #running = new RunningQueries();
  readonly #dropped = new FinalizationRegistry<string>((relationId) => this.#release(relationId));
  #last: Promise<unknown> = Promise.resolve();
  #stopped = false;

  private constructor(engine: UnresolvedPlanEngine, initial: ReadonlyMap<string, string>) {
    this.#engine = engine;
    this.#initial = initial;
    this.settings = new ServerSettings(engine.settings, initial);
  }

  /** Opens a session with settings of its own; `initial` may name any that a running session can change. */
  static async open(engine: UnresolvedPlanEngine, initial: ReadonlyMap<string, string>): Promise<ConnectSession> {
    const session = new ConnectSession(engine, initial);
    try {
      const ofSql = [...initial].filter(([key]) => key.startsWith("spark.sql."));
      await Promise.all(ofSql.map(([key, value]) => setIfItCanBe(engine, key, value)));
      await session.settings.refresh();
      return session;
    } catch (error) {
      await engine.close();
      throw error;
    }
  }

  get id(): string {
    return this.#engine.sessionId;
  }

  get version(): string {
    return this.#engine.sparkVersion;
  }

  get isStopped(): boolean {
    return this.#stopped;
  }

  async schema(plan: Relation): Promise<StructDataType> {
    return this.#engine.analyzeSchema(await this.#ready(plan));
  }

  async execute(plan: Relation, options: ActionOptions = {}): Promise<ResultStream> {
    return this.#observe(plan, options, async (execution) => this.#engine.execute(await this.#ready(plan), execution));
  }

  async executeCommand(command: Command, options: ActionOptions = {}): Promise<ResultStream | undefined> {
    const relation = await this.#run(command, options);
    return relation && this.execute(relation, options);
  }

  /** A command runs now and once; a query waits for an action. */
  async begin(sql: Sql): Promise<void> {
    this.#checkRunning();
    await this.#begun(sql);
  }

  async explain(plan: Relation, mode: Parameters<Session["explain"]>[1]): Promise<string> {
    return this.#engine.explain(await this.#ready(plan), mode);
  }

  async cache(plan: Relation, level: StorageLevel = usualLevel): Promise<void> {
    await this.#engine.persist(await this.#ready(plan), level);
  }

  async uncache(plan: Relation): Promise<void> {
    await this.#engine.unpersist(await this.#ready(plan));
  }

  async storageLevel(plan: Relation): Promise<StorageLevel> {
    return this.#engine.storageLevel(await this.#ready(plan));
  }

  async checkpoint(plan: Relation, { eager, local, storageLevel, planId }: CheckpointOptions): Promise<Relation> {
    const command = node("checkpoint", { input: plan, local, eager, storageLevel, origin: plan.origin });
    const relation = await this.#run(command, { description: "checkpoint" });
    if (relation?.kind !== "cachedRemoteRelation")
      throw sparkError("INTERNAL_ERROR", { message: "no checkpoint came" });
    const kept = node("cachedRemoteRelation", { relationId: relation.relationId, planId });
    // The server keeps the rows until no DataFrame of this program reads them any more.
    this.#dropped.register(kept, kept.relationId);
    return kept;
  }

  async inputFiles(plan: Relation): Promise<readonly string[]> {
    return this.#engine.inputFiles(await this.#ready(plan));
  }

  async isLocal(plan: Relation): Promise<boolean> {
    return this.#engine.isLocal(await this.#ready(plan));
  }

  async clearCache(): Promise<void> {
    const stream = await this.execute(node("catalogOperation", { operation: "clearCache", parameters: {} }));
    for await (const _ of stream.batches);
  }

  async addArtifacts(paths: readonly string[], options: ArtifactOptions): Promise<void> {
    this.#checkRunning();
    await this.#engine.addArtifacts(paths, options);
  }

  async copyFromLocalToFs(localPath: string, destPath: string): Promise<void> {
    this.#checkRunning();
    await this.#engine.copyFromLocalToFs(localPath, destPath);
  }

  async interrupt(target: InterruptTarget): Promise<readonly string[]> {
    return this.#engine.interrupt(target);
  }

  async newSession(): Promise<Session> {
    this.#checkRunning();
    return ConnectSession.open(await this.#engine.another(), this.#initial);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#engine.close();
  }

  async #run(command: Command, options: ActionOptions): Promise<Relation | undefined> {
    let answer: Relation | undefined;
    const input = "input" in command ? command.input : undefined;
    await this.#observe(input ?? { kind: command.kind }, options, async (execution) => {
      answer = await this.#engine.executeCommand(await this.#ready(command), execution);
      return { rows: 0 };
    });
    return answer;
  }

  /** A plan in which SQL commands are replaced by what stands for their rows. */
  async #ready<P extends Relation | Command>(plan: P): Promise<P> {
    this.#checkRunning();
    const texts: Sql[] = [];
    walk(plan, (part) => {
      if (part.kind === "sql" && part !== skipped(plan)) texts.push(part);
      return undefined;
    });
    for (const sql of texts) await this.#begun(sql);
    const answered = texts.some((sql) => this.#results.has(sql))
      ? rewriteDown(plan, (part) => (part.kind === "sql" ? this.#results.get(part) : undefined) ?? part)
      : plan;
    return namingColumns(answered, {
      schema: (relation) => this.#engine.analyzeSchema(relation),
      caseSensitive: this.settings.value("spark.sql.caseSensitive").toLowerCase() === "true",
    });
  }

  #release(relationId: string): void {
    if (this.#stopped) return;
    const relation = node("cachedRemoteRelation", { relationId });
    this.#engine.executeCommand(node("removeCachedRemoteRelation", { relation }), { conf: nothingSet }).catch(() => {});
  }

  async #begun(sql: Sql): Promise<unknown> {
    let running = this.#commands.get(sql);
    if (!running) {
      running = this.#isQuery(sql) ? Promise.resolve(undefined) : this.#inTurn(sql);
      this.#commands.set(sql, running);
    }
    return running;
  }

  /** Commands run in the order in which they were said. */
  #inTurn(sql: Sql): Promise<Relation | undefined> {
    const work = this.#last.then(async () => {
      const relation = await this.#run(node("sqlCommand", { input: sql, origin: sql.origin }), { description: "sql" });
      if (relation) this.#results.set(sql, { ...relation, planId: sql.planId } as Relation);
      if (/\b(set|reset)\b/i.test(sql.query)) await this.settings.refresh();
      return relation;
    });
    this.#last = work.catch(() => undefined);
    return work;
  }

  /** Whether the text only asks. What our parser does not understand the server shall judge. */
  #isQuery(sql: Sql): boolean {
    try {
      return commandOf(sql, this.settings.value("spark.sql.session.timeZone")) === undefined;
    } catch {
      return false;
    }
  }

  #observe<R extends { readonly rows: number } | ResultStream>(
    plan: { readonly kind: string },
    options: ActionOptions,
    run: (execution: RemoteOptions) => Promise<R>,
  ): Promise<R> {
    this.#checkRunning();
    const watched = { session: this, running: this.#running, options, kind: plan.kind, conf: nothingSet };
    return observed(watched, (execution) =>
      run({ ...execution, tags: options.tags, onObserved: (metrics) => this.observations.report(metrics) }),
    );
  }

  #checkRunning(): void {
    if (this.#stopped) throw sparkError("INVALID_HANDLE.SESSION_CLOSED", { handle: this.id });
  }
}

/** What is fixed when Spark starts stays as it is, as in PySpark: a server that we started has it already. */
async function setIfItCanBe({ settings }: UnresolvedPlanEngine, key: string, value: string): Promise<void> {
  await settings.set(key, value).catch((error: unknown) => {
    if (!(error instanceof SparkError && error.condition === "CANNOT_MODIFY_STATIC_CONFIG")) throw error;
  });
}

/** A server has its settings itself. */
const nothingSet: ReadonlyMap<string, string> = new Map();

/** The text of an SQL command is what it runs. */
const skipped = (plan: Relation | Command): Relation | undefined =>
  plan.kind === "sqlCommand" ? plan.input : undefined;
