import { pair } from "../pair.ts";

// What an explained plan looks like is no promise of Spark's; that it is made is seen where it cannot be.
export default pair("DataFrame.explain", {
  since: "1.3.0",
  python: `
    df = spark.createDataFrame([(1, "a")], "id INT, s STRING")
    wrong = df.select("nope")

    fails(lambda: wrong.explain(), "a misspelt column")
    fails(lambda: wrong.explain(True), "at length")
    fails(lambda: wrong.explain("formatted"), "formatted")
    fails(lambda: wrong.explain(mode="cost"), "with costs")
    fails(lambda: wrong.explain("codegen"), "with code")
  `,
  async typescript({ spark, fails }) {
    const df = spark.createDataFrame([[1, "a"]], "id INT, s STRING");
    // @ts-expect-error: a misspelt column does not compile
    const wrong = df.select("nope");

    await fails(() => wrong.explain(), "a misspelt column");
    await fails(() => wrong.explain(true), "at length");
    await fails(() => wrong.explain("formatted"), "formatted");
    await fails(() => wrong.explain("cost"), "with costs");
    await fails(() => wrong.explain("codegen"), "with code");
  },
});
