import { type CachedRemoteRelation, node, type ResolvedPlan } from "../plan/index.ts";
import type { StructDataType } from "../types/index.ts";

export interface CheckpointEntry {
  readonly plan: ResolvedPlan;
  readonly schema: StructDataType;
  /** Set by the first action that needs the rows. */
  filled?: Promise<void> | undefined;
}

/** Plans cut off from what they came from: each stands for rows that were, or will once be, computed. */
export class Checkpoints {
  readonly #entries = new Map<string, CheckpointEntry>();
  readonly #dropped: FinalizationRegistry<string>;
  #count = 0;

  /** `release` frees the rows of a checkpoint that no DataFrame reads any more. */
  constructor(release: (id: string) => void) {
    this.#dropped = new FinalizationRegistry((id) => {
      this.#entries.delete(id);
      release(id);
    });
  }

  add(plan: ResolvedPlan, schema: StructDataType, planId: number): CachedRemoteRelation {
    const relationId = `checkpoint${++this.#count}`;
    const relation = node("cachedRemoteRelation", { relationId, planId });
    this.#entries.set(relationId, { plan, schema });
    this.#dropped.register(relation, relationId);
    return relation;
  }

  byId(id: string): CheckpointEntry | undefined {
    return this.#entries.get(id);
  }
}
