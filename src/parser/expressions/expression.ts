import type { Expression } from "../../plan/index.ts";
import { beginsExpression, opensQuery } from "../lookahead.ts";
import type { Parser } from "../parser.ts";
import { balanced, call } from "./build.ts";
import { withAlias } from "./named.ts";
import { applyInfix, binds, type Infix, infixOf, type Prefix, prefixOf } from "./operators.ts";
import { postfix } from "./postfix.ts";
import { beginsPredicate, predicate } from "./predicates.ts";
import { beginsLambda, primary } from "./primary.ts";
import { tuple } from "./tuples.ts";

/** An expression that is complete so far. Truth is what NOT, AND, OR and predicates give; no arithmetic may follow it. */
interface Operand {
  readonly child: Expression;
  readonly start: number;
  readonly isTruth: boolean;
}

/** What waits for the operand to its right. */
type Pending =
  | { readonly form: "prefix"; readonly operator: Prefix; readonly start: number }
  | { readonly form: "infix"; readonly operator: Infix; readonly left: Operand }
  /** The terms of a chain of ANDs or of ORs. */
  | { readonly form: "chain"; readonly operator: Infix; readonly terms: Expression[]; readonly start: number }
  | { readonly form: "parenthesis"; readonly items: Expression[]; readonly start: number };

/**
 * Reads an expression whose operators bind at least as tightly as `minimum`. Operators and parentheses wait on a stack of
 * our own, so that neither their number nor their nesting is limited.
 */
export function expression(p: Parser, minimum = 0): Expression {
  const reading = new Reading(p, minimum);
  for (;;) {
    while (reading.opens());
    const result = reading.closes(reading.operand());
    if (result) return result;
  }
}

class Reading {
  readonly #p: Parser;
  readonly #minimum: number;
  readonly #pending: Pending[] = [];
  #open = 0;

  constructor(p: Parser, minimum: number) {
    this.#p = p;
    this.#minimum = minimum;
  }

  /** Takes a prefix operator or an opening parenthesis, if there is one. */
  opens(): boolean {
    const p = this.#p;
    const { start, key } = p.token;
    if (key === "(" && !opensQuery(p) && !beginsLambda(p)) {
      this.#pending.push({ form: "parenthesis", items: [], start });
      this.#open++;
      p.next();
      return true;
    }
    const operator = prefixOf(key);
    if (!operator || !this.#mayNegate(operator)) return false;
    this.#pending.push({ form: "prefix", operator, start });
    p.next();
    return true;
  }

  /** A sign before a number belongs to the number, and NOT stands only where truth may stand. */
  #mayNegate(operator: Prefix): boolean {
    const p = this.#p;
    if (p.at("-") && p.peek().kind === "number") return false;
    if (operator.power === binds.unary) return true;
    return this.#tightest() <= binds.not && beginsExpression(p.peek());
  }

  /** The power of the operator that the next operand stands after. */
  #tightest(): number {
    const top = this.#pending.at(-1);
    if (!top) return this.#minimum;
    return top.form === "parenthesis" ? 0 : top.operator.power;
  }

  operand(): Operand {
    const { start } = this.#p.token;
    const child = postfix(this.#p, primary(this.#p), start);
    return { child, start, isTruth: child.kind === "subqueryExpression" && child.subqueryType === "exists" };
  }

  /** Takes what follows an operand. The whole expression when it ends here, undefined when another operand must follow. */
  closes(first: Operand): Expression | undefined {
    const p = this.#p;
    let operand = first;
    for (;;) {
      const operator = this.#infix(operand);
      if (operator) return this.#push(operator, this.#reduce(operand, operator.power));
      if (this.#atPredicate(operand)) {
        const subject = this.#reduce(operand, binds.predicate);
        operand = { ...subject, child: predicate(p, subject.child, subject.start), isTruth: true };
        continue;
      }
      operand = this.#reduce(operand, 0);
      const top = this.#pending.at(-1);
      if (top?.form !== "parenthesis") return operand.child;
      const closed = this.#parenthesis(top, operand);
      if (!closed) return undefined;
      operand = closed;
    }
  }

  #infix(operand: Operand): Infix | undefined {
    const p = this.#p;
    const operator = infixOf(p.token.key);
    if (!operator || operator.power < this.#floor()) return undefined;
    if (operand.isTruth && operator.power > binds.and) return undefined;
    return p.token.kind === "symbol" || beginsExpression(p.peek()) ? operator : undefined;
  }

  #atPredicate(operand: Operand): boolean {
    return !operand.isTruth && binds.predicate >= this.#floor() && beginsPredicate(this.#p);
  }

  #floor(): number {
    return this.#open > 0 ? 0 : this.#minimum;
  }

  #push(operator: Infix, left: Operand): undefined {
    this.#p.next();
    const top = this.#pending.at(-1);
    if (operator.power > binds.and) this.#pending.push({ form: "infix", operator, left });
    else if (top?.form === "chain" && top.operator === operator) top.terms.push(left.child);
    else this.#pending.push({ form: "chain", operator, terms: [left.child], start: left.start });
  }

  /** Applies the waiting operators that bind at least as tightly as `power`; a chain goes on under its own operator. */
  #reduce(operand: Operand, power: number): Operand {
    let reduced = operand;
    for (;;) {
      const top = this.#pending.at(-1);
      if (!top || top.form === "parenthesis" || top.operator.power < power) return reduced;
      if (top.form === "chain" && top.operator.power === power) return reduced;
      this.#pending.pop();
      reduced = this.#apply(top, reduced);
    }
  }

  #apply(pending: Exclude<Pending, { form: "parenthesis" }>, operand: Operand): Operand {
    const start = pending.form === "infix" ? pending.left.start : pending.start;
    const origin = this.#p.originFrom(start);
    switch (pending.form) {
      case "prefix":
        return {
          child: call(pending.operator.name, [operand.child], origin),
          start,
          isTruth: pending.operator.power === binds.not,
        };
      case "infix":
        return {
          child: applyInfix(pending.operator, pending.left.child, operand.child, origin),
          start,
          isTruth: false,
        };
      case "chain":
        return {
          child: balanced(pending.operator.name, [...pending.terms, operand.child], origin),
          start,
          isTruth: true,
        };
    }
  }

  /** A comma or the end inside a parenthesis; undefined after a comma. */
  #parenthesis(top: Extract<Pending, { form: "parenthesis" }>, operand: Operand): Operand | undefined {
    const p = this.#p;
    const before = p.token;
    const item = withAlias(p, operand.child, operand.start);
    top.items.push(item);
    if (p.accept(",")) return undefined;
    if (top.items.length === 1 && item !== operand.child) throw p.unexpected(before);
    p.expect(")");
    this.#pending.pop();
    this.#open--;
    const { start, items } = top;
    const child = items.length === 1 ? operand.child : tuple(items, p.originFrom(start));
    return { child: postfix(p, child, start), start, isTruth: false };
  }
}
