import { quoteIdentifier, sparkError } from "../../errors/index.ts";
import { isName, multipartName, quoteIfNeeded, simpleName } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { propertyKey } from "../query/properties.ts";
import { stringText } from "../string-tokens.ts";
import { command, inNamespace, notAllowed, pattern, type StatementRule, tableName } from "./command.ts";
import { optionalPartition, partition } from "./partition.ts";

/** SHOW, the word already read. */
export const show: StatementRule = (p, start) => {
  const { key } = p.token;
  if (Object.hasOwn(shown, key)) {
    p.next();
    return (shown[key] as StatementRule)(p, start);
  }
  if (isName(p.token) && p.peek().key === "FUNCTIONS") return functions(p, start);
  throw p.unexpected();
};

const namespaces: StatementRule = (p, start) =>
  command(p, start, "showNamespaces", { namespace: inNamespace(p), pattern: pattern(p) });

const shown: Readonly<Record<string, StatementRule>> = {
  DATABASES: namespaces,
  SCHEMAS: namespaces,
  NAMESPACES: namespaces,
  TABLES: (p, start) => {
    const said = { namespace: inNamespace(p), pattern: pattern(p), asJson: asJson(p) };
    return command(p, start, "showTables", said);
  },
  TABLE: tableExtended,
  TBLPROPERTIES: (p, start) => {
    const table = tableName(p);
    const key = p.at("(") ? p.parenthesized(propertyKey) : undefined;
    return command(p, start, "showTableProperties", { table, key });
  },
  COLUMNS: columns,
  VIEWS: (p, start) => command(p, start, "showViews", { namespace: inNamespace(p), pattern: pattern(p) }),
  PARTITIONS: (p, start) =>
    command(p, start, "showPartitions", { table: tableName(p), ...optionalPartition(p), asJson: asJson(p) }),
  FUNCTIONS: showFunctions,
  PROCEDURES: (p, start) => command(p, start, "showProcedures", { namespace: inNamespace(p) }),
  CREATE: (p, start) => {
    p.expect("TABLE");
    const said = { table: tableName(p), asSerde: p.accept("AS", "SERDE") || undefined };
    return command(p, start, "showCreateTable", said);
  },
  CURRENT: (p, start) => {
    if (p.accept("ROLES")) throw notAllowed(p, start, "SHOW CURRENT ROLES");
    p.expectAny("DATABASE", "SCHEMA", "NAMESPACE");
    return command(p, start, "showCurrentNamespace");
  },
  CATALOGS: (p, start) => command(p, start, "showCatalogs", { pattern: pattern(p) }),
  COLLATIONS: (p, start) => command(p, start, "showCollations", { pattern: pattern(p) }),
};

const asJson = (p: Parser): true | undefined => p.accept("AS", "JSON") || undefined;

function tableExtended(p: Parser, start: number) {
  p.expect("EXTENDED");
  const namespace = inNamespace(p);
  p.expect("LIKE");
  const like = stringText(p);
  const spec = p.at("PARTITION") ? partition(p) : undefined;
  return command(p, start, "showTableExtended", { namespace, pattern: like, ...spec, asJson: asJson(p) });
}

function columns(p: Parser, start: number) {
  p.expectAny("IN", "FROM");
  const table = tableName(p);
  return command(p, start, "showColumns", { table, namespace: inNamespace(p) });
}

const scopes = ["ALL", "SYSTEM", "USER"];

function functions(p: Parser, start: number) {
  const written = p.token;
  const scope = simpleName(p).toUpperCase();
  if (!scopes.includes(scope)) {
    const params = { scope: p.text(written) };
    throw sparkError("INVALID_SQL_SYNTAX.SHOW_FUNCTIONS_INVALID_SCOPE", params, p.originOf(written));
  }
  p.expect("FUNCTIONS");
  return showFunctions(p, start, scope);
}

function showFunctions(p: Parser, start: number, scope = "ALL") {
  const namespace = inNamespace(p);
  const said = p.accept("LIKE");
  const isText = p.token.kind === "string";
  const named =
    p.token.kind === "string" ? stringText(p) : isName(p.token) ? quoteIfNeeded(multipartName(p)) : undefined;
  if (said && named === undefined) throw p.unexpected();
  if (namespace !== undefined && named !== undefined && !isText) {
    const params = { pattern: quoteIdentifier(named) };
    throw sparkError("INVALID_SQL_SYNTAX.SHOW_FUNCTIONS_INVALID_PATTERN", params, p.originFrom(start));
  }
  return command(p, start, "showFunctions", { scope, namespace, pattern: named });
}
