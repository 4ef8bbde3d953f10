import { pair } from "../pair.ts";

const embedded = "the embedded engine has no tables yet";

export default pair("Catalog.createTable", {
  since: "2.2.0",
  notImplemented: {
    "a new table": embedded,
    "of files that are there": embedded,
    "their rows": embedded,
    "no rows yet": embedded,
    "is there": embedded,
    "is there already": embedded,
  },
  python: `
    from pyspark.sql.types import IntegerType, LongType, StringType, StructField, StructType

    for name in ("made", "outside"):
        spark.catalog.dropTable(name, True)
    file("rows/one.csv", "1,a\\n2,b\\n")
    ids = StructType([StructField("id", LongType(), False)])
    pairs = StructType([StructField("id", IntegerType()), StructField("s", StringType())])

    value(spark.catalog.createTable("made", source="parquet", schema=ids, description="of nothing") is not None, "a new table")
    value(spark.catalog.createTable("outside", path=tmp + "/rows", source="csv", schema=pairs, header="false") is not None, "of files that are there")
    value(spark.table("outside").count(), "their rows")
    result(spark.table("made"), "no rows yet", ordered=False)
    value(spark.catalog.tableExists("made"), "is there")
    fails(lambda: spark.catalog.createTable("made", source="parquet", schema=ids), "is there already")
    value(spark.catalog.refreshByPath(tmp), "read anew")
    for name in ("made", "outside"):
        spark.catalog.dropTable(name, True)
  `,
  async typescript({ spark, file, tmp, result, value, fails }) {
    const drop = async () => {
      for (const name of ["made", "outside"]) await spark.catalog.dropTable(name, true);
    };
    await drop();
    file("rows/one.csv", "1,a\n2,b\n");
    const made = () =>
      spark.catalog.createTable("made", { source: "parquet", schema: "id BIGINT NOT NULL", description: "of nothing" });
    const outside = () =>
      spark.catalog.createTable("outside", {
        path: `${tmp}/rows`,
        source: "csv",
        schema: "id INT, s STRING",
        header: "false",
      });

    await value(
      made().then((table) => table !== undefined),
      "a new table",
    );
    await value(
      outside().then((table) => table !== undefined),
      "of files that are there",
    );
    await value(spark.table("outside").count(), "their rows");
    await result(spark.table("made"), "no rows yet");
    await value(spark.catalog.tableExists("made"), "is there");
    await fails(
      () => spark.catalog.createTable("made", { source: "parquet", schema: "id BIGINT NOT NULL" }),
      "is there already",
    );
    await value(spark.catalog.refreshByPath(tmp), "read anew");
    await drop();
  },
});
