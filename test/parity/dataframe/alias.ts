import { col } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame.alias", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col

    people = spark.createDataFrame([(1, "Ann", None), (2, "Bob", 1)], "id INT, name STRING, boss INT")

    result(
        people.alias("p").join(people.alias("b"), col("p.boss") == col("b.id"), "left").select("p.name", col("b.name").alias("boss")),
        "a table with itself",
    )
    result(people.alias("p").select("p.*"), "all of one side")
    fails(lambda: people.alias("p").select("people.name").collect(), "the old name is gone")
    fails(lambda: people.alias("a").crossJoin(people.alias("b")).select("id").collect(), "ambiguous")
  `,
  async typescript({ spark, result, fails }) {
    const people = spark.createDataFrame(
      [
        [1, "Ann", null],
        [2, "Bob", 1],
      ],
      "id INT, name STRING, boss INT",
    );

    await result(
      people
        .alias("p")
        .join(people.alias("b"), col("p.boss").eq(col("b.id")), "left")
        .select(col("p.name"), col("b.name").alias("boss")),
      "a table with itself",
    );
    await result(people.alias("p").select(col("p.*")), "all of one side");
    await fails(() => people.alias("p").select(col("people.name")).collect(), "the old name is gone");
    await fails(() => people.alias("a").crossJoin(people.alias("b")).select(col("id")).collect(), "ambiguous");
  },
});
