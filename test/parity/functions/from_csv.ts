import { col, from_csv, lit, schema_of_csv, struct, to_csv } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.from_csv, schema_of_csv, to_csv", {
  since: "3.0.0",
  python: `
    from pyspark.sql.functions import col, from_csv, lit, schema_of_csv, struct, to_csv

    df = spark.createDataFrame([("1,x",), ("z;y",), ("",), (None,)], "s STRING")

    result(df.select(from_csv("s", "a INT, b STRING")), "a struct")
    result(df.select(from_csv("s", "a STRING, b STRING", {"sep": ";"})), "options")
    result(df.select(from_csv(col("s"), lit("a STRING"))), "a schema as a column")
    result(spark.range(1).select(schema_of_csv("1,x,2.5"), schema_of_csv(lit("1|2024-01-01"), {"sep": "|"})), "the type of a text")
    result(spark.sql("SELECT 1 AS a, CAST(NULL AS STRING) AS b, DATE'2024-01-02' AS d").select(to_csv(struct("*")), to_csv(struct("*"), {"nullValue": "-"})), "to text")
    fails(lambda: df.select(from_csv("s", "a INT", {"mode": "FAILFAST"})).collect(), "fail at once")
    fails(lambda: df.select(schema_of_csv(col("s"))).collect(), "no constant")
    fails(lambda: df.select(to_csv("s")).collect(), "a text is no struct")
  `,
  async typescript({ spark, fails, result }) {
    const df = spark.createDataFrame([["1,x"], ["z;y"], [""], [null]], "s STRING");

    await result(df.select(from_csv("s", "a INT, b STRING")), "a struct");
    await result(df.select(from_csv("s", "a STRING, b STRING", { sep: ";" })), "options");
    await result(df.select(from_csv(col("s"), lit("a STRING"))), "a schema as a column");
    await result(
      spark.range(1).select(schema_of_csv("1,x,2.5"), schema_of_csv(lit("1|2024-01-01"), { sep: "|" })),
      "the type of a text",
    );
    await result(
      spark
        .sql("SELECT 1 AS a, CAST(NULL AS STRING) AS b, DATE'2024-01-02' AS d")
        .select(to_csv(struct("*")), to_csv(struct("*"), { nullValue: "-" })),
      "to text",
    );
    await fails(() => df.select(from_csv("s", "a INT", { mode: "FAILFAST" })).collect(), "fail at once");
    await fails(() => df.select(schema_of_csv(col("s"))).collect(), "no constant");
    await fails(() => df.select(to_csv("s")).collect(), "a text is no struct");
  },
  notImplemented: {
    all: "the embedded engine does not have these functions yet",
  },
});
