import { quoteParts } from "../../analysis/index.ts";
import { sparkError } from "../../errors/index.ts";
import { parseMultipartIdentifier } from "../../parser/index.ts";
import { node, type Options, type Relation, type SqlStatement } from "../../plan/index.ts";
import { dataTypeToJson } from "../../types/index.ts";
import type { LocalSession } from "../session.ts";
import { noSuchView, nothingToDrop } from "./not-found.ts";
import { notHere, nothing, type StatementRunner, text, viewNamed } from "./statement.ts";

const createView: StatementRunner = async (statement, session) => {
  const { parameters } = statement;
  if (!parameters.temporary) throw notHere("CREATE VIEW without TEMPORARY", statement);
  const view = temporaryName(text(statement, "view") as string, statement);
  const plan = await withNames(statement.input as Relation, view, statement, session);
  session.tempViews.create(view, plan, { replace: parameters.replace === true, global: parameters.global === true });
  return nothing();
};

/** The database of a temporary view is not the user's to choose. */
function temporaryName(name: string, statement: SqlStatement): string {
  const parts = parseMultipartIdentifier(name);
  const [view] = parts;
  if (parts.length === 1) return view as string;
  throw sparkError("TEMP_VIEW_NAME_TOO_MANY_NAME_PARTS", { actualName: quoteParts(parts) }, statement.origin);
}

/** The view's query under the names and comments that the statement gives to its columns. */
async function withNames(
  input: Relation,
  view: string,
  statement: SqlStatement,
  session: LocalSession,
): Promise<Relation> {
  const { fields } = await session.schema(input);
  const columns = statement.parameters.columns as readonly string[] | undefined;
  const comments = statement.parameters.columnComments as readonly string[] | undefined;
  const given = fields.map(({ name }) => name);
  if (columns && columns.length !== fields.length) {
    const side = columns.length < fields.length ? "TOO_MANY_DATA_COLUMNS" : "NOT_ENOUGH_DATA_COLUMNS";
    const list = (names: readonly string[]) => names.map((name) => quoteParts([name])).join(", ");
    throw sparkError(
      `CREATE_VIEW_COLUMN_ARITY_MISMATCH.${side}`,
      { viewName: quoteParts([view]), viewColumns: list(columns), dataColumns: list(given) },
      statement.origin,
    );
  }
  const names = columns ?? given;
  const keys = names.map((name) => (session.conf.isOn("spark.sql.caseSensitive") ? name : name.toLowerCase()));
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice !== undefined) {
    throw sparkError("COLUMN_ALREADY_EXISTS", { columnName: quoteParts([twice]) }, statement.origin);
  }
  if (!columns) return input;
  const renamed = node("toDF", { input, columnNames: columns });
  if (!comments) return renamed;
  const expressions = columns.map((name, i) =>
    node("alias", {
      child: node("unresolvedAttribute", { unparsedIdentifier: quoteParts([name]) }),
      names: [name],
      metadata: comments[i] ? JSON.stringify({ comment: comments[i] }) : undefined,
    }),
  );
  return node("project", { input: renamed, expressions });
}

const createViewUsing: StatementRunner = async (statement, session) => {
  const { parameters, schema } = statement;
  const options = (parameters.options ?? {}) as Options;
  const { path, ...others } = options;
  const plan = node("readDataSource", {
    format: text(statement, "provider"),
    schema: schema && dataTypeToJson(schema),
    options: others,
    paths: path === undefined ? [] : [path],
    origin: statement.origin,
  });
  await session.schema(plan);
  const view = temporaryName(text(statement, "view") as string, statement);
  session.tempViews.create(view, plan, { replace: parameters.replace === true, global: parameters.global === true });
  return nothing();
};

const drop =
  (key: "view" | "table"): StatementRunner =>
  (statement, session) => {
    const name = text(statement, key) as string;
    const found = viewNamed(name);
    const isGone = found && session.tempViews.drop(found.view, { global: found.global });
    if (isGone || statement.parameters.ifExists) return nothing();
    throw nothingToDrop(parseMultipartIdentifier(name), statement.origin);
  };

const alterView: StatementRunner = async (statement, session) => {
  const name = text(statement, "view") as string;
  const found = viewNamed(name);
  if (!found || !existing(found, session)) throw noSuchView(parseMultipartIdentifier(name), statement.origin);
  await session.schema(statement.input as Relation);
  session.tempViews.create(found.view, statement.input as Relation, { replace: true, global: found.global });
  return nothing();
};

const existing = ({ view, global }: { view: string; global: boolean }, session: LocalSession): Relation | undefined =>
  global ? session.tempViews.getGlobal(view) : session.tempViews.get(view);

export const viewStatements: Readonly<Record<string, StatementRunner>> = {
  createView,
  createViewUsing,
  dropView: drop("view"),
  dropTable: drop("table"),
  alterView,
};
