import tspark = require("tspark");

import { col } from "tspark/functions";
import type { StructType } from "tspark/types";

const main = async (): Promise<void> => {
  const spark = await tspark.SparkSession.builder().master("local[1]").getOrCreate();
  const schema: StructType = await spark.range(1).select(col("id")).schema();
  console.log(schema.simpleString());
  await spark.stop();
};
void main();
