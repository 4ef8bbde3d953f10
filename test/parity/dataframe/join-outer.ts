import { pair } from "../pair.ts";

export default pair("DataFrame.join (outer)", {
  since: "1.3.0",
  python: `
    left = spark.createDataFrame([(1, "a"), (2, "b"), (None, "n")], "id INT, l STRING")
    right = spark.createDataFrame([(2, "B"), (2, "BB"), (3, "C"), (None, "N")], "id INT, r STRING")
    same = left.id == right.id

    result(left.join(right, same, "left"), "left: every left row")
    result(left.join(right, same, "right"), "right: every right row")
    result(left.join(right, same, "full"), "full: every row")
    result(left.join(right, same, "left_outer").select(left.id, right.id, "r"), "both ids")
    fails(lambda: left.join(right, same, "sideways").collect(), "no such kind of join")
  `,
  async typescript({ spark, result, fails }) {
    const left = spark.createDataFrame(
      [
        [1, "a"],
        [2, "b"],
        [null, "n"],
      ],
      "id INT, l STRING",
    );
    const right = spark.createDataFrame(
      [
        [2, "B"],
        [2, "BB"],
        [3, "C"],
        [null, "N"],
      ],
      "id INT, r STRING",
    );
    const same = left.col("id").eq(right.col("id"));

    await result(left.join(right, same, "left"), "left: every left row");
    await result(left.join(right, same, "right"), "right: every right row");
    await result(left.join(right, same, "full"), "full: every row");
    await result(left.join(right, same, "left_outer").select(left.col("id"), right.col("id"), "r"), "both ids");
    // @ts-expect-error: no such kind of join
    await fails(() => left.join(right, same, "sideways").collect(), "no such kind of join");
  },
  never: { "no such kind of join": "PySpark's client leaves out the SQLSTATE that Spark gives this error" },
  onSpark: {
    never: { "no such kind of join": "PySpark's client leaves out the SQLSTATE that Spark gives this error" },
  },
});
