import {
  type Attribute,
  node,
  outputOf,
  type ResolvedCte,
  type ResolvedPlan,
  rewriteUp,
  type SubqueryAlias,
} from "../../plan/index.ts";
import type { Environment } from "../environment.ts";
import type { Scope } from "../scope.ts";
import { type RelationResolver, type Resolved, visiblePlan } from "./resolved.ts";
import { isWorthSharing, orderOf, type RowOrder } from "./sharing.ts";

/** A common table expression that is computed once. */
interface Definition {
  readonly cteId: number;
  readonly columns: readonly Attribute[];
  readonly scope: Scope;
  readonly order: RowOrder;
}

/** The common table expressions of one plan: how often each is read, and those of which all readings are one. */
export class CommonTables {
  readonly #definitions: ResolvedCte[] = [];
  readonly #seen = new Set<SubqueryAlias>();
  readonly #seenAgain = new Set<SubqueryAlias>();
  readonly #known = new Map<SubqueryAlias, Definition | "alone">();

  /** Notes a reading of a table; whether it was the first. */
  note(table: SubqueryAlias): boolean {
    const isFirst = !this.#seen.has(table);
    (isFirst ? this.#seen : this.#seenAgain).add(table);
    return isFirst;
  }

  isReadAgain(table: SubqueryAlias): boolean {
    return this.#seenAgain.has(table);
  }

  get(table: SubqueryAlias): Definition | "alone" | undefined {
    return this.#known.get(table);
  }

  /** Remembers what became of a table when it was first resolved: a definition, if its rows are worth keeping. */
  add(table: SubqueryAlias, { plan, scope }: Resolved, cteId: number): Definition | "alone" {
    const visible = visiblePlan({ plan, scope });
    const order = orderOf(visible);
    const isShared = order !== undefined && isWorthSharing(visible);
    const made = isShared ? { cteId, columns: outputOf(visible), scope, order } : "alone";
    this.#known.set(table, made);
    // Those of whom a definition reads were added before it.
    if (isShared) this.#definitions.push(node("resolvedCte", { cteId, input: unsorted(visible) }));
    return made;
  }

  /** The plan below the definitions that it reads. */
  under(input: ResolvedPlan): ResolvedPlan {
    return this.#definitions.length ? node("resolvedWithCtes", { input, definitions: this.#definitions }) : input;
  }
}

/** Each reading brings the rows into order again, so nothing is lost with the sort. */
const unsorted = (plan: ResolvedPlan): ResolvedPlan => (plan.kind === "resolvedSort" ? plan.input : plan);

/** Resolves a relation that may be a common table expression: one that is read again may become a reading of kept rows. */
export const resolveCommonTable =
  (resolve: RelationResolver<SubqueryAlias>): RelationResolver<SubqueryAlias> =>
  (table, env) => {
    const { commonTables } = env.context;
    if (!commonTables.isReadAgain(table)) return resolve(table, env);
    const known = commonTables.get(table);
    if (known && known !== "alone") return reading(known, env);
    const resolved = resolve(table, env);
    const made = known ?? commonTables.add(table, resolved, env.context.nextId());
    return made === "alone" ? resolved : reading(made, env);
  };

/** The rows of a definition under numbers of their own, called as the definition's columns are. */
function reading({ cteId, columns, scope, order }: Definition, env: Environment): Resolved {
  const output = columns.map((column) => Object.freeze({ ...column, exprId: env.context.nextId() }));
  const places = new Map(columns.map(({ exprId }, i) => [exprId, i]));
  const here = (column: Attribute): readonly Attribute[] => {
    const place = places.get(column.exprId);
    return place === undefined ? [] : [Object.freeze({ ...column, exprId: (output[place] as Attribute).exprId })];
  };
  const rows = node("resolvedCteRows", { cteId, output });
  const plan = order.length
    ? node("resolvedSort", { input: rows, order: order.map((key) => rewriteUp(key, renumbered(here))), isGlobal: true })
    : rows;
  return {
    plan,
    scope: {
      attributes: scope.attributes.map((column, i) =>
        Object.freeze({ ...column, exprId: (output[i] as Attribute).exprId }),
      ),
      hidden: [],
      plans: new Map([...scope.plans].map(([planId, given]) => [planId, given.flatMap(here)])),
    },
  };
}

const renumbered = (here: (column: Attribute) => readonly Attribute[]): Parameters<typeof rewriteUp>[1] => {
  return (part) => (part.kind === "attribute" ? (here(part)[0] ?? part) : part);
};
