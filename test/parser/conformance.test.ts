import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ParseException } from "../../src/errors/index.ts";
import { parseExpression, parseStatement } from "../../src/parser/index.ts";
import { parseDataType, parseTableSchema } from "../../src/types/index.ts";

/** Recorded from Spark, beside the checkout where there is one. */
const shared = new URL("../../../shared/", import.meta.url);
const read = <T>(path: string): T[] =>
  readFileSync(new URL(path, shared), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

interface ParseCase {
  readonly sql: string;
  readonly kind: "plan" | "expression" | "dataType" | "tableSchema";
  readonly accepted: boolean;
  readonly error?: { readonly condition: string | null };
}
const rules = {
  plan: parseStatement,
  expression: parseExpression,
  dataType: parseDataType,
  tableSchema: parseTableSchema,
};

function failureOf(rule: (sql: string) => unknown, sql: string): ParseException | undefined {
  try {
    rule(sql);
    return undefined;
  } catch (error) {
    if (error instanceof Error && "condition" in error) return error as ParseException;
    throw error;
  }
}

describe.skipIf(!existsSync(new URL("conformance/parse.jsonl", shared)))("what Spark's parser takes", () => {
  test("is taken, and nothing else", () => {
    const wrong = read<ParseCase>("conformance/parse.jsonl").filter(
      ({ kind, sql, accepted }) => accepted !== (failureOf(rules[kind], sql) === undefined),
    );
    expect(wrong.map(({ sql }) => sql)).toEqual([]);
  });

  test("what is refused is refused for Spark's reason", () => {
    const others = read<ParseCase>("conformance/parse.jsonl").filter(({ kind, sql, accepted, error }) => {
      const failure = accepted ? undefined : failureOf(rules[kind], sql);
      // Spark names no condition where it fails without meaning to.
      return failure && error?.condition && failure.condition !== error.condition;
    });
    expect(others.map(({ sql }) => sql)).toEqual([]);
  });
});

interface QueryCase {
  readonly query: string;
  readonly setup?: readonly string[];
  readonly error?: unknown;
}

describe.each(["conformance/gold", "conformance/examples", "conformance/features", "tpc/tpch", "tpc/tpcds"])(
  "%s",
  (name) => {
    const path = `${name}.jsonl`;
    test.skipIf(!existsSync(new URL(path, shared)))("parses wherever Spark answers", () => {
      const cases = read<QueryCase>(path).filter(({ error }) => error === undefined);
      const statements = cases.flatMap(({ setup = [], query }) => [...setup, query]).flatMap(single);
      const failed = statements.filter((sql) => failureOf(parseStatement, sql));
      expect(failed).toEqual([]);
    });
  },
);

/** Some benchmark queries are two, with a semicolon between. */
const single = (sql: string): string[] =>
  /;\s*(select|with|create|drop)\b/i.test(sql)
    ? sql.split(/;\s*(?=select|with|create|drop|\s*$)/i).filter((part) => part.trim())
    : [sql];
