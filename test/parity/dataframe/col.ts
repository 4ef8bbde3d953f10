import { pair } from "../pair.ts";

export default pair("DataFrame.col", {
  since: "1.3.0",
  python: `
    a = spark.createDataFrame([(1, "x")], "id INT, \`a.b\` STRING")
    b = spark.createDataFrame([(1, 2.5)], "id INT, v DOUBLE")

    result(a.select(a["id"], a.id, a["\`a.b\`"]), "a column of this data frame")
    result(a.join(b, a.id == b.id).select(b.v, a.id), "which side it comes from")
    result(a.select(a["*"]), "all of them")
    fails(lambda: a.select(b.v).collect(), "a column of another one")
    fails(lambda: a.select(a["nope"]).collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const a = spark.createDataFrame([[1, "x"]], "id INT, `a.b` STRING");
    const b = spark.createDataFrame([[1, 2.5]], "id INT, v DOUBLE");

    await result(a.select(a.col("id"), a.col("id"), a.col("`a.b`")), "a column of this data frame");
    await result(a.join(b, a.col("id").eq(b.col("id"))).select(b.col("v"), a.col("id")), "which side it comes from");
    await result(a.select(a.col("*")), "all of them");
    await fails(() => a.select(b.col("v")).collect(), "a column of another one");
    // @ts-expect-error: a misspelt column does not compile
    await fails(() => a.select(a.col("nope")).collect(), "a misspelt column");
  },
});
