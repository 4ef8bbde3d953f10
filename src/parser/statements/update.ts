import { sparkError } from "../../errors/index.ts";
import type { SqlStatement } from "../../plan/index.ts";
import type { Parser } from "../parser.ts";
import { tableAlias } from "../query/table-alias.ts";
import { command, tableName } from "./command.ts";
import { assignments } from "./merge.ts";

/** DELETE FROM, the word DELETE already read. */
export function deleteFrom(p: Parser, start: number): SqlStatement {
  p.expect("FROM");
  const target = changedTable(p, start, "DELETE");
  const condition = p.accept("WHERE") ? p.expression() : undefined;
  return command(p, start, "delete", target, { condition });
}

/** UPDATE, the word already read. */
export function update(p: Parser, start: number): SqlStatement {
  const target = changedTable(p, start, "UPDATE");
  p.expect("SET");
  const changes = assignments(p);
  const condition = p.accept("WHERE") ? p.expression() : undefined;
  return command(p, start, "update", target, { assignments: changes, condition });
}

function changedTable(p: Parser, start: number, op: string) {
  const table = tableName(p);
  const named = tableAlias(p);
  if (named?.columnAliases) throw sparkError("COLUMN_ALIASES_NOT_ALLOWED", { op }, p.originFrom(start));
  return { table, alias: named?.alias };
}
