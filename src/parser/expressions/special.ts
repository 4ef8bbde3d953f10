import type { Expression } from "../../plan/index.ts";
import { node } from "../../plan/index.ts";
import { dataType } from "../data-type.ts";
import { beginsExpression, opensQuery } from "../lookahead.ts";
import type { Parser } from "../parser.ts";
import { booleanLiteral, call, nullLiteral } from "./build.ts";
import { dateArithmetic } from "./date-arithmetic.ts";
import { identifierClause } from "./identifier-clause.ts";
import { interval } from "./intervals.ts";
import { namedExpressions } from "./named.ts";
import { extract, overlay, position, substring, trim } from "./worded-calls.ts";

/** A rule that begins with its word; undefined, and nothing read, where the word is only a name. */
export type SpecialForm = (p: Parser, start: number) => Expression | undefined;

const add = dateArithmetic("timestampadd");
const difference = dateArithmetic("timestampdiff");

const forms: Readonly<Record<string, SpecialForm>> = {
  NULL: (p) => nullLiteral(p.originOf(p.next())),
  TRUE: (p) => booleanLiteral(true, p.originOf(p.next())),
  FALSE: (p) => booleanLiteral(false, p.originOf(p.next())),
  CASE: caseWhen,
  CAST: cast,
  TRY_CAST: cast,
  STRUCT: struct,
  EXISTS: exists,
  INTERVAL: interval,
  IDENTIFIER: identifierClause,
  POSITION: position,
  EXTRACT: extract,
  TRIM: trim,
  SUBSTR: substring,
  SUBSTRING: substring,
  OVERLAY: overlay,
  TIMESTAMPADD: add,
  DATEADD: add,
  DATE_ADD: add,
  TIMESTAMPDIFF: difference,
  DATEDIFF: difference,
  DATE_DIFF: difference,
  TIMEDIFF: difference,
  CURRENT_PATH: (p) => (p.peek().key === "(" ? undefined : call("current_path", [], p.originOf(p.next()))),
};

export function specialForm(p: Parser): Expression | undefined {
  const { key, start } = p.token;
  return Object.hasOwn(forms, key) ? (forms[key] as SpecialForm)(p, start) : undefined;
}

function caseWhen(p: Parser, start: number): Expression | undefined {
  if (!beginsExpression(p.peek(p.peek().key === "WHEN" ? 2 : 1))) return undefined;
  p.next();
  const subject = p.at("WHEN") ? undefined : p.expression();
  const parts: Expression[] = [];
  do parts.push(...branch(p, subject));
  while (p.at("WHEN"));
  if (p.accept("ELSE")) parts.push(p.expression());
  p.expect("END");
  return call("when", parts, p.originFrom(start));
}

/** `CASE a WHEN b` asks whether a equals b. */
function branch(p: Parser, subject: Expression | undefined): [Expression, Expression] {
  p.expect("WHEN");
  const start = p.token.start;
  const test = p.expression();
  const condition = subject ? call("==", [subject, test], p.originFrom(start)) : test;
  p.expect("THEN");
  return [condition, p.expression()];
}

function cast(p: Parser, start: number): Expression | undefined {
  if (p.peek().key !== "(") return undefined;
  const evalMode = p.next().key === "TRY_CAST" ? "try" : undefined;
  p.expect("(");
  const child = p.expression();
  p.expect("AS");
  const to = dataType(p);
  p.expect(")");
  return node("cast", { child, to, evalMode, origin: p.originFrom(start) });
}

function struct(p: Parser, start: number): Expression | undefined {
  if (p.peek().key !== "(") return undefined;
  p.next();
  const items = p.parenthesized(() => (p.at(")") ? [] : namedExpressions(p)));
  return call("struct", items, p.originFrom(start));
}

function exists(p: Parser, start: number): Expression | undefined {
  if (!opensQuery(p, 1)) return undefined;
  p.next();
  const plan = p.parenthesized(() => p.query());
  const origin = p.originFrom(start);
  return node("subqueryExpression", { subqueryType: "exists", plan, inSubqueryValues: [], origin });
}
