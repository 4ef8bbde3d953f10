import { pair } from "../pair.ts";

export default pair("GroupedData.sum", {
  since: "1.3.0",
  python: `
    df = spark.createDataFrame(
        [("a", 1, 0.5, "x"), ("a", None, 1.0, "y"), ("b", 2147483647, None, "z"), ("b", 1, None, "w")],
        "k STRING, n INT, d DOUBLE, s STRING",
    )

    result(df.groupBy("k").sum("n", "d"), "INT sums to LONG")
    result(df.groupBy("k").sum(), "every number")
    fails(lambda: df.groupBy("k").sum("s").collect(), "a text has no sum")
    fails(lambda: spark.sql("SELECT 9223372036854775807 AS n UNION ALL SELECT 1").groupBy().sum("n").collect(), "LONG overflows")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["a", 1, 0.5, "x"],
        ["a", null, 1, "y"],
        ["b", 2147483647, null, "z"],
        ["b", 1, null, "w"],
      ],
      "k STRING, n INT, d DOUBLE, s STRING",
    );

    await result(df.groupBy("k").sum("n", "d"), "INT sums to LONG");
    await result(df.groupBy("k").sum(), "every number");
    // @ts-expect-error: a text does not compile
    await fails(() => df.groupBy("k").sum("s").collect(), "a text has no sum");
    await fails(
      () => spark.sql("SELECT 9223372036854775807 AS n UNION ALL SELECT 1").groupBy().sum("n").collect(),
      "LONG overflows",
    );
  },
});
