import { col } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Errors: names that are not there", {
  since: "3.4.0",
  python: `
    from pyspark.sql.functions import col

    df = spark.createDataFrame([(1, "a", (2,))], "id INT, name STRING, s STRUCT<x: INT>")

    fails(lambda: df.select("nmae").collect(), "a column, with what one may have meant")
    fails(lambda: df.filter(col("idd") > 1).collect(), "in a condition")
    fails(lambda: df.select("s.y").collect(), "a field")
    fails(lambda: df.select("t.*").collect(), "a table before a star")
    fails(lambda: df.selectExpr("uper(name)").collect(), "a function")
    fails(lambda: df.select().select("id").collect(), "where there is nothing to suggest")
    fails(lambda: spark.table("nowhere").collect(), "a table")
    fails(lambda: df.groupBy("id").count().select("name").collect(), "a column that the groups lost")
    result(df.select("ID", "NAME"), "names ignore case")
  `,
  never: { parameters: "where Spark lists no columns to expand, tspark lists those that there are" },
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame([[1, "a", { x: 2 }]], "id INT, name STRING, s STRUCT<x: INT>");

    // @ts-expect-error: a misspelt column does not compile
    await fails(() => df.select("nmae").collect(), "a column, with what one may have meant");
    await fails(() => df.filter(col("idd").gt(1)).collect(), "in a condition");
    await fails(() => df.select(col("s.y")).collect(), "a field");
    await fails(() => df.select(col("t.*")).collect(), "a table before a star");
    await fails(() => df.selectExpr("uper(name)").collect(), "a function");
    await fails(() => df.select().select(col("id")).collect(), "where there is nothing to suggest");
    await fails(() => spark.table("nowhere").collect(), "a table");
    await fails(() => df.groupBy("id").count().select(col("name")).collect(), "a column that the groups lost");
    await result(df.select(col("ID"), col("NAME")), "names ignore case");
  },
});
