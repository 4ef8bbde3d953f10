import { col } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("Column.asc", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col

    df = spark.createDataFrame([(2,), (None,), (1,)], "n INT")
    n = col("n")

    result(df.orderBy(n.asc()), "asc: nulls first")
    result(df.orderBy(n.desc()), "desc: nulls last")
    result(df.orderBy(n.asc_nulls_first()), "asc_nulls_first")
    result(df.orderBy(n.asc_nulls_last()), "asc_nulls_last")
    result(df.orderBy(n.desc_nulls_first()), "desc_nulls_first")
    result(df.orderBy(n.desc_nulls_last()), "desc_nulls_last")
    fails(lambda: df.orderBy(col("m").desc()).collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame([[2], [null], [1]], "n INT");
    const n = col("n");

    await result(df.orderBy(n.asc()), "asc: nulls first");
    await result(df.orderBy(n.desc()), "desc: nulls last");
    await result(df.orderBy(n.ascNullsFirst()), "asc_nulls_first");
    await result(df.orderBy(n.ascNullsLast()), "asc_nulls_last");
    await result(df.orderBy(n.descNullsFirst()), "desc_nulls_first");
    await result(df.orderBy(n.descNullsLast()), "desc_nulls_last");
    await fails(() => df.orderBy(col("m").desc()).collect(), "a misspelt column");
  },
});
