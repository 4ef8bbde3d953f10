import { SparkSession } from "tspark";
import { avg, col, desc } from "tspark/functions";

await using spark = await SparkSession.builder().appName("people").master("local[*]").getOrCreate();
const df = spark.read.option("header", true).option("inferSchema", true).csv("data.csv");
await df.filter(col("age").gt(30)).select("name", "age").show();
await df.groupBy("city").agg(avg("age").as("age")).orderBy(desc("age")).write.mode("overwrite").parquet("out");
for await (const row of df.where((r) => r.age.gt(30))) console.log(row.name, row.age);
