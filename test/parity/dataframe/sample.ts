import { pair } from "../pair.ts";

export default pair("DataFrame.sample", {
  since: "1.3.0",
  python: `
    df = spark.range(100)

    result(df.limit(3).sample(1.0), "all of it")
    value(df.sample(0.0).count(), "nothing")
    value(df.sample(0.5, 7).count() == df.sample(0.5, 7).count(), "the same seed gives the same rows")
    value(0 < df.sample(0.5).count() < 100, "about half")
    fails(lambda: df.sample(1.5).collect(), "more than all")
    fails(lambda: df.sample(-0.1).collect(), "less than nothing")
  `,
  async typescript({ spark, result, value, fails }) {
    const df = spark.range(100);

    await result(df.limit(3).sample(1), "all of it");
    await value(await df.sample(0).count(), "nothing");
    const once = await df.sample(0.5, 7).count();
    const again = await df.sample(0.5, 7).count();
    await value(once === again, "the same seed gives the same rows");
    const half = await df.sample(0.5).count();
    await value(0 < half && half < 100, "about half");
    await fails(() => df.sample(1.5).collect(), "more than all");
    await fails(() => df.sample(-0.1).collect(), "less than nothing");
  },
});
