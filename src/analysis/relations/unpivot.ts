import { sparkError } from "../../errors/index.ts";
import { displayName } from "../../functions/index.ts";
import type { Expression } from "../../plan/index.ts";
import { node, type ResolvedExpression, type Unpivot } from "../../plan/index.ts";
import { StringType } from "../../types/index.ts";
import { bind, type Environment, resolveInput } from "../environment.ts";
import { implicitlyCast } from "../expressions/cast.ts";
import { expandStars } from "../expressions/star.ts";
import { nullableOf } from "../scope.ts";
import { type Resolved, scopeOf } from "./resolved.ts";
import { unpivotedType } from "./sql-unpivot.ts";

/** Columns to rows: one row per value column, with its name and its value. */
export function resolveUnpivot(unpivot: Unpivot, env: Environment): Resolved {
  const input = resolveInput(unpivot.input, env);
  const here = { ...env, scope: input.scope };
  const bindAll = (expressions: readonly Expression[]): ResolvedExpression[] =>
    expressions.flatMap((expression) =>
      expandStars(expression, here).map((item) =>
        item.kind === "attribute" || item.kind === "getStructField" ? item : bind(item as Expression, here),
      ),
    );
  const ids = bindAll(unpivot.ids);
  const idIds = new Set(ids.flatMap((id) => (id.kind === "attribute" ? [id.exprId] : [])));
  const values = unpivot.values
    ? bindAll(unpivot.values)
    : input.scope.attributes.filter(({ exprId }) => !idIds.has(exprId));
  if (values.length === 0) throw sparkError("UNPIVOT_REQUIRES_VALUE_COLUMNS", {}, unpivot.origin);
  const type = unpivotedType(values, unpivot);
  const column = (name: string, dataType: typeof type, nullable: boolean) =>
    node("attribute", { exprId: env.context.nextId(), name, dataType, nullable, qualifier: [] });
  const output = [
    ...ids.map((id) => column(displayName(id), id.dataType, nullableOf(id))),
    column(unpivot.variableColumnName, StringType, false),
    column(unpivot.valueColumnName, type, values.some(nullableOf)),
  ];
  const plan = node("resolvedExpand", {
    input: input.plan,
    output,
    projections: values.map((value) =>
      node("expandProjection", {
        expressions: [
          ...ids,
          node("literal", { value: displayName(value), dataType: StringType }),
          implicitlyCast(value, type, here),
        ],
      }),
    ),
    origin: unpivot.origin,
  });
  return { plan, scope: scopeOf(plan, [input.scope]) };
}
