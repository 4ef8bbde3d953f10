import { pair } from "../pair.ts";

export default pair("DataFrame.cache", {
  since: "1.3.0",
  python: `
    df = spark.createDataFrame([(1, "a"), (None, "b")], "id INT, s STRING")
    kept = df.filter("s > ''").cache()

    value(kept.is_cached, "is kept")
    result(kept, "the same rows")
    result(kept.select("s"), "and what is built on them")
    value(kept.count(), "again")
    value(kept.unpersist().is_cached, "let go")
    fails(lambda: df.selectExpr("id / 0").cache().collect(), "fails when filled")
  `,
  async typescript({ spark, result, value, fails }) {
    const df = spark.createDataFrame(
      [
        [1, "a"],
        [null, "b"],
      ],
      "id INT, s STRING",
    );
    const kept = df.filter("s > ''").cache();

    await value(await kept.isCached(), "is kept");
    await result(kept, "the same rows");
    await result(kept.select("s"), "and what is built on them");
    await value(await kept.count(), "again");
    await value(await kept.unpersist().isCached(), "let go");
    await fails(() => df.selectExpr("id / 0").cache().collect(), "fails when filled");
  },
});
