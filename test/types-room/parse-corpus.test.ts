import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SparkError } from "../../src/errors/index.ts";
import { catalogString, parseDataType, parseTableSchema } from "../../src/types/index.ts";

const corpus = new URL("../../../shared/conformance/parse.jsonl", import.meta.url);

interface ParseCase {
  readonly id: string;
  readonly kind: string;
  readonly sql: string;
  readonly accepted: boolean;
  readonly type?: string;
  readonly schema?: unknown;
  readonly error?: { readonly condition: string; readonly sqlState: string };
}

const read = (): readonly ParseCase[] =>
  readFileSync(corpus, "utf8")
    .split("\n")
    .filter((line) => line.includes('"dataType"') || line.includes('"tableSchema"'))
    .map((line) => JSON.parse(line) as ParseCase)
    .filter(({ kind }) => kind === "dataType" || kind === "tableSchema");

describe.skipIf(!existsSync(corpus))("the parse corpus", () => {
  const cases = existsSync(corpus) ? read() : [];

  test("has cases", () => expect(cases.length).toBeGreaterThan(30));

  test.each(cases)("$id", ({ kind, sql, type, schema, accepted, error }) => {
    const parse = () => (kind === "dataType" ? catalogString(parseDataType(sql)) : parseTableSchema(sql).jsonValue());
    if (accepted) expect(parse()).toEqual(type ?? schema);
    else expect(conditionOf(parse)).toEqual([error!.condition, error!.sqlState]);
  });
});

function conditionOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (error instanceof SparkError) return [error.condition, error.sqlState];
    throw error;
  }
}
