import fc from "fast-check";
import { expect, test } from "vitest";
import { allChildren, type Node, node, treeString } from "../../src/plan/index.ts";
import { anyNode } from "./arbitrary.ts";
import { column, filters, one, table } from "./helpers.ts";

const count = (root: Node): number => 1 + allChildren(root).reduce((sum, child) => sum + count(child), 0);

test("prints a node a line, indented by its depth", () => {
  const condition = node("unresolvedFunction", { functionName: ">", arguments: [column("a"), one] });
  expect(treeString(node("filter", { input: table, condition, planId: 7 }))).toBe(
    [
      "filter [planId=7]",
      '  input: readNamedTable [unparsedIdentifier="t", options={}]',
      '  condition: unresolvedFunction [functionName=">"]',
      '    arguments: unresolvedAttribute [unparsedIdentifier="a"]',
      '    arguments: literal [value=1, dataType={kind: "integer"}]',
      "",
    ].join("\n"),
  );
});

test("prints every node of any plan", () => {
  fc.assert(
    fc.property(anyNode(), (root) => {
      const lines = treeString(root)
        .trimEnd()
        .split("\n")
        .filter((line) => /^ *(\w+: )?\w+( \[|$)/.test(line));
      expect(lines.length).toBeGreaterThanOrEqual(count(root));
    }),
  );
});

test("ten thousand levels overflow nothing", () => {
  expect(treeString(filters(10_000)).length).toBeGreaterThan(10_000);
});
