import { pair } from "../pair.ts";

const embedded = "the embedded engine has no tables yet";

export default pair("DataFrameWriter.saveAsTable, insertInto", {
  since: "1.4.0",
  notImplemented: {
    "a new table": embedded,
    "its rows": embedded,
    "is there already": embedded,
    "more rows": embedded,
    "by position": embedded,
    "in place of those there": embedded,
    "as many as that": embedded,
    "in partitions": embedded,
    "in buckets": embedded,
    "no such table": embedded,
  },
  python: `
    for name in ("saved", "parted", "bucketed"):
        spark.catalog.dropTable(name, True)
    df = spark.createDataFrame([(1, "a"), (2, None)], "id INT, s STRING")

    value(df.write.saveAsTable("saved"), "a new table")
    result(spark.table("saved"), "its rows", ordered=False)
    fails(lambda: df.write.saveAsTable("saved"), "is there already")
    value(df.write.mode("append").format("parquet").saveAsTable("saved"), "more rows")
    value(df.write.insertInto("saved"), "by position")
    value(df.write.insertInto("saved", overwrite=True), "in place of those there")
    value(spark.table("saved").count(), "as many as that")
    value(df.write.mode("overwrite").option("compression", "zstd").partitionBy("s").saveAsTable("parted"), "in partitions")
    value(df.write.bucketBy(2, "id").sortBy("id").saveAsTable("bucketed"), "in buckets")
    fails(lambda: df.write.insertInto("nowhere"), "no such table")
    for name in ("saved", "parted", "bucketed"):
        spark.catalog.dropTable(name, True)
  `,
  async typescript({ spark, result, value, fails }) {
    const drop = async () => {
      for (const name of ["saved", "parted", "bucketed"]) await spark.catalog.dropTable(name, true);
    };
    await drop();
    const df = spark.createDataFrame(
      [
        [1, "a"],
        [2, null],
      ],
      "id INT, s STRING",
    );

    await value(df.write.saveAsTable("saved"), "a new table");
    await result(spark.table("saved"), "its rows");
    await fails(() => df.write.saveAsTable("saved"), "is there already");
    await value(df.write.mode("append").format("parquet").saveAsTable("saved"), "more rows");
    await value(df.write.insertInto("saved"), "by position");
    await value(df.write.insertInto("saved", true), "in place of those there");
    await value(spark.table("saved").count(), "as many as that");
    await value(
      df.write.mode("overwrite").option("compression", "zstd").partitionBy("s").saveAsTable("parted"),
      "in partitions",
    );
    await value(df.write.bucketBy(2, "id").sortBy("id").saveAsTable("bucketed"), "in buckets");
    await fails(() => df.write.insertInto("nowhere"), "no such table");
    await drop();
  },
});
