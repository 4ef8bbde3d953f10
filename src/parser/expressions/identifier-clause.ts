import { type Expression, node } from "../../plan/index.ts";
import { multipartName } from "../identifiers.ts";
import type { Grammar } from "../parser.ts";
import { Parser } from "../parser.ts";
import { attribute } from "./build.ts";
import { functionCall } from "./calls.ts";

/** `IDENTIFIER('a.b')`: a name that a constant text spells. */
export function identifierClause(p: Parser, start: number): Expression | undefined {
  if (p.peek().key !== "(") return undefined;
  p.next();
  const spelling = p.parenthesized(() => p.expression());
  const parts = spelledName(p, spelling);
  if (p.at("(")) return functionCall(p, parts ?? ["identifier"], start);
  const origin = p.originFrom(start);
  return parts
    ? attribute(parts, origin)
    : node("unresolvedFunction", { functionName: "identifier", arguments: [spelling], isInternal: true, origin });
}

const noGrammar: Grammar = {
  expression: (p) => {
    throw p.unexpected();
  },
  query: (p) => {
    throw p.unexpected();
  },
};

/** The parts of the name, when the text is known already. */
export function spelledName(p: Parser, spelling: Expression): string[] | undefined {
  const text = constantText(spelling);
  if (text === undefined) return undefined;
  const inner = new Parser(text, noGrammar, p.options);
  const parts = multipartName(inner);
  inner.expectEnd();
  return parts;
}

function constantText(expression: Expression): string | undefined {
  if (expression.kind === "literal") return typeof expression.value === "string" ? expression.value : undefined;
  if (expression.kind !== "unresolvedFunction" || expression.functionName.toLowerCase() !== "concat") return undefined;
  const parts = expression.arguments.map(constantText);
  return parts.includes(undefined) ? undefined : parts.join("");
}
