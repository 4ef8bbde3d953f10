import { sparkError } from "../../errors/index.ts";
import { type Attribute, type Deduplicate, node } from "../../plan/index.ts";
import { someType, sqlType } from "../../types/index.ts";
import { type Environment, resolveInput } from "../environment.ts";
import { sameName } from "../scope.ts";
import { passing, type Resolved, visiblePlan } from "./resolved.ts";

export function resolveDeduplicate(relation: Deduplicate, env: Environment): Resolved {
  const input = resolveInput(relation.input, env);
  const { attributes } = input.scope;
  const { caseSensitive } = env.context.conf;
  const keys: readonly Attribute[] = relation.allColumnsAsKeys
    ? attributes
    : relation.columnNames.flatMap((name) => {
        const found = attributes.filter((attribute) => sameName(attribute.name, name, caseSensitive));
        if (found.length === 0) {
          const fieldNames = attributes.map((attribute) => attribute.name).join(", ");
          throw sparkError("UNRESOLVED_COLUMN_AMONG_FIELD_NAMES", { colName: name, fieldNames }, relation.origin);
        }
        return found;
      });
  const map = keys.find(({ dataType }) => someType(dataType, ({ kind }) => kind === "map"));
  if (map) {
    throw sparkError(
      "UNSUPPORTED_FEATURE.SET_OPERATION_ON_MAP_TYPE",
      { colName: `\`${map.name}\``, dataType: `"${sqlType(map.dataType)}"` },
      relation.origin,
    );
  }
  const plan = node("resolvedDeduplicate", { input: visiblePlan(input), keys, origin: relation.origin });
  return passing({ ...input, scope: { ...input.scope, hidden: [] } }, plan);
}
