import { pair } from "../pair.ts";

export default pair("Errors: names that are there twice", {
  since: "3.4.0",
  python: `
    a = spark.createDataFrame([(1, "x")], "id INT, s STRING")
    b = spark.createDataFrame([(1, True)], "id INT, ok BOOLEAN")
    both = a.join(b, a.id == b.id)

    fails(lambda: both.select("id").collect(), "which one?")
    fails(lambda: both.filter("id = 1").collect(), "in SQL text")
    fails(lambda: both.orderBy("id").collect(), "in an order")
    fails(lambda: both.groupBy("id").count().collect(), "in groups")
    result(both.select(a.id, b["id"]), "a column of one of them")
    result(both.drop(b.id).select("id"), "after one is dropped")
    result(both.withColumnRenamed("id", "n"), "both are renamed")
  `,
  async typescript({ spark, result, fails }) {
    const a = spark.createDataFrame([[1, "x"]], "id INT, s STRING");
    const b = spark.createDataFrame([[1, true]], "id INT, ok BOOLEAN");
    const both = a.join(b, a.col("id").eq(b.col("id")));

    await fails(() => both.select("id").collect(), "which one?");
    await fails(() => both.filter("id = 1").collect(), "in SQL text");
    await fails(() => both.orderBy("id").collect(), "in an order");
    await fails(() => both.groupBy("id").count().collect(), "in groups");
    await result(both.select(a.col("id"), b.col("id")), "a column of one of them");
    await result(both.drop(b.col("id")).select("id"), "after one is dropped");
    await result(both.withColumnRenamed("id", "n"), "both are renamed");
  },
  notImplemented: {
    "in an order": "the error says ambiguous; Spark says unresolved",
  },
});
