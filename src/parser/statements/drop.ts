import { simpleName } from "../identifiers.ts";
import { command, ifExists, notAllowed, type StatementRule, tableName } from "./command.ts";

/** DROP, the word already read. */
export const drop: StatementRule = (p, start) => {
  const temporary = p.acceptAny("TEMP", "TEMPORARY") !== undefined || undefined;
  const { key } = p.token;
  if (!Object.hasOwn(dropped, key)) throw p.unexpected();
  if (temporary && !["FUNCTION", "VARIABLE", "VAR", "MACRO"].includes(key)) throw p.unexpected();
  p.next();
  return (dropped[key] as (temporary: boolean | undefined) => StatementRule)(temporary)(p, start);
};

const namespace = (): StatementRule => (p, start) => {
  const said = { ifExists: ifExists(p) || undefined, namespace: tableName(p) };
  return command(p, start, "dropNamespace", { ...said, behavior: p.acceptAny("CASCADE", "RESTRICT") });
};

const variable =
  (temporary: boolean | undefined): StatementRule =>
  (p, start) => {
    if (!temporary) throw p.unexpected();
    return command(p, start, "dropVariable", { ifExists: ifExists(p) || undefined, variable: tableName(p) });
  };

const refused = (what: string) => (): StatementRule => (p, start) => {
  throw notAllowed(p, start, what);
};

const dropped: Readonly<Record<string, (temporary: boolean | undefined) => StatementRule>> = {
  TABLE: () => (p, start) => {
    const said = { ifExists: ifExists(p) || undefined, table: tableName(p) };
    return command(p, start, "dropTable", { ...said, purge: p.accept("PURGE") || undefined });
  },
  VIEW: () => (p, start) => {
    const said = { ifExists: ifExists(p) || undefined, view: tableName(p) };
    return command(p, start, "dropView", said);
  },
  DATABASE: namespace,
  SCHEMA: namespace,
  NAMESPACE: namespace,
  FUNCTION: (temporary) => (p, start) => {
    const said = { temporary, ifExists: ifExists(p) || undefined, function: tableName(p) };
    return command(p, start, "dropFunction", said);
  },
  VARIABLE: variable,
  VAR: variable,
  INDEX: () => (p, start) => {
    const said = { ifExists: ifExists(p) || undefined, index: simpleName(p) };
    p.expect("ON");
    p.accept("TABLE");
    return command(p, start, "dropIndex", { ...said, table: tableName(p) });
  },
  ROLE: refused("DROP ROLE"),
  MACRO: refused("DROP TEMPORARY MACRO"),
};
