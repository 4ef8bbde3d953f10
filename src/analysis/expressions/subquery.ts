import { sparkError } from "../../errors/index.ts";
import { findWiderType } from "../../functions/index.ts";
import { node, outputOf, type ResolvedExpression, type SubqueryExpression } from "../../plan/index.ts";
import { BooleanType } from "../../types/index.ts";
import { bind, type Environment, resolveInput } from "../environment.ts";
import { projectOver } from "../relations/shared.ts";
import { nullableOf } from "../scope.ts";
import { implicitlyCast } from "./cast.ts";

export function resolveSubquery(subquery: SubqueryExpression, env: Environment): ResolvedExpression {
  const { plan } = resolveInput(subquery.plan, env, env);
  const output = outputOf(plan);
  const { origin } = subquery;
  switch (subquery.subqueryType) {
    case "scalar": {
      const [column, ...others] = output;
      if (!column || others.length) {
        throw sparkError(
          "INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN",
          { number: output.length },
          origin,
        );
      }
      return node("resolvedSubquery", {
        subqueryType: "scalar",
        plan,
        values: [],
        dataType: column.dataType,
        nullable: true,
        origin,
      });
    }
    case "exists":
      return node("resolvedSubquery", {
        subqueryType: "exists",
        plan,
        values: [],
        dataType: BooleanType,
        nullable: false,
        origin,
      });
    case "in":
      return resolveIn(subquery, plan, env);
    case "tableArg":
      throw sparkError(
        "UNSUPPORTED_EXPR_FOR_OPERATOR",
        { operator: "This plan", invalidExprSqls: "table argument" },
        origin,
      );
  }
}

function resolveIn(
  subquery: SubqueryExpression,
  plan: import("../../plan/index.ts").ResolvedPlan,
  env: Environment,
): ResolvedExpression {
  const values = subquery.inSubqueryValues.map((value) => bind(value, env));
  const output = outputOf(plan);
  if (values.length !== output.length) {
    throw sparkError(
      "DATATYPE_MISMATCH.IN_SUBQUERY_LENGTH_MISMATCH",
      {
        sqlExpr: '"IN (subquery)"',
        leftLength: values.length,
        rightLength: output.length,
        leftColumns: values.map((value) => value.kind).join(", "),
        rightColumns: output.map(({ name }) => name).join(", "),
      },
      subquery.origin,
    );
  }
  const types = values.map(
    (value, i) => findWiderType([value.dataType, output[i]?.dataType ?? value.dataType]) ?? value.dataType,
  );
  const cast = projectOver(
    plan,
    output.map((column, i) => implicitlyCast(column, types[i] ?? column.dataType, env)),
    env,
  );
  return node("resolvedSubquery", {
    subqueryType: "in",
    plan: cast,
    values: values.map((value, i) => implicitlyCast(value, types[i] ?? value.dataType, env)),
    dataType: BooleanType,
    nullable: values.some(nullableOf) || output.some(({ nullable }) => nullable),
    origin: subquery.origin,
  });
}
