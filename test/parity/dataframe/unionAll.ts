import { pair } from "../pair.ts";

export default pair("DataFrame.unionAll", {
  since: "1.3.0",
  python: `
    a = spark.range(2)
    b = spark.range(1, 3)

    result(a.unionAll(b), "the same as union: duplicates stay")
    result(a.unionAll(b).unionAll(a).distinct(), "distinct removes them")
    fails(lambda: a.unionAll(spark.range(1).selectExpr("id", "id AS j")).collect(), "another number of columns")
  `,
  async typescript({ spark, result, fails }) {
    const a = spark.range(2);
    const b = spark.range(1, 3);

    await result(a.unionAll(b), "the same as union: duplicates stay");
    await result(a.unionAll(b).unionAll(a).distinct(), "distinct removes them");
    await fails(() => a.unionAll(spark.range(1).selectExpr("id", "id AS j")).collect(), "another number of columns");
  },
});
