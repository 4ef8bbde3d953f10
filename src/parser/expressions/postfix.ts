import { type Expression, node } from "../../plan/index.ts";
import { dataType } from "../data-type.ts";
import { isName, multipartName, quoteIfNeeded, simpleName } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { call, textLiteral } from "./build.ts";
import { value } from "./operators.ts";
import { semiStructuredPath } from "./semi-structured.ts";

type Postfix = (p: Parser, child: Expression, start: number) => Expression;

const postfixes: Readonly<Record<string, Postfix>> = {
  ".": field,
  "[": (p, child, start) => {
    const extraction = p.expression(value);
    p.expect("]");
    return node("unresolvedExtractValue", { child, extraction, origin: p.originFrom(start) });
  },
  "::": (p, child, start) => node("cast", { child, to: dataType(p), origin: p.originFrom(start) }),
  ":": semiStructuredPath,
  COLLATE: (p, child, start) => {
    const nameStart = p.token.start;
    const collation = quoteIfNeeded(multipartName(p));
    return call("collate", [child, textLiteral(collation, p.originFrom(nameStart))], p.originFrom(start));
  },
};

/** Reads the fields, subscripts, casts and collations that follow a primary expression. */
export function postfix(p: Parser, primary: Expression, start: number): Expression {
  let child = primary;
  while (beginsPostfix(p)) child = (postfixes[p.next().key] as Postfix)(p, child, start);
  return child;
}

function beginsPostfix(p: Parser): boolean {
  const { key } = p.token;
  if (!Object.hasOwn(postfixes, key)) return false;
  if (key === "COLLATE") return isName(p.peek());
  return key !== ":" || isName(p.peek()) || p.peek().key === "[";
}

/** A field of a name is a longer name: which part is the column is found out later. */
function field(p: Parser, child: Expression, start: number): Expression {
  const nameStart = p.token.start;
  const part = simpleName(p);
  const origin = p.originFrom(start);
  if (child.kind === "unresolvedAttribute") {
    const unparsedIdentifier = `${child.unparsedIdentifier}.${quoteIfNeeded([part])}`;
    return node("unresolvedAttribute", { unparsedIdentifier, origin });
  }
  const extraction = textLiteral(part, p.originFrom(nameStart));
  return node("unresolvedExtractValue", { child, extraction, origin });
}
