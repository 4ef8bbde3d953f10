import { ceil, floor } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.ceil, floor", {
  since: "1.4.0",
  python: `
    from pyspark.sql.functions import ceil, floor

    df = spark.createDataFrame([(1.1, 5), (-1.1, -5), (0.0, 0), (None, None)], "d DOUBLE, n INT")

    result(df.select(ceil("d"), floor("d"), ceil("n"), floor("n")), "a DOUBLE becomes a LONG")
    result(spark.sql("SELECT -1.15BD AS x").select(ceil("x"), floor("x")), "a DECIMAL stays one")
    fails(lambda: spark.sql("SELECT array(1) AS a").select(ceil("a")).collect(), "an array")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1.1, 5],
        [-1.1, -5],
        [0, 0],
        [null, null],
      ],
      "d DOUBLE, n INT",
    );

    await result(df.select(ceil("d"), floor("d"), ceil("n"), floor("n")), "a DOUBLE becomes a LONG");
    await result(spark.sql("SELECT -1.15BD AS x").select(ceil("x"), floor("x")), "a DECIMAL stays one");
    await fails(() => spark.sql("SELECT array(1) AS a").select(ceil("a")).collect(), "an array");
  },
  notImplemented: {
    parameters: "the accepted types come in another order",
  },
});
