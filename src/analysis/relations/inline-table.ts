import { sparkError } from "../../errors/index.ts";
import { findWiderType } from "../../functions/index.ts";
import {
  type Attribute,
  type InlineTable,
  node,
  type ResolvedExpression,
  type ResolvedPlan,
} from "../../plan/index.ts";
import { bind, type Environment } from "../environment.ts";
import { nameIt } from "../expressions/alias.ts";
import { implicitlyCast } from "../expressions/cast.ts";
import { nullableOf } from "../scope.ts";
import { type Resolved, scopeOf } from "./resolved.ts";

/** `VALUES (..), (..)`: each column has the widest type of its values. Rows stay expressions: they may call functions. */
export function resolveInlineTable(table: InlineTable, env: Environment): Resolved {
  const rows = table.rows.map((row) => row.expressions.map((expression) => bind(expression, env)));
  const width = table.names.length;
  rows.forEach((row, i) => {
    if (row.length !== width) {
      throw sparkError(
        "INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH",
        { expectedNumCols: width, actualNumCols: row.length, rowIndex: i },
        table.origin,
      );
    }
  });
  const types = table.names.map((name, i) => {
    const type = findWiderType(rows.map((row) => (row[i] as ResolvedExpression).dataType));
    if (!type)
      throw sparkError(
        "INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE",
        { colName: `\`${name}\`` },
        table.origin,
      );
    return type;
  });
  const output: Attribute[] = table.names.map((name, i) =>
    node("attribute", {
      exprId: env.context.nextId(),
      name,
      dataType: types[i] as (typeof types)[number],
      nullable: rows.some((row) => nullableOf(row[i] as ResolvedExpression)),
      qualifier: [],
    }),
  );
  const oneRow: ResolvedPlan = node("resolvedLocalRelation", { output: [], data: { numRows: 1, columns: [] } });
  const cast = (row: readonly ResolvedExpression[]) =>
    row.map((value, i) => implicitlyCast(value, types[i] as (typeof types)[number], env));
  const [only] = rows;
  const plan =
    rows.length === 1 && only
      ? node("resolvedProject", {
          input: oneRow,
          projectList: cast(only).map((value, i) => nameIt(value, table.names[i] as string, env)),
        })
      : node("resolvedExpand", {
          input: oneRow,
          output,
          projections: rows.map((row) => node("expandProjection", { expressions: cast(row) })),
          origin: table.origin,
        });
  return { plan, scope: scopeOf(plan) };
}
