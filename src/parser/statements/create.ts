import { sparkError } from "../../errors/index.ts";
import type { SqlStatementParameter } from "../../plan/index.ts";
import { multipartName, quoteIfNeeded, simpleName } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { properties } from "../query/properties.ts";
import { stringText } from "../string-tokens.ts";
import { command, ifNotExists, notAllowed, type StatementRule, tableName } from "./command.ts";
import { tableDefinition } from "./create-table.ts";
import { createFunction } from "./functions.ts";
import { collationName } from "./table-clauses.ts";
import { createView } from "./views.ts";

/** CREATE, the word already read. */
export const create: StatementRule = (p, start) => {
  const orReplace = p.accept("OR", "REPLACE") || undefined;
  const global = p.accept("GLOBAL") || undefined;
  const temporary = p.acceptAny("TEMP", "TEMPORARY") !== undefined || undefined;
  if (p.at("VIEW")) return createView(p, start, { replace: orReplace, global, temporary });
  if (global) throw p.unexpected();
  if (p.at("FUNCTION")) return createFunction(p, start, { replace: orReplace, temporary });
  if (p.at("MACRO") && temporary) throw notAllowed(p, start, "CREATE TEMPORARY MACRO");
  const external = p.accept("EXTERNAL") || undefined;
  if (p.accept("TABLE")) {
    if (external) throw notAllowed(p, start, "CREATE EXTERNAL TABLE ...");
    if (temporary) throw notAllowed(p, start, "CREATE TEMPORARY TABLE; there are temporary views");
    const statement = orReplace ? "replaceTable" : "createTable";
    return tableDefinition(p, start, statement, { orReplace });
  }
  if (orReplace || temporary || external) throw p.unexpected();
  if (p.at("ROLE")) throw notAllowed(p, start, "CREATE ROLE");
  if (p.accept("INDEX")) return createIndex(p, start);
  p.expectAny("DATABASE", "SCHEMA", "NAMESPACE");
  return createNamespace(p, start);
};

function createNamespace(p: Parser, start: number) {
  const notExists = ifNotExists(p) || undefined;
  const namespace = tableName(p);
  return command(p, start, "createNamespace", { namespace, ifNotExists: notExists, ...namespaceClauses(p, start) });
}

type Clauses = Record<string, SqlStatementParameter>;

const clauses: readonly (readonly [
  said: string,
  phrase: readonly string[],
  read: (p: Parser) => SqlStatementParameter,
])[] = [
  ["comment", ["COMMENT"], stringText],
  ["location", ["LOCATION"], stringText],
  ["collation", ["DEFAULT", "COLLATION"], collationName],
  ["properties", ["WITH", "DBPROPERTIES"], properties],
  ["properties", ["WITH", "PROPERTIES"], properties],
];

function namespaceClauses(p: Parser, start: number): Clauses {
  const found: Clauses = {};
  for (;;) {
    const clause = clauses.find(([, phrase]) => p.accept(...phrase));
    if (!clause) return found;
    const [said, phrase, read] = clause;
    if (found[said] !== undefined) {
      throw sparkError("DUPLICATE_CLAUSES", { clauseName: phrase.join(" ") }, p.originFrom(start));
    }
    found[said] = read(p);
  }
}

function createIndex(p: Parser, start: number) {
  const notExists = ifNotExists(p) || undefined;
  const index = simpleName(p);
  p.expect("ON");
  p.accept("TABLE");
  const table = tableName(p);
  const using = p.accept("USING") ? simpleName(p) : undefined;
  const columns = p.parenthesized(() => p.list(indexColumn));
  const options = p.accept("OPTIONS") ? properties(p) : undefined;
  return command(p, start, "createIndex", { index, table, ifNotExists: notExists, using, columns, options });
}

function indexColumn(p: Parser): string {
  const column = quoteIfNeeded(multipartName(p));
  if (p.accept("OPTIONS")) properties(p);
  return column;
}
