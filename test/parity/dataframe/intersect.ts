import { pair } from "../pair.ts";

export default pair("DataFrame.intersect", {
  since: "1.3.0",
  python: `
    a = spark.createDataFrame([(1, "x"), (1, "x"), (None, "y"), (2, "z")], "id INT, s STRING")
    b = spark.createDataFrame([(1, "x"), (1, "x"), (None, "y")], "id INT, s STRING")

    result(a.intersect(b), "rows in both, once; nulls are equal")
    result(a.intersectAll(b), "as often as in both")
    fails(lambda: a.intersect(b.select("id")).collect(), "another number of columns")
  `,
  async typescript({ spark, result, fails }) {
    const a = spark.createDataFrame(
      [
        [1, "x"],
        [1, "x"],
        [null, "y"],
        [2, "z"],
      ],
      "id INT, s STRING",
    );
    const b = spark.createDataFrame(
      [
        [1, "x"],
        [1, "x"],
        [null, "y"],
      ],
      "id INT, s STRING",
    );

    await result(a.intersect(b), "rows in both, once; nulls are equal");
    await result(a.intersectAll(b), "as often as in both");
    await fails(() => a.intersect(b.select("id")).collect(), "another number of columns");
  },
});
