import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { equals, hash, type Kind, type Node, node, rewriteUp } from "../../src/plan/index.ts";
import { anyNode, kinds, nodeOf } from "./arbitrary.ts";
import { column, filters, rebuilt, sum, table } from "./helpers.ts";

describe.each(kinds)("%s", (kind: Kind) => {
  test("equals a copy of itself, and hashes as it does", () => {
    fc.assert(
      fc.property(nodeOf(kind, 1), (root) => {
        const copy = rebuilt(root);
        expect(equals(root, copy)).toBe(true);
        expect(hash(root)).toBe(hash(copy));
      }),
      { numRuns: 10 },
    );
  });
});

test("equality is reflexive, symmetric, and agrees with the hash", () => {
  fc.assert(
    fc.property(anyNode(1), anyNode(1), (a, b) => {
      expect(equals(a, a)).toBe(true);
      expect(equals(a, b)).toBe(equals(b, a));
      if (equals(a, b)) expect(hash(a)).toBe(hash(b));
    }),
  );
});

test("a change anywhere makes a difference", () => {
  fc.assert(
    fc.property(anyNode(), (root) => {
      const changed = node("filter", { input: root as never, condition: column("elsewhere") });
      expect(equals(root, changed)).toBe(false);
      const deep = rewriteUp(changed, (inner) =>
        inner.kind === "unresolvedAttribute" && inner.unparsedIdentifier === "elsewhere" ? column("here") : inner,
      );
      expect(equals(changed, deep)).toBe(false);
    }),
  );
});

test("the origin makes no difference, the plan id only when asked", () => {
  const placed = node("limit", { input: table, limit: column("n"), origin: {}, planId: 1 });
  const bare = node("limit", { input: table, limit: column("n") });
  expect(equals(placed, bare)).toBe(false);
  expect(equals(placed, bare, { ignorePlanIds: true })).toBe(true);
  expect(hash(placed)).toBe(hash(bare));
});

test("values of different types are different", () => {
  const literal = (value: never) => node("literal", { value, dataType: { kind: "long" } });
  const values = [1, 1n, "1", true, null, 0, -0, Number.NaN, [1], [], new Uint8Array([1])] as never[];
  for (const a of values) for (const b of values) expect(equals(literal(a), literal(b))).toBe(Object.is(a, b));
});

test("a node with a field called numRows is no local data", () => {
  const show = (numRows: number) => node("showString", { input: table, numRows, truncate: 20, vertical: false });
  expect(equals(show(5), show(5))).toBe(true);
  expect(equals(show(5), show(6))).toBe(false);
});

test("local data is compared by identity", () => {
  const data = { numRows: 1, columns: [{ values: [1] }] };
  const local = (rows: typeof data) => node("localRelation", { schema: { kind: "struct", fields: [] }, data: rows });
  expect(equals(local(data), local(data))).toBe(true);
  expect(equals(local(data), local({ ...data }))).toBe(false);
});

test.each([
  ["relations", filters],
  ["terms", sum],
] as const)("ten thousand %s overflow nothing", (_, build: (levels: number) => Node) => {
  expect(equals(build(10_000), build(10_000))).toBe(true);
  expect(equals(build(10_000), build(9_999))).toBe(false);
  expect(hash(build(10_000))).toBe(hash(build(10_000)));
});
