import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { equals, fromJson, type Kind, type Node, node, toJson, walk } from "../../src/plan/index.ts";
import { anyNode, kinds, nodeOf } from "./arbitrary.ts";
import { filters, sum, table } from "./helpers.ts";

const thereAndBack = (root: Node): Node => fromJson(JSON.parse(JSON.stringify(toJson(root))));

const survives = (root: Node): void => {
  const back = thereAndBack(root);
  expect(equals(root, back)).toBe(true);
  walk(back, (inner) => {
    expect(Object.isFrozen(inner)).toBe(true);
    return undefined;
  });
};

describe.each(kinds)("%s", (kind: Kind) => {
  test("survives the way to text and back", () => {
    fc.assert(fc.property(nodeOf(kind, 1), survives), { numRuns: 10 });
  });
});

test("any plan survives", () => {
  fc.assert(fc.property(anyNode(), survives));
});

const optionsOf = (key: string) => JSON.parse(`{${JSON.stringify(key)}: "x"}`) as Record<string, string>;

test.each([
  "__proto__",
  "constructor",
  "toString",
  "$long",
  "$number",
  "$bytes",
  "$array",
  "$localData",
  "$object",
  "$part",
  "$plan",
  "",
])("an option called %j is an option", (key) => {
  const read = node("readNamedTable", { unparsedIdentifier: "t", options: optionsOf(key) });
  const back = thereAndBack(read) as typeof read;
  expect(Object.keys(back.options)).toEqual([key]);
  expect(Object.getOwnPropertyDescriptor(back.options, key)?.value).toBe("x");
  expect(Object.getPrototypeOf(back.options)).toBe(Object.prototype);
});

test("columns of local data keep their arrays and nulls", () => {
  const data = {
    numRows: 2,
    columns: [
      { values: new BigInt64Array([1n, -(2n ** 63n)]), nulls: new Uint8Array([0, 1]) },
      { values: new Float64Array([-0, Number.NaN]) },
      { values: ["a", null] },
    ],
  };
  const back = thereAndBack(node("localRelation", { schema: { kind: "struct", fields: [] }, data }));
  expect((back as { data: unknown }).data).toEqual(data);
});

test("the origin stays behind", () => {
  expect(toJson(node("limit", { input: table, limit: sum(0), origin: {} }))).not.toHaveProperty("origin");
});

test("a plan of usual depth is plain nested JSON", () => {
  expect(toJson(filters(2))).toMatchObject({
    kind: "filter",
    input: { kind: "filter", input: { kind: "readNamedTable" } },
  });
});

test.each([199, 200, 201, 10_000])("%i levels survive", (levels) => {
  survives(filters(levels));
  survives(sum(levels));
});
