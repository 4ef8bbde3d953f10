import { pair } from "../pair.ts";

export default pair("DataFrame.unpivot", {
  since: "3.4.0",
  python: `
    df = spark.createDataFrame([(1, 11, 1.5), (2, None, 2.5)], "id INT, a INT, b DOUBLE")

    result(df.unpivot("id", ["a", "b"], "name", "value"), "columns become rows, types widen")
    result(df.unpivot(["id"], None, "var", "val"), "all other columns")
    fails(lambda: df.unpivot("id", ["nope"], "x", "y").collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, 11, 1.5],
        [2, null, 2.5],
      ],
      "id INT, a INT, b DOUBLE",
    );

    await result(df.unpivot("id", ["a", "b"], "name", "value"), "columns become rows, types widen");
    await result(df.unpivot(["id"], null, "var", "val"), "all other columns");
    await fails(() => df.unpivot("id", ["nope"], "x", "y").collect(), "a misspelt column");
  },
});
