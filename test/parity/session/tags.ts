import { pair } from "../pair.ts";

export default pair("SparkSession.addTag", {
  since: "3.5.0",
  python: `
    spark.addTag("nightly")
    spark.addTag("etl")
    spark.addTag("nightly")
    value(sorted(spark.getTags()), "each once")
    value(spark.range(3).count(), "queries run with them")
    spark.removeTag("etl")
    spark.removeTag("never there")
    value(sorted(spark.getTags()), "one taken back")
    spark.clearTags()
    value(sorted(spark.getTags()), "all taken back")
    value(spark.interruptTag("nightly"), "nothing runs")
    value(spark.interruptAll(), "nothing at all")
    fails(lambda: spark.addTag(""), "no tag")
    fails(lambda: spark.addTag("a,b"), "two in one")
  `,
  async typescript({ spark, value, fails }) {
    spark.addTag("nightly");
    spark.addTag("etl");
    spark.addTag("nightly");
    await value([...spark.getTags()].sort(), "each once");
    await value(await spark.range(3).count(), "queries run with them");
    spark.removeTag("etl");
    spark.removeTag("never there");
    await value([...spark.getTags()].sort(), "one taken back");
    spark.clearTags();
    await value([...spark.getTags()].sort(), "all taken back");
    await value(await spark.interruptTag("nightly"), "nothing runs");
    await value(await spark.interruptAll(), "nothing at all");
    await fails(() => spark.addTag(""), "no tag");
    await fails(() => spark.addTag("a,b"), "two in one");
  },
});
