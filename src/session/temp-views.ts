import { sparkError } from "../errors/index.ts";
import type { Relation } from "../plan/index.ts";
import type { TempViews } from "./session.ts";

/** Global temporary views live here, under the database `global_temp`, and are seen by every session of the process. */
const globalViews = new Map<string, Relation>();
const globalDatabase = "global_temp";

/** The temporary views of one session. Names are compared without regard to case. */
export class TempViewRegistry implements TempViews {
  readonly #views = new Map<string, { readonly name: string; readonly plan: Relation }>();

  create(
    name: string,
    plan: Relation,
    { replace, global }: { readonly replace: boolean; readonly global: boolean },
  ): void {
    const key = name.toLowerCase();
    const exists = global ? globalViews.has(key) : this.#views.has(key);
    if (exists && !replace) {
      throw sparkError("TEMP_TABLE_OR_VIEW_ALREADY_EXISTS", { relationName: `\`${name}\`` });
    }
    if (global) globalViews.set(key, plan);
    else this.#views.set(key, { name, plan });
  }

  get(name: string): Relation | undefined {
    return this.#views.get(name.toLowerCase())?.plan;
  }

  resolve(parts: readonly string[]): Relation | undefined {
    const [first = "", second] = parts;
    if (parts.length === 1) return this.get(first);
    return parts.length === 2 && first.toLowerCase() === globalDatabase
      ? globalViews.get((second ?? "").toLowerCase())
      : undefined;
  }

  drop(name: string, { global }: { readonly global: boolean }): boolean {
    return global ? globalViews.delete(name.toLowerCase()) : this.#views.delete(name.toLowerCase());
  }

  names(): readonly string[] {
    return [...this.#views.values()].map(({ name }) => name);
  }

  getGlobal(name: string): Relation | undefined {
    return globalViews.get(name.toLowerCase());
  }

  globalNames(): readonly string[] {
    return [...globalViews.keys()];
  }
}
