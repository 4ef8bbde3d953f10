import { Window } from "tspark";
import { avg, col, count, desc, max, when } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("A chain of steps", {
  since: "1.3.0",
  python: `
    from pyspark.sql import Window
    from pyspark.sql.functions import avg, col, count, desc, max, when

    people = spark.createDataFrame(
        [("Ann", 31, "Oslo"), ("Bob", None, "Oslo"), ("Cid", 45, "Rome"), ("Dee", 17, None), ("Eve", 45, "Rome")],
        "name STRING, age INT, city STRING",
    )

    result(
        people.filter(col("age") > 18).groupBy("city").agg(avg("age").alias("age"), count("*").alias("n")).orderBy(desc("age")),
        "filter, group, order",
    )
    result(
        people.withColumn("group", when(col("age") >= 18, "adult").when(col("age").isNull(), "unknown").otherwise("child"))
        .withColumn("oldest", max("age").over(Window.partitionBy("city")))
        .filter("age = oldest OR age IS NULL")
        .select("name", "group")
        .orderBy("name"),
        "compute, window, filter, select",
    )
    result(
        people.groupBy("city").count().join(people, "city", "right").select("name", "count").orderBy("name"),
        "counts beside the rows",
    )
    fails(lambda: people.groupBy("city").count().filter("age > 1").collect(), "a column that is gone")
  `,
  async typescript({ spark, result, fails }) {
    const people = spark.createDataFrame(
      [
        ["Ann", 31, "Oslo"],
        ["Bob", null, "Oslo"],
        ["Cid", 45, "Rome"],
        ["Dee", 17, null],
        ["Eve", 45, "Rome"],
      ],
      "name STRING, age INT, city STRING",
    );

    await result(
      people
        .filter(col("age").gt(18))
        .groupBy("city")
        .agg(avg("age").alias("age"), count("*").alias("n"))
        .orderBy(desc("age")),
      "filter, group, order",
    );
    await result(
      people
        .withColumn("group", when(col("age").geq(18), "adult").when(col("age").isNull(), "unknown").otherwise("child"))
        .withColumn("oldest", max("age").over(Window.partitionBy("city")))
        .filter("age = oldest OR age IS NULL")
        .select("name", "group")
        .orderBy("name"),
      "compute, window, filter, select",
    );
    await result(
      people.groupBy("city").count().join(people, "city", "right").select("name", "count").orderBy("name"),
      "counts beside the rows",
    );
    await fails(() => people.groupBy("city").count().filter("age > 1").collect(), "a column that is gone");
  },
});
