import type { Origin } from "../../errors/index.ts";
import { type Command, node, type Relation, type WithCtes } from "../../plan/index.ts";
import type { Parser } from "../parser.ts";
import { commonTables } from "../query/common-tables.ts";
import { alter } from "./alter.ts";
import { command, invalidStatement, notAllowed } from "./command.ts";
import { create } from "./create.ts";
import { tableDefinition } from "./create-table.ts";
import { describe } from "./describe.ts";
import { drop } from "./drop.ts";
import { insert, multiInsert } from "./insert.ts";
import {
  analyze,
  cache,
  call,
  clear,
  comment,
  declare,
  execute,
  load,
  refresh,
  repair,
  resources,
  truncate,
  uncache,
  use,
} from "./maintenance.ts";
import { merge } from "./merge.ts";
import { reset, set } from "./settings.ts";
import { show } from "./show.ts";
import { deleteFrom, update } from "./update.ts";

type Rule = (p: Parser, start: number) => Command;

const refused: Rule = (p, start) => {
  throw notAllowed(p, start, p.sql.slice(start).trim());
};

/** Statements by the word that they begin with; the rule starts after it. */
const statements: Readonly<Record<string, Rule>> = {
  ADD: resources("addResource"),
  ALTER: alter,
  ANALYZE: analyze,
  CACHE: cache,
  CALL: call,
  CLEAR: clear,
  COMMENT: comment,
  CREATE: create,
  DECLARE: declare,
  DELETE: deleteFrom,
  DESC: describe,
  DESCRIBE: describe,
  DROP: drop,
  EXECUTE: execute,
  EXPLAIN: explain,
  INSERT: insert,
  LIST: resources("listResources"),
  LOAD: load,
  MERGE: merge,
  MSCK: repair,
  REFRESH: refresh,
  REPAIR: repair,
  REPLACE: replaceTable,
  RESET: reset,
  SET: set,
  SHOW: show,
  TRUNCATE: truncate,
  UNCACHE: uncache,
  UPDATE: update,
  USE: use,
  GRANT: refused,
  REVOKE: refused,
  EXPORT: refused,
  IMPORT: refused,
  LOCK: refused,
  UNLOCK: refused,
  COMMIT: refused,
  ROLLBACK: refused,
  DFS: refused,
};

export function statement(p: Parser): Relation | Command {
  const { start, key } = p.token;
  if (Object.hasOwn(statements, key)) {
    p.next();
    return (statements[key] as Rule)(p, start);
  }
  if (key === "FROM") return multiInsert(p, start) ?? p.query();
  return key === "WITH" ? withCommand(p, start) : p.query();
}

/** WITH may stand before INSERT and its like, whose query it then belongs to. */
function withCommand(p: Parser, start: number): Relation | Command {
  if (!isChanging(p)) return p.query();
  const ctes = commonTables(p);
  const made = statement(p);
  return ctes ? over(made, ctes, p.originFrom(start)) : made;
}

const changes = ["INSERT", "MERGE", "UPDATE", "DELETE", "FROM"];

/** Looks for what follows the common tables, over their parentheses. */
function isChanging(p: Parser): boolean {
  for (let ahead = 1; p.peek(ahead).kind !== "end"; ahead++) {
    if (p.peek(ahead).key !== "(") continue;
    ahead = p.closing(ahead);
    const { key } = p.peek(ahead + 1);
    if (!["AS", "(", "MAX", ","].includes(key)) return changes.includes(key);
  }
  return false;
}

type Ctes = Pick<WithCtes, "definitions" | "recursive">;

function over(made: Relation | Command, ctes: Ctes, origin: Origin): Relation | Command {
  const under = (input: Relation): Relation => node("withCtes", { input, ...ctes, origin });
  if (made.kind === "mergeIntoTable") return node("mergeIntoTable", { ...made, source: under(made.source) });
  if (made.kind !== "sqlStatement") return under(made as Relation);
  const statements = made.statements?.map((one) => over(one, ctes, origin));
  return node("sqlStatement", { ...made, input: made.input && under(made.input), statements });
}

function replaceTable(p: Parser, start: number) {
  p.expect("TABLE");
  return tableDefinition(p, start, "replaceTable", {});
}

const modes = ["EXTENDED", "CODEGEN", "COST", "FORMATTED", "LOGICAL"];

function explain(p: Parser, start: number) {
  const mode = p.acceptAny(...modes);
  if (mode === "LOGICAL") throw invalidStatement(p, start, "EXPLAIN LOGICAL");
  const explained = statement(p);
  return command(p, start, "explain", { mode: mode ?? "SIMPLE" }, { statements: [explained] });
}
