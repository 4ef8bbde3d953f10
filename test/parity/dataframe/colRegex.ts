import { pair } from "../pair.ts";

export default pair("DataFrame.colRegex", {
  since: "2.3.0",
  python: `
    df = spark.createDataFrame([(1, 2, 3)], "a1 INT, a2 INT, b INT")

    result(df.select(df.colRegex("\`a[0-9]\`")), "every column that matches")
    result(df.select(df.colRegex("\`A.\`"), "b"), "names ignore case")
    result(df.select(df.colRegex("b")), "without backticks: a name")
    fails(lambda: df.select(df.colRegex("nope")).collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame([[1, 2, 3]], "a1 INT, a2 INT, b INT");

    await result(df.select(df.colRegex("`a[0-9]`")), "every column that matches");
    await result(df.select(df.colRegex("`A.`"), "b"), "names ignore case");
    await result(df.select(df.colRegex("b")), "without backticks: a name");
    await fails(() => df.select(df.colRegex("nope")).collect(), "a misspelt column");
  },
});
