import { equals, hash, type Relation, type StorageLevel } from "../plan/index.ts";

export interface CacheEntry {
  readonly plan: Relation;
  readonly id: string;
  readonly level: StorageLevel;
  /** Set by the first action that needs the rows. */
  filled?: Promise<void> | undefined;
}

/**
 * Remembers which plans the user asked to keep. Matching is by structure, so it does not matter which DataFrame object a
 * plan came from; what contains a kept plan reads the kept rows.
 */
export class CacheManager {
  readonly #byHash = new Map<number, CacheEntry[]>();
  #count = 0;

  get isEmpty(): boolean {
    return this.#byHash.size === 0;
  }

  add(plan: Relation, level: StorageLevel): void {
    if (!this.find(plan)) this.#bucket(plan).push({ plan, level, id: String(++this.#count) });
  }

  find(plan: Relation): CacheEntry | undefined {
    return this.#byHash.get(hash(plan))?.find((entry) => equals(entry.plan, plan, { ignorePlanIds: true }));
  }

  byId(id: string): CacheEntry | undefined {
    return [...this.#byHash.values()].flat().find((entry) => entry.id === id);
  }

  remove(plan: Relation): CacheEntry | undefined {
    const entry = this.find(plan);
    if (!entry) return undefined;
    const bucket = this.#bucket(plan);
    bucket.splice(bucket.indexOf(entry), 1);
    if (bucket.length === 0) this.#byHash.delete(hash(plan));
    return entry;
  }

  clear(): readonly CacheEntry[] {
    const all = [...this.#byHash.values()].flat();
    this.#byHash.clear();
    return all;
  }

  #bucket(plan: Relation): CacheEntry[] {
    const key = hash(plan);
    const bucket = this.#byHash.get(key) ?? [];
    this.#byHash.set(key, bucket);
    return bucket;
  }
}
