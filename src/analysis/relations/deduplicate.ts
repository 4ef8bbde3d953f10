import { sparkError } from "../../errors/index.ts";
import { type Attribute, type Deduplicate, node } from "../../plan/index.ts";
import { someType } from "../../types/index.ts";
import { type Environment, resolveInput } from "../environment.ts";
import { sameName, unresolvedColumn } from "../scope.ts";
import { passing, type Resolved, visiblePlan } from "./resolved.ts";

export function resolveDeduplicate(relation: Deduplicate, env: Environment): Resolved {
  const input = resolveInput(relation.input, env);
  const { attributes } = input.scope;
  const { caseSensitive } = env.context.conf;
  const keys: readonly Attribute[] = relation.allColumnsAsKeys
    ? attributes
    : relation.columnNames.flatMap((name) => {
        const found = attributes.filter((attribute) => sameName(attribute.name, name, caseSensitive));
        if (found.length === 0) throw unresolvedColumn([name], input.scope, relation.origin);
        return found;
      });
  const map = keys.find(({ dataType }) => someType(dataType, ({ kind }) => kind === "map"));
  if (map) {
    throw sparkError(
      "UNSUPPORTED_FEATURE.SET_OPERATION_ON_MAP_TYPE",
      { colName: `\`${map.name}\``, dataType: '"MAP"' },
      relation.origin,
    );
  }
  const plan = node("resolvedDeduplicate", { input: visiblePlan(input), keys, origin: relation.origin });
  return passing({ ...input, scope: { ...input.scope, hidden: [] } }, plan);
}
