import { pair } from "../pair.ts";

export default pair("DataFrame.distinct", {
  since: "1.3.0",
  python: `
    df = spark.createDataFrame(
        [(1, "a"), (1, "a"), (None, "a"), (None, "a"), (None, None)], "id INT, name STRING"
    )

    result(df.distinct(), "nulls are equal")
    result(df.select("name").distinct(), "of some columns")
    result(spark.sql("SELECT * FROM VALUES (0.0D), (-0.0D), (double('NaN')), (double('NaN')) t(d)").distinct(), "zero and NaN")
    value(df.distinct().count(), "how many")
    fails(lambda: spark.sql("SELECT map(1, 2) AS m").distinct().collect(), "maps cannot be compared")
  `,
  async typescript({ spark, result, value, fails }) {
    const df = spark.createDataFrame(
      [
        [1, "a"],
        [1, "a"],
        [null, "a"],
        [null, "a"],
        [null, null],
      ],
      "id INT, name STRING",
    );

    await result(df.distinct(), "nulls are equal");
    await result(df.select("name").distinct(), "of some columns");
    await result(
      spark.sql("SELECT * FROM VALUES (0.0D), (-0.0D), (double('NaN')), (double('NaN')) t(d)").distinct(),
      "zero and NaN",
    );
    await value(await df.distinct().count(), "how many");
    await fails(() => spark.sql("SELECT map(1, 2) AS m").distinct().collect(), "maps cannot be compared");
  },
});
