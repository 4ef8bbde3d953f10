import { type Expression, node, type UnresolvedNamedLambdaVariable } from "../../plan/index.ts";
import { isName, simpleName } from "../identifiers.ts";
import { numberLiteral } from "../literals/number.ts";
import { typedLiteral } from "../literals/typed.ts";
import type { Parser } from "../parser.ts";
import { oneString, stringText } from "../string-tokens.ts";
import { attribute, textLiteral } from "./build.ts";
import { functionCall } from "./calls.ts";
import { specialForm } from "./special.ts";
import { qualifiedStar, star } from "./star.ts";

/** Reads one operand, without the fields and subscripts that may follow it. */
export function primary(p: Parser): Expression {
  const { kind } = p.token;
  if (kind === "number" || (p.at("-") && p.peek().kind === "number")) return numeric(p);
  if (kind === "string") return text(p);
  if (kind === "word") return specialForm(p) ?? named(p);
  if (kind === "quoted") return named(p);
  if (p.at("*")) return star(p);
  if (p.at("?", ":")) return parameter(p);
  if (p.at("(")) return beginsLambda(p) ? lambda(p) : scalarSubquery(p);
  throw p.unexpected();
}

function numeric(p: Parser): Expression {
  const start = p.token.start;
  const sign = p.accept("-") ? "-" : "";
  const digits = p.text(p.next());
  return numberLiteral(sign + digits, p.originFrom(start));
}

function text(p: Parser): Expression {
  const start = p.token.start;
  const value = stringText(p);
  return textLiteral(value, p.originFrom(start));
}

function parameter(p: Parser): Expression {
  const { start, key } = p.next();
  if (key === "?") return node("parameterMarker", { position: p.nextPosition(), origin: p.originFrom(start) });
  const name = simpleName(p);
  return node("parameterMarker", { name, origin: p.originFrom(start) });
}

function scalarSubquery(p: Parser): Expression {
  const start = p.token.start;
  const plan = p.parenthesized(() => p.query());
  const origin = p.originFrom(start);
  return node("subqueryExpression", { subqueryType: "scalar", plan, inSubqueryValues: [], origin });
}

/** What begins with a name: a column, a call, a star, a lambda, or a literal of the type that the name names. */
function named(p: Parser): Expression {
  const start = p.token.start;
  if (p.peek().key === "->") return lambda(p);
  if (p.peek().kind === "string") return typed(p);
  const parts = [simpleName(p)];
  while (p.at(".") && isName(p.peek())) {
    p.next();
    parts.push(simpleName(p));
  }
  if (p.atPhrase(".", "*")) return qualifiedStar(p, parts, start);
  return p.at("(") ? functionCall(p, parts, start) : attribute(parts, p.originFrom(start));
}

function typed(p: Parser): Expression {
  const start = p.token.start;
  const typeName = simpleName(p);
  const text = oneString(p);
  return typedLiteral(typeName, { text, origin: p.originFrom(start), options: p.options });
}

/** `(x, y) ->`: two names at least; one needs no parentheses. */
export function beginsLambda(p: Parser): boolean {
  let ahead = 1;
  if (!isName(p.peek(ahead)) || p.peek(ahead + 1).key !== ",") return false;
  while (isName(p.peek(ahead)) && p.peek(ahead + 1).key === ",") ahead += 2;
  return isName(p.peek(ahead)) && p.peek(ahead + 1).key === ")" && p.peek(ahead + 2).key === "->";
}

function lambda(p: Parser): Expression {
  const start = p.token.start;
  const parameters = p.at("(") ? p.parenthesized(() => p.list(lambdaVariable)) : [lambdaVariable(p)];
  p.expect("->");
  const body = p.expression();
  return node("lambdaFunction", { body, arguments: parameters, origin: p.originFrom(start) });
}

function lambdaVariable(p: Parser): UnresolvedNamedLambdaVariable {
  const start = p.token.start;
  const nameParts = [simpleName(p)];
  return node("unresolvedNamedLambdaVariable", { nameParts, origin: p.originFrom(start) });
}
