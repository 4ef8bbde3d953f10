import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { holesIn } from "../../scripts/complete-lock.mjs";

const text = readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8");

test("the lockfile has an entry for every platform's package, or npm ci refuses it", () => {
  expect(holesIn(JSON.parse(text).packages), "node scripts/complete-lock.mjs").toEqual([]);
});

test("a hole is found", () => {
  const packages = { "node_modules/a": { optionalDependencies: { "a-linux-x64": "1.0.0", "a-win32-x64": "1.0.0" } } };
  expect(holesIn({ ...packages, "node_modules/a-linux-x64": {} })).toEqual([{ name: "a-win32-x64", version: "1.0.0" }]);
});

test("the lockfile names no registry", () => {
  expect(text).not.toContain('"resolved": "http');
});
