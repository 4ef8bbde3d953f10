import { multipartName, quoteIfNeeded } from "../identifiers.ts";
import { beginsQuery, opensQuery } from "../lookahead.ts";
import type { Parser } from "../parser.ts";
import { properties, propertyKey } from "../query/properties.ts";
import { stringText } from "../string-tokens.ts";
import { alterTable, unsetProperties } from "./alter-table.ts";
import { command, notAllowed, type StatementRule, tableName } from "./command.ts";
import { collationName } from "./table-clauses.ts";
import { schemaBinding } from "./views.ts";

/** ALTER, the word already read. */
export const alter: StatementRule = (p, start) => {
  if (p.accept("TABLE")) return alterTable(p, start);
  if (p.accept("VIEW")) return alterView(p, start);
  if (p.accept("INDEX")) throw notAllowed(p, start, "ALTER INDEX");
  p.expectAny("DATABASE", "SCHEMA", "NAMESPACE");
  return alterNamespace(p, start);
};

function alterView(p: Parser, start: number) {
  const view = tableName(p);
  if (p.accept("RENAME", "TO")) {
    const newName = quoteIfNeeded(multipartName(p));
    return command(p, start, "renameTable", { table: view, newName, isView: true });
  }
  if (p.accept("SET")) {
    p.expect("TBLPROPERTIES");
    return command(p, start, "setTableProperties", { table: view, properties: properties(p), isView: true });
  }
  if (p.accept("UNSET")) {
    return command(p, start, "unsetTableProperties", { table: view, ...unsetProperties(p), isView: true });
  }
  if (p.accept("WITH", "SCHEMA"))
    return command(p, start, "alterViewSchema", { view, schemaBinding: schemaBinding(p) });
  if (!p.accept("AS") && !beginsQuery(p) && !opensQuery(p)) throw p.unexpected();
  const queryStart = p.token.start;
  const input = p.query();
  return command(p, start, "alterView", { view, queryText: p.textFrom(queryStart) }, { input });
}

function alterNamespace(p: Parser, start: number) {
  const namespace = tableName(p);
  if (p.accept("DEFAULT", "COLLATION")) {
    return command(p, start, "alterNamespaceCollation", { namespace, collation: collationName(p) });
  }
  if (p.accept("UNSET")) {
    p.expectAny("DBPROPERTIES", "PROPERTIES");
    return command(p, start, "unsetNamespaceProperties", {
      namespace,
      keys: p.parenthesized(() => p.list(propertyKey)),
    });
  }
  p.expect("SET");
  if (p.accept("LOCATION")) return command(p, start, "setNamespaceLocation", { namespace, location: stringText(p) });
  p.expectAny("DBPROPERTIES", "PROPERTIES");
  return command(p, start, "setNamespaceProperties", { namespace, properties: properties(p) });
}
