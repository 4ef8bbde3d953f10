import type { Origin } from "../../errors/index.ts";
import {
  type Command,
  type MergeIntoTable,
  node,
  type Relation,
  type SqlStatement,
  type WithCtes,
} from "../../plan/index.ts";
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
  const changing = p.attempt(() => {
    const ctes = commonTables(p);
    if (!ctes || !p.at("INSERT", "MERGE", "UPDATE", "DELETE", "FROM")) return undefined;
    const made = statement(p);
    return made.kind === "sqlStatement" || made.kind === "mergeIntoTable" ? { ctes, made } : undefined;
  });
  return changing ? over(changing.made, changing.ctes, p.originFrom(start)) : p.query();
}

type Changing = SqlStatement | MergeIntoTable;

function over(made: Changing, ctes: Pick<WithCtes, "definitions" | "recursive">, origin: Origin): Changing {
  const under = (input: Relation): Relation => node("withCtes", { input, ...ctes, origin });
  if (made.kind === "mergeIntoTable") return node("mergeIntoTable", { ...made, source: under(made.source) });
  const statements = made.statements?.map((one) => (one.kind === "sqlStatement" ? over(one, ctes, origin) : one));
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
