import { aggregate, col, exists, filter, forall, lit, transform } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.transform, filter, aggregate, exists", {
  since: "3.1.0",
  python: `
    from pyspark.sql.functions import aggregate, col, exists, filter, forall, lit, transform

    df = spark.createDataFrame([([1, 2, None], 10), ([], 20), (None, 30)], "xs ARRAY<INT>, n INT")

    result(df.select(transform("xs", lambda x: x + 1), transform("xs", lambda x, i: x * i + col("n"))), "each element")
    result(df.select(filter("xs", lambda x: x > 1), filter("xs", lambda x: x.isNotNull())), "those that are true")
    result(df.select(exists("xs", lambda x: x > 1), forall("xs", lambda x: x > 0)), "any, all")
    result(df.select(aggregate(filter("xs", lambda x: x.isNotNull()), lit(0), lambda acc, x: acc + x)), "one value")
    fails(lambda: df.select(filter("xs", lambda x: x)).collect(), "the condition must be a boolean")
    fails(lambda: df.select(transform("n", lambda x: x)).collect(), "a number")
  `,
  async typescript({ spark, result, value, fails }) {
    const df = spark.createDataFrame(
      [
        [[1, 2, null], 10],
        [[], 20],
        [null, 30],
      ],
      "xs ARRAY<INT>, n INT",
    );

    await result(
      df.select(
        transform("xs", (x) => x.plus(1)),
        transform("xs", (x, i) => x.times(i).plus(col("n"))),
      ),
      "each element",
    );
    await result(
      df.select(
        filter("xs", (x) => x.gt(1)),
        filter("xs", (x) => x.isNotNull()),
      ),
      "those that are true",
    );
    await result(
      df.select(
        exists("xs", (x) => x.gt(1)),
        forall("xs", (x) => x.gt(0)),
      ),
      "any, all",
    );
    await result(
      df.select(
        aggregate(
          filter("xs", (x) => x.isNotNull()),
          lit(0),
          (acc, x) => acc.plus(x),
        ),
      ),
      "one value",
    );
    await fails(() => df.select(filter("xs", (x) => x)).collect(), "the condition must be a boolean");
    await fails(() => df.select(transform("n", (x) => x)).collect(), "a number");
  },
  notImplemented: {
    parameters: "lambdas print resolved in error parameters",
  },
});
