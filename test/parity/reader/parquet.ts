import { pair } from "../pair.ts";

export default pair("DataFrameReader.parquet", {
  since: "1.4.0",
  python: `
    path = tmp + "/people"
    df = spark.createDataFrame(
        [(1, "Ann", 1.5, [1, None], {"k": 1}, ("x", None)), (None, None, None, None, None, None)],
        "id INT, name STRING, d DOUBLE, xs ARRAY<INT>, m MAP<STRING, INT>, s STRUCT<a: STRING, b: INT>",
    )
    df.write.parquet(path)

    result(spark.read.parquet(path), "there and back: columns may be null afterwards", ordered=False)
    result(spark.read.parquet(path).select("id", "s.a").filter("id = 1"), "some columns, some rows")
    result(spark.read.schema("id INT, more STRING").parquet(path), "a column that the file lacks", ordered=False)
    fails(lambda: spark.read.parquet(tmp + "/nowhere").collect(), "no such folder")
    fails(lambda: spark.read.parquet(file("text.parquet", "not parquet at all")).collect(), "not a Parquet file")
  `,
  async typescript({ spark, tmp, file, result, fails }) {
    const path = `${tmp}/people`;
    const df = spark.createDataFrame(
      [
        [1, "Ann", 1.5, [1, null], new Map([["k", 1]]), { a: "x", b: null }],
        [null, null, null, null, null, null],
      ],
      "id INT, name STRING, d DOUBLE, xs ARRAY<INT>, m MAP<STRING, INT>, s STRUCT<a: STRING, b: INT>",
    );
    await df.write.parquet(path);

    await result(spark.read.parquet(path), "there and back: columns may be null afterwards");
    await result(spark.read.parquet(path).select("id", "s.a").filter("id = 1"), "some columns, some rows");
    await result(spark.read.schema("id INT, more STRING").parquet(path), "a column that the file lacks");
    await fails(() => spark.read.parquet(`${tmp}/nowhere`).collect(), "no such folder");
    await fails(() => spark.read.parquet(file("text.parquet", "not parquet at all")).collect(), "not a Parquet file");
  },
});
