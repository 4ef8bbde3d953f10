import { isName } from "./identifiers.ts";
import type { Parser } from "./parser.ts";
import type { Token } from "./token.ts";

const operandSymbols = new Set(["(", "-", "+", "~", "*", "?", ":", "!"]);

/** Could an expression begin with this token? Any word could: Spark reserves none. */
export const beginsExpression = (token: Token): boolean =>
  isName(token) || token.kind === "string" || token.kind === "number" || operandSymbols.has(token.key);

const queryWords = new Set(["SELECT", "FROM", "VALUES", "WITH", "TABLE", "MAP", "REDUCE"]);

/** Does a query begin `ahead` tokens from here? A word such as `values` begins one only when something follows that fits. */
export const beginsQuery = (p: Parser, ahead = 0): boolean =>
  queryWords.has(p.peek(ahead).key) && continuesQuery(p.peek(ahead).key, p.peek(ahead + 1));

const afterQuery = new Set(
  ") ; |> UNION EXCEPT MINUS INTERSECT ORDER SORT CLUSTER DISTRIBUTE WINDOW LIMIT OFFSET".split(" "),
);

/**
 * Does the parenthesis `ahead` hold a query, and nothing but one? `((SELECT 1))` and `((SELECT 1) UNION (SELECT 2))` do,
 * `((SELECT 1) + 1)` and `((SELECT 1) t JOIN u)` do not.
 */
export function opensQuery(p: Parser, ahead = 0): boolean {
  if (p.peek(ahead).key !== "(") return false;
  const innermost = p.innermost(ahead);
  if (!beginsQuery(p, innermost + 1)) return false;
  for (let level = innermost; level > ahead; level--) {
    if (!afterQuery.has(p.afterClosing(level).key)) return false;
  }
  return true;
}

/** As `opensQuery`, but a query in parentheses of its own does not count: there it is one value. */
export function opensBareQuery(p: Parser): boolean {
  if (!opensQuery(p)) return false;
  return p.innermost(0) === 0 || p.afterClosing(1).key !== ")";
}

function continuesQuery(first: string, next: Token): boolean {
  if (first === "SELECT") return beginsExpression(next) || next.key === "/*+";
  if (first === "VALUES") return beginsExpression(next);
  return isName(next) || (first === "FROM" && next.key === "(");
}

type Test = (p: Parser) => boolean;

/** Is what comes after the word at hand, `ahead` places on, one of these? */
const followedBy =
  (...keys: readonly string[]): Test =>
  (p) =>
    keys.includes(p.peek().key);
const operand: Test = (p) => beginsExpression(p.peek());
const setOperand: Test = (p) => ["ALL", "DISTINCT", "("].includes(p.peek().key) || beginsQuery(p, 1);

/** Words that begin a clause, and what must follow for them to do so; otherwise they are free to be names. */
const clauses: Readonly<Record<string, Test>> = {
  FROM: (p) => isName(p.peek()) || p.peek().key === "(",
  WHERE: operand,
  GROUP: followedBy("BY"),
  HAVING: operand,
  QUALIFY: operand,
  ORDER: followedBy("BY"),
  SORT: followedBy("BY"),
  CLUSTER: followedBy("BY"),
  DISTRIBUTE: followedBy("BY"),
  PARTITION: followedBy("BY", "("),
  LIMIT: operand,
  OFFSET: operand,
  WINDOW: (p) => isName(p.peek()) && ["AS", "-"].includes(p.peek(2).key),
  LATERAL: followedBy("VIEW"),
  UNION: setOperand,
  EXCEPT: setOperand,
  MINUS: setOperand,
  INTERSECT: setOperand,
  PIVOT: followedBy("("),
  UNPIVOT: followedBy("(", "INCLUDE", "EXCLUDE"),
  BIN: followedBy("BY"),
  TABLESAMPLE: followedBy("("),
  WATERMARK: operand,
  SELECT: operand,
  MAP: (p) => isName(p.peek()),
  REDUCE: (p) => isName(p.peek()),
  INSERT: followedBy("INTO", "OVERWRITE", "WITH"),
  AS: (p) => isName(p.peek()) || p.peek().key === "(",
  APPROX: followedBy("NEAREST"),
  EXACT: followedBy("NEAREST"),
  ASOF: followedBy("JOIN"),
  MATCH_CONDITION: followedBy("("),
  FOR: operand,
  CHANGES: followedBy("FROM"),
  VERSION: followedBy("AS"),
  TIMESTAMP: followedBy("AS"),
  SYSTEM_VERSION: followedBy("AS"),
  SYSTEM_TIME: followedBy("AS"),
  IDENTIFIED: followedBy("BY"),
  WITH: followedBy("(", "ROLLUP", "CUBE", "SINGLE"),
  GROUPING: followedBy("SETS"),
  REPLACE: followedBy("WHERE", "ON", "USING"),
  BY: followedBy("NAME"),
  SET: (p) => isName(p.peek()),
  WHEN: followedBy("MATCHED", "NOT"),
  DELAY: followedBy("OF"),
  USING: operand,
  INTO: operand,
  DO: operand,
};

/** Does the word at hand begin the next clause here, rather than name the thing before it? */
export function beginsClause(p: Parser): boolean {
  const { key } = p.token;
  return Object.hasOwn(clauses, key) && (clauses[key] as Test)(p);
}
