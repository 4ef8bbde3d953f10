import { type QueryEvent, SparkSession } from "tspark";
import { col, lit } from "tspark/functions";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().master("local[2]").create();
});
afterAll(() => spark.stop());

async function eventsOf(action: () => Promise<unknown>): Promise<QueryEvent[]> {
  const events: QueryEvent[] = [];
  const remove = spark.addListener((event) => events.push(event));
  await action().catch(() => undefined);
  remove();
  return events;
}

test("a query starts and finishes, and says how many rows left it", async () => {
  const events = await eventsOf(() => spark.range(5000).collect());
  expect(events.map(({ type }) => type).filter((type) => type !== "progress")).toEqual(["started", "finished"]);
  const last = events.at(-1);
  expect(last).toMatchObject({ type: "finished", rows: 5000 });
  expect(new Set(events.map(({ queryId }) => queryId)).size).toBe(1);
});

test("a query that fails says so, with its error", async () => {
  const events = await eventsOf(() =>
    spark
      .range(3)
      .select(lit(1).divide(col("id").minus(1)))
      .collect(),
  );
  expect(events.at(-1)).toMatchObject({ type: "failed", error: { condition: "DIVIDE_BY_ZERO" } });
});

test("an error of analysis is a failed query too", async () => {
  const events = await eventsOf(() => spark.range(3).select(col("nope")).collect());
  expect(events.map(({ type }) => type)).toEqual(["started", "failed"]);
});

test("a long query reports progress", async () => {
  const events = await eventsOf(() => spark.range(60_000_000).filter(col("id").mod(1_000_003).eq(17)).count());
  expect(events.filter(({ type }) => type === "progress").length).toBeGreaterThan(0);
});

test("a listener that fails is a warning, not a failed query", async () => {
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
  const remove = spark.addListener(() => {
    throw new Error("listener");
  });
  expect(await spark.range(3).count()).toBe(3);
  remove();
  expect(warned).toHaveBeenCalledWith(expect.stringContaining("listener"));
  warned.mockRestore();
});
