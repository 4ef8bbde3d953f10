import { pair } from "../pair.ts";

export default pair("DataFrame.withColumnRenamed", {
  since: "1.3.0",
  python: `
    df = spark.createDataFrame([(1, None)], "a INT, b STRING")

    result(df.withColumnRenamed("a", "id"), "renamed in place")
    result(df.withColumnRenamed("nope", "id"), "an unknown name changes nothing")
    result(df.withColumnRenamed("A", "id"), "names ignore case")
    fails(lambda: df.withColumnRenamed("a", "b").select("b").collect(), "a name that is taken makes it ambiguous")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame([[1, null]], "a INT, b STRING");

    await result(df.withColumnRenamed("a", "id"), "renamed in place");
    // @ts-expect-error: a misspelt column does not compile
    await result(df.withColumnRenamed("nope", "id"), "an unknown name changes nothing");
    // @ts-expect-error: the compiler does not ignore case
    await result(df.withColumnRenamed("A", "id"), "names ignore case");
    await fails(() => df.withColumnRenamed("a", "b").select("b").collect(), "a name that is taken makes it ambiguous");
  },
});
