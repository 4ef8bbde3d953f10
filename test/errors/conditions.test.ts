import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type ConditionRow, conditions } from "../../src/errors/index.ts";

const rows: readonly (readonly [string, ConditionRow])[] = Object.entries(conditions);
const placeholders = (message: string): readonly string[] => [...message.matchAll(/<(\w+)>/g)].map(([, name]) => name!);

describe("every condition", () => {
  test("has a sentence of its own", () => {
    const sentences = rows.map(([, row]) => row.message).filter((message) => !/^(<\w+>)+$/.test(message));
    const repeated = sentences.filter((message, i) => sentences.indexOf(message) !== i);
    expect(repeated).toEqual([]);
  });

  test("uses angle brackets for parameters only", () => {
    expect(rows.filter(([, { message }]) => /[<>]/.test(message.replace(/<\w+>/g, ""))).map(([name]) => name)).toEqual(
      [],
    );
  });
});

const facts = new URL("../../../shared/spark/conditions.json", import.meta.url);

interface SparkCondition {
  readonly params: readonly string[];
  readonly sqlState?: string;
  readonly subConditions?: Readonly<Record<string, Omit<SparkCondition, "subConditions">>>;
}

describe.skipIf(!existsSync(facts))("as Spark's table has it", () => {
  const { spark, pyspark } = existsSync(facts)
    ? (JSON.parse(readFileSync(facts, "utf8")) as Record<"spark" | "pyspark", Record<string, SparkCondition>>)
    : { spark: {}, pyspark: {} };

  test.each(rows)("%s", (name, row) => {
    const [base, sub] = name.split(".") as [string, string | undefined];
    const parent = spark[base] ?? pyspark[base];
    expect(parent, "Spark knows the condition").toBeDefined();
    const child = sub === undefined ? undefined : parent!.subConditions?.[sub];
    expect(child === undefined, "a sub-condition where Spark has them").toBe(parent!.subConditions === undefined);
    expect(row.sqlState).toBe(child?.sqlState ?? parent!.sqlState);
    const params = new Set([...parent!.params, ...(child?.params ?? [])]);
    const ours = new Set([...placeholders(row.message), ...(row.unsaid ?? [])]);
    expect([...ours].sort()).toEqual([...params].sort());
  });
});
