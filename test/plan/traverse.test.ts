import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  children,
  contains,
  find,
  type Kind,
  type Node,
  node,
  rewriteDown,
  rewriteUp,
  walk,
} from "../../src/plan/index.ts";
import { anyNode, kinds, nodeOf } from "./arbitrary.ts";
import { column, filters, sum, table } from "./helpers.ts";

const visited = (root: Node): Node[] => {
  const found: Node[] = [];
  walk(root, (inner) => void found.push(inner) as undefined);
  return found;
};

/** Parents first, the simple way. */
const reading = (root: Node): Node[] => [root, ...children(root).flatMap(reading)];

describe.each(kinds)("%s", (kind: Kind) => {
  test("is walked in reading order", () => {
    fc.assert(
      fc.property(nodeOf(kind, 1), (root) => {
        expect(visited(root)).toEqual(reading(root));
      }),
      { numRuns: 10 },
    );
  });

  test("comes out of a rewrite that changes nothing as the same node", () => {
    const same = (inner: Node) => inner;
    fc.assert(
      fc.property(nodeOf(kind, 1), (root) => {
        expect(rewriteUp(root, same)).toBe(root);
        expect(rewriteDown(root, same)).toBe(root);
      }),
      { numRuns: 10 },
    );
  });
});

const mark = node("literal", { value: "changed", dataType: { kind: "string", collation: "UTF8_BINARY" } });

test("a rewrite changes what it is told to, shares the rest, and freezes what it makes", () => {
  fc.assert(
    fc.property(anyNode(), fc.nat(), (root, pick) => {
      const before = visited(root);
      const target = before[pick % before.length] as Node;
      const after = rewriteUp(root, (inner) => (inner === target ? mark : inner));
      for (const inner of visited(after)) {
        expect(Object.isFrozen(inner)).toBe(true);
        const changed = inner === mark || contains(inner, (part) => part === mark);
        if (!changed) expect(before).toContain(inner);
      }
      expect(contains(after, (part) => part === mark)).toBe(true);
    }),
  );
});

test("top-down goes into what a node became, bottom-up does not", () => {
  const nested = filters(2);
  const unwrap = (inner: Node): Node => (inner.kind === "filter" ? inner.input : inner);
  expect(rewriteUp(nested, unwrap)).toBe(table);
  expect(rewriteDown(nested, unwrap).kind).toBe("filter");
});

test("a walk skips what is below a node that it is told to skip", () => {
  const seen: Kind[] = [];
  walk(node("filter", { input: filters(1), condition: sum(1) }), (inner) => {
    seen.push(inner.kind);
    return inner.kind !== "filter" || seen.length === 1;
  });
  expect(seen).toEqual(["filter", "filter", "unresolvedFunction", "unresolvedAttribute", "literal"]);
});

test("the attributes that a node defines are not walked", () => {
  const attribute = node("attribute", {
    exprId: 1,
    name: "a",
    dataType: { kind: "long" },
    nullable: false,
    qualifier: [],
  });
  const range = node("resolvedRange", { start: 0n, end: 1n, step: 1n, output: [attribute] });
  expect(children(range)).toEqual([]);
});

test("find gives the first in reading order", () => {
  const root = node("project", { input: table, expressions: [column("x"), column("y")] });
  expect(find(root, (inner) => inner.kind === "unresolvedAttribute")).toEqual(column("x"));
  expect(find(root, (inner) => inner.kind === "join")).toBeUndefined();
});

describe("ten thousand levels", () => {
  test.each([
    ["relations", filters(10_000)],
    ["expressions", sum(10_000)],
  ])("of %s overflow nothing", (_, root: Node) => {
    expect(visited(root).length).toBeGreaterThan(10_000);
    expect(rewriteUp(root, (inner) => inner)).toBe(root);
    expect(rewriteDown(root, (inner) => inner)).toBe(root);
    const renamed = rewriteUp(root, (inner) => (inner.kind === "unresolvedAttribute" ? column("b") : inner));
    expect(contains(renamed, (inner) => inner.kind === "unresolvedAttribute" && inner.unparsedIdentifier === "a")).toBe(
      false,
    );
  });

  test("and two hundred thousand children are no trouble either", () => {
    const wide = node("unresolvedFunction", {
      functionName: "in",
      arguments: Array.from({ length: 200_000 }, () => column("a")),
    });
    expect(visited(wide)).toHaveLength(200_001);
  });
});
