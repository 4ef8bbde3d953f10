import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { guidePath, guideText } from "./harness/guide.ts";

it("docs/from-pyspark.md is what the pairs say", () => {
  const committed = existsSync(guidePath) ? readFileSync(guidePath, "utf8") : "";
  expect(committed === guideText(), "the pairs changed: npm run guide").toBe(true);
});
