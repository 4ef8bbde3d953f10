import { pair } from "../pair.ts";

export default pair("DataFrameNaFunctions.drop", {
  since: "1.3.1",
  python: `
    df = spark.createDataFrame([(1, 1.5, "a"), (None, 2.5, "b"), (None, float("nan"), None), (4, None, None)], "n INT, d DOUBLE, s STRING")

    result(df.na.drop(), "rows without any null; NaN counts as one")
    result(df.dropna("all"), "rows that are not all null")
    result(df.na.drop(thresh=2), "rows with two values or more")
    result(df.na.drop(subset=["s"]), "looking at some columns")
    fails(lambda: df.na.drop(subset=["nope"]).collect(), "a misspelt column")
    fails(lambda: df.na.drop("some"), "neither any nor all")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, 1.5, "a"],
        [null, 2.5, "b"],
        [null, Number.NaN, null],
        [4, null, null],
      ],
      "n INT, d DOUBLE, s STRING",
    );

    await result(df.na.drop(), "rows without any null; NaN counts as one");
    await result(df.dropna("all"), "rows that are not all null");
    await result(df.na.drop({ thresh: 2 }), "rows with two values or more");
    await result(df.na.drop({ subset: ["s"] }), "looking at some columns");
    // @ts-expect-error: a misspelt column does not compile
    await fails(() => df.na.drop({ subset: ["nope"] }).collect(), "a misspelt column");
    // @ts-expect-error: neither any nor all
    await fails(() => df.na.drop("some").collect(), "neither any nor all");
  },
});
