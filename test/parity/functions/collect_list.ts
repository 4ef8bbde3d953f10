import { array_sort, collect_list, collect_set } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.collect_list, collect_set", {
  since: "1.6.0",
  python: `
    from pyspark.sql.functions import array_sort, collect_list, collect_set

    df = spark.createDataFrame([("a", 2), ("a", 1), ("a", 2), ("a", None), ("b", None)], "k STRING, n INT")

    result(df.groupBy("k").agg(array_sort(collect_list("n")), array_sort(collect_set("n"))), "without nulls; once")
    result(df.select(collect_list("n")), "in the order of the rows")
    result(df.limit(0).select(collect_list("n"), collect_set("n")), "of nothing: empty")
    fails(lambda: df.select(collect_list("m")).collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["a", 2],
        ["a", 1],
        ["a", 2],
        ["a", null],
        ["b", null],
      ],
      "k STRING, n INT",
    );

    await result(
      df.groupBy("k").agg(array_sort(collect_list("n")), array_sort(collect_set("n"))),
      "without nulls; once",
    );
    await result(df.select(collect_list("n")), "in the order of the rows");
    await result(df.limit(0).select(collect_list("n"), collect_set("n")), "of nothing: empty");
    await fails(() => df.select(collect_list("m")).collect(), "a misspelt column");
  },
});
