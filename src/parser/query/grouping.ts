import { type Aggregate, type Expression, equals, type GroupingSet, node } from "../../plan/index.ts";
import { withAlias } from "../expressions/named.ts";
import type { Parser } from "../parser.ts";

export type Grouping = Pick<Aggregate, "groupType" | "groupingExpressions" | "groupingSets">;
type Set = readonly Expression[];

/** One item of GROUP BY: an expression, or several sets of them. */
type Item =
  | { readonly word: "plain"; readonly sets: readonly [Set] }
  | { readonly word: "ROLLUP" | "CUBE"; readonly elements: readonly Set[]; readonly sets: readonly Set[] }
  | { readonly word: "SETS"; readonly sets: readonly Set[] };

/** What follows GROUP BY. Only a pipe's AGGREGATE takes aliases here. */
export function grouping(p: Parser, withAliases = false): Grouping {
  const items = p.list((inner) => groupingItem(inner, withAliases));
  const plain = items.map((item) => (item.word === "plain" ? (item.sets[0][0] as Expression) : undefined));
  if (!plain.includes(undefined)) return trailing(p, plain as Expression[]);
  const [only] = items;
  if (items.length === 1 && only && (only.word === "ROLLUP" || only.word === "CUBE")) {
    const simple = only.elements.every((element) => element.length === 1);
    if (simple) return { groupType: groupTypes[only.word], groupingExpressions: only.elements.flat() };
  }
  const sets = items.reduce<readonly Set[]>((done, { sets: more }) => crossed(done, more), [[]]);
  return ofSets(p, sets);
}

const groupTypes = { ROLLUP: "rollup", CUBE: "cube" } as const;

/** `a, b WITH ROLLUP` and `a, b GROUPING SETS (..)`: the old way of writing them. */
function trailing(p: Parser, expressions: readonly Expression[]): Grouping {
  if (p.accept("WITH", "ROLLUP")) return { groupType: "rollup", groupingExpressions: expressions };
  if (p.accept("WITH", "CUBE")) return { groupType: "cube", groupingExpressions: expressions };
  if (!p.accept("GROUPING", "SETS")) return { groupType: "groupBy", groupingExpressions: expressions };
  return ofSets(
    p,
    p.parenthesized(() => p.list(groupingSet)),
    expressions,
  );
}

function ofSets(p: Parser, sets: readonly Set[], known: readonly Expression[] = []): Grouping {
  const groupingExpressions = [...known];
  for (const expression of sets.flat()) {
    if (!groupingExpressions.some((other) => equals(other, expression))) groupingExpressions.push(expression);
  }
  const origin = p.originFrom(p.stop);
  const groupingSets = sets.map((expressions): GroupingSet => node("groupingSet", { expressions, origin }));
  return { groupType: "groupingSets", groupingExpressions, groupingSets };
}

function groupingItem(p: Parser, withAliases: boolean): Item {
  const analytics = groupingAnalytics(p);
  if (analytics) return analytics;
  const start = p.token.start;
  const expression = p.expression();
  return { word: "plain", sets: [[withAliases ? withAlias(p, expression, start) : expression]] };
}

function groupingAnalytics(p: Parser): Item | undefined {
  if (p.at("ROLLUP", "CUBE") && p.peek().key === "(") {
    const word = p.next().key as "ROLLUP" | "CUBE";
    const elements = p.parenthesized(() => p.list(groupingSet));
    return { word, elements, sets: word === "ROLLUP" ? rolledUp(elements) : cubed(elements) };
  }
  if (!p.accept("GROUPING", "SETS")) return undefined;
  const items = p.parenthesized(() => p.list((inner) => groupingAnalytics(inner)?.sets ?? [groupingSet(inner)]));
  return { word: "SETS", sets: items.flat() };
}

/** `(a, b)`, `()`, or an expression, which may begin with a parenthesis too. */
function groupingSet(p: Parser): Set {
  const list = p.attempt(() => {
    if (!p.accept("(")) return undefined;
    const expressions = p.at(")") ? [] : p.list((inner) => inner.expression());
    return p.accept(")") && p.at(",", ")") ? expressions : undefined;
  });
  return list ?? [p.expression()];
}

const crossed = (left: readonly Set[], right: readonly Set[]): Set[] =>
  left.flatMap((one) => right.map((other) => [...one, ...other]));

const rolledUp = (elements: readonly Set[]): Set[] =>
  Array.from({ length: elements.length + 1 }, (_, i) => elements.slice(0, elements.length - i).flat());

/** Every choice of elements, those with the first element before those without it. */
function cubed(elements: readonly Set[]): readonly Set[] {
  let sets: readonly Set[] = [[]];
  for (const element of elements.toReversed()) sets = [...sets.map((set) => [...element, ...set]), ...sets];
  return sets;
}
