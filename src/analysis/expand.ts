import { type Origin, SparkError, sparkError } from "../errors/index.ts";
import { parseExpression, parseMultipartIdentifier, parseStatement } from "../parser/index.ts";
import {
  type Command,
  contains,
  type Expression,
  type ExpressionString,
  mapChildren,
  type Node,
  node,
  type Relation,
  rewriteUp,
  type Sql,
  type SubqueryAlias,
} from "../plan/index.ts";
import { withArguments } from "./parameters.ts";
import { quoteParts, sameName, searchPath } from "./scope.ts";

/** Where table names are looked up: common table expressions first, innermost first, then the catalog. */
export interface Expansion {
  readonly resolveTable: (nameParts: readonly string[]) => Relation | undefined;
  /** The rows of a text that was a command and has run. */
  readonly commandRows?: ((sql: Sql) => Relation | undefined) | undefined;
  /** Zone of the moments that a text names without one. */
  readonly sessionTimeZone?: string | undefined;
}

/** In a recursive table expression its own name stands for the rows that came last: it stays a name. */
interface Itself {
  readonly alias: string;
  readonly isItself: true;
}

interface Names extends Expansion {
  readonly ctes: readonly (SubqueryAlias | Itself)[];
  /** Views being expanded, so that a view that reads itself is an error rather than a hang. */
  readonly open: readonly string[];
}

/** Replaces SQL text, common table expressions and table names by the relations they stand for. */
export const expand = (plan: Relation, expansion: Expansion): Relation =>
  expandNode(plan, { ...expansion, ctes: [], open: [] }) as Relation;

function expandNode(current: Node, names: Names): Node {
  switch (current.kind) {
    case "withCtes":
      return expandCtes(current, names);
    case "readNamedTable":
      return expandTable(current, names);
    case "expressionString":
      return expandNode(parsed(current, names.sessionTimeZone), names);
    case "sql":
      return expandSql(current, names);
    // A common table was expanded when it was defined, and must stay one node in all of its places.
    case "subqueryAlias":
      return current.isCommonTable ? current : mapChildren(current, (child) => expandNode(child, names));
    default:
      return mapChildren(current, (child) => expandNode(child, names));
  }
}

const parserOptions = (sessionTimeZone?: string) => (sessionTimeZone === undefined ? {} : { sessionTimeZone });

const statements = new WeakMap<Sql, Relation | Command>();

/** What a text of `spark.sql` says, its parameters filled in; read once. */
function statementOf(sql: Sql, sessionTimeZone?: string): Relation | Command {
  const known = statements.get(sql);
  if (known) return known;
  const parsed = located(sql.origin, () => parseStatement(sql.query, parserOptions(sessionTimeZone)));
  const made = withArguments(calledFrom(sql, parsed), sql);
  statements.set(sql, made);
  return made;
}

/** The command that a text says, or undefined where it says a query. */
export function commandOf(sql: Sql, sessionTimeZone?: string): Command | undefined {
  const made = statementOf(sql, sessionTimeZone);
  return made.kind === "sqlStatement" || made.kind === "mergeIntoTable" ? made : undefined;
}

function expandSql(sql: Sql, names: Names): Node {
  const rows = commandOf(sql, names.sessionTimeZone) && names.commandRows?.(sql);
  return expandNode(withPlanId(rows ?? (statementOf(sql, names.sessionTimeZone) as Relation), sql.planId), {
    ...names,
    ctes: [],
  });
}

/** The expression that text means; its nodes know the text and the line of the program that holds it. */
function parsed(text: ExpressionString, sessionTimeZone?: string): Expression {
  const made = located(text.origin, () => parseExpression(text.expression, parserOptions(sessionTimeZone)));
  return calledFrom(text, made);
}

/** What was parsed, its nodes knowing the line of the program that holds the text. */
function calledFrom<N extends Node>({ origin }: Node, made: N): N {
  const callSite = origin?.callSite;
  return callSite ? rewriteUp(made, (part) => Object.freeze({ ...part, origin: { ...part.origin, callSite } })) : made;
}

/** An error in a text is also an error of the line that holds the text. */
function located<T>(origin: Origin | undefined, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw error instanceof SparkError ? error.withOrigin(origin) : error;
  }
}

const withPlanId = (relation: Relation, planId: number | undefined): Relation =>
  planId === undefined ? relation : (Object.freeze({ ...relation, planId }) as Relation);

function expandCtes(plan: Extract<Relation, { kind: "withCtes" }>, names: Names): Node {
  let ctes = names.ctes;
  for (const definition of plan.definitions) {
    const expanded = plan.recursive && readsItself(definition.input, definition.alias) ? recursive : expandNode;
    const made = expanded(definition, { ...names, ctes }) as SubqueryAlias;
    ctes = [node("subqueryAlias", { ...made, isCommonTable: true }), ...ctes];
  }
  return withPlanId(expandNode(plan.input, { ...names, ctes }) as Relation, plan.planId);
}

export const readsItself = (input: Relation, alias: string): boolean =>
  contains(input, (part) => {
    if (part.kind !== "readNamedTable") return false;
    const [name, ...others] = parseMultipartIdentifier(part.unparsedIdentifier);
    return others.length === 0 && sameName(alias, name as string, false);
  });

function recursive(definition: SubqueryAlias, names: Names): SubqueryAlias {
  const { alias, origin } = definition;
  const itself: Itself = { alias, isItself: true };
  const body = expandNode(definition, { ...names, ctes: [itself, ...names.ctes] }) as SubqueryAlias;
  const input = node("readNamedTable", { unparsedIdentifier: quoteParts([alias]), options: {}, origin });
  return node("subqueryAlias", {
    alias,
    qualifier: [],
    input: node("withCtes", { definitions: [body], recursive: true, input, origin }),
    origin,
  });
}

function expandTable(table: Extract<Relation, { kind: "readNamedTable" }>, names: Names): Relation {
  const parts = parseMultipartIdentifier(table.unparsedIdentifier);
  const [name] = parts;
  const cte = parts.length === 1 && names.ctes.find(({ alias }) => sameName(alias, name as string, false));
  if (cte) return "isItself" in cte ? table : withPlanId(cte, table.planId);
  const key = quoteParts(parts);
  if (parts.length > 2 && name?.toLowerCase() !== "spark_catalog") {
    throw sparkError(
      "REQUIRES_SINGLE_PART_NAMESPACE",
      { sessionCatalog: "spark_catalog", identifier: quoteParts(parts) },
      table.origin,
    );
  }
  const view = names.resolveTable(parts);
  if (!view) throw sparkError("TABLE_OR_VIEW_NOT_FOUND", { relationName: key, searchPath }, table.origin);
  if (names.open.includes(key)) {
    throw sparkError("RECURSIVE_VIEW", { viewIdent: key, newPath: [...names.open, key].join(" -> ") }, table.origin);
  }
  const input = expandNode(view, { ...names, ctes: [], open: [...names.open, key] }) as Relation;
  const [alias, ...qualifier] = [...parts].reverse();
  return node("subqueryAlias", {
    input,
    alias: alias as string,
    qualifier: qualifier.reverse(),
    planId: table.planId,
    origin: table.origin,
  });
}
