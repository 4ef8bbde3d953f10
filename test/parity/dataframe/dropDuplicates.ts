import { pair } from "../pair.ts";

export default pair("DataFrame.dropDuplicates", {
  since: "1.4.0",
  python: `
    df = spark.createDataFrame([(1, "a"), (1, "a"), (2, "a"), (None, "b"), (None, "b")], "id INT, name STRING")

    result(df.dropDuplicates(), "whole rows")
    result(df.dropDuplicates(["id", "name"]), "by both columns")
    result(df.select("id").dropDuplicates(["id"]), "nulls are equal")
    value(df.dropDuplicates(["name"]).count(), "one for each name")
    fails(lambda: df.dropDuplicates(["nope"]).collect(), "a misspelt column")
  `,
  async typescript({ spark, result, value, fails }) {
    const df = spark.createDataFrame(
      [
        [1, "a"],
        [1, "a"],
        [2, "a"],
        [null, "b"],
        [null, "b"],
      ],
      "id INT, name STRING",
    );

    await result(df.dropDuplicates(), "whole rows");
    await result(df.dropDuplicates(["id", "name"]), "by both columns");
    await result(df.select("id").dropDuplicates(["id"]), "nulls are equal");
    await value(await df.dropDuplicates(["name"]).count(), "one for each name");
    // @ts-expect-error: a misspelt column does not compile
    await fails(() => df.dropDuplicates(["nope"]).collect(), "a misspelt column");
  },
});
