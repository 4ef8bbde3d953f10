import { pair } from "../pair.ts";

export default pair("DataFrameNaFunctions.replace", {
  since: "1.3.1",
  python: `
    df = spark.createDataFrame([(1, "a", 1.0), (2, "b", 2.0), (None, None, None)], "n INT, s STRING, d DOUBLE")

    result(df.na.replace(1, 10), "a number, wherever it stands")
    result(df.replace(["a", "b"], ["A", "B"], "s"), "several texts of one column")
    result(df.na.replace({"a": "x", "b": None}), "a dictionary; null as the new value")
    fails(lambda: df.na.replace(["a", "b"], ["x"]), "lists of different length")
    fails(lambda: df.na.replace({1: "x"}), "a number for a text")
  `,
  async typescript({ spark, result, value, fails }) {
    const df = spark.createDataFrame(
      [
        [1, "a", 1],
        [2, "b", 2],
        [null, null, null],
      ],
      "n INT, s STRING, d DOUBLE",
    );

    await result(df.na.replace(1, 10), "a number, wherever it stands");
    await result(df.replace(["a", "b"], ["A", "B"], "s"), "several texts of one column");
    await result(df.na.replace({ a: "x", b: null }), "a dictionary; null as the new value");
    await fails(() => df.na.replace(["a", "b"], ["x"]).collect(), "lists of different length");
    await fails(() => df.na.replace(new Map([[1, "x"]])).collect(), "a number for a text");
  },
});
