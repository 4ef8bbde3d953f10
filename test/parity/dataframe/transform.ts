import { col } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame.transform", {
  since: "3.0.0",
  python: `
    from pyspark.sql.functions import col

    def adults(df):
        return df.filter(col("age") >= 18)

    df = spark.createDataFrame([("Ann", 17), ("Bob", 18), ("Cid", None)], "name STRING, age INT")

    result(df.transform(adults), "a step with a name")
    result(df.transform(adults).transform(lambda d: d.select("name")), "two")
  `,
  async typescript({ spark, result }) {
    const adults = (people: typeof df) => people.filter(col("age").geq(18));

    const df = spark.createDataFrame(
      [
        ["Ann", 17],
        ["Bob", 18],
        ["Cid", null],
      ],
      "name STRING, age INT",
    );

    await result(df.transform(adults), "a step with a name");
    await result(
      df.transform(adults).transform((d) => d.select("name")),
      "two",
    );
  },
});
