import { sparkError } from "../../errors/index.ts";
import { type Attribute, type Expression, node, type UnresolvedFunction } from "../../plan/index.ts";
import { isNumericType, quoteIfNeeded } from "../../types/index.ts";
import { sameName } from "../scope.ts";

type Known = Pick<Attribute, "name" | "dataType">;

/**
 * What the API can only say once the columns are known, and so says as internal calls: `column_at(1)` for the first column,
 * `sum(*)` for the sum of every numeric one, `sum(a)` for the sum of one that must be numeric.
 */
export const withKnownColumns = (
  expressions: readonly Expression[],
  columns: readonly Known[],
  caseSensitive: boolean,
): readonly Expression[] =>
  expressions.flatMap((expression) =>
    needsColumns(expression) ? expand(expression, columns, caseSensitive) : [expression],
  );

/** Whether an expression is such a call. */
export const needsColumns = (expression: Expression): expression is UnresolvedFunction =>
  expression.kind === "unresolvedFunction" && expression.isInternal === true && expression.functionName !== "product";

function expand(call: UnresolvedFunction, attributes: readonly Known[], caseSensitive: boolean): readonly Expression[] {
  const [argument] = call.arguments;
  if (call.functionName === "column_at" && argument?.kind === "literal") {
    const position = Number(argument.value);
    const found = attributes[position - 1];
    if (!found)
      throw sparkError("GROUP_BY_POS_OUT_OF_RANGE", { index: position, size: attributes.length }, call.origin);
    return [named(found, call)];
  }
  if (argument?.kind === "unresolvedStar") {
    const numeric = attributes.filter(({ dataType }) => isNumericType(dataType));
    return numeric.map((attribute) => plain(call, named(attribute, call)));
  }
  if (argument?.kind === "unresolvedAttribute") {
    const colName = argument.unparsedIdentifier;
    const found = attributes.find(({ name }) => sameName(name, colName, caseSensitive));
    if (found && !isNumericType(found.dataType)) {
      throw sparkError("NOT_NUMERIC_COLUMNS", { invalid_columns: `['${colName}']` }, call.origin);
    }
    return [plain(call, argument)];
  }
  return [call];
}

const named = ({ name }: Known, { origin }: UnresolvedFunction): Expression =>
  node("unresolvedAttribute", { unparsedIdentifier: quoteIfNeeded(name), origin });

const plain = ({ functionName, origin }: UnresolvedFunction, argument: Expression): Expression =>
  node("unresolvedFunction", { functionName, arguments: [argument], origin });
