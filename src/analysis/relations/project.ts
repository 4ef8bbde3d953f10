import { type Expression, node, type Project, type ResolvedPlan } from "../../plan/index.ts";
import { type Environment, resolveInput } from "../environment.ts";
import { aggregateOver, isAggregate } from "./aggregate-over.ts";
import { type Resolved, scopeOf } from "./resolved.ts";
import { projected, resolveList } from "./select-list.ts";

const oneRow = (): ResolvedPlan => node("resolvedLocalRelation", { output: [], data: { numRows: 1, columns: [] } });

export function resolveProject(project: Project, env: Environment): Resolved {
  const input = project.input ? resolveInput(project.input, env) : withoutInput();
  return select(input, project.expressions, env);
}

function withoutInput(): Resolved {
  const plan = oneRow();
  return { plan, scope: scopeOf(plan) };
}

/** A select list over a relation: stars, generators, aggregates and windows find their place. */
export function select(input: Resolved, expressions: readonly Expression[], env: Environment): Resolved {
  const here = { ...env, scope: input.scope };
  const list = resolveList(expressions, here);
  return list.some(isAggregate) ? aggregateOver(input, [], undefined, list, here) : projected(input, list, here);
}
