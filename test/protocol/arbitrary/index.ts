import fc from "fast-check";
import { type Command, type Expression, node, type Relation } from "../../../src/plan/index.ts";
import { commandsOf } from "./commands.ts";
import { expressionsOf } from "./expressions.ts";
import type { Inside } from "./inside.ts";
import { relationsOf } from "./relations.ts";
import { literal } from "./types.ts";

const table: fc.Arbitrary<Relation> = fc.constant(node("readNamedTable", { unparsedIdentifier: "t", options: {} }));
const column: fc.Arbitrary<Expression> = fc.oneof(
  literal,
  fc.constant(node("unresolvedAttribute", { unparsedIdentifier: "a" })),
);

const anyOf = <T>(table: Readonly<Record<string, fc.Arbitrary<T>>>): fc.Arbitrary<T> =>
  fc.oneof({ withCrossShrink: true }, ...Object.values(table));

/** What nodes of that many levels are made of. */
function insideAt(depth: number): Inside {
  if (depth === 0) return { expression: column, relation: table, literal };
  const below = insideAt(depth - 1);
  return {
    expression: fc.oneof(column, anyOf<Expression>(expressionsOf(below))),
    relation: fc.oneof(table, anyOf<Relation>(relationsOf(below))),
    literal,
  };
}

function simpleAt(depth: number): fc.Arbitrary<Expression> {
  if (depth === 0) return column;
  const { subqueryExpression, ...simple } = expressionsOf({ expression: simpleAt(depth - 1), relation: table });
  return fc.oneof(column, anyOf<Expression>(simple));
}

/** One level of every kind around nodes of one more. */
export const inside = insideAt(1);
/** Expressions without subqueries. */
export const simpleExpression = simpleAt(1);
export const relations = relationsOf(inside);
export const { expression, relation } = insideAt(3);
export const command = anyOf<Command>(commandsOf({ relation: inside.relation, relations }, simpleExpression));
