import { literalText } from "../functions/index.ts";
import type { Expression, FrameBoundary, Literal, UnresolvedFunction, Window } from "../plan/index.ts";
import { sqlType } from "../types/index.ts";

/** An expression as PySpark prints a column: operators before their operands, literals as SQL writes them. */
export function expressionText(expression: Expression): string {
  const print = printers[expression.kind] as ((expression: Expression) => string) | undefined;
  return print ? print(expression) : expression.kind.toLowerCase();
}

const list = (expressions: readonly Expression[]): string => expressions.map(expressionText).join(", ");

const shownNames: Readonly<Record<string, string>> = {
  "==": "=",
  not: "!",
  startsWith: "startswith",
  endsWith: "endswith",
};

function functionText({ functionName, arguments: args }: UnresolvedFunction): string {
  if (functionName === "when") return caseText(args);
  return `${shownNames[functionName] ?? functionName}(${list(args)})`;
}

function caseText(args: readonly Expression[]): string {
  const texts = args.map(expressionText);
  const whens = texts.flatMap((text, at) =>
    at % 2 === 0 && at + 1 < texts.length ? [` WHEN ${text} THEN ${texts[at + 1]}`] : [],
  );
  const otherwise = texts.length % 2 === 1 ? ` ELSE ${texts.at(-1)}` : "";
  return `CASE${whens.join("")}${otherwise} END`;
}

function literal(expression: Literal): string {
  const { value, dataType } = expression;
  if (typeof value === "string" && dataType.kind === "string") return `'${value}'`;
  return dataType.kind === "long" && value !== null ? `${value}L` : literalText(expression);
}

function boundary({ boundary: kind, value }: FrameBoundary, side: "PRECEDING" | "FOLLOWING"): string {
  if (kind === "currentRow") return "CURRENT ROW";
  return kind === "unbounded" || value === undefined ? `UNBOUNDED ${side}` : expressionText(value);
}

function windowText({ windowFunction, partitionSpec, orderSpec, frame }: Window): string {
  const parts = [
    partitionSpec.length > 0 ? `PARTITION BY ${list(partitionSpec)}` : "",
    orderSpec.length > 0 ? `ORDER BY ${list(orderSpec)}` : "",
    frame
      ? `${frame.frameType === "row" ? "ROWS" : "RANGE"} BETWEEN ${boundary(frame.lower, "PRECEDING")} AND ${boundary(frame.upper, "FOLLOWING")}`
      : "",
  ];
  return `${expressionText(windowFunction)} OVER (${parts.filter((part) => part !== "").join(" ")})`;
}

type Printers = { readonly [K in Expression["kind"]]?: (expression: Extract<Expression, { kind: K }>) => string };

const printers: Printers = {
  literal,
  unresolvedAttribute: ({ unparsedIdentifier }) => unparsedIdentifier,
  unresolvedStar: ({ unparsedTarget }) => unparsedTarget ?? "*",
  unresolvedRegex: ({ colName }) => `unresolvedregex(${colName})`,
  unresolvedFunction: functionText,
  callFunction: ({ functionName, arguments: args }) => `${functionName}(${list(args)})`,
  expressionString: ({ expression }) => expression,
  alias: ({ child, names }) => `${expressionText(child)} AS ${names.length === 1 ? names[0] : `(${names.join(", ")})`}`,
  cast: ({ child, to, evalMode }) =>
    `${evalMode === "try" ? "TRY_CAST" : "CAST"}(${expressionText(child)} AS ${typeof to === "string" ? to.toUpperCase() : sqlType(to)})`,
  sortOrder: ({ child, direction, nullOrdering }) =>
    `${expressionText(child)} ${direction === "ascending" ? "ASC" : "DESC"} NULLS ${nullOrdering === "nullsFirst" ? "FIRST" : "LAST"}`,
  lambdaFunction: ({ arguments: args, body }) =>
    `${args.length === 1 ? list(args) : `(${list(args)})`} -> ${expressionText(body)}`,
  unresolvedNamedLambdaVariable: ({ nameParts }) => nameParts.join("."),
  window: windowText,
  unresolvedExtractValue: ({ child, extraction }) => `${expressionText(child)}[${expressionText(extraction)}]`,
  updateFields: ({ structExpression, fieldName, valueExpression }) =>
    valueExpression
      ? `update_field(${expressionText(structExpression)}, ${fieldName}, ${expressionText(valueExpression)})`
      : `drop_field(${expressionText(structExpression)}, ${fieldName})`,
  namedArgument: ({ key, value }) => `${key} => ${expressionText(value)}`,
  commonInlineUserDefinedFunction: ({ functionName, arguments: args }) => `${functionName}(${list(args)})`,
  subqueryExpression: ({ subqueryType, inSubqueryValues }) =>
    subqueryType === "in"
      ? `(${list(inSubqueryValues)}) IN (...)`
      : subqueryType === "exists"
        ? "EXISTS (...)"
        : "(...)",
};
