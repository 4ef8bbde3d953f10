import { afterAll, describe, expect, test } from "vitest";
import { foldLiteralCasts } from "../../src/optimizer/fold-literal-casts.ts";
import { contains } from "../../src/plan/index.ts";
import { beforeAndAfter, engine } from "./harness.ts";

afterAll(() => engine.close());

const folded = [
  "SELECT CAST(7 AS BIGINT)",
  "SELECT CAST(7L AS TINYINT)",
  "SELECT CAST(-7 AS DOUBLE)",
  "SELECT CAST(12 AS DECIMAL(5,2))",
  "SELECT CAST(-1.5BD AS DECIMAL(6,3))",
  "SELECT CAST('2024-02-29' AS DATE)",
  "SELECT CAST('-007' AS SMALLINT)",
  "SELECT CAST('12' AS DECIMAL(5,2)), CAST('0.05' AS DECIMAL(3,2)), CAST('-0.0' AS DECIMAL(3,1)), CAST('-01.5' AS DECIMAL(9,4))",
  "SELECT id + 1 FROM range(3)",
];

const kept = [
  ["a value that does not fit", "SELECT TRY_CAST(300 AS TINYINT)"],
  ["a decimal that would lose a digit", "SELECT CAST(1.55BD AS DECIMAL(3,1))"],
  ["a day that does not exist", "SELECT TRY_CAST('2023-02-29' AS DATE)"],
  ["a text with a digit too many", "SELECT CAST('1.555' AS DECIMAL(4,2))"],
  ["a text that does not fit", "SELECT TRY_CAST('1234.5' AS DECIMAL(4,1))"],
  ["a spelling that only the engine reads", "SELECT CAST('2024-2-9' AS DATE)"],
  ["NULL", "SELECT CAST(NULL AS BIGINT) + id FROM range(1)"],
] as const;

describe("FoldLiteralCasts", () => {
  test.each(folded)("%s", async (sql) => {
    const { after, answers } = await beforeAndAfter(foldLiteralCasts, sql);
    expect(contains(after, ({ kind }) => kind === "resolvedCast")).toBe(false);
    expect(answers[1]).toEqual(answers[0]);
  });

  test.each(kept)("%s stays a cast, or what it was", async (_, sql) => {
    const { same, answers } = await beforeAndAfter(foldLiteralCasts, sql);
    expect(same).toBe(true);
    expect(answers[1]).toEqual(answers[0]);
  });
});
