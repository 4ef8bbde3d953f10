import { parseMultipartIdentifier } from "../../../parser/index.ts";
import {
  type CatalogOperation,
  type LiteralValue,
  type LocalRelation,
  node,
  type Relation,
} from "../../../plan/index.ts";
import { parseTableSchema } from "../../../types/index.ts";
import { localRelation } from "../../local-rows.ts";
import type { LocalSession } from "../../session.ts";
import { globalDatabase } from "../databases.ts";
import { noSuchView } from "../not-found.ts";
import { nothing } from "../statement.ts";

/** Carries out one kind of catalog operation and gives its rows. */
export type OperationRunner = (
  operation: CatalogOperation,
  session: LocalSession,
) => Promise<LocalRelation> | LocalRelation;

/** Rows of the columns that a text in DDL names. */
export const rows = (ddl: string, values: readonly (readonly LiteralValue[])[]): LocalRelation =>
  localRelation(parseTableSchema(ddl), values);

/** The answer of a question that has one value. */
export const value = (ddl: string, answer: LiteralValue): LocalRelation => rows(`value ${ddl} NOT NULL`, [[answer]]);

/** The answer of an operation that has none. */
export const done = nothing;

export const text = ({ parameters }: CatalogOperation, name: string): string | undefined => {
  const given = parameters[name];
  return typeof given === "string" ? given : undefined;
};

/** A name of a table, with its database where that stands apart. */
export function tableParts(operation: CatalogOperation, name = "tableName"): readonly string[] {
  const table = text(operation, name) ?? "";
  const dbName = text(operation, "dbName");
  return dbName === undefined ? parseMultipartIdentifier(table) : [...parseMultipartIdentifier(dbName), table];
}

/** A temporary view: its name, and whether all sessions see it. */
export interface View {
  readonly name: string;
  readonly isGlobal: boolean;
  readonly plan: Relation;
}

/** The temporary view of that name. */
export function viewOf(parts: readonly string[], { tempViews }: LocalSession): View | undefined {
  const [first = "", second = ""] = parts;
  const isGlobal = parts.length === 2 && first.toLowerCase() === globalDatabase;
  if (parts.length > 1 && !isGlobal) return undefined;
  const name = isGlobal ? second : first;
  const plan = isGlobal ? tempViews.getGlobal(name) : tempViews.get(name);
  return plan && { name, isGlobal, plan };
}

/** As `viewOf`, for operations that fail without one; there are no tables here. */
export function viewNamed(operation: CatalogOperation, session: LocalSession): View {
  const parts = tableParts(operation);
  const view = viewOf(parts, session);
  if (view) return view;
  throw noSuchView(parts, operation.origin);
}

export const reading = (name: string, { origin }: CatalogOperation): Relation =>
  node("readNamedTable", { unparsedIdentifier: name, options: {}, origin });
