import { existsSync, readFileSync } from "node:fs";
import * as functions from "tspark/functions";
import { describe, expect, test } from "vitest";
import { functionNames, lookupFunction, sparkOnlyFunctions } from "../../src/functions/index.ts";

const facts = new URL("../../../shared/spark/functions.jsonl", import.meta.url);

/** What SQL has besides: syntax, and functions that make tables. */
const notCalled = ["cast", "collations", "measure", "python_worker_logs", "range", "sql_keywords"];

describe("functions of real Spark only", () => {
  test("are not in the registry, and stand in order", () => {
    expect(sparkOnlyFunctions().filter((name) => lookupFunction(name))).toEqual([]);
    expect(sparkOnlyFunctions()).toEqual([...sparkOnlyFunctions()].sort());
  });

  test.runIf(existsSync(facts))("are what Spark has and the registry lacks", () => {
    const ofSpark = readFileSync(facts, "utf8")
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { name: string }).name)
      .filter((name) => /^[a-z]\w*$/.test(name) && !notCalled.includes(name) && !name.startsWith("variant_explode"));
    const known = new Set([...functionNames(), ...sparkOnlyFunctions()]);
    expect(ofSpark.filter((name) => !known.has(name))).toEqual([]);
    expect(sparkOnlyFunctions().filter((name) => !ofSpark.includes(name))).toEqual([]);
  });

  test("are said to be so by the embedded engine, however they are called", async () => {
    const { SparkSession } = await import("tspark");
    const spark = await SparkSession.builder().create();
    try {
      const refused = { condition: "NOT_IMPLEMENTED", message: expect.stringContaining("embedded engine") };
      for (const name of ["from_csv", "system.builtin.From_CSV"]) {
        const call = functions.call_function(name, functions.lit("1"), functions.lit("a INT"));
        await expect(spark.range(1).select(call).collect()).rejects.toMatchObject(refused);
        await expect(spark.sql(`SELECT ${name}('1', 'a INT')`).collect()).rejects.toMatchObject(refused);
      }
      await expect(spark.sql("SELECT builtin.abs(-1) AS r").collect()).resolves.toEqual([{ r: 1 }]);
    } finally {
      await spark.stop();
    }
  });
});
