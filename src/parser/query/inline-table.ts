import { type InlineRow, node, type Relation } from "../../plan/index.ts";
import { tupleValues } from "../expressions/tuples.ts";
import type { Parser } from "../parser.ts";
import { tableAlias } from "./table-alias.ts";

/** `VALUES (1, 'a'), (2, 'b') AS t(x, y)`. */
export function inlineTable(p: Parser): Relation {
  const start = p.token.start;
  p.expect("VALUES");
  const rows = p.list(inlineRow);
  const origin = p.originFrom(start);
  const alias = tableAlias(p);
  const width = rows[0]?.expressions.length ?? 0;
  const names = alias?.columnAliases ?? Array.from({ length: width }, (_, i) => `col${i + 1}`);
  const input = node("inlineTable", { names, rows, origin });
  if (!alias) return input;
  return node("subqueryAlias", { input, alias: alias.alias, qualifier: [], origin: p.originFrom(start) });
}

function inlineRow(p: Parser): InlineRow {
  const start = p.token.start;
  const expressions = tupleValues(p.expression());
  return node("inlineRow", { expressions, origin: p.originFrom(start) });
}
