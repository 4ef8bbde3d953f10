import { sparkError } from "../../errors/index.ts";
import { type JoinType, node, type Relation } from "../../plan/index.ts";
import type { Parser } from "../parser.ts";

const most = 100_000;
const supportedTypes: Partial<Record<JoinType, string>> = { inner: "inner", leftOuter: "left_outer" };
const spelt: Readonly<Record<JoinType, string>> = {
  inner: "INNER",
  cross: "CROSS",
  leftOuter: "LEFT OUTER",
  rightOuter: "RIGHT OUTER",
  fullOuter: "FULL OUTER",
  leftSemi: "LEFT SEMI",
  leftAnti: "LEFT ANTI",
};

export const beginsNearest = (p: Parser): boolean => p.at("APPROX", "EXACT") && p.peek().key === "NEAREST";

/** `APPROX NEAREST 5 BY SIMILARITY x`, after the tables of a join. */
export function nearest(p: Parser, left: Relation, right: Relation, type: JoinType, start: number): Relation {
  const clauseStart = p.token.start;
  const mode = p.next().key.toLowerCase();
  p.expect("NEAREST");
  const count = p.token.kind === "number" ? p.text(p.next()) : "1";
  p.expect("BY");
  const direction = p.expectAny("DISTANCE", "SIMILARITY").toLowerCase();
  const rankingExpression = p.expression();
  const origin = p.originFrom(clauseStart);
  const joinType = supportedTypes[type];
  if (joinType === undefined) {
    const params = { joinType: spelt[type], supported: "'INNER', 'LEFT OUTER'" };
    throw sparkError("NEAREST_BY_JOIN.UNSUPPORTED_JOIN_TYPE", params, origin);
  }
  const numResults = Number(count);
  if (numResults < 1 || numResults > most) {
    throw sparkError("NEAREST_BY_JOIN.NUM_RESULTS_OUT_OF_RANGE", { numResults: count, min: 1, max: most }, origin);
  }
  const fields = { left, right, rankingExpression, numResults, joinType, mode, direction };
  return node("nearestByJoin", { ...fields, origin: p.originFrom(start) });
}
