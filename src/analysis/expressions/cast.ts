import { sparkError } from "../../errors/index.ts";
import { canCast, castFunctionInstead, castIsNullable, displayName, withoutLengths } from "../../functions/index.ts";
import { type Cast, type EvalMode, node, type ResolvedExpression } from "../../plan/index.ts";
import { type DataType, parseDataType, sameType, sqlType } from "../../types/index.ts";
import { bind, type Environment } from "../environment.ts";
import { nullableOf } from "../scope.ts";

export function resolveUserCast(cast: Cast, env: Environment): ResolvedExpression {
  const child = bind(cast.child, env);
  const to = withoutLengths(typeof cast.to === "string" ? parseDataType(cast.to) : cast.to);
  const evalMode = cast.evalMode ?? (env.context.conf.ansiEnabled ? "ansi" : "legacy");
  if (!canCast(child.dataType, to, evalMode)) throw refused(child, to, evalMode, cast);
  return makeCast(child, to, evalMode, true, cast.origin);
}

const refused = (child: ResolvedExpression, to: DataType, evalMode: EvalMode, cast: Cast) => {
  const params = {
    sqlExpr: `"${evalMode === "try" ? "TRY_CAST" : "CAST"}(${displayName(child)} AS ${sqlType(to)})"`,
    srcType: `"${sqlType(child.dataType)}"`,
    targetType: `"${sqlType(to)}"`,
  };
  const functionNames = castFunctionInstead(child.dataType, to);
  if (functionNames) {
    return sparkError("DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION", { ...params, functionNames }, cast.origin);
  }
  return evalMode === "ansi" && canCast(child.dataType, to, "legacy")
    ? sparkError(
        "DATATYPE_MISMATCH.CAST_WITH_CONF_SUGGESTION",
        { ...params, config: '"spark.sql.ansi.enabled"', configVal: "'false'" },
        cast.origin,
      )
    : sparkError("DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION", params, cast.origin);
};

const makeCast = (
  child: ResolvedExpression,
  to: DataType,
  evalMode: EvalMode,
  userSpecified: boolean,
  origin = child.origin,
) =>
  node("resolvedCast", {
    child,
    dataType: to,
    nullable: nullableOf(child) || castIsNullable(child.dataType, to, evalMode),
    evalMode,
    userSpecified,
    origin,
  });

/** The cast that the analyzer adds where a rule wants another type; none where the type is right already. */
export function implicitlyCast(child: ResolvedExpression, to: DataType, env: Environment): ResolvedExpression {
  if (sameType(child.dataType, to)) return child;
  if (child.kind === "literal" && child.value === null) return node("literal", { value: null, dataType: to });
  return makeCast(child, to, env.context.conf.ansiEnabled ? "ansi" : "legacy", false);
}
