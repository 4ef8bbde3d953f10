import { pair } from "../pair.ts";

export default pair("DataFrame.join (using)", {
  since: "1.4.0",
  python: `
    a = spark.createDataFrame([(1, "x", 1.5), (2, "y", None), (None, "z", 0.0)], "id INT, k STRING, v DOUBLE")
    b = spark.createDataFrame([(1, "x", True), (2, "q", False), (4, "r", None)], "id INT, k STRING, w BOOLEAN")

    result(a.join(b, "id"), "one name: the column comes once")
    result(a.join(b, ["id", "k"]), "two names")
    result(a.join(b, "id", "left"), "left")
    result(a.join(b, "id", "right"), "right: the key of the right side")
    result(a.join(b, "id", "full"), "full: whichever is there")
    result(a.join(b, "id", "leftsemi"), "semi")
    result(a.join(b, ["k"], "anti"), "anti")
    fails(lambda: a.join(b, "v").collect(), "one side lacks the column")
  `,
  async typescript({ spark, result, fails }) {
    const a = spark.createDataFrame(
      [
        [1, "x", 1.5],
        [2, "y", null],
        [null, "z", 0],
      ],
      "id INT, k STRING, v DOUBLE",
    );
    const b = spark.createDataFrame(
      [
        [1, "x", true],
        [2, "q", false],
        [4, "r", null],
      ],
      "id INT, k STRING, w BOOLEAN",
    );

    await result(a.join(b, "id"), "one name: the column comes once");
    await result(a.join(b, ["id", "k"]), "two names");
    await result(a.join(b, "id", "left"), "left");
    await result(a.join(b, "id", "right"), "right: the key of the right side");
    await result(a.join(b, "id", "full"), "full: whichever is there");
    await result(a.join(b, "id", "leftsemi"), "semi");
    await result(a.join(b, ["k"], "anti"), "anti");
    // @ts-expect-error: a misspelt column does not compile
    await fails(() => a.join(b, "v").collect(), "one side lacks the column");
  },
});
