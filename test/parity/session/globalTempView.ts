import { pair } from "../pair.ts";

export default pair("DataFrame.createGlobalTempView, hint", {
  since: "2.1.0",
  python: `
    spark.catalog.dropGlobalTempView("everywhere")
    spark.range(2).createGlobalTempView("everywhere")

    result(spark.table("global_temp.everywhere"), "a view of all sessions")
    result(spark.newSession().table("global_temp.everywhere"), "of another one too")
    fails(lambda: spark.range(2).createGlobalTempView("everywhere"), "the name is taken")
    spark.range(3).createOrReplaceGlobalTempView("everywhere")
    value(spark.table("global_temp.everywhere").count(), "replaced")
    value(spark.catalog.dropGlobalTempView("everywhere"), "dropped")
    fails(lambda: spark.table("global_temp.everywhere").collect(), "gone")
    result(spark.range(2).hint("broadcast").join(spark.range(3), "id"), "a hint", ordered=False)
    value(spark.range(4).hint("rebalance", 2, "id").count(), "with arguments")
  `,
  async typescript({ spark, result, value, fails }) {
    await spark.catalog.dropGlobalTempView("everywhere");
    await spark.range(2).createGlobalTempView("everywhere");

    await result(spark.table("global_temp.everywhere"), "a view of all sessions");
    await result((await spark.newSession()).table("global_temp.everywhere"), "of another one too");
    await fails(() => spark.range(2).createGlobalTempView("everywhere"), "the name is taken");
    await spark.range(3).createOrReplaceGlobalTempView("everywhere");
    await value(spark.table("global_temp.everywhere").count(), "replaced");
    await value(spark.catalog.dropGlobalTempView("everywhere"), "dropped");
    await fails(() => spark.table("global_temp.everywhere").collect(), "gone");
    await result(spark.range(2).hint("broadcast").join(spark.range(3), "id"), "a hint");
    await value(spark.range(4).hint("rebalance", 2, "id").count(), "with arguments");
  },
});
