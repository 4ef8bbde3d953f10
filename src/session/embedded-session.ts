import { randomUUID } from "node:crypto";
import { pathToFileURL } from "node:url";
import { type Analyzer, analyze, expand, nextExprId, type SessionContext, schemaOf } from "../analysis/index.ts";
import type { InterruptTarget, ResolvedPlanEngine } from "../engines/engine.ts";
import { sparkError } from "../errors/index.ts";
import { optimize } from "../optimizer/index.ts";
import {
  type CollectMetrics,
  type Command,
  type LocalRelation,
  node,
  type Relation,
  type ResolvedPlan,
  type Sql,
  type StorageLevel,
  treeString,
  walk,
} from "../plan/index.ts";
import { collectRows, type RecordBatch, type ResultStream } from "../results/index.ts";
import { type StructType, structType } from "../types/index.ts";
import { runCatalogOperation } from "./commands/catalog/index.ts";
import { runStatement } from "./commands/index.ts";
import { runCommand } from "./commands.ts";
import type { SessionConf } from "./conf.ts";
import { ListenerBus } from "./events.ts";
import { KeptRows } from "./kept-rows.ts";
import { localRelation, toLocalRelation } from "./local-rows.ts";
import { Observations } from "./observations.ts";
import { observed } from "./observe.ts";
import { RunningQueries } from "./running-queries.ts";
import type { ActionOptions, CheckpointOptions, LocalSession, Session } from "./session.ts";
import { EmbeddedSettings } from "./settings.ts";
import { shownRows, shownTable } from "./shown-table.ts";
import { sourceLoader } from "./sources.ts";
import { SqlCommands } from "./sql-commands.ts";
import { usualLevel } from "./storage-level.ts";
import { TempViewRegistry } from "./temp-views.ts";

