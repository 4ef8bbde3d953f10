import { col, expr } from "tspark/functions";
import { pair } from "../pair.ts";

const embedded = "the embedded engine has no tables yet";

export default pair("DataFrame.mergeInto", {
  since: "4.0.0",
  notImplemented: { "no such table": embedded, "nothing to do": embedded },
  python: `
    from pyspark.sql import functions as F
    df = spark.createDataFrame([(1, "a")], "id INT, s STRING")

    fails(lambda: df.mergeInto("nowhere", F.expr("nowhere.id = id")).whenMatched().updateAll().whenNotMatched(F.col("s") == "a").insert({"id": F.col("id")}).whenNotMatchedBySource().delete().merge(), "no such table")
    fails(lambda: df.mergeInto("nowhere", F.expr("nowhere.id = id")).merge(), "nothing to do")
  `,
  async typescript({ spark, fails }) {
    const df = spark.createDataFrame([[1, "a"]], "id INT, s STRING");
    const into = () => df.mergeInto("nowhere", expr("nowhere.id = id"));

    await fails(
      () =>
        into()
          .whenMatched()
          .updateAll()
          .whenNotMatched(col("s").eq("a"))
          .insert({ id: col("id") })
          .whenNotMatchedBySource()
          .delete()
          .merge(),
      "no such table",
    );
    await fails(() => into().merge(), "nothing to do");
  },
});
