import { quoteConf, sparkError } from "../../errors/index.ts";
import { type JoinType, node, type Relation } from "../../plan/index.ts";
import { nameList } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { beginsNearest, nearest } from "./nearest.ts";

interface WrittenJoin {
  readonly words: readonly string[];
  readonly joinType: JoinType;
}

/** Every form ends in JOIN, so at most one fits. */
const joinTypes: readonly WrittenJoin[] = [
  { words: ["JOIN"], joinType: "inner" },
  { words: ["INNER", "JOIN"], joinType: "inner" },
  { words: ["CROSS", "JOIN"], joinType: "cross" },
  { words: ["LEFT", "JOIN"], joinType: "leftOuter" },
  { words: ["LEFT", "OUTER", "JOIN"], joinType: "leftOuter" },
  { words: ["SEMI", "JOIN"], joinType: "leftSemi" },
  { words: ["LEFT", "SEMI", "JOIN"], joinType: "leftSemi" },
  { words: ["RIGHT", "JOIN"], joinType: "rightOuter" },
  { words: ["RIGHT", "OUTER", "JOIN"], joinType: "rightOuter" },
  { words: ["FULL", "JOIN"], joinType: "fullOuter" },
  { words: ["FULL", "OUTER", "JOIN"], joinType: "fullOuter" },
  { words: ["ANTI", "JOIN"], joinType: "leftAnti" },
  { words: ["LEFT", "ANTI", "JOIN"], joinType: "leftAnti" },
];

const firstWords = new Set(["NATURAL", "ASOF", ...joinTypes.map(({ words }) => words[0])]);

/** These words are no names of tables, so one of them alone announces a join. */
export const beginsJoin = (p: Parser): boolean =>
  firstWords.has(p.token.key) && (p.token.key !== "ASOF" || p.peek().key === "JOIN");

/** Reads one join of `left` with what comes next. */
export function join(p: Parser, left: Relation, start: number, operand: (p: Parser) => Relation): Relation {
  const isNatural = p.accept("NATURAL");
  const written = p.token;
  const joinType = typeOfJoin(p);
  if (isNatural && joinType === "cross") {
    const params = { joinType1: "NATURAL", joinType2: "CROSS" };
    throw sparkError("INCOMPATIBLE_JOIN_TYPES", params, p.originOf(written), { class: "ParseException" });
  }
  const isLateral = p.accept("LATERAL");
  const right = operand(p);
  if (isNatural) {
    return node("join", { left, right, joinType, usingColumns: [], natural: true, origin: p.originFrom(start) });
  }
  if (beginsNearest(p)) return nearest(p, left, right, joinType, start);
  const condition = p.accept("ON") ? p.expression() : undefined;
  const usingColumns = condition === undefined && p.accept("USING") ? nameList(p) : [];
  const origin = p.originFrom(start);
  if (!isLateral) return node("join", { left, right, joinType, condition, usingColumns, origin });
  if (usingColumns.length > 0) throw sparkError("UNSUPPORTED_FEATURE.LATERAL_JOIN_USING", {}, origin);
  return node("lateralJoin", { left, right, joinType, condition, origin });
}

function typeOfJoin(p: Parser): JoinType {
  const found = joinTypes.find(({ words }) => p.accept(...words));
  if (found) return found.joinType;
  const start = p.token.start;
  while (p.acceptAny("INNER", "LEFT", "OUTER"));
  if (!p.accept("ASOF", "JOIN")) throw p.unexpected(p.token.start === start ? p.peek() : p.token);
  throw sparkError(
    "UNSUPPORTED_FEATURE.ASOF_JOIN",
    { config: quoteConf("spark.sql.join.asofJoin.enabled") },
    p.originFrom(start),
  );
}
