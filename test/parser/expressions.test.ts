import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ParseException, SparkError } from "../../src/errors/index.ts";
import { parseExpression } from "../../src/parser/index.ts";
import { placedElsewhere, spelling } from "./differences.ts";
import { sparkText } from "./spark-text.ts";

type Answer = { readonly text: string } | { readonly condition: string; readonly parameters: Record<string, string> };

const recorded: readonly (readonly [string, Answer])[] = JSON.parse(
  readFileSync(new URL("recorded/expressions.json", import.meta.url), "utf8"),
);

/** Spark marks names with one quote; whether a call was an operator or a name makes no other difference. */
const unmarked = (text: string): string => text.replaceAll("'", "");

describe("accepted by Spark", () => {
  test.each(recorded.filter(([, answer]) => "text" in answer))("%s", (sql, answer) => {
    const expected = spelling[sql] ?? (answer as { text: string }).text;
    expect(unmarked(sparkText(parseExpression(sql)))).toBe(unmarked(expected));
  });
});

describe("refused by Spark", () => {
  test.each(recorded.filter(([, answer]) => !("text" in answer)))("%s", (sql, answer) => {
    const error = failureOf(sql);
    const { condition, parameters } = answer as Exclude<Answer, { text: string }>;
    expect(error).toBeInstanceOf(
      condition === "INTERVAL_ARITHMETIC_OVERFLOW.WITHOUT_SUGGESTION" ? SparkError : ParseException,
    );
    expect(error.condition).toBe(condition);
    if (condition === "PARSE_SYNTAX_ERROR" && !placedElsewhere.includes(sql)) {
      expect(error.messageParameters).toEqual(parameters);
    }
  });
});

function failureOf(sql: string): SparkError {
  try {
    parseExpression(sql);
  } catch (error) {
    return error as SparkError;
  }
  throw new Error("nothing was thrown");
}

test("the recorded differences are still differences", () => {
  const texts = new Map(recorded);
  for (const [sql, ours] of Object.entries(spelling)) {
    expect(unmarked(ours)).not.toBe(unmarked((texts.get(sql) as { text: string }).text));
  }
});
