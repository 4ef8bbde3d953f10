import type { LocalRelation, SqlStatement } from "../../plan/index.ts";
import type { LocalSession } from "../session.ts";
import { cacheStatements } from "./cache.ts";
import { describeStatements } from "./describe.ts";
import { settingStatements } from "./settings.ts";
import { showStatements } from "./show.ts";
import { notHere, type StatementRunner } from "./statement.ts";
import { viewStatements } from "./views.ts";

/** What each SQL statement that is not a query does, by the name that the parser gives it. */
const runners: Readonly<Record<string, StatementRunner>> = {
  ...cacheStatements,
  ...describeStatements,
  ...settingStatements,
  ...showStatements,
  ...viewStatements,
};

/** Carries out a statement; its rows are the answer, often none. */
export async function runStatement(statement: SqlStatement, session: LocalSession): Promise<LocalRelation> {
  const run = Object.hasOwn(runners, statement.statement) ? runners[statement.statement] : undefined;
  if (!run) throw notHere(statement.statement, statement);
  return run(statement, session);
}
