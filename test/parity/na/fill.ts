import { pair } from "../pair.ts";

export default pair("DataFrameNaFunctions.fill", {
  since: "1.3.1",
  python: `
    df = spark.createDataFrame([(1, None, None, "x"), (None, 1.5, True, None), (None, float("nan"), None, None)], "n INT, d DOUBLE, b BOOLEAN, s STRING")

    result(df.na.fill(0), "every number, NaN too")
    result(df.fillna("?"), "every text; fillna is the same")
    result(df.na.fill(False), "every boolean")
    result(df.na.fill(7, ["n"]), "some columns")
    result(df.na.fill({"n": -1, "s": "none"}), "a value for each column")
    result(df.na.fill(2.9, ["n"]), "takes the type of the column")
    fails(lambda: df.na.fill({"nope": 1}).collect(), "a misspelt column")
  `,
  async typescript({ spark, result, value, fails }) {
    const df = spark.createDataFrame(
      [
        [1, null, null, "x"],
        [null, 1.5, true, null],
        [null, Number.NaN, null, null],
      ],
      "n INT, d DOUBLE, b BOOLEAN, s STRING",
    );

    await result(df.na.fill(0), "every number, NaN too");
    await result(df.fillna("?"), "every text; fillna is the same");
    await result(df.na.fill(false), "every boolean");
    await result(df.na.fill(7, ["n"]), "some columns");
    await result(df.na.fill({ n: -1, s: "none" }), "a value for each column");
    await result(df.na.fill(2.9, ["n"]), "takes the type of the column");
    // @ts-expect-error: a misspelt column does not compile
    await fails(() => df.na.fill({ nope: 1 }).collect(), "a misspelt column");
  },
});
