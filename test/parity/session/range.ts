import { pair } from "../pair.ts";

export default pair("SparkSession.range", {
  since: "2.0.0",
  python: `
    result(spark.range(3), "from zero")
    result(spark.range(2, 5), "from two to four")
    result(spark.range(0, 10, 4), "in steps")
    result(spark.range(3, 0, -1), "downwards")
    result(spark.range(5, 5), "nothing")
    value(spark.range(0, 1000000, 7, 4).count(), "in four parts")
    fails(lambda: spark.range(0, 1, 0).collect(), "a step of zero")
  `,
  async typescript({ spark, result, value, fails }) {
    await result(spark.range(3), "from zero");
    await result(spark.range(2, 5), "from two to four");
    await result(spark.range(0, 10, 4), "in steps");
    await result(spark.range(3, 0, -1), "downwards");
    await result(spark.range(5, 5), "nothing");
    await value(await spark.range(0, 1000000, 7, 4).count(), "in four parts");
    await fails(() => spark.range(0, 1, 0).collect(), "a step of zero");
  },
});
