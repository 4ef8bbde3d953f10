import { type Aggregate, type Expression, node, type Relation, type StatCrosstab } from "../../plan/index.ts";
import { IntegerType, LongType, StringType } from "../../types/index.ts";
import { type Environment, resolveInput } from "../environment.ts";
import { answered } from "./answers.ts";
import type { Resolved } from "./resolved.ts";

const call = (functionName: string, ...args: readonly Expression[]): Expression =>
  node("unresolvedFunction", { functionName, arguments: args });
const text = (value: string): Expression => node("literal", { value, dataType: StringType });

/** The column's values as texts, `null` among them. */
function texts(name: string, origin: Relation["origin"]): Expression {
  const child = node("unresolvedAttribute", { unparsedIdentifier: name, origin });
  return call("if", call("isnull", child), text("null"), node("cast", { child, to: StringType }));
}

/** A table of counts is a pivot of one column over the other. */
export function crosstabPivot({ input, col1, col2, origin }: StatCrosstab): Aggregate {
  const title = call("replace", texts(col2, origin), text("`"), text(""));
  return node("aggregate", {
    input,
    groupType: "pivot",
    groupingExpressions: [node("alias", { child: texts(col1, origin), names: [`${col1}_${col2}`] })],
    aggregateExpressions: [call("count", node("literal", { value: 1, dataType: IntegerType }))],
    pivot: node("pivot", { column: title, values: [] }),
    origin,
  });
}

export function resolveStatCrosstab(crosstab: StatCrosstab, env: Environment): Resolved {
  const pivoted = crosstabPivot(crosstab);
  const values = answered(crosstab, env).map(([value]) => value as Expression);
  const column = (pivoted.pivot as NonNullable<Aggregate["pivot"]>).column;
  // Without values there are no groups either: only the first column is left.
  const counted: Relation = values.length
    ? node("aggregate", { ...pivoted, pivot: node("pivot", { column, values }) })
    : node("aggregate", { ...pivoted, groupType: "groupBy", pivot: undefined, aggregateExpressions: [] });
  const zero = node("literal", { value: 0n, dataType: LongType });
  return resolveInput(node("naFill", { input: counted, cols: [], values: [zero], origin: crosstab.origin }), env);
}
