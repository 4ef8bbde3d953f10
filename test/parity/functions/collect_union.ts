import { Window } from "tspark";
import {
  collect_union,
  count_min_sketch,
  counter_diff,
  hex,
  histogram_numeric,
  lit,
  sort_array,
} from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.collect_union, histogram_numeric, count_min_sketch, counter_diff", {
  since: "4.3.0",
  python: `
    from pyspark.sql.functions import collect_union, count_min_sketch, counter_diff, hex, histogram_numeric, lit, sort_array
    from pyspark.sql import Window

    df = spark.sql("SELECT * FROM VALUES (1, array(1, 2)), (5, array(2, NULL)), (3, NULL) AS t(n, xs)")

    result(df.select(sort_array(collect_union("xs"))), "all items")
    result(df.select(histogram_numeric("n", lit(2))), "a histogram")
    result(df.select(hex(count_min_sketch("n", 0.5, 0.5, 1))), "a sketch")
    result(df.select("n", counter_diff("n").over(Window.orderBy("n"))).orderBy("n"), "a counter")
    fails(lambda: df.select(collect_union("n")).collect(), "no array")
    fails(lambda: df.select(count_min_sketch("n", -0.5, 0.5, 1)).collect(), "no error")
  `,
  async typescript({ spark, fails, result }) {
    const df = spark.sql("SELECT * FROM VALUES (1, array(1, 2)), (5, array(2, NULL)), (3, NULL) AS t(n, xs)");

    await result(df.select(sort_array(collect_union("xs"))), "all items");
    await result(df.select(histogram_numeric("n", lit(2))), "a histogram");
    await result(df.select(hex(count_min_sketch("n", 0.5, 0.5, 1))), "a sketch");
    await result(df.select("n", counter_diff("n").over(Window.orderBy("n"))).orderBy("n"), "a counter");
    await fails(() => df.select(collect_union("n")).collect(), "no array");
    await fails(() => df.select(count_min_sketch("n", -0.5, 0.5, 1)).collect(), "no error");
  },
  notImplemented: {
    all: "the embedded engine does not have these functions yet",
  },
});
