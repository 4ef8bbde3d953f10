import { pair } from "../pair.ts";

export default pair("DataFrame.createTempView", {
  since: "2.0.0",
  python: `
    df = spark.range(2)

    df.createTempView("numbers")
    result(spark.table("numbers"), "a view")
    fails(lambda: df.createTempView("numbers"), "the name is taken")
    df.selectExpr("id * 10 AS id").createOrReplaceTempView("numbers")
    result(spark.table("numbers"), "replaced")
    value(spark.catalog.dropTempView("numbers"), "dropped")
    value(spark.catalog.dropTempView("numbers"), "there is none left to drop")
    fails(lambda: spark.table("numbers").collect(), "gone")
    fails(lambda: df.createTempView("not a name"), "not a name")
  `,
  async typescript({ spark, result, value, fails }) {
    const df = spark.range(2);

    await df.createTempView("numbers");
    await result(spark.table("numbers"), "a view");
    await fails(() => df.createTempView("numbers"), "the name is taken");
    await df.selectExpr("id * 10 AS id").createOrReplaceTempView("numbers");
    await result(spark.table("numbers"), "replaced");
    await value(await spark.catalog.dropTempView("numbers"), "dropped");
    await value(await spark.catalog.dropTempView("numbers"), "there is none left to drop");
    await fails(() => spark.table("numbers").collect(), "gone");
    await fails(() => df.createTempView("not a name"), "not a name");
  },
});
