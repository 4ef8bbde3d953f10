import { col } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame.join (with itself)", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col

    df = spark.createDataFrame([(1, None), (2, 1), (3, 1)], "id INT, parent INT")
    child, parent = df.alias("c"), df.alias("p")
    grown = df.filter("parent IS NOT NULL").alias("g")

    result(child.join(parent, col("c.parent") == col("p.id")).select("c.id", col("p.id").alias("of")), "two aliases")
    result(grown.join(parent, col("g.parent") == col("p.id"), "right").select("g.id", "p.id"), "one made from the other")
    result(df.join(df, "id"), "by name")
    fails(lambda: child.join(parent, col("parent") == col("p.id")).collect(), "which parent?")
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
    const [child, parent] = [df.alias("c"), df.alias("p")];
    const grown = df.filter("parent IS NOT NULL").alias("g");

    await result(
      child.join(parent, col("c.parent").eq(col("p.id"))).select(col("c.id"), col("p.id").alias("of")),
      "two aliases",
    );
    await result(
      grown.join(parent, col("g.parent").eq(col("p.id")), "right").select(col("g.id"), col("p.id")),
      "one made from the other",
    );
    await result(df.join(df, "id"), "by name");
    await fails(() => child.join(parent, col("parent").eq(col("p.id"))).collect(), "which parent?");
  },
});
