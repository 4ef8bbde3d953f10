import { pair } from "../pair.ts";

export default pair("DataFrame.union", {
  since: "2.0.0",
  python: `
    a = spark.createDataFrame([(1, "x"), (None, "y")], "id INT, s STRING")
    b = spark.createDataFrame([(1, "x"), (3, None)], "n INT, t STRING")
    wide = spark.createDataFrame([(2.5, "z")], "d DOUBLE, s STRING")

    result(a.union(b), "by position, duplicates stay")
    result(a.union(wide), "types widen")
    fails(lambda: a.union(a.select("s", "id")).collect(), "a text that is no number")
    result(a.select("id").union(spark.sql("SELECT '7'")), "a text that is one")
    fails(lambda: a.union(a.select("id")).collect(), "another number of columns")
    fails(lambda: a.union(spark.sql("SELECT array(1), 'x'")).collect(), "types that do not meet")
  `,
  async typescript({ spark, result, fails }) {
    const a = spark.createDataFrame(
      [
        [1, "x"],
        [null, "y"],
      ],
      "id INT, s STRING",
    );
    const b = spark.createDataFrame(
      [
        [1, "x"],
        [3, null],
      ],
      "n INT, t STRING",
    );
    const wide = spark.createDataFrame([[2.5, "z"]], "d DOUBLE, s STRING");

    await result(a.union(b), "by position, duplicates stay");
    await result(a.union(wide), "types widen");
    await fails(() => a.union(a.select("s", "id")).collect(), "a text that is no number");
    await result(a.select("id").union(spark.sql("SELECT '7'")), "a text that is one");
    await fails(() => a.union(a.select("id")).collect(), "another number of columns");
    await fails(() => a.union(spark.sql("SELECT array(1), 'x'")).collect(), "types that do not meet");
  },
});
