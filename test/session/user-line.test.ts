import { SparkSession } from "tspark";
import { col, expr, lit } from "tspark/functions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().master("local[2]").create();
});
afterAll(() => spark.stop());

/** The line of this file on which the caller stands, plus `offset`. */
function line(offset: number): RegExp {
  const here = Number(/user-line\.test\.ts:(\d+)/.exec((new Error().stack ?? "").split("\n")[2] ?? "")?.[1]);
  return new RegExp(`user-line\\.test\\.ts:${here + offset}:`);
}

describe("an error shows the line that made the failing step, not the action", () => {
  test("a name that is not there", async () => {
    const where = line(1);
    const bad = spark.range(3).select(col("nope"));
    const later = bad.limit(1);
    await expect(later.collect()).rejects.toThrow(where);
  });

  test("a division by zero, found while the query runs", async () => {
    const where = line(1);
    const ratio = lit(1).divide(col("id"));
    const later = spark.range(3).select(ratio).limit(2);
    await expect(later.collect()).rejects.toThrow(where);
  });

  test("a text that is no number", async () => {
    const where = line(1);
    const cast = lit("x").cast("int");
    await expect(spark.range(1).select(cast).collect()).rejects.toThrow(where);
  });

  test("an overflow that the engine itself notices: the last step", async () => {
    const where = line(1);
    const big = spark.range(3).select(lit(2147483647).plus(col("id").cast("int")));
    await expect(big.collect()).rejects.toThrow(where);
  });

  test("a union of tables of different widths", async () => {
    const one = spark.range(1);
    const where = line(1);
    const union = one.union(one.select("id", "id"));
    await expect(union.count()).rejects.toThrow(where);
  });

  test("text that does not parse shows the text and the line", async () => {
    const where = line(1);
    const bad = spark.range(1).filter(expr("id >"));
    const failed = await bad.collect().catch((error: Error) => error);
    expect(String(failed)).toContain("id >");
    expect(String(failed)).toMatch(where);
  });
});
