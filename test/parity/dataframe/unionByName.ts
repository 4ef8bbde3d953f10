import { pair } from "../pair.ts";

export default pair("DataFrame.unionByName", {
  since: "2.3.0",
  python: `
    a = spark.createDataFrame([(1, "x")], "id INT, s STRING")
    b = spark.createDataFrame([("y", None)], "s STRING, id INT")
    c = spark.createDataFrame([(True, 7)], "extra BOOLEAN, ID INT")

    result(a.unionByName(b), "columns find each other by name")
    result(a.unionByName(c, allowMissingColumns=True), "missing ones are null; names ignore case")
    fails(lambda: a.unionByName(c).collect(), "a missing column")
  `,
  async typescript({ spark, result, fails }) {
    const a = spark.createDataFrame([[1, "x"]], "id INT, s STRING");
    const b = spark.createDataFrame([["y", null]], "s STRING, id INT");
    const c = spark.createDataFrame([[true, 7]], "extra BOOLEAN, ID INT");

    await result(a.unionByName(b), "columns find each other by name");
    await result(a.unionByName(c, { allowMissingColumns: true }), "missing ones are null; names ignore case");
    await fails(() => a.unionByName(c).collect(), "a missing column");
  },
});
