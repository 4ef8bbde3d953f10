import { readdirSync } from "node:fs";
import { pair } from "../pair.ts";

export default pair("DataFrameWriter.partitionBy", {
  since: "1.4.0",
  python: `
    import os

    path = tmp + "/t"
    df = spark.createDataFrame(
        [(1, 2020, "Oslo"), (2, 2021, "a/b c"), (3, 2021, None), (4, 2020, "")], "id INT, year INT, city STRING"
    )
    df.write.partitionBy("year", "city").parquet(path)

    value(sorted(name for name in os.listdir(path) if name.startswith("year")), "a folder for each value")
    value(sorted(name for name in os.listdir(path + "/year=2021") if name.startswith("city")), "strange values are escaped, null has a name")
    result(spark.read.parquet(path), "read back: these columns come last", ordered=False)
    result(spark.read.parquet(path).filter("city IS NULL"), "the empty text became null", ordered=False)
    fails(lambda: df.write.partitionBy("nope").parquet(tmp + "/x"), "a misspelt column")
    fails(lambda: df.write.partitionBy("id", "year", "city").parquet(tmp + "/y"), "nothing left to write")
  `,
  async typescript({ spark, tmp, result, value, fails }) {
    const path = `${tmp}/t`;
    const folders = (below: string, start: string) =>
      readdirSync(below)
        .filter((name) => name.startsWith(start))
        .sort();
    const df = spark.createDataFrame(
      [
        [1, 2020, "Oslo"],
        [2, 2021, "a/b c"],
        [3, 2021, null],
        [4, 2020, ""],
      ],
      "id INT, year INT, city STRING",
    );
    await df.write.partitionBy("year", "city").parquet(path);

    await value(folders(path, "year"), "a folder for each value");
    await value(folders(`${path}/year=2021`, "city"), "strange values are escaped, null has a name");
    await result(spark.read.parquet(path), "read back: these columns come last");
    await result(spark.read.parquet(path).filter("city IS NULL"), "the empty text became null");
    await fails(() => df.write.partitionBy("nope").parquet(`${tmp}/x`), "a misspelt column");
    await fails(() => df.write.partitionBy("id", "year", "city").parquet(`${tmp}/y`), "nothing left to write");
  },
  notImplemented: {
    parameters: "the error lists names without types",
  },
});
