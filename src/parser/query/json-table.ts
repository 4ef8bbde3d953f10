import { type JsonTableColumn, node, type Relation } from "../../plan/index.ts";
import { dataType } from "../data-type.ts";
import { name } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { oneString, stringText } from "../string-tokens.ts";
import { aliased } from "./table-alias.ts";

/** `JSON_TABLE(text, '$[*]' COLUMNS (a INT PATH '$.a', n FOR ORDINALITY))`. */
export function jsonTable(p: Parser): Relation {
  const start = p.token.start;
  p.expect("JSON_TABLE", "(");
  const json = p.expression();
  p.expect(",");
  const path = stringText(p);
  p.expect("COLUMNS");
  const columns = p.parenthesized(() => p.list(column));
  const onError = p.acceptAny("ERROR", "NULL");
  if (onError) p.expect("ON", "ERROR");
  p.expect(")");
  const errorOnError = onError === "ERROR";
  return aliased(p, node("jsonTable", { json, path, columns, errorOnError, origin: p.originFrom(start) }), start);
}

function column(p: Parser): JsonTableColumn {
  const columnName = name(p);
  if (p.accept("FOR", "ORDINALITY")) return { name: columnName, role: "ordinality" };
  const type = dataType(p);
  const role = p.accept("EXISTS") ? "exists" : "value";
  const path = p.accept("PATH") ? oneString(p) : undefined;
  return { name: columnName, role, dataType: type, ...(path !== undefined && { path }) };
}
