import { pair } from "../pair.ts";

export default pair("DataFrame.selectExpr", {
  since: "1.3.0",
  python: `
    df = spark.createDataFrame([(1, 2.5), (None, 0.0)], "a INT, b DOUBLE")

    result(df.selectExpr("a + 1", "b * 2 AS twice", "a IS NULL"), "expressions")
    result(df.selectExpr("*", "coalesce(a, -1) AS \`a or -1\`"), "all and more")
    fails(lambda: df.selectExpr("a / 0").collect(), "fails when run")
    fails(lambda: df.selectExpr("a +").collect(), "does not parse")
    fails(lambda: df.selectExpr("nope(a)").collect(), "no such function")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, 2.5],
        [null, 0.0],
      ],
      "a INT, b DOUBLE",
    );

    await result(df.selectExpr("a + 1", "b * 2 AS twice", "a IS NULL"), "expressions");
    await result(df.selectExpr("*", "coalesce(a, -1) AS `a or -1`"), "all and more");
    await fails(() => df.selectExpr("a / 0").collect(), "fails when run");
    await fails(() => df.selectExpr("a +").collect(), "does not parse");
    await fails(() => df.selectExpr("nope(a)").collect(), "no such function");
  },
});
