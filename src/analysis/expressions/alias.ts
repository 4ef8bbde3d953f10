import { sparkError } from "../../errors/index.ts";
import { type Alias, node, type ResolvedExpression } from "../../plan/index.ts";
import type { Metadata } from "../../types/index.ts";
import { bind, type Environment } from "../environment.ts";
import { nullableOf } from "../scope.ts";

export function resolveAlias(alias: Alias, env: Environment): ResolvedExpression {
  const [name, ...others] = alias.names;
  if (name === undefined || others.length) {
    throw sparkError(
      "MULTI_ALIAS_WITHOUT_GENERATOR",
      { expr: "expression", names: alias.names.join(", ") },
      alias.origin,
    );
  }
  const child = bind(alias.child, env);
  return nameIt(child, name, env, alias.metadata === undefined ? undefined : (JSON.parse(alias.metadata) as Metadata));
}

export function nameIt(child: ResolvedExpression, name: string, env: Environment, metadata?: Metadata) {
  const inner = child.kind === "namedAlias" ? child.child : child;
  return node("namedAlias", {
    child: inner,
    name,
    exprId: env.context.nextId(),
    dataType: inner.dataType,
    nullable: nullableOf(inner),
    metadata: metadata ?? (inner.kind === "attribute" ? inner.metadata : undefined),
    origin: child.origin,
  });
}
