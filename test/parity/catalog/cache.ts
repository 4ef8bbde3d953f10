import { pair } from "../pair.ts";

export default pair("Catalog.cacheTable", {
  since: "2.0.0",
  python: `
    spark.range(3).createTempView("ids")
    value(spark.catalog.isCached("ids"), "not kept")
    spark.catalog.cacheTable("ids")
    value(spark.catalog.isCached("ids"), "kept")
    spark.catalog.refreshTable("ids")
    spark.catalog.uncacheTable("ids")
    value(spark.catalog.isCached("ids"), "forgotten")
    spark.catalog.uncacheTable("ids")
    spark.catalog.cacheTable("ids")
    spark.catalog.clearCache()
    value(spark.catalog.isCached("ids"), "forgotten with all")
    fails(lambda: spark.catalog.cacheTable("nothing"), "nothing to keep")
    fails(lambda: spark.catalog.isCached("nothing"), "is not there")
    fails(lambda: spark.catalog.uncacheTable("nothing"), "nothing to forget")
    fails(lambda: spark.catalog.refreshTable("nothing"), "nothing to refresh")
  `,
  async typescript({ spark, value, fails }) {
    await spark.range(3).createTempView("ids");
    await value(await spark.catalog.isCached("ids"), "not kept");
    await spark.catalog.cacheTable("ids");
    await value(await spark.catalog.isCached("ids"), "kept");
    await spark.catalog.refreshTable("ids");
    await spark.catalog.uncacheTable("ids");
    await value(await spark.catalog.isCached("ids"), "forgotten");
    await spark.catalog.uncacheTable("ids");
    await spark.catalog.cacheTable("ids");
    await spark.catalog.clearCache();
    await value(await spark.catalog.isCached("ids"), "forgotten with all");
    await fails(() => spark.catalog.cacheTable("nothing"), "nothing to keep");
    await fails(() => spark.catalog.isCached("nothing"), "is not there");
    await fails(() => spark.catalog.uncacheTable("nothing"), "nothing to forget");
    await fails(() => spark.catalog.refreshTable("nothing"), "nothing to refresh");
  },
});
