/**
 * `npm run demo`: three million flights, read from a Parquet file that an npm package ships, filtered, grouped, sorted, shown
 * and written again.
 */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SparkSession } from "tspark";
import { avg, col, count, desc, round } from "tspark/functions";

const started = performance.now();
const flightsFile = fileURLToPath(new URL("../node_modules/vega-datasets/data/flights-3m.parquet", import.meta.url));
const out = join(mkdtempSync(join(tmpdir(), "tspark-demo-")), "busiest");

await using spark = await SparkSession.builder().appName("flights").master("local[*]").getOrCreate();

const flights = spark.read.parquet(flightsFile);
await flights.printSchema();

const busiest = flights
  .filter(col("distance").gt(500))
  .groupBy("origin")
  .agg(count("*").as("flights"), round(avg("delay"), 1).as("delay"))
  .orderBy(desc("flights"))
  .limit(10);

await busiest.show();
await busiest.explain();

await busiest.write.mode("overwrite").parquet(out);
console.log(`wrote ${readdirSync(out).join(", ")}`);

let late = 0;
for await (const row of flights.where((r) => r.delay.gt(600)).select("origin", "delay"))
  late += row.delay === null ? 0 : 1;
console.log(`${await flights.count()} flights, ${late} of them more than ten hours late`);

rmSync(join(out, ".."), { recursive: true });
console.log(`all of it in ${((performance.now() - started) / 1000).toFixed(2)} s`);
