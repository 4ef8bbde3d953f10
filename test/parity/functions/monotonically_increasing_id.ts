import { col, monotonically_increasing_id } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.monotonically_increasing_id", {
  since: "1.6.0",
  python: `
    from pyspark.sql.functions import col, monotonically_increasing_id

    df = spark.range(5).coalesce(1)
    result(df.select("id", monotonically_increasing_id().alias("n")), "numbers of rows")
    result(df.where(monotonically_increasing_id() < 3), "the first rows")
    result(df.where("id > 1").where(monotonically_increasing_id() < 2), "after another filter")
    result(df.where((col("id") > 1) & (monotonically_increasing_id() < 3)), "beside another condition")
  `,
  async typescript({ spark, result }) {
    const df = spark.range(5).coalesce(1);
    await result(df.select("id", monotonically_increasing_id().alias("n")), "numbers of rows");
    await result(df.where(monotonically_increasing_id().lt(3)), "the first rows");
    await result(df.where("id > 1").where(monotonically_increasing_id().lt(2)), "after another filter");
    await result(df.where(col("id").gt(1).and(monotonically_increasing_id().lt(3))), "beside another condition");
  },
});
