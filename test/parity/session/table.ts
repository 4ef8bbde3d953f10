import { pair } from "../pair.ts";

export default pair("SparkSession.table", {
  since: "2.0.0",
  python: `
    df = spark.createDataFrame([(1, "a"), (2, None)], "id INT, s STRING")
    df.createOrReplaceTempView("letters")

    result(spark.table("letters"), "a view")
    result(spark.table("LETTERS").filter("s IS NULL"), "names ignore case")
    result(spark.read.table("letters").select("letters.id"), "its name stands before a column")
    fails(lambda: spark.table("nowhere").collect(), "no such table")
    fails(lambda: spark.table("no.where.at.all").collect(), "no such catalog")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, "a"],
        [2, null],
      ],
      "id INT, s STRING",
    );
    await df.createOrReplaceTempView("letters");

    await result(spark.table("letters"), "a view");
    await result(spark.table("LETTERS").filter("s IS NULL"), "names ignore case");
    await result(spark.read.table("letters").select("letters.id"), "its name stands before a column");
    await fails(() => spark.table("nowhere").collect(), "no such table");
    await fails(() => spark.table("no.where.at.all").collect(), "no such catalog");
  },
});
