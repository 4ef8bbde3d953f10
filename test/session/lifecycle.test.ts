import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { SparkSession } from "tspark";
import { col } from "tspark/functions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().master("local[2]").create();
});
afterAll(() => spark.stop());

const endless = () => spark.range(100_000_000_000).filter(col("id").mod(1_000_003).eq(17));

describe("stopping a query", () => {
  test("an AbortSignal ends an action with OPERATION_CANCELED, and the session goes on", async () => {
    const controller = new AbortController();
    const counting = endless().count({ signal: controller.signal });
    setTimeout(() => controller.abort(new Error("enough")), 100);
    await expect(counting).rejects.toMatchObject({ condition: "OPERATION_CANCELED" });
    expect(await spark.range(3).count()).toBe(3);
  });

  test("a signal that was aborted before keeps the query from starting", async () => {
    await expect(spark.range(3).collect({ signal: AbortSignal.abort() })).rejects.toMatchObject({
      condition: "OPERATION_CANCELED",
    });
  });

  test("leaving a for await ends the query", async () => {
    const events: string[] = [];
    const remove = spark.addListener(({ type }) => events.push(type));
    for await (const row of spark.range(100_000_000_000)) if (row.id > 10n) break;
    remove();
    expect(events.filter((type) => type !== "progress")).toEqual(["started", "finished"]);
    expect(await spark.range(3).count()).toBe(3);
  });

  test("queries run beside each other", async () => {
    const counts = await Promise.all([1, 2, 3, 4, 5].map((n) => spark.range(n * 1000).count()));
    expect(counts).toEqual([1000, 2000, 3000, 4000, 5000]);
  });
});

describe("sessions", () => {
  test("do not see each other's views or settings", async () => {
    const other = await SparkSession.builder().create();
    await spark.range(2).createOrReplaceTempView("mine");
    await other.conf.set("spark.sql.session.timeZone", "Asia/Tokyo");
    await expect(other.table("mine").count()).rejects.toMatchObject({ condition: "TABLE_OR_VIEW_NOT_FOUND" });
    expect(await spark.conf.get("spark.sql.session.timeZone")).not.toBe("Asia/Tokyo");
    await other.stop();
    expect(await spark.table("mine").count()).toBe(2);
  });

  test("leave nothing behind", async () => {
    const spills = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`tspark-spill-${process.pid}-`)).length;
    const before = spills();
    const other = await SparkSession.builder().create();
    await other.range(10).count();
    await other.stop();
    await other.stop();
    expect(spills()).toBe(before);
    await expect(other.range(1).count()).rejects.toMatchObject({ condition: "INVALID_HANDLE.SESSION_CLOSED" });
  });

  test("a stop while a query runs ends the query", async () => {
    const other = await SparkSession.builder().create();
    const counting = other.range(100_000_000_000).filter(col("id").mod(7).eq(1)).count();
    const ended = expect(counting).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await other.stop();
    await ended;
  });
});
