import { array, col, lit, struct } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.struct", {
  since: "1.4.0",
  python: `
    from pyspark.sql.functions import array, col, lit, struct

    df = spark.createDataFrame([(1, "x"), (None, None)], "a INT, b STRING")

    result(df.select(struct("a", "b"), struct(col("a").alias("n"), lit(1))), "fields keep their names")
    result(df.select(array(struct("a"), struct("a")).alias("s")).select("s.a"), "a field of an array of structs")
    result(df.select(struct("*").alias("s")).select("s.*"), "there and back")
    fails(lambda: df.select(struct("c")).collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, "x"],
        [null, null],
      ],
      "a INT, b STRING",
    );

    await result(df.select(struct("a", "b"), struct(col("a").alias("n"), lit(1))), "fields keep their names");
    await result(
      df.select(array(struct("a"), struct("a")).alias("s")).select(col("s.a")),
      "a field of an array of structs",
    );
    await result(df.select(struct("*").alias("s")).select(col("s.*")), "there and back");
    await fails(() => df.select(struct("c")).collect(), "a misspelt column");
  },
});
