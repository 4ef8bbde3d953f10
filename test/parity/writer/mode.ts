import { pair } from "../pair.ts";

export default pair("DataFrameWriter.mode", {
  since: "1.4.0",
  python: `
    path = tmp + "/t"
    one = spark.createDataFrame([(1, "a")], "id INT, s STRING")
    two = spark.createDataFrame([(2, None)], "id INT, s STRING")

    one.write.parquet(path)
    fails(lambda: two.write.parquet(path), "the default: an error when it is there")
    two.write.mode("ignore").parquet(path)
    result(spark.read.parquet(path), "ignore: nothing happens")
    two.write.mode("append").parquet(path)
    result(spark.read.parquet(path), "append", ordered=False)
    two.write.mode("overwrite").parquet(path)
    result(spark.read.parquet(path), "overwrite")
    fails(lambda: two.write.mode("error").parquet(path), "error is the default")
    fails(lambda: two.write.mode("sometimes").parquet(path), "no such mode")
  `,
  async typescript({ spark, tmp, result, fails }) {
    const path = `${tmp}/t`;
    const one = spark.createDataFrame([[1, "a"]], "id INT, s STRING");
    const two = spark.createDataFrame([[2, null]], "id INT, s STRING");

    await one.write.parquet(path);
    await fails(() => two.write.parquet(path), "the default: an error when it is there");
    await two.write.mode("ignore").parquet(path);
    await result(spark.read.parquet(path), "ignore: nothing happens");
    await two.write.mode("append").parquet(path);
    await result(spark.read.parquet(path), "append");
    await two.write.mode("overwrite").parquet(path);
    await result(spark.read.parquet(path), "overwrite");
    await fails(() => two.write.mode("error").parquet(path), "error is the default");
    await fails(() => two.write.mode("sometimes").parquet(path), "no such mode");
  },
  never: { "no such mode": "PySpark's client has an error of its own; this is Spark's" },
  onSpark: { never: { "no such mode": "PySpark's client has an error of its own; this is Spark's" } },
});