/** A session whose plans tspark analyses and optimizes itself before an engine in this process runs them. */
export class EmbeddedSession implements LocalSession {
  readonly id = randomUUID();
  readonly version = "4.3.0";
  readonly conf: SessionConf;
  readonly settings: EmbeddedSettings;
  readonly listeners = new ListenerBus();
  readonly tempViews = new TempViewRegistry();
  readonly #engine: ResolvedPlanEngine;
  readonly #kept: KeptRows;
  readonly #loadSource: Analyzer["loadSource"];
  readonly #sqlCommands = new SqlCommands(
    async (command) => {
      if (command.kind === "sqlStatement") return runStatement(command, this);
      const answer = await this.executeCommand(command);
      return answer ? toLocalRelation(answer) : localRelation(structType([]), []);
    },
    () => this.conf.value("spark.sql.session.timeZone"),
  );
  readonly observations = new Observations();
  readonly #running = new RunningQueries();
  readonly #answers = new WeakMap<Relation, Promise<LocalRelation>>();
  readonly #names = {
    resolveTable: (parts: readonly string[]) => this.tempViews.resolve(parts),
    commandRows: this.#sqlCommands.rowsOf,
  };
  readonly newSession: () => Promise<Session>;
  #stopped = false;

  /** `another` opens a session as this one was opened. */
  constructor(engine: ResolvedPlanEngine, conf: SessionConf, another: () => Promise<Session>) {
    this.#engine = engine;
    this.conf = conf;
    this.settings = new EmbeddedSettings(conf);
    this.newSession = another;
    this.#kept = new KeptRows({
      engine,
      conf: () => conf.snapshot(),
      analyze: (plan, except) => this.analyze(plan, except),
      isStopped: () => this.#stopped,
    });
    this.#loadSource = sourceLoader(engine.inference, conf);
  }

  get isStopped(): boolean {
    return this.#stopped;
  }

  async schema(plan: Relation): Promise<StructType> {
    return schemaOf(await this.analyze(plan));
  }

  async execute(plan: Relation, options: ActionOptions = {}): Promise<ResultStream> {
    return this.#observe(plan, options, async (execution) => {
      const stream = await this.#engine.execute(await this.#planned(await this.#asked(plan)), execution);
      const isWatched = awaitedMetrics(plan, this.observations).length > 0;
      const rows = isWatched ? { ...stream, batches: this.#reporting(plan, stream.batches) } : stream;
      return plan.kind === "showString" ? shownTable(plan, rows, this.conf.value("spark.sql.session.timeZone")) : rows;
    });
  }

  /** What the engine has to answer for a plan that is more than rows. */
  async #asked(plan: Relation): Promise<Relation> {
    if (plan.kind === "catalogOperation") return runCatalogOperation(plan, this);
    return plan.kind === "showString" ? shownRows(plan) : plan;
  }

  async executeCommand(command: Command, options: ActionOptions = {}): Promise<ResultStream | undefined> {
    this.#checkRunning();
    return runCommand(command, {
      session: this,
      write: (plan, target) =>
        this.#observe(plan, options, async (execution) => {
          const { rows } = await this.#engine.write(await this.#planned(plan), target, execution);
          await this.#report(plan);
          return { rows };
        }),
    });
  }

  /** Runs what `spark.sql` was given, if it is a command. */
  async begin(sql: Sql): Promise<void> {
    this.#checkRunning();
    await this.#sqlCommands.begin(sql);
  }

  async explain(plan: Relation, mode: Parameters<Session["explain"]>[1]): Promise<string> {
    const analyzed = await this.analyze(plan);
    const optimized = optimize(analyzed);
    const physical = await this.#engine.explain(optimized, { conf: this.conf.snapshot() });
    if (mode === "simple") return `== Physical Plan ==\n${physical}\n`;
    return [
      `== Parsed Logical Plan ==\n${treeString(plan)}`,
      `== Analyzed Logical Plan ==\n${treeString(analyzed)}`,
      `== Optimized Logical Plan ==\n${treeString(optimized)}`,
      `== Physical Plan ==\n${physical}`,
      `== Statement ==\n${await this.statement(plan)}\n`,
    ].join("\n");
  }

  /** The statement that the engine would run for a plan. */
  async statement(plan: Relation): Promise<string> {
    return this.#engine.statement(await this.#planned(plan), { conf: this.conf.snapshot() });
  }

  async cache(plan: Relation, level: StorageLevel = usualLevel): Promise<void> {
    this.#kept.add(this.#expand(plan), level);
  }

  async uncache(plan: Relation): Promise<void> {
    await this.#kept.remove(this.#expand(plan));
  }

  async clearCache(): Promise<void> {
    await this.#kept.clear();
  }

  async storageLevel(plan: Relation): Promise<StorageLevel> {
    return this.#kept.levelOf(this.#expand(plan));
  }

  async checkpoint(plan: Relation, { eager, planId }: CheckpointOptions): Promise<Relation> {
    return this.#kept.checkpoint(await this.analyze(plan), eager, planId);
  }

  async inputFiles(plan: Relation): Promise<readonly string[]> {
    const found = new Set<string>();
    walk(await this.analyze(plan), (node) => {
      if (node.kind === "resolvedScan") for (const { path } of node.files) found.add(pathToFileURL(path).href);
      return undefined;
    });
    return [...found];
  }

  async isLocal(plan: Relation): Promise<boolean> {
    await this.analyze(plan);
    return plan.kind === "localRelation";
  }

  async addArtifacts(): Promise<void> {
    throw sparkError("NOT_IMPLEMENTED", { feature: "addArtifacts on the embedded engine" });
  }

  async copyFromLocalToFs(): Promise<void> {
    throw sparkError("NOT_IMPLEMENTED", { feature: "copyFromLocalToFs on the embedded engine" });
  }

  async interrupt(target: InterruptTarget): Promise<readonly string[]> {
    return this.#running.interrupt(target);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#engine.close();
  }

  /** Names, types and casts of a plan; `except` is a relation that must not read its own kept rows. */
  async analyze(plan: Relation, except?: Relation): Promise<ResolvedPlan> {
    this.#checkRunning();
    await this.#sqlCommands.settle(plan);
    return analyze(plan, {
      context: this.#context(except),
      loadSource: this.#loadSource,
      answer: (relation, question) => this.#answer(relation, question),
    });
  }

  /** Reads what the columns of a relation depend on, once per relation. */
  #answer(relation: Relation, question: Relation): Promise<LocalRelation> {
    const known = this.#answers.get(relation);
    if (known) return known;
    const reading = this.#planned(question)
      .then((plan) => this.#engine.execute(plan, { conf: this.conf.snapshot() }))
      .then(toLocalRelation);
    this.#answers.set(relation, reading);
    // A failed reading is tried again by the next action.
    reading.catch(() => this.#answers.delete(relation));
    return reading;
  }

  /** A plan ready for the engine, with the kept rows it reads in place. */
  async #planned(plan: Relation): Promise<ResolvedPlan> {
    const resolved = await this.analyze(plan);
    await this.#kept.fill(resolved);
    return optimize(resolved);
  }

  #observe<R extends { readonly rows: number } | ResultStream>(
    plan: Relation,
    options: ActionOptions,
    run: Parameters<typeof observed<R>>[1],
  ): Promise<R> {
    this.#checkRunning();
    const [running, conf] = [this.#running, this.conf.snapshot()];
    return observed({ session: this, running, options, kind: plan.kind, conf }, run);
  }

  /** Batches to the last; then what was observed of their rows. */
  async *#reporting(plan: Relation, batches: ResultStream["batches"]): AsyncGenerator<RecordBatch> {
    yield* batches;
    await this.#report(plan);
  }

  /** Computes the observations that wait for this plan's rows. */
  async #report(plan: Relation): Promise<void> {
    for (const { name, input, metrics } of awaitedMetrics(plan, this.observations)) {
      const fields = { groupType: "groupBy", groupingExpressions: [], aggregateExpressions: metrics } as const;
      const values = await this.#planned(node("aggregate", { input, ...fields }));
      const [row] = await collectRows(await this.#engine.execute(values, { conf: this.conf.snapshot() }));
      this.observations.report({ name, values: { ...(row as object) } });
    }
  }

  #context(except?: Relation): SessionContext {
    const { conf } = this;
    return {
      conf: {
        ansiEnabled: conf.isOn("spark.sql.ansi.enabled"),
        caseSensitive: conf.isOn("spark.sql.caseSensitive"),
        sessionTimeZone: conf.value("spark.sql.session.timeZone"),
      },
      retainGroupColumns: conf.isOn("spark.sql.retainGroupColumns"),
      limits: {
        pivotMaxValues: Number(conf.value("spark.sql.pivotMaxValues")),
        transposeMaxValues: Number(conf.value("spark.sql.transposeMaxValues")),
      },
      ...this.#kept.context(except),
      ...this.#names,
      nextId: nextExprId,
    };
  }

  #expand(plan: Relation): Relation {
    return expand(plan, { ...this.#names, sessionTimeZone: this.conf.value("spark.sql.session.timeZone") });
  }

  #checkRunning(): void {
    if (this.#stopped) throw sparkError("INVALID_HANDLE.SESSION_CLOSED", { handle: this.id });
  }
}

/** The `observe` steps of a plan whose values somebody waits for. */
function awaitedMetrics(plan: Relation, observations: Observations): readonly CollectMetrics[] {
  const found: CollectMetrics[] = [];
  if (observations.isEmpty) return found;
  walk(plan, (part) => {
    if (part.kind === "collectMetrics" && observations.isExpected(part.name)) found.push(part);
    return undefined;
  });
  return found;
}
