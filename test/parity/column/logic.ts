import { col } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Column &, or, ~", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col

    df = spark.createDataFrame(
        [(a, b) for a in (True, False, None) for b in (True, False, None)], "a BOOLEAN, b BOOLEAN"
    )
    a, b = col("a"), col("b")

    result(df.select(a, b, a & b, a | b, ~a), "three-valued logic")
    result(df.filter(a & ~b), "in a filter")
    result(df.filter((a | b) & (a.isNull() | b.isNull())), "nested")
    fails(lambda: df.select(a & 1).collect(), "a number is no boolean")
    fails(lambda: df.select(~col("c")).collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const truths = [true, false, null];
    const df = spark.createDataFrame(
      truths.flatMap((a) => truths.map((b) => [a, b] as [boolean | null, boolean | null])),
      "a BOOLEAN, b BOOLEAN",
    );
    const [a, b] = [col("a"), col("b")];

    await result(df.select(a, b, a.and(b), a.or(b), a.not()), "three-valued logic");
    await result(df.filter(a.and(b.not())), "in a filter");
    await result(df.filter(a.or(b).and(a.isNull().or(b.isNull()))), "nested");
    await fails(() => df.select(a.and(1)).collect(), "a number is no boolean");
    await fails(() => df.select(col("c").not()).collect(), "a misspelt column");
  },
});
