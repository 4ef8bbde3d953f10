import { pair } from "../pair.ts";

export default pair("DataFrameWriter.format, save", {
  since: "1.4.0",
  python: `
    df = spark.createDataFrame([(1, "a"), (2, None)], "id INT, s STRING")
    df.write.format("json").save(tmp + "/json")
    df.write.save(tmp + "/default")
    df.write.save(tmp + "/csv", format="csv", mode="overwrite", header=True)
    df.write.format("csv").option("compression", "gzip").save(tmp + "/gz")

    result(spark.read.json(tmp + "/json"), "JSON", ordered=False)
    result(spark.read.load(tmp + "/default"), "the default format is Parquet", ordered=False)
    result(spark.read.csv(tmp + "/csv", header=True), "all at once", ordered=False)
    result(spark.read.schema("id INT, s STRING").csv(tmp + "/gz"), "compressed", ordered=False)
    fails(lambda: df.write.format("nope").save(tmp + "/x"), "no such format")
    fails(lambda: df.write.format("json").save(tmp + "/json"), "the folder is there already")
    fails(lambda: df.selectExpr("1 / (id - 1)").write.json(tmp + "/half"), "fails when run")
  `,
  async typescript({ spark, tmp, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, "a"],
        [2, null],
      ],
      "id INT, s STRING",
    );
    await df.write.format("json").save(`${tmp}/json`);
    await df.write.save(`${tmp}/default`);
    await df.write.option("header", true).save(`${tmp}/csv`, { format: "csv", mode: "overwrite" });
    await df.write.format("csv").option("compression", "gzip").save(`${tmp}/gz`);

    await result(spark.read.json(`${tmp}/json`), "JSON");
    await result(spark.read.load(`${tmp}/default`), "the default format is Parquet");
    await result(spark.read.csv(`${tmp}/csv`, { header: true }), "all at once");
    await result(spark.read.schema("id INT, s STRING").csv(`${tmp}/gz`), "compressed");
    await fails(() => df.write.format("nope").save(`${tmp}/x`), "no such format");
    await fails(() => df.write.format("json").save(`${tmp}/json`), "the folder is there already");
    await fails(() => df.selectExpr("1 / (id - 1)").write.json(`${tmp}/half`), "fails when run");
  },
  never: { "no such format": "PySpark's client has no class for this error and calls it UnknownException" },
  onSpark: {
    never: { "no such format": "PySpark's client has no class for this error and calls it UnknownException" },
  },
});
