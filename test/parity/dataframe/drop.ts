import { col } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame.drop", {
  since: "1.4.0",
  python: `
    from pyspark.sql.functions import col

    df = spark.createDataFrame([(1, "x", None)], "a INT, b STRING, c DOUBLE")
    other = spark.createDataFrame([(1, True)], "a INT, d BOOLEAN")

    result(df.drop("b"), "by name")
    result(df.drop("b", "C"), "several; names ignore case")
    result(df.drop("nope"), "an unknown name changes nothing")
    result(df.drop(col("a")), "by column")
    result(df.join(other, df.a == other.a).drop(other.a), "one of two with the same name")
    value(df.drop("a", "b", "c").columns, "all of them")
  `,
  async typescript({ spark, result, value }) {
    const df = spark.createDataFrame([[1, "x", null]], "a INT, b STRING, c DOUBLE");
    const other = spark.createDataFrame([[1, true]], "a INT, d BOOLEAN");

    await result(df.drop("b"), "by name");
    await result(df.drop("b", "C"), "several; names ignore case");
    await result(df.drop("nope"), "an unknown name changes nothing");
    await result(df.drop(col("a")), "by column");
    await result(df.join(other, df.col("a").eq(other.col("a"))).drop(other.col("a")), "one of two with the same name");
    await value(await df.drop("a", "b", "c").columns(), "all of them");
  },
});
