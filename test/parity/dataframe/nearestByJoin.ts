import { expr } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame.nearestByJoin", {
  since: "4.2.0",
  notImplemented: { all: "joins with the nearest rows" },
  python: `
    from pyspark.sql import functions as F
    a = spark.createDataFrame([(1,), (10,), (None,)], "x INT")
    b = spark.createDataFrame([(2,), (3,), (9,), (None,)], "y INT")

    result(a.nearestByJoin(b, F.expr("abs(x - y)"), 1, "exact", "distance"), "the nearest")
    result(a.nearestByJoin(b, F.expr("x + y"), 2, "exact", "similarity", joinType="leftouter"), "the most alike")
    fails(lambda: a.nearestByJoin(b, F.expr("abs(x - y)"), 0, "exact", "distance").collect(), "no results")
  `,
  async typescript({ spark, result, fails }) {
    const a = spark.createDataFrame([[1], [10], [null]], "x INT");
    const b = spark.createDataFrame([[2], [3], [9], [null]], "y INT");

    await result(a.nearestByJoin(b, expr("abs(x - y)"), 1, "exact", "distance"), "the nearest");
    await result(
      a.nearestByJoin(b, expr("x + y"), 2, "exact", "similarity", { joinType: "leftouter" }),
      "the most alike",
    );
    await fails(() => a.nearestByJoin(b, expr("abs(x - y)"), 0, "exact", "distance").collect(), "no results");
  },
});
