import { sparkError } from "../../errors/index.ts";
import { findWiderTypeWithoutStringPromotion } from "../../functions/index.ts";
import {
  type Attribute,
  node,
  type Relation,
  type ResolvedExpression,
  type SqlUnpivot,
  type UnpivotColumns,
} from "../../plan/index.ts";
import { BooleanType, type DataType, StringType, sqlType } from "../../types/index.ts";
import { bind, type Environment, resolveInput } from "../environment.ts";
import { implicitlyCast } from "../expressions/cast.ts";
import { resolveNamed } from "../expressions/function-call.ts";
import { nullableOf, quoteParts } from "../scope.ts";
import { passing, type Resolved } from "./resolved.ts";

/** SQL's UNPIVOT: every column that it does not name stays, and rows without any value go unless they are asked for. */
export function resolveSqlUnpivot(unpivot: SqlUnpivot, env: Environment): Resolved {
  const input = resolveInput(unpivot.input, env);
  const here = { ...env, scope: input.scope };
  const width = unpivot.valueColumnNames.length;
  const sets = unpivot.columnSets.map((set) => boundSet(set, width, unpivot, here));
  const used = new Set(sets.flatMap(({ columns }) => columns.map(({ exprId }) => exprId)));
  const ids = input.scope.attributes.filter(({ exprId }) => !used.has(exprId));
  const types = unpivot.valueColumnNames.map((_, i) =>
    unpivotedType(
      sets.map(({ columns }) => columns[i] as Attribute),
      unpivot,
    ),
  );
  const column = (name: string, dataType: DataType, nullable: boolean, qualifier: readonly string[] = []) =>
    node("attribute", { exprId: env.context.nextId(), name, dataType, nullable, qualifier });
  const values = unpivot.valueColumnNames.map((name, i) =>
    column(
      name,
      types[i] as DataType,
      sets.some(({ columns }) => nullableOf(columns[i] as Attribute)),
    ),
  );
  const output = [
    ...ids.map((id) => column(id.name, id.dataType, id.nullable, id.qualifier)),
    column(unpivot.variableColumnName, StringType, false),
    ...values,
  ];
  const projections = sets.map(({ name, columns }) =>
    node("expandProjection", {
      expressions: [
        ...ids,
        node("literal", { value: name, dataType: StringType }),
        ...columns.map((value, i) => implicitlyCast(value, types[i] as DataType, here)),
      ],
    }),
  );
  const plain = output.map((attribute) => Object.freeze({ ...attribute, qualifier: [] }));
  const plan = node("resolvedExpand", { input: input.plan, output: plain, projections, origin: unpivot.origin });
  const resolved: Resolved = { plan, scope: { attributes: output, hidden: [], plans: input.scope.plans } };
  if (unpivot.includeNulls || !values.some(nullableOf)) return resolved;
  const present = values.map((value) => resolveNamed("isnotnull", [value], here));
  const any = present.reduce((one, other) => resolveNamed("or", [one, other], here));
  return passing(resolved, node("resolvedFilter", { input: plan, condition: implicitlyCast(any, BooleanType, here) }));
}

function boundSet(set: UnpivotColumns, width: number, at: SqlUnpivot, env: Environment) {
  if (set.columns.length !== width) throw sparkError("UNPIVOT_VALUE_SIZE_MISMATCH", { names: width }, at.origin);
  const bound = set.columns.map((column) => bind(column, env));
  const strange = bound.filter(({ kind }) => kind !== "attribute");
  if (strange.length) {
    const expressions = strange.map((value) => `"${value.kind === "getStructField" ? value.name : value.kind}"`);
    const params = { given: "value", empty: "id", expressions: expressions.join(", ") };
    throw sparkError("UNPIVOT_REQUIRES_ATTRIBUTES", params, at.origin);
  }
  const columns = bound as readonly ResolvedExpression[] as readonly Attribute[];
  return { columns, name: set.alias ?? columns.map(({ name }) => name).join("_") };
}

/** The type that the values of one column share; text does not become another type here. */
export function unpivotedType(
  columns: readonly (ResolvedExpression & { readonly name?: string })[],
  at: Relation,
): DataType {
  const type = findWiderTypeWithoutStringPromotion(columns.map(({ dataType }) => dataType));
  if (type) return type;
  const byType = new Map<string, string[]>();
  for (const { dataType, name = "value" } of columns) {
    const key = `"${sqlType(dataType)}"`;
    byType.set(key, [...(byType.get(key) ?? []), quoteParts([name])]);
  }
  const types = [...byType]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, names]) => `${key} (${names.join(", ")})`)
    .join(", ");
  throw sparkError("UNPIVOT_VALUE_DATA_TYPE_MISMATCH", { types }, at.origin);
}
