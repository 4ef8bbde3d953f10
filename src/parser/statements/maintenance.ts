import { sparkError } from "../../errors/index.ts";
import { StructField, structType } from "../../types/index.ts";
import { dataType } from "../data-type.ts";
import { functionArgument } from "../expressions/calls.ts";
import { namedExpressions } from "../expressions/named.ts";
import { isName, multipartName, name, quoteIfNeeded, simpleName } from "../identifiers.ts";
import { beginsQuery, opensQuery } from "../lookahead.ts";
import type { Parser } from "../parser.ts";
import { properties } from "../query/properties.ts";
import { stringText } from "../string-tokens.ts";
import { command, ifExists, inNamespace, type StatementRule, tableName } from "./command.ts";
import { optionalPartition } from "./partition.ts";

/** USE, the word already read. */
export const use: StatementRule = (p, start) => {
  const isNamespace = isName(p.peek()) && p.acceptAny("DATABASE", "SCHEMA", "NAMESPACE") !== undefined;
  const said = { namespace: tableName(p), isNamespace: isNamespace || undefined };
  return command(p, start, "use", said);
};

/** CACHE, the word already read. */
export const cache: StatementRule = (p, start) => {
  const lazy = p.accept("LAZY") || undefined;
  p.expect("TABLE");
  const table = tableName(p);
  const options = p.accept("OPTIONS") ? properties(p) : undefined;
  const asked = p.accept("AS") || beginsQuery(p) || opensQuery(p);
  if (!asked) return command(p, start, "cacheTable", { table, lazy, options });
  if (table.includes(".") && !table.startsWith("`")) {
    const quoted = table.slice(0, table.lastIndexOf("."));
    throw sparkError("_LEGACY_ERROR_TEMP_0037", { quoted }, p.originFrom(start));
  }
  const queryStart = p.token.start;
  const input = p.query();
  return command(p, start, "cacheTable", { table, lazy, options, queryText: p.textFrom(queryStart) }, { input });
};

export const uncache: StatementRule = (p, start) => {
  p.expect("TABLE");
  return command(p, start, "uncacheTable", { ifExists: ifExists(p) || undefined, table: tableName(p) });
};

export const clear: StatementRule = (p, start) => {
  p.expect("CACHE");
  return command(p, start, "clearCache");
};

export const refresh: StatementRule = (p, start) => {
  if (p.accept("TABLE")) return command(p, start, "refreshTable", { table: tableName(p) });
  if (p.accept("FUNCTION")) return command(p, start, "refreshFunction", { function: tableName(p) });
  const path = p.token.kind === "string" ? stringText(p) : p.rest();
  return command(p, start, "refreshPath", { path });
};

export const analyze: StatementRule = (p, start) => {
  if (p.accept("TABLES")) {
    const namespace = inNamespace(p);
    p.expect("COMPUTE", "STATISTICS");
    return command(p, start, "analyzeTables", { namespace, noScan: noScan(p, start) });
  }
  p.expect("TABLE");
  const table = tableName(p);
  const partition = optionalPartition(p);
  p.expect("COMPUTE", "STATISTICS");
  if (!p.accept("FOR")) return command(p, start, "analyzeTable", { table, ...partition, noScan: noScan(p, start) });
  if (p.accept("ALL", "COLUMNS")) return command(p, start, "analyzeTable", { table, ...partition, allColumns: true });
  p.expect("COLUMNS");
  return command(p, start, "analyzeTable", { table, ...partition, columns: p.list(name) });
};

function noScan(p: Parser, start: number): true | undefined {
  if (!isName(p.token)) return undefined;
  const ctx = simpleName(p).toUpperCase();
  if (ctx === "NOSCAN") return true;
  throw sparkError("INVALID_SQL_SYNTAX.ANALYZE_TABLE_UNEXPECTED_NOSCAN", { ctx }, p.originFrom(start));
}

export const truncate: StatementRule = (p, start) => {
  p.expect("TABLE");
  return command(p, start, "truncateTable", { table: tableName(p), ...optionalPartition(p) });
};

export const repair: StatementRule = (p, start) => {
  p.accept("REPAIR");
  p.expect("TABLE");
  const table = tableName(p);
  const action = p.acceptAny("ADD", "DROP", "SYNC");
  if (action) p.expect("PARTITIONS");
  return command(p, start, "repairTable", { table, action });
};

export const load: StatementRule = (p, start) => {
  p.expect("DATA");
  const local = p.accept("LOCAL") || undefined;
  p.expect("INPATH");
  const path = stringText(p);
  const overwrite = p.accept("OVERWRITE") || undefined;
  p.expect("INTO", "TABLE");
  return command(p, start, "loadData", { path, local, overwrite, table: tableName(p), ...optionalPartition(p) });
};

/** `ADD JAR x` and `LIST FILES`: the rest is text. */
export const resources =
  (statement: string): StatementRule =>
  (p, start) => {
    const resource = simpleName(p).toUpperCase();
    return command(p, start, statement, { resource, path: p.rest() || undefined });
  };

export const comment: StatementRule = (p, start) => {
  p.expect("ON");
  const of = p.expectAny("DATABASE", "SCHEMA", "NAMESPACE", "TABLE", "COLUMN");
  const target = tableName(p);
  if (of === "TABLE" && p.accept("COLUMN")) return commentOnColumns(p, start, target);
  p.expect("IS");
  return command(p, start, "comment", { of, target, comment: p.accept("NULL") ? undefined : stringText(p) });
};

function commentOnColumns(p: Parser, start: number, table: string) {
  const comments = p.parenthesized(() =>
    p.list((inner) => {
      const column = quoteIfNeeded(multipartName(inner));
      inner.expect("IS");
      return [column, inner.accept("NULL") ? "" : stringText(inner)] as const;
    }),
  );
  return command(p, start, "commentOnColumns", { table, comments: Object.freeze(Object.fromEntries(comments)) });
}

export const call: StatementRule = (p, start) => {
  const procedure = tableName(p);
  const args = p.parenthesized(() => (p.at(")") ? [] : p.list(functionArgument)));
  return command(p, start, "call", { procedure }, { arguments: args });
};

/** `DECLARE VARIABLE a, b INT DEFAULT 1`. */
export const declare: StatementRule = (p, start) => {
  const replace = p.accept("OR", "REPLACE") || undefined;
  if (isName(p.peek())) p.acceptAny("VARIABLE", "VAR");
  const names = p.list(tableName);
  const type = isName(p.token) && !p.at("DEFAULT") ? dataType(p) : undefined;
  const value = p.acceptAny("DEFAULT", "=") ? [p.expression()] : undefined;
  if (!type && !value) {
    throw sparkError("INVALID_SQL_SYNTAX.VARIABLE_TYPE_OR_DEFAULT_REQUIRED", {}, p.originFrom(start));
  }
  const schema = type && structType(names.map((variable) => StructField(variable, type)));
  return command(p, start, "declareVariable", { names, replace }, { arguments: value, schema });
};

export const execute: StatementRule = (p, start) => {
  p.expect("IMMEDIATE");
  const statement = p.expression();
  const into = p.accept("INTO") ? p.list((inner) => quoteIfNeeded(multipartName(inner))) : undefined;
  const using = p.accept("USING") ? usingArguments(p) : [];
  return command(p, start, "executeImmediate", { into }, { arguments: [statement, ...using] });
};

function usingArguments(p: Parser) {
  const listed = p.attempt(() => {
    if (!p.accept("(")) return undefined;
    const items = namedExpressions(p);
    return p.accept(")") && (p.atEnd || p.at(";")) ? items : undefined;
  });
  return listed ?? namedExpressions(p);
}
