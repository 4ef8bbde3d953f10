import { sparkError } from "../../errors/index.ts";
import { node, outputOf, type SubqueryAlias } from "../../plan/index.ts";
import { type Environment, resolveInput } from "../environment.ts";
import { nameIt } from "../expressions/alias.ts";
import type { Resolved } from "./resolved.ts";

/** A name for a relation: its columns can be called `name.column`, and no longer by what they were called below. */
export function resolveSubqueryAlias(relation: SubqueryAlias, env: Environment): Resolved {
  const input = resolveInput(relation.input, env);
  const named = relation.columnAliases ? renamed(input, relation.columnAliases, relation, env) : input;
  const qualifier = [...relation.qualifier, relation.alias];
  const attributes = named.scope.attributes.map((attribute) => Object.freeze({ ...attribute, qualifier }));
  return { plan: named.plan, scope: { attributes, hidden: [], plans: named.scope.plans } };
}

function renamed(input: Resolved, names: readonly string[], relation: SubqueryAlias, env: Environment): Resolved {
  const output = outputOf(input.plan);
  if (names.length !== output.length) {
    throw sparkError("ASSIGNMENT_ARITY_MISMATCH", { numExpr: output.length, numTarget: names.length }, relation.origin);
  }
  const plan = node("resolvedProject", {
    input: input.plan,
    projectList: output.map((attribute, i) => nameIt(attribute, names[i] as string, env)),
  });
  return { plan, scope: { attributes: outputOf(plan), hidden: [], plans: input.scope.plans } };
}
