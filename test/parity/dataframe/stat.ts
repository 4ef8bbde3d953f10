import { pair } from "../pair.ts";

export default pair("DataFrame.stat", {
  since: "1.4.0",
  python: `
    df = spark.createDataFrame([(1, 2.0, "a"), (2, 4.0, "b"), (3, 6.5, "a"), (4, None, "b")], "n INT, d DOUBLE, s STRING")
    full = df.na.drop()

    value(round(full.stat.corr("n", "d"), 6), "correlation")
    value(round(full.cov("n", "d"), 6), "covariance")
    value(df.approxQuantile("n", [0.25, 0.5, 1.0], 0.0), "quantiles of a column")
    value(df.stat.approxQuantile(["n", "d"], [0.5], 0.0), "of two")
    result(df.crosstab("s", "n").select("s_n", "1", "2", "3", "4"), "how often they meet", ordered=False)
    result(df.stat.freqItems(["s"], 0.4).selectExpr("sort_array(s_freqItems) AS often"), "what is frequent")
    result(df.stat.sampleBy("s", {"a": 1.0, "b": 0.0}, seed=7), "a share of each", ordered=False)
    fails(lambda: df.stat.corr("n", "d", "spearman"), "no such method")
    fails(lambda: df.cov("n", "s"), "a text")
  `,
  async typescript({ spark, result, value, fails }) {
    const df = spark.createDataFrame(
      [
        [1, 2.0, "a"],
        [2, 4.0, "b"],
        [3, 6.5, "a"],
        [4, null, "b"],
      ],
      "n INT, d DOUBLE, s STRING",
    );
    const full = df.na.drop();
    const rounded = (value: number | null) => Number(value?.toFixed(6));

    await value(rounded(await full.stat.corr("n", "d")), "correlation");
    await value(rounded(await full.cov("n", "d")), "covariance");
    await value(await df.approxQuantile("n", [0.25, 0.5, 1.0], 0), "quantiles of a column");
    await value(await df.stat.approxQuantile(["n", "d"], [0.5], 0), "of two");
    await result(df.crosstab("s", "n").select("s_n", "1", "2", "3", "4"), "how often they meet");
    await result(df.stat.freqItems(["s"], 0.4).selectExpr("sort_array(s_freqItems) AS often"), "what is frequent");
    await result(df.stat.sampleBy("s", { a: 1, b: 0 }, 7), "a share of each");
    await fails(() => df.stat.corr("n", "d", "spearman"), "no such method");
    await fails(() => df.cov("n", "s"), "a text");
  },
});
