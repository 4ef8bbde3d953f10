import { setTimeout as sleep } from "node:timers/promises";
import { SparkSession } from "tspark";
import { avg, col, count, expr, sum } from "tspark/functions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onSpark, remote } from "../servers.ts";

/** The process groups of the workers, their executors among them. */
const workers = (process.env.TSPARK_TEST_WORKERS ?? "").split(",").map(Number);

const lives = (group: number) => {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
};

describe("a standalone cluster of two workers", () => {
  let spark: SparkSession;
  beforeAll(async () => {
    spark = await onSpark();
  });
  afterAll(() => spark?.stop());

  it("shuffles, joins and sorts over both", async () => {
    const numbers = spark.range(100_000).withColumn("k", col("id").mod(7));
    const groups = numbers.groupBy("k").agg(count("*").as("n"), sum("id").as("total"), avg("id").as("mean"));
    const rows = await numbers.join(groups, "k").groupBy("k").agg(count("*").as("rows")).orderBy("k").collect();
    expect(rows.map(({ rows }) => Number(rows))).toEqual([14286, 14286, 14286, 14286, 14286, 14285, 14285]);
  });
  it("takes rows of this process, and gives many back", async () => {
    const rows = Array.from({ length: 5000 }, (_, n) => ({ n, s: `row ${n}` }));
    const back = await spark.createDataFrame(rows, "n INT, s STRING").repartition(6).orderBy("n").collect();
    expect(back).toEqual(rows);
    let seen = 0;
    for await (const _ of spark.range(200_000)) seen++;
    expect(seen).toBe(200_000);
  });
  it("reports an error of an executor as on one machine", async () => {
    const bad = spark.range(100).repartition(4).select(expr("1 / (id - 50)"));
    await expect(bad.collect()).rejects.toMatchObject({ condition: "DIVIDE_BY_ZERO", sqlState: "22012" });
  });
  it("serves sessions that know nothing of each other", async () => {
    const other = await SparkSession.builder().remote(remote()).create();
    await spark.range(1).createOrReplaceTempView("mine");
    await expect(other.table("mine").collect()).rejects.toMatchObject({ condition: "TABLE_OR_VIEW_NOT_FOUND" });
    await other.stop();
    expect(await spark.table("mine").count()).toBe(1);
  });
  it('runs a program with master("spark://...")', async () => {
    process.env.SPARK_HOME = process.env.TSPARK_SPARK_HOME;
    const master = process.env.TSPARK_TEST_MASTER ?? "";
    const settings = { "spark.cores.max": 1, "spark.executor.memory": "512m", "spark.driver.memory": "700m" };
    const local = {
      "spark.driver.host": "127.0.0.1",
      "spark.driver.bindAddress": "127.0.0.1",
      "spark.ui.enabled": false,
    };
    const mine = await SparkSession.builder()
      .master(master)
      .config({ ...settings, ...local })
      .create();
    expect(await mine.conf.get("spark.master")).toBe(master);
    expect(await mine.range(1000).repartition(3).agg(sum("id").as("total")).collect()).toEqual([{ total: 499500n }]);
    await mine.stop();
  });
  // Last: one worker is left afterwards.
  it("answers a job whose worker is killed", async () => {
    const victim = workers.at(-1) as number;
    expect(lives(victim)).toBe(true);
    // Some seconds of work in many small tasks, a shuffle, and more work.
    const slow = expr("aggregate(sequence(1L, 200000L), id, (total, n) -> total + n % 7)");
    const work = spark
      .range(0, 400, 1, 40)
      .select(col("id"), slow.as("x"))
      .filter("x > 0")
      .groupBy(col("id").mod(10).as("k"));
    const answer = work.agg(count("*").as("n"), sum("id").as("total")).orderBy("k").collect();
    await sleep(2000);
    process.kill(-victim, "SIGKILL");
    const rows = await answer;
    expect(rows.map(({ n }) => Number(n))).toEqual(Array.from({ length: 10 }, () => 40));
    expect(rows.reduce((all, { total }) => all + Number(total), 0)).toBe((400 * 399) / 2);
    expect(lives(victim)).toBe(false);
  });
});
