import { isName, multipartName, quoteIfNeeded } from "../identifiers.ts";
import { beginsQuery, opensQuery } from "../lookahead.ts";
import type { Parser } from "../parser.ts";
import { stringText } from "../string-tokens.ts";
import { command, type StatementRule, tableName } from "./command.ts";
import { optionalPartition } from "./partition.ts";

/** DESCRIBE, the word already read. */
export const describe: StatementRule = (p, start) => {
  if (p.at("FUNCTION") && describesMore(p)) return describeFunction(p, start);
  if (p.at("PROCEDURE") && describesMore(p)) {
    p.next();
    return command(p, start, "describeProcedure", { procedure: tableName(p) });
  }
  if (p.at("DATABASE", "SCHEMA", "NAMESPACE") && describesMore(p)) {
    p.next();
    const extended = p.accept("EXTENDED") || undefined;
    return command(p, start, "describeNamespace", { namespace: tableName(p), extended });
  }
  if (p.at("QUERY") && beginsQuery(p, 1)) p.next();
  if (beginsQuery(p) || opensQuery(p)) return command(p, start, "describeQuery", {}, { input: p.query() });
  return describeTable(p, start);
};

/** A table may be called `function` or `schema`: then nothing follows that could be described. */
const describesMore = (p: Parser): boolean => p.peek().kind !== "end" && ![";", "."].includes(p.peek().key);

function describeFunction(p: Parser, start: number) {
  p.expect("FUNCTION");
  const extended = (isName(p.peek()) || p.peek().kind === "symbol") && p.accept("EXTENDED") ? true : undefined;
  return command(p, start, "describeFunction", { function: functionName(p), extended });
}

/** Operators have descriptions too. */
function functionName(p: Parser): string {
  if (p.token.kind === "string") return stringText(p);
  return p.token.kind === "symbol" ? p.next().key : tableName(p);
}

function describeTable(p: Parser, start: number) {
  if (isName(p.peek())) p.accept("TABLE");
  const detail = isName(p.peek()) ? p.acceptAny("EXTENDED", "FORMATTED") : undefined;
  const table = tableName(p);
  const partition = optionalPartition(p);
  const column = isName(p.token) && !p.at("AS") ? quoteIfNeeded(multipartName(p)) : undefined;
  const asJson = p.accept("AS", "JSON") || undefined;
  return command(p, start, "describeTable", {
    table,
    extended: detail !== undefined || undefined,
    ...partition,
    column,
    asJson,
  });
}
