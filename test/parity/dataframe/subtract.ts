import { pair } from "../pair.ts";

export default pair("DataFrame.subtract", {
  since: "1.3.0",
  python: `
    a = spark.createDataFrame([(1,), (1,), (2,), (None,), (3,)], "id INT")
    b = spark.createDataFrame([(1,), (None,)], "id INT")

    result(a.subtract(b), "rows of the first that the second lacks, once")
    result(a.subtract(b.limit(0)), "of nothing")
    fails(lambda: a.subtract(spark.range(1).selectExpr("id", "id AS j")).collect(), "another number of columns")
  `,
  async typescript({ spark, result, fails }) {
    const a = spark.createDataFrame([[1], [1], [2], [null], [3]], "id INT");
    const b = spark.createDataFrame([[1], [null]], "id INT");

    await result(a.subtract(b), "rows of the first that the second lacks, once");
    await result(a.subtract(b.limit(0)), "of nothing");
    await fails(() => a.subtract(spark.range(1).selectExpr("id", "id AS j")).collect(), "another number of columns");
  },
});
