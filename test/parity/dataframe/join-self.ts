import { col } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame.join (with itself)", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col

    df = spark.createDataFrame([(1, None), (2, 1), (3, 1)], "id INT, parent INT")
    parents = df.alias("p")
    grown = df.filter("parent IS NOT NULL")

    result(df.join(parents, df.parent == col("p.id")).select(df.id, col("p.id").alias("parent")), "one side has an alias")
    result(
        grown.alias("g").join(df.alias("d"), col("g.parent") == col("d.id"), "left").select("g.id", "d.parent"),
        "one made from the other",
    )
    result(df.join(df, "id"), "by name")
    fails(lambda: df.alias("a").join(df.alias("b"), col("parent") == col("b.id")).collect(), "which parent?")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        [1, null],
        [2, 1],
        [3, 1],
      ],
      "id INT, parent INT",
    );
    const parents = df.alias("p");
    const grown = df.filter("parent IS NOT NULL");

    await result(
      df.join(parents, df.col("parent").eq(col("p.id"))).select(df.col("id"), col("p.id").alias("parent")),
      "one side has an alias",
    );
    await result(
      grown
        .alias("g")
        .join(df.alias("d"), col("g.parent").eq(col("d.id")), "left")
        .select(col("g.id"), col("d.parent")),
      "one made from the other",
    );
    await result(df.join(df, "id"), "by name");
    await fails(
      () =>
        df
          .alias("a")
          .join(df.alias("b"), col("parent").eq(col("b.id")))
          .collect(),
      "which parent?",
    );
  },
});
