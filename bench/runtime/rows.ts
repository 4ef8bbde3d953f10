import { SparkSession } from "tspark";
import { col, expr, lit } from "tspark/functions";
import { atLeast, atMost, type Measurement, median, timings } from "../measure.ts";

const million = 1_000_000;

const threeColumns = (spark: SparkSession, rows: number) =>
  spark.range(rows).select("id", col("id").times(lit(0.5)).as("half"), expr("concat('name', id % 1000)").as("name"));

/** (d), (e) Rows out of and into the engine. */
export async function rows(): Promise<Measurement[]> {
  await using spark = await SparkSession.builder().master("local[2]").create();
  const collect = median(await timings(5, () => threeColumns(spark, million).collect()));
  const iterate = median(
    await timings(5, async () => {
      for await (const row of threeColumns(spark, million)) if (row.id === -1n) throw new Error("wrong");
    }),
  );
  const growth = await residentGrowth(spark);
  const objects = Array.from({ length: million }, (_, i) => ({ id: i, half: i * 0.5, name: `name${i % 1000}` }));
  const create = median(
    await timings(5, async () => {
      if ((await spark.createDataFrame(objects).count()) !== million) throw new Error("wrong");
    }),
  );
  const perSecond = (ms: number): number => million / ms / 1000;
  return [
    atLeast("d", "collect, 1 M rows x 3 columns", perSecond(collect), 1, "M rows/s"),
    atLeast("d", "for await, 1 M rows x 3 columns", perSecond(iterate), 1, "M rows/s"),
    atMost("d", "resident memory: growth from 5 M to 50 M rows of for await", growth, 64, "MB"),
    atLeast("e", "createDataFrame of 1 M plain objects, then count", perSecond(create), 1, "M rows/s"),
  ];
}

/** Memory after 5 M rows against the most seen until 50 M rows. */
async function residentGrowth(spark: SparkSession): Promise<number> {
  let seen = 0;
  let early = 0;
  let most = 0;
  for await (const row of threeColumns(spark, 50 * million)) {
    if (row.id === undefined) throw new Error("wrong");
    if (++seen % million !== 0) continue;
    const now = process.memoryUsage().rss / 1e6;
    if (seen <= 5 * million) early = Math.max(early, now);
    most = Math.max(most, now);
  }
  return Math.max(0, most - early);
}
