import { col, lit } from "tspark/functions";
import { pair } from "../pair.ts";

const embedded = "the embedded engine has no tables yet";

export default pair("DataFrame.writeTo", {
  since: "3.1.0",
  notImplemented: {
    "a new table": embedded,
    "its rows": embedded,
    "is there already": embedded,
    "files take no rows this way": embedded,
    "nor in place of others": embedded,
    "nor of partitions": embedded,
    "nor can they be replaced": embedded,
    "replaced or not": embedded,
    "no such table": embedded,
  },
  python: `
    from pyspark.sql.functions import col, lit

    spark.catalog.dropTable("made", True)
    df = spark.createDataFrame([(1, "a"), (2, "b")], "id INT, s STRING")
    to = lambda: df.writeTo("made").using("parquet")

    value(to().option("compression", "zstd").tableProperty("owner", "me").partitionedBy("s").create(), "a new table")
    result(spark.table("made"), "its rows", ordered=False)
    fails(lambda: to().create(), "is there already")
    fails(lambda: df.writeTo("made").append(), "files take no rows this way")
    fails(lambda: df.writeTo("made").overwrite(col("id") > lit(1)), "nor in place of others")
    fails(lambda: df.writeTo("made").overwritePartitions(), "nor of partitions")
    fails(lambda: to().replace(), "nor can they be replaced")
    fails(lambda: to().options(compression="none").createOrReplace(), "replaced or not")
    fails(lambda: df.writeTo("nowhere").append(), "no such table")
    spark.catalog.dropTable("made", True)
  `,
  async typescript({ spark, result, value, fails }) {
    await spark.catalog.dropTable("made", true);
    const df = spark.createDataFrame(
      [
        [1, "a"],
        [2, "b"],
      ],
      "id INT, s STRING",
    );
    const to = () => df.writeTo("made").using("parquet");

    await value(
      to().option("compression", "zstd").tableProperty("owner", "me").partitionedBy("s").create(),
      "a new table",
    );
    await result(spark.table("made"), "its rows");
    await fails(() => to().create(), "is there already");
    await fails(() => df.writeTo("made").append(), "files take no rows this way");
    await fails(() => df.writeTo("made").overwrite(col("id").gt(lit(1))), "nor in place of others");
    await fails(() => df.writeTo("made").overwritePartitions(), "nor of partitions");
    await fails(() => to().replace(), "nor can they be replaced");
    await fails(() => to().options({ compression: "none" }).createOrReplace(), "replaced or not");
    await fails(() => df.writeTo("nowhere").append(), "no such table");
    await spark.catalog.dropTable("made", true);
  },
});
