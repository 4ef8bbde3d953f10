import type { Relation } from "../../plan/index.ts";
import { named, nothing, type StatementRunner, text } from "./statement.ts";

const cacheTable: StatementRunner = async (statement, session) => {
  const table = text(statement, "table") as string;
  const { input } = statement;
  if (input) {
    await session.schema(input);
    session.tempViews.create(table.replaceAll("`", ""), input, { replace: false, global: false });
  }
  const plan: Relation = named(table, statement);
  await session.cache(plan);
  if (statement.parameters.lazy) return nothing();
  // Rows are kept when they are first read: counting them reads them all.
  for await (const _ of (await session.execute(plan)).batches);
  return nothing();
};

const uncacheTable: StatementRunner = async (statement, session) => {
  const plan = named(text(statement, "table") as string, statement);
  try {
    await session.schema(plan);
  } catch (error) {
    if (statement.parameters.ifExists) return nothing();
    throw error;
  }
  await session.uncache(plan);
  return nothing();
};

const refreshTable: StatementRunner = async (statement, session) => {
  await session.schema(named(text(statement, "table") as string, statement));
  return nothing();
};

export const cacheStatements: Readonly<Record<string, StatementRunner>> = {
  cacheTable,
  uncacheTable,
  refreshTable,
  clearCache: async (_, session) => {
    await session.clearCache();
    return nothing();
  },
};
