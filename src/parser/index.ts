import { sparkError } from "../errors/index.ts";
import type { Command, Expression, Relation } from "../plan/index.ts";
import { expression } from "./expressions/expression.ts";
import { namedExpression } from "./expressions/named.ts";
import { multipartName } from "./identifiers.ts";
import type { ParserOptions } from "./options.ts";
import { originAt } from "./origin.ts";
import { type Grammar, Parser } from "./parser.ts";
import { query } from "./query/query.ts";
import { statement } from "./statements/statement.ts";

export { quoteIfNeeded } from "./identifiers.ts";
export type { ParserOptions } from "./options.ts";

const grammar: Grammar = { expression, query };

/**
 * Reads one SQL expression, with or without an alias.
 *
 * ```ts
 * parseExpression("price * (1 - discount) AS net");
 * ```
 */
export const parseExpression = (sql: string, options?: ParserOptions): Expression =>
  parse(sql, options, namedExpression);

/**
 * Reads a query. A statement that is no query is an error.
 *
 * ```ts
 * parseQuery("SELECT city, avg(age) FROM people GROUP BY city");
 * ```
 */
export const parseQuery = (sql: string, options?: ParserOptions): Relation => parse(sql, options, terminated(query));

/**
 * Reads a statement: a query, or a command such as `CREATE TEMP VIEW`.
 *
 * ```ts
 * parseStatement("CREATE TEMP VIEW adults AS SELECT * FROM people WHERE age >= 18");
 * ```
 */
export const parseStatement = (sql: string, options?: ParserOptions): Relation | Command =>
  parse(sql, options, terminated(statement));

/**
 * The parts of a dotted name, backticks taken off.
 *
 * ```ts
 * parseMultipartIdentifier("a.`b.c`"); // ["a", "b.c"]
 * ```
 */
export const parseMultipartIdentifier = (text: string): string[] => parse(text, undefined, multipartName);

/** A statement may end in semicolons. */
const terminated =
  <T>(rule: (p: Parser) => T) =>
  (p: Parser): T => {
    const result = rule(p);
    while (p.accept(";"));
    return result;
  };

function parse<T>(sql: string, options: ParserOptions | undefined, rule: (p: Parser) => T): T {
  if (sql.trim() === "") throw sparkError("PARSE_EMPTY_STATEMENT", {}, originAt(sql, 0, sql.length));
  const p = new Parser(sql, grammar, options);
  try {
    const result = rule(p);
    p.expectEnd();
    return result;
  } catch (error) {
    // Too many levels for the stack of this process: Spark's parser gives up in the same way.
    if (error instanceof RangeError) throw sparkError("FAILED_TO_PARSE_TOO_COMPLEX", {}, p.originOf(p.token));
    throw error;
  }
}
