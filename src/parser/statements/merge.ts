import { type Origin, sparkError } from "../../errors/index.ts";
import { type Command, type MergeAction, type MergeAssignment, node, type Relation } from "../../plan/index.ts";
import { attribute } from "../expressions/build.ts";
import { multipartName } from "../identifiers.ts";
import { opensQuery } from "../lookahead.ts";
import type { Parser } from "../parser.ts";
import { properties } from "../query/properties.ts";
import { aliased, tableAlias } from "../query/table-alias.ts";
import { notWord, tableName } from "./command.ts";

type ActionType = MergeAction["actionType"];

/** MERGE INTO, the word MERGE already read. */
export function merge(p: Parser, start: number): Command {
  const withSchemaEvolution = p.accept("WITH", "SCHEMA", "EVOLUTION");
  p.expect("INTO");
  const targetTableName = tableName(p);
  const targetAlias = p.at("USING", "WITH") ? undefined : tableAlias(p)?.alias;
  if (p.accept("WITH")) properties(p);
  p.expect("USING");
  const source = mergeSource(p);
  p.expect("ON");
  const mergeCondition = p.expression();
  const matchActions = clauses(p, ["MATCHED"], matched);
  const notMatchedActions = clauses(p, ["NOT", "MATCHED"], notMatched);
  const notMatchedBySourceActions = clauses(p, ["NOT", "MATCHED", "BY", "SOURCE"], matchedBySource);
  const origin = p.originFrom(start);
  checkConditions(matchActions, "NON_LAST_MATCHED_CLAUSE_OMIT_CONDITION", origin);
  checkConditions(notMatchedActions, "NON_LAST_NOT_MATCHED_BY_TARGET_CLAUSE_OMIT_CONDITION", origin);
  checkConditions(notMatchedBySourceActions, "NON_LAST_NOT_MATCHED_BY_SOURCE_CLAUSE_OMIT_CONDITION", origin);
  if (matchActions.length + notMatchedActions.length + notMatchedBySourceActions.length === 0) {
    throw sparkError("MERGE_WITHOUT_WHEN", {}, origin);
  }
  const actions = { matchActions, notMatchedActions, notMatchedBySourceActions };
  return node("mergeIntoTable", {
    targetTableName,
    targetAlias,
    source,
    mergeCondition,
    ...actions,
    withSchemaEvolution,
    origin,
  });
}

function mergeSource(p: Parser): Relation {
  const start = p.token.start;
  if (opensQuery(p))
    return aliased(
      p,
      p.parenthesized(() => p.query()),
      start,
    );
  const unparsedIdentifier = tableName(p);
  const options = p.at("WITH") && p.peek().key === "(" && p.accept("WITH") ? properties(p) : {};
  return aliased(p, node("readNamedTable", { unparsedIdentifier, options, origin: p.originFrom(start) }), start);
}

/** `WHEN ... [AND condition] THEN action`, as often as it comes. */
function clauses(p: Parser, phrase: readonly string[], action: (p: Parser) => Partial<MergeAction>): MergeAction[] {
  const found: MergeAction[] = [];
  while (beginsClause(p, phrase)) {
    const start = p.next().start;
    if (phrase[0] === "NOT") notWord(p);
    p.expect("MATCHED");
    if (p.accept("BY")) p.expectAny("SOURCE", "TARGET");
    const condition = p.accept("AND") ? p.expression() : undefined;
    p.expect("THEN");
    const { actionType = "delete", assignments = [] } = action(p);
    found.push(node("mergeAction", { actionType, condition, assignments, origin: p.originFrom(start) }));
  }
  return found;
}

function beginsClause(p: Parser, phrase: readonly string[]): boolean {
  if (!p.at("WHEN")) return false;
  const words = [1, 2, 3, 4].map((ahead) => p.peek(ahead).key);
  if (words[0] === "!") words[0] = "NOT";
  const bySource = words[2] === "BY" && words[3] === "SOURCE";
  return phrase.every((word, i) => words[i] === word) && (phrase[0] !== "NOT" || bySource === phrase.length > 2);
}

const actionOf = (actionType: ActionType, assignments: readonly MergeAssignment[] = []) => ({
  actionType,
  assignments,
});

function matched(p: Parser) {
  if (p.accept("DELETE")) return actionOf("delete");
  p.expect("UPDATE", "SET");
  return p.accept("*") ? actionOf("updateStar") : actionOf("update", assignments(p));
}

function matchedBySource(p: Parser) {
  if (p.accept("DELETE")) return actionOf("delete");
  p.expect("UPDATE");
  p.expect("SET");
  return actionOf("update", assignments(p));
}

function notMatched(p: Parser) {
  p.expect("INSERT");
  if (p.accept("*")) return actionOf("insertStar");
  const keys = p.parenthesized(() => p.list(column));
  p.expect("VALUES");
  const start = p.token.start;
  const values = p.parenthesized(() => p.list((inner) => inner.expression()));
  if (keys.length !== values.length) {
    const params = { actualCount: values.length, expectedCount: keys.length };
    throw sparkError("MERGE_INSERT_VALUE_COUNT_MISMATCH", params, p.originFrom(start));
  }
  return actionOf(
    "insert",
    keys.map((key, i) => node("mergeAssignment", { key, value: values[i] as (typeof values)[number] })),
  );
}

/** `a = 1, b.c = 2`. */
export const assignments = (p: Parser): MergeAssignment[] => p.list(assignment);

function assignment(p: Parser): MergeAssignment {
  const start = p.token.start;
  const key = column(p);
  p.expect("=");
  const value = p.expression();
  return node("mergeAssignment", { key, value, origin: p.originFrom(start) });
}

function column(p: Parser) {
  const start = p.token.start;
  const parts = multipartName(p);
  return attribute(parts, p.originFrom(start));
}

type LastOnly =
  | "NON_LAST_MATCHED_CLAUSE_OMIT_CONDITION"
  | "NON_LAST_NOT_MATCHED_BY_TARGET_CLAUSE_OMIT_CONDITION"
  | "NON_LAST_NOT_MATCHED_BY_SOURCE_CLAUSE_OMIT_CONDITION";

function checkConditions(actions: readonly MergeAction[], condition: LastOnly, origin: Origin): void {
  if (actions.slice(0, -1).some((action) => !action.condition)) throw sparkError(condition, {}, origin);
}
