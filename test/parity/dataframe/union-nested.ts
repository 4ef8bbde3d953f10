import { pair } from "../pair.ts";

export default pair("DataFrame.union (nested types)", {
  since: "2.0.0",
  python: `
    def df(text):
        return spark.range(1).selectExpr(text + " AS v")

    sure = df("named_struct('a', 1, 'b', array(1))")
    unsure = df("named_struct('a', CAST(NULL AS INT), 'b', array(1, NULL))")
    result(sure.union(unsure), "nulls in the fields of the second", ordered=False)
    result(unsure.union(sure), "nulls in the fields of the first", ordered=False)
    result(df("map('k', 1)").union(df("map('k', CAST(NULL AS INT))")), "nulls among the values of a map", ordered=False)
    result(sure.intersect(unsure), "rows of both")
    result(sure.exceptAll(unsure), "rows of the first only")
  `,
  async typescript({ spark, result }) {
    const df = (text: string) => spark.range(1).selectExpr(`${text} AS v`);

    const sure = df("named_struct('a', 1, 'b', array(1))");
    const unsure = df("named_struct('a', CAST(NULL AS INT), 'b', array(1, NULL))");
    await result(sure.union(unsure), "nulls in the fields of the second");
    await result(unsure.union(sure), "nulls in the fields of the first");
    await result(df("map('k', 1)").union(df("map('k', CAST(NULL AS INT))")), "nulls among the values of a map");
    await result(sure.intersect(unsure), "rows of both");
    await result(sure.exceptAll(unsure), "rows of the first only");
  },
});
