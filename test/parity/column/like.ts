import { col } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Column.like", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col

    df = spark.createDataFrame([("Spark",), ("spa_k",), ("50%",), ("",), (None,)], "s STRING")
    s = col("s")

    result(df.select("s", s.like("Sp%"), s.like("_pa_k"), s.like(""), s.ilike("SPA%")), "% and _; ilike ignores case")
    result(df.select("s", s.like("spa\\\\_k"), s.like("%\\\\%")), "a backslash takes the meaning away")
    result(df.select("s", s.rlike("^[Ss]pa"), s.rlike("[0-9]+")), "rlike finds a regular expression")
    fails(lambda: df.select(s.like("a\\\\")).collect(), "nothing after the backslash")
    fails(lambda: df.select(s.rlike("(")).collect(), "no regular expression")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame([["Spark"], ["spa_k"], ["50%"], [""], [null]], "s STRING");
    const s = col("s");

    await result(
      df.select("s", s.like("Sp%"), s.like("_pa_k"), s.like(""), s.ilike("SPA%")),
      "% and _; ilike ignores case",
    );
    await result(df.select("s", s.like("spa\\_k"), s.like("%\\%")), "a backslash takes the meaning away");
    await result(df.select("s", s.rlike("^[Ss]pa"), s.rlike("[0-9]+")), "rlike finds a regular expression");
    await fails(() => df.select(s.like("a\\")).collect(), "nothing after the backslash");
    await fails(() => df.select(s.rlike("(")).collect(), "no regular expression");
  },
  notImplemented: {
    parameters: "the pattern is not escaped as in SQL text",
  },
});
