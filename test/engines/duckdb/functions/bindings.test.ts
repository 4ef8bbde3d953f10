import { expect, test } from "vitest";
import { applyLambda, letIn, parseLambda } from "../../../../src/engines/duckdb/functions/bindings.ts";

test("a lambda comes apart into parameters and body", () => {
  expect(parseLambda("lambda c1, c2: c1 + c2")).toEqual({ parameters: ["c1", "c2"], body: "c1 + c2" });
  expect(parseLambda("1")).toEqual({ parameters: [], body: "1" });
});

test("values take the place of parameters, but not inside quotes", () => {
  expect(applyLambda(`lambda c1, c12: c1 || 'c1 ''c12' || "c1" || c12 || c120`, ["x", "y"])).toBe(
    `x || 'c1 ''c12' || "c1" || y || c120`,
  );
});

test("names are used as they stand, everything else is computed once", () => {
  expect(letIn("c1", (name) => `${name} + ${name}`)).toBe("c1 + c1");
  expect(letIn("f(c1)", (name) => `${name} + ${name}`)).toMatch(
    /^list_transform\(\[f\(c1\)\], lambda (v_\d+): \1 \+ \1\)\[1\]$/,
  );
});
