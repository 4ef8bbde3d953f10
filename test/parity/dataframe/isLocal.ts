import { pair } from "../pair.ts";

export default pair("DataFrame.isLocal", {
  since: "1.3.0",
  python: `
    value(spark.createDataFrame([(1,)], "id INT").isLocal(), "rows of this process")
    value(spark.range(3).isLocal(), "computed rows")
    fails(lambda: spark.range(3).select("nope").isLocal(), "of no such column")
  `,
  async typescript({ spark, value, fails }) {
    await value(await spark.createDataFrame([[1]], "id INT").isLocal(), "rows of this process");
    await value(await spark.range(3).isLocal(), "computed rows");
    await fails(
      () =>
        spark
          .range(3)
          .select("nope" as never)
          .isLocal(),
      "of no such column",
    );
  },
});
