import { type Attribute, node, type Relation } from "../../plan/index.ts";
import { bind, type Environment } from "../environment.ts";
import { unresolvedColumn } from "../scope.ts";

/** A column that a relation names as `df["name"]` would. */
export function columnNamed(name: string, at: Relation, env: Environment): Attribute {
  const bound = bind(node("unresolvedAttribute", { unparsedIdentifier: name, origin: at.origin }), env);
  if (bound.kind === "attribute") return bound;
  throw unresolvedColumn([name], env.scope, at.origin);
}
