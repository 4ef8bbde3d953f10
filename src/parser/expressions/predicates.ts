import { quoteValue, sparkError } from "../../errors/index.ts";
import { type Expression, node } from "../../plan/index.ts";
import { beginsExpression, opensBareQuery } from "../lookahead.ts";
import type { Parser } from "../parser.ts";
import { stringText } from "../string-tokens.ts";
import { balanced, booleanLiteral, call, not, textLiteral } from "./build.ts";
import { value } from "./operators.ts";
import { tupleValues } from "./tuples.ts";

/** What a predicate is about: the expression before it, where its text began, and whether NOT stood between. */
interface Subject {
  readonly child: Expression;
  readonly start: number;
  readonly negated: boolean;
}
type Predicate = (p: Parser, subject: Subject) => Expression;

const predicates: Readonly<Record<string, Predicate>> = {
  BETWEEN: between,
  IN: isIn,
  LIKE: like("like"),
  ILIKE: like("ilike"),
  RLIKE: rlike,
  REGEXP: rlike,
};

const isPredicateWord = (key: string): boolean => Object.hasOwn(predicates, key);

/** Does a predicate follow? Its word alone could also be the name of the column. */
export function beginsPredicate(p: Parser): boolean {
  const { key } = p.token;
  const next = p.peek();
  if (key === "IS") return ["NOT", "!", "NULL", "TRUE", "FALSE", "UNKNOWN", "DISTINCT"].includes(next.key);
  if (key === "NOT" || key === "!") return isPredicateWord(next.key);
  return isPredicateWord(key) && beginsExpression(next);
}

export function predicate(p: Parser, child: Expression, start: number): Expression {
  if (p.accept("IS")) return isPredicate(p, { child, start, negated: acceptNot(p) });
  const negated = acceptNot(p);
  return (predicates[p.next().key] as Predicate)(p, { child, start, negated });
}

function acceptNot(p: Parser): boolean {
  if (p.at("!")) throw sparkError("SYNTAX_DISCONTINUED.BANG_EQUALS_NOT", { clause: "!" }, p.originOf(p.token));
  return p.accept("NOT");
}

const negatedIf = (p: Parser, { start, negated }: Subject, made: Expression): Expression =>
  negated ? not(made, p.originFrom(start)) : made;

function isPredicate(p: Parser, { child, start, negated }: Subject): Expression {
  const word = p.expectAny("NULL", "UNKNOWN", "TRUE", "FALSE", "DISTINCT");
  if (word === "NULL" || word === "UNKNOWN") {
    return call(negated ? "isNotNull" : "isNull", [child], p.originFrom(start));
  }
  const other = word === "DISTINCT" ? distinctFrom(p) : booleanLiteral(word === "TRUE", p.originFrom(start));
  const origin = p.originFrom(start);
  const same = call("<=>", [child, other], origin);
  return negated === (word === "DISTINCT") ? same : not(same, origin);
}

function distinctFrom(p: Parser): Expression {
  p.expect("FROM");
  return p.expression(value);
}

function between(p: Parser, subject: Subject): Expression {
  const lower = p.expression(value);
  p.expect("AND");
  const upper = p.expression(value);
  return negatedIf(p, subject, call("between", [subject.child, lower, upper], p.originFrom(subject.start)));
}

function rlike(p: Parser, subject: Subject): Expression {
  const pattern = p.expression(value);
  return negatedIf(p, subject, call("rlike", [subject.child, pattern], p.originFrom(subject.start)));
}

function isIn(p: Parser, subject: Subject): Expression {
  return negatedIf(p, subject, opensBareQuery(p) ? inQuery(p, subject) : inList(p, subject));
}

function inQuery(p: Parser, { child, start }: Subject): Expression {
  const plan = p.parenthesized(() => p.query());
  const inSubqueryValues = tupleValues(child);
  return node("subqueryExpression", { subqueryType: "in", plan, inSubqueryValues, origin: p.originFrom(start) });
}

function inList(p: Parser, { child, start }: Subject): Expression {
  const values = expressionsOrNone(p);
  const origin = p.originFrom(start);
  if (values.length === 0) throw sparkError("INVALID_SQL_SYNTAX.EMPTY_IN_PREDICATE", {}, origin);
  return call("in", [child, ...values], origin);
}

function like(functionName: string): Predicate {
  return (p, subject) => {
    if (p.at("ANY", "SOME", "ALL") && p.peek().key === "(") return likeQuantified(p, subject, functionName);
    const pattern = p.expression(value);
    const escapes = p.accept("ESCAPE") ? [escapeCharacter(p)] : [];
    const made = call(functionName, [subject.child, pattern, ...escapes], p.originFrom(subject.start));
    return negatedIf(p, subject, made);
  };
}

function escapeCharacter(p: Parser): Expression {
  const start = p.token.start;
  const text = stringText(p);
  const origin = p.originFrom(start);
  if (text.length !== 1) throw sparkError("INVALID_ESC", { invalidEscape: quoteValue(text) }, origin);
  return textLiteral(text, origin);
}

/** NOT LIKE ANY negates every comparison, not the whole. */
function likeQuantified(p: Parser, subject: Subject, functionName: string): Expression {
  const joiner = p.next().key === "ALL" ? "and" : "or";
  const patterns = expressionsOrNone(p);
  const origin = p.originFrom(subject.start);
  if (patterns.length === 0) throw sparkError("INVALID_SQL_SYNTAX.EMPTY_QUANTIFIED_PATTERN", {}, origin);
  const likes = patterns.map((pattern) => negatedIf(p, subject, call(functionName, [subject.child, pattern], origin)));
  return balanced(joiner, likes, origin);
}

const expressionsOrNone = (p: Parser): Expression[] =>
  p.parenthesized(() => (p.at(")") ? [] : p.list((inner) => inner.expression())));
