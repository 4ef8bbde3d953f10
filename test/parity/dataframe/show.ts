import { col } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame.show", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col

    df = spark.createDataFrame(
        [(1, "short", None), (-20, "a text of more than twenty characters", 0.5), (None, "ünïcödé 漢字", float("nan"))],
        "n INT, s STRING, d DOUBLE",
    )

    printed(lambda: df.show(), "the first twenty rows, texts cut at twenty characters")
    printed(lambda: df.show(truncate=False), "texts in full, to the left")
    printed(lambda: df.show(2), "two rows")
    printed(lambda: df.show(2, 6), "cut at six")
    printed(lambda: df.show(3, 3), "cut at three")
    printed(lambda: df.show(1, vertical=True), "one line for each value")
    printed(lambda: df.show(5, 10, True), "vertical and cut")
    printed(lambda: df.limit(0).show(), "no rows")
    printed(lambda: df.limit(0).show(vertical=True), "no rows, vertical")
    printed(lambda: df.select().show(), "no columns")
    printed(lambda: spark.range(30).show(), "only the first twenty")
    printed(lambda: df.select(col("s").alias("line\\nbreak"), col("n").alias("")).show(2), "strange names")
    fails(lambda: df.show("two"), "not a number of rows")
  `,
  async typescript({ spark, printed, value, fails }) {
    const df = spark.createDataFrame(
      [
        [1, "short", null],
        [-20, "a text of more than twenty characters", 0.5],
        [null, "ünïcödé 漢字", Number.NaN],
      ],
      "n INT, s STRING, d DOUBLE",
    );

    await printed(() => df.show(), "the first twenty rows, texts cut at twenty characters");
    await printed(() => df.show({ truncate: false }), "texts in full, to the left");
    await printed(() => df.show(2), "two rows");
    await printed(() => df.show(2, 6), "cut at six");
    await printed(() => df.show(3, 3), "cut at three");
    await printed(() => df.show({ n: 1, vertical: true }), "one line for each value");
    await printed(() => df.show(5, 10, true), "vertical and cut");
    await printed(() => df.limit(0).show(), "no rows");
    await printed(() => df.limit(0).show({ vertical: true }), "no rows, vertical");
    await printed(() => df.select().show(), "no columns");
    await printed(() => spark.range(30).show(), "only the first twenty");
    await printed(() => df.select(col("s").alias("line\nbreak"), col("n").alias("")).show(2), "strange names");
    // @ts-expect-error: not a number
    await fails(() => df.show("two"), "not a number of rows");
  },
  never: { parameters: "the type of an argument has JavaScript's name: string, not str" },
  onSpark: { never: { parameters: "the type of an argument has JavaScript's name: string, not str" } },
});
