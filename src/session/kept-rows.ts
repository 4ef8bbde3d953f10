import { type SessionContext, schemaOf } from "../analysis/index.ts";
import type { ResolvedPlanEngine } from "../engines/engine.ts";
import { optimize } from "../optimizer/index.ts";
import { type CachedRemoteRelation, type Relation, type ResolvedPlan, type StorageLevel, walk } from "../plan/index.ts";
import { CacheManager } from "./cache-manager.ts";
import { Checkpoints } from "./checkpoints.ts";
import { notKept } from "./storage-level.ts";

/** What keeping rows needs of its session. */
interface Keeper {
  readonly engine: ResolvedPlanEngine;
  readonly conf: () => ReadonlyMap<string, string>;
  /** `except` is a relation that must not read its own kept rows. */
  readonly analyze: (plan: Relation, except: Relation) => Promise<ResolvedPlan>;
  readonly isStopped: () => boolean;
}

/** Something that is computed once, by the first action that needs it. */
interface Fillable {
  filled?: Promise<void> | undefined;
}

/** The rows that a session keeps: of plans that were cached, and of checkpoints. Plans here are expanded ones. */
export class KeptRows {
  readonly #keeper: Keeper;
  readonly #cache = new CacheManager();
  readonly #checkpoints = new Checkpoints((id) => {
    if (!this.#keeper.isStopped()) this.#keeper.engine.uncache(id).catch(() => undefined);
  });

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
  }

  add(plan: Relation, level: StorageLevel): void {
    this.#cache.add(plan, level);
  }

  async remove(plan: Relation): Promise<void> {
    const entry = this.#cache.remove(plan);
    if (entry?.filled) await this.#keeper.engine.uncache(entry.id);
  }

  async clear(): Promise<void> {
    for (const entry of this.#cache.clear()) if (entry.filled) await this.#keeper.engine.uncache(entry.id);
  }

  levelOf(plan: Relation): StorageLevel {
    return this.#cache.find(plan)?.level ?? notKept;
  }

  /** Sets a plan's rows apart, now or when they are first read. */
  async checkpoint(plan: ResolvedPlan, eager: boolean, planId: number): Promise<CachedRemoteRelation> {
    const relation = this.#checkpoints.add(plan, schemaOf(plan), planId);
    if (eager) await this.#fillId(relation.relationId);
    return relation;
  }

  /** How analysis finds kept rows. */
  context(except?: Relation): Pick<SessionContext, "cachedId" | "checkpointSchema"> {
    return {
      checkpointSchema: (id) => this.#checkpoints.byId(id)?.schema,
      cachedId: this.#cache.isEmpty
        ? undefined
        : (relation) => (relation === except ? undefined : this.#cache.find(relation)?.id),
    };
  }

  /** Computes the kept rows that a plan reads, where that was not done. */
  async fill(plan: ResolvedPlan): Promise<void> {
    const ids: string[] = [];
    walk(plan, (node) => {
      if (node.kind === "resolvedCached") ids.push(node.cacheId);
      return undefined;
    });
    for (const id of ids) await this.#fillId(id);
  }

  async #fillId(id: string): Promise<void> {
    const checkpoint = this.#checkpoints.byId(id);
    if (checkpoint) return this.#once(checkpoint, id, async () => checkpoint.plan);
    const cached = this.#cache.byId(id);
    if (cached) return this.#once(cached, id, () => this.#keeper.analyze(cached.plan, cached.plan));
  }

  /** A failed filling is tried again by the next action. */
  async #once(entry: Fillable, id: string, resolve: () => Promise<ResolvedPlan>): Promise<void> {
    entry.filled ??= this.#store(id, resolve);
    await entry.filled.catch((error) => {
      entry.filled = undefined;
      throw error;
    });
  }

  async #store(id: string, resolve: () => Promise<ResolvedPlan>): Promise<void> {
    const plan = await resolve();
    await this.fill(plan);
    await this.#keeper.engine.cache(optimize(plan), id, { conf: this.#keeper.conf() });
  }
}
