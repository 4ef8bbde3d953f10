/** Uses a session hard, stops it, and then has nothing left to do: the process must end by itself. */
import { SparkSession } from "tspark";
import { col } from "tspark/functions";

const spark = await SparkSession.builder().master("local[2]").config("spark.driver.memory", "200m").getOrCreate();
const numbers = spark.range(0, 3_000_000).withColumn("text", col("id").cast("string"));
await numbers.orderBy(col("text").desc()).limit(5).collect();
await numbers.cache().count();
await numbers.createOrReplaceTempView("numbers");
for await (const row of numbers) {
  if (row.id > 10n) break;
}
const controller = new AbortController();
const aborted = numbers.crossJoin(spark.range(1000)).count({ signal: controller.signal });
controller.abort();
await aborted.then(
  () => console.log("was not stopped"),
  () => console.log("was stopped"),
);
await spark.stop();
await spark.stop();
console.log("stopped");
