import { quoteParts } from "../../analysis/index.ts";
import { sparkError } from "../../errors/index.ts";
import { functionNames } from "../../functions/index.ts";
import type { LocalRelation, SqlStatement } from "../../plan/index.ts";
import type { LocalSession } from "../session.ts";
import { catalog, database, databaseNamed } from "./databases.ts";
import { answer, likePattern, named, nothing, type StatementRunner, text } from "./statement.ts";

const namespaceOf = (statement: SqlStatement, alsoGlobal = false): string =>
  databaseNamed(text(statement, "namespace"), { origin: statement.origin, alsoGlobal });

const views =
  (column: string): StatementRunner =>
  (statement, session): LocalRelation => {
    const isWanted = likePattern(text(statement, "pattern"));
    const rows = (namespace: string, names: readonly string[]) =>
      names
        .filter(isWanted)
        .sort()
        .map((name) => [namespace, name, true]);
    const global = namespaceOf(statement, true) === "global_temp";
    const all = [
      ...(global ? rows("global_temp", session.tempViews.globalNames()) : []),
      ...rows("", session.tempViews.names()),
    ];
    return answer(["namespace", column, "isTemporary"], all, ["isTemporary"]);
  };

const list = (column: string, names: readonly string[], statement: SqlStatement): LocalRelation =>
  answer(
    [column],
    names.filter(likePattern(text(statement, "pattern"))).map((name) => [name]),
  );

const showColumns: StatementRunner = async (statement, session: LocalSession) => {
  const namespace = text(statement, "namespace");
  const table = text(statement, "table") as string;
  const name = namespace === undefined ? table : `${namespace}.${table}`;
  const { fields } = await session.schema(named(name, statement));
  return answer(
    ["col_name"],
    fields.map((field) => [field.name]),
  );
};

const showFunctions: StatementRunner = (statement) => {
  const known = text(statement, "scope") === "USER" ? [] : [...functionNames()].sort();
  const pattern = text(statement, "pattern");
  const parts = pattern === undefined ? [] : pattern.split(".");
  const isWanted = likePattern(parts.at(-1));
  if (parts.length > 1 && parts[0]?.toLowerCase() !== database) {
    const schemaName = quoteParts([catalog, parts[0] as string]);
    throw sparkError("SCHEMA_NOT_FOUND", { schemaName }, statement.origin);
  }
  return answer(
    ["function"],
    known.filter(isWanted).map((name) => [name]),
  );
};

/** Nothing but the catalog and the database that there are can be used. */
const use: StatementRunner = (statement) => {
  if (text(statement, "namespace")?.toLowerCase() !== catalog) namespaceOf(statement);
  return nothing();
};

export const showStatements: Readonly<Record<string, StatementRunner>> = {
  showTables: views("tableName"),
  showViews: views("viewName"),
  showNamespaces: (statement) => list("namespace", [database], statement),
  showCatalogs: (statement) => list("catalog", [catalog], statement),
  showCurrentNamespace: () => answer(["catalog", "namespace"], [[catalog, database]]),
  showColumns,
  showFunctions,
  use,
};
