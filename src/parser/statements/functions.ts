import { sparkError } from "../../errors/index.ts";
import type { SqlStatement } from "../../plan/index.ts";
import { type StructField, structType } from "../../types/index.ts";
import { dataType } from "../data-type.ts";
import { simpleName } from "../identifiers.ts";
import { beginsQuery, opensQuery } from "../lookahead.ts";
import type { Parser } from "../parser.ts";
import { stringText } from "../string-tokens.ts";
import { createdColumn } from "./columns.ts";
import { command, ifNotExists, tableName } from "./command.ts";
import { collationName } from "./table-clauses.ts";

export interface FunctionHeader {
  readonly replace?: boolean | undefined;
  readonly temporary?: boolean | undefined;
}

/** From the word FUNCTION on. */
export function createFunction(p: Parser, start: number, header: FunctionHeader): SqlStatement {
  p.expect("FUNCTION");
  const notExists = ifNotExists(p) || undefined;
  const name = tableName(p);
  if (notExists && header.temporary) {
    throw sparkError("INVALID_SQL_SYNTAX.CREATE_TEMP_FUNC_WITH_IF_NOT_EXISTS", {}, p.originFrom(start));
  }
  const said = { function: name, ...header, ifNotExists: notExists };
  return p.at("(") ? sqlFunction(p, start, said) : javaFunction(p, start, said);
}

type Said = SqlStatement["parameters"];

function javaFunction(p: Parser, start: number, said: Said): SqlStatement {
  p.expect("AS");
  const className = stringText(p);
  const resources = p.accept("USING") ? p.list((inner) => `${simpleName(inner)} ${stringText(inner)}`) : undefined;
  return command(p, start, "createFunction", { ...said, className, resources });
}

/** `f(a INT) RETURNS INT RETURN a + 1`. */
function sqlFunction(p: Parser, start: number, said: Said): SqlStatement {
  const parameters = p.parenthesized(() => (p.at(")") ? [] : p.list(createdColumn)));
  const returns = p.accept("RETURNS") ? returnType(p) : undefined;
  const characteristics = routineCharacteristics(p);
  p.expect("RETURN");
  const bodyStart = p.token.start;
  const isQuery = beginsQuery(p) || opensQuery(p);
  const body = isQuery ? p.query() : p.expression();
  const input = isQuery ? (body as ReturnType<Parser["query"]>) : undefined;
  const expression = isQuery ? undefined : (body as ReturnType<Parser["expression"]>);
  return command(
    p,
    start,
    "createSqlFunction",
    { ...said, returns, ...characteristics, body: p.textFrom(bodyStart) },
    { input, arguments: expression && [expression], schema: structType(parameters) },
  );
}

/** The text of the type; a table function's begins with TABLE. */
function returnType(p: Parser): string {
  const start = p.token.start;
  if (p.accept("TABLE")) p.parenthesized(() => p.list(createdColumn) as StructField[]);
  else dataType(p);
  return p.textFrom(start);
}

const flags: readonly (readonly string[])[] = [
  ["DETERMINISTIC"],
  ["NOT", "DETERMINISTIC"],
  ["NO", "SQL"],
  ["CONTAINS", "SQL"],
  ["READS", "SQL", "DATA"],
  ["MODIFIES", "SQL", "DATA"],
  ["RETURNS", "NULL", "ON", "NULL", "INPUT"],
  ["CALLED", "ON", "NULL", "INPUT"],
  ["SQL", "SECURITY", "INVOKER"],
  ["SQL", "SECURITY", "DEFINER"],
];

function routineCharacteristics(p: Parser): Said {
  const found: Record<string, string> = {};
  const said: string[] = [];
  for (;;) {
    const flag = flags.find((phrase) => p.accept(...phrase));
    if (flag) said.push(flag.join(" "));
    else if (p.accept("LANGUAGE")) found.language = simpleName(p).toUpperCase();
    else if (p.accept("SPECIFIC")) found.specific = simpleName(p);
    else if (p.accept("COMMENT")) found.comment = stringText(p);
    else if (p.accept("DEFAULT", "COLLATION")) found.collation = collationName(p);
    else return { ...found, characteristics: said.length > 0 ? said : undefined };
  }
}
