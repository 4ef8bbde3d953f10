import { sparkError } from "../../errors/index.ts";
import type { Attribute, Expression, ResolvedExpression, UnresolvedRegex, UnresolvedStar } from "../../plan/index.ts";
import { parseAttributeName } from "../attribute-name.ts";
import { type Environment, lookupIn } from "../environment.ts";
import { extractField, lookupName, quoteParts, sameName } from "../scope.ts";

/** A star or a column pattern becomes the columns it stands for; anything else is left as it is. */
export function expandStars(expression: Expression, env: Environment): readonly (Expression | ResolvedExpression)[] {
  if (expression.kind === "unresolvedStar") return expandStar(expression, env);
  if (expression.kind === "unresolvedRegex") return expandRegex(expression, env);
  return [expression];
}

function expandStar(star: UnresolvedStar, env: Environment): readonly ResolvedExpression[] {
  const columns = starColumns(star, env);
  if (!star.except) return columns;
  const dropped = new Set(
    star.except.map((name) => {
      const bound = lookupName(parseAttributeName(name.unparsedIdentifier), undefined, lookupIn(env), name.origin);
      if (bound?.kind !== "attribute")
        throw sparkError("UNRESOLVED_COLUMN.WITHOUT_SUGGESTION", { objectName: name.unparsedIdentifier }, name.origin);
      return bound.exprId;
    }),
  );
  return columns.filter((column) => column.kind !== "attribute" || !dropped.has(column.exprId));
}

function starColumns(star: UnresolvedStar, env: Environment): readonly ResolvedExpression[] {
  const { scope, context } = env;
  if (star.planId !== undefined) return scope.plans.get(star.planId) ?? scope.attributes;
  if (star.unparsedTarget === undefined) return scope.attributes;
  const target = parseAttributeName(star.unparsedTarget.replace(/\.\*$/, ""));
  const qualified = [...scope.attributes, ...scope.hidden].filter((attribute) =>
    hasQualifier(attribute, target, context.conf.caseSensitive),
  );
  if (qualified.length) return qualified;
  const struct = lookupName(target, undefined, lookupIn(env), star.origin);
  if (struct?.dataType.kind === "struct") {
    return struct.dataType.fields.map(({ name }) => extractField(struct, name, true) as ResolvedExpression);
  }
  throw sparkError(
    "CANNOT_RESOLVE_STAR_EXPAND",
    { targetString: quoteParts(target), columns: scope.attributes.map(({ name }) => quoteParts([name])).join(", ") },
    star.origin,
  );
}

const hasQualifier = ({ qualifier }: Attribute, target: readonly string[], caseSensitive: boolean): boolean =>
  target.length <= qualifier.length &&
  target.every((part, i) => sameName(part, qualifier[qualifier.length - target.length + i] as string, caseSensitive));

function expandRegex({ colName, origin }: UnresolvedRegex, env: Environment): readonly ResolvedExpression[] {
  const text = colName.startsWith("`") && colName.endsWith("`") ? colName.slice(1, -1) : colName;
  const regex = new RegExp(`^(?:${text})$`, env.context.conf.caseSensitive ? "u" : "iu");
  const found = env.scope.attributes.filter(({ name }) => regex.test(name));
  // Without backticks it is a name, and a name must be there.
  if (found.length === 0 && text === colName)
    throw sparkError("CANNOT_RESOLVE_DATAFRAME_COLUMN", { name: `"${colName}"` }, origin);
  return found;
}
