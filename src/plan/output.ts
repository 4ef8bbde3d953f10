import { node } from "./node.ts";
import type { Attribute, NamedExpression } from "./resolved-expressions.ts";
import type {
  ResolvedAggregate,
  ResolvedJoin,
  ResolvedPlan,
  ResolvedPlanKind,
  ResolvedPlanMap,
} from "./resolved-plan.ts";

const known = new WeakMap<ResolvedPlan, readonly Attribute[]>();

/** The attributes that a plan gives to its parent, in order. Derived from its children, so a rewrite cannot leave it stale. */
export function outputOf(plan: ResolvedPlan): readonly Attribute[] {
  const cached = known.get(plan);
  if (cached) return cached;
  // Inputs first: a plan ten thousand steps high must not recur ten thousand times.
  const waiting: ResolvedPlan[] = [plan];
  for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
    const missing = inputsOf(next).filter((input) => !known.has(input));
    if (missing.length === 0) known.set(waiting.pop() as ResolvedPlan, computed(next));
    else waiting.push(...missing);
  }
  return known.get(plan) as readonly Attribute[];
}

const computed = (plan: ResolvedPlan) => (outputs[plan.kind] as (plan: ResolvedPlan) => readonly Attribute[])(plan);

const inputsOf = (plan: ResolvedPlan): readonly ResolvedPlan[] =>
  "input" in plan ? [plan.input] : "left" in plan ? [plan.left, plan.right] : [];

/** The attribute by which parents refer to a named expression. */
export function toAttribute(named: NamedExpression): Attribute {
  if (named.kind === "attribute") return named;
  return node("attribute", {
    exprId: named.exprId,
    name: named.name,
    dataType: named.dataType,
    nullable: named.nullable,
    qualifier: [],
    metadata: named.metadata,
    origin: named.origin,
  });
}

export const withNullable = (attribute: Attribute, nullable: boolean): Attribute =>
  attribute.nullable === nullable ? attribute : Object.freeze({ ...attribute, nullable });

const ofInput = (plan: { readonly input: ResolvedPlan }) => outputOf(plan.input);
const stored = (plan: { readonly output: readonly Attribute[] }) => plan.output;
const nullableAll = (attributes: readonly Attribute[]) => attributes.map((attribute) => withNullable(attribute, true));

function joinOutput({ left, right, joinType }: ResolvedJoin): readonly Attribute[] {
  const [l, r] = [outputOf(left), outputOf(right)];
  if (joinType === "leftSemi" || joinType === "leftAnti") return l;
  const leftSide = joinType === "rightOuter" || joinType === "fullOuter" ? nullableAll(l) : l;
  const rightSide = joinType === "leftOuter" || joinType === "fullOuter" ? nullableAll(r) : r;
  return [...leftSide, ...rightSide];
}

/** Whether a grouping key is never left out, so that no row is NULL there for that. */
export const inEverySet = ({ groupingSets }: Pick<ResolvedAggregate, "groupingSets">, position: number): boolean =>
  groupingSets?.every((set) => set.includes(position)) ?? true;

const outputs: { readonly [K in ResolvedPlanKind]: (plan: ResolvedPlanMap[K]) => readonly Attribute[] } = {
  resolvedRange: stored,
  resolvedLocalRelation: stored,
  resolvedScan: stored,
  resolvedCached: stored,
  resolvedRecursion: stored,
  resolvedRecursionRows: stored,
  resolvedCteRows: stored,
  resolvedSetOperation: stored,
  resolvedExpand: stored,
  resolvedWithCtes: ofInput,
  resolvedProject: (plan) => plan.projectList.map(toAttribute),
  resolvedFilter: ofInput,
  resolvedJoin: joinOutput,
  resolvedAggregate: (plan) => {
    const keys = plan.grouping.map((key, i) =>
      inEverySet(plan, i) ? toAttribute(key) : withNullable(toAttribute(key), true),
    );
    return [...keys, ...plan.aggregates.map(toAttribute)];
  },
  resolvedWindow: (plan) => [...outputOf(plan.input), ...plan.windows.map(toAttribute)],
  resolvedSort: ofInput,
  resolvedLimit: ofInput,
  resolvedOffset: ofInput,
  resolvedTail: ofInput,
  resolvedDeduplicate: ofInput,
  resolvedSample: ofInput,
  resolvedGenerate: (plan) => [...outputOf(plan.input), ...plan.generated],
  resolvedRepartition: ofInput,
};
