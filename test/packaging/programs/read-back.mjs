import { SparkSession } from "tspark";

const spark = await SparkSession.builder().master("local[1]").getOrCreate();
const written = spark.read.parquet("out");
await written.show();
await written.printSchema();
await spark.stop();
