import { pair } from "../pair.ts";

export default pair("DataFrame.exceptAll", {
  since: "2.4.0",
  python: `
    a = spark.createDataFrame([(1,), (1,), (1,), (2,), (None,)], "id INT")
    b = spark.createDataFrame([(1,), (3,), (None,)], "id INT")

    result(a.exceptAll(b), "one is taken away for each one")
    fails(lambda: a.exceptAll(spark.sql("SELECT array(1)")).collect(), "types that do not meet")
  `,
  async typescript({ spark, result, fails }) {
    const a = spark.createDataFrame([[1], [1], [1], [2], [null]], "id INT");
    const b = spark.createDataFrame([[1], [3], [null]], "id INT");

    await result(a.exceptAll(b), "one is taken away for each one");
    await fails(() => a.exceptAll(spark.sql("SELECT array(1)")).collect(), "types that do not meet");
  },
});
