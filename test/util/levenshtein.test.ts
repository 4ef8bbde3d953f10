import { expect, test } from "vitest";
import { levenshtein } from "../../src/util/index.ts";

test.each([
  ["", "", 0],
  ["", "abc", 3],
  ["abc", "", 3],
  ["kitten", "sitting", 3],
  ["name", "nmae", 2],
  ["same", "same", 0],
])("%s to %s", (a, b, distance) => {
  expect(levenshtein(a, b)).toBe(distance);
  expect(levenshtein(b, a)).toBe(distance);
});
