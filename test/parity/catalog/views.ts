import { pair } from "../pair.ts";

export default pair("Catalog.listTables", {
  since: "2.0.0",
  python: `
    def facts(t):
        return [t.name, t.catalog, t.namespace, t.description, t.tableType, t.isTemporary]

    spark.range(3).createTempView("ids")
    spark.sql("SELECT 1 AS a, 'x' AS b").createTempView("letters")
    value([facts(t) for t in spark.catalog.listTables()], "all")
    value([facts(t) for t in spark.catalog.listTables("default", "i*|x")], "by a pattern")
    value([facts(t) for t in spark.catalog.listViews()], "views")
    value(facts(spark.catalog.getTable("ids")), "one")
    value(spark.catalog.tableExists("IDS"), "whatever the case")
    value(spark.catalog.tableExists("ids", "default"), "views are in no database")
    value([[c.name, c.description, c.dataType, c.nullable, c.isPartition, c.isBucket, c.isCluster]
           for c in spark.catalog.listColumns("letters")], "columns")
    value(spark.catalog.getTableProperties("ids"), "properties")
    fails(lambda: spark.catalog.listTables("nowhere"), "no such database")
    fails(lambda: spark.catalog.getTable("nothing"), "no such table")
    fails(lambda: spark.catalog.getTable("default.ids"), "no table but a view")
    fails(lambda: spark.catalog.listColumns("nothing"), "columns of nothing")
    fails(lambda: spark.catalog.truncateTable("ids"), "a view cannot be truncated")
    fails(lambda: spark.catalog.analyzeTable("ids"), "nor analysed")
    fails(lambda: spark.catalog.listPartitions("ids"), "nor has it partitions")
    fails(lambda: spark.catalog.recoverPartitions("ids"), "nor any to find")
    fails(lambda: spark.catalog.getCreateTableString("ids"), "nothing makes it")
    fails(lambda: spark.catalog.dropTable("nothing"), "no table to drop")
    spark.catalog.dropTable("nothing", True)
    spark.catalog.dropView("letters")
    value(spark.catalog.tableExists("letters"), "dropped")
    value(spark.catalog.dropTempView("ids"), "dropped too")
    value(spark.catalog.dropGlobalTempView("ids"), "there is no global one")
  `,
  async typescript({ spark, value, fails }) {
    const facts = (t: Awaited<ReturnType<typeof spark.catalog.getTable>>) => [
      t.name,
      t.catalog,
      t.namespace,
      t.description,
      t.tableType,
      t.isTemporary,
    ];

    await spark.range(3).createTempView("ids");
    await spark.sql("SELECT 1 AS a, 'x' AS b").createTempView("letters");
    await value((await spark.catalog.listTables()).map(facts), "all");
    await value((await spark.catalog.listTables("default", "i*|x")).map(facts), "by a pattern");
    await value((await spark.catalog.listViews()).map(facts), "views");
    await value(facts(await spark.catalog.getTable("ids")), "one");
    await value(await spark.catalog.tableExists("IDS"), "whatever the case");
    await value(await spark.catalog.tableExists("ids", "default"), "views are in no database");
    await value(
      (await spark.catalog.listColumns("letters")).map((c) => [
        c.name,
        c.description,
        c.dataType,
        c.nullable,
        c.isPartition,
        c.isBucket,
        c.isCluster,
      ]),
      "columns",
    );
    await value(await spark.catalog.getTableProperties("ids"), "properties");
    await fails(() => spark.catalog.listTables("nowhere"), "no such database");
    await fails(() => spark.catalog.getTable("nothing"), "no such table");
    await fails(() => spark.catalog.getTable("default.ids"), "no table but a view");
    await fails(() => spark.catalog.listColumns("nothing"), "columns of nothing");
    await fails(() => spark.catalog.truncateTable("ids"), "a view cannot be truncated");
    await fails(() => spark.catalog.analyzeTable("ids"), "nor analysed");
    await fails(() => spark.catalog.listPartitions("ids"), "nor has it partitions");
    await fails(() => spark.catalog.recoverPartitions("ids"), "nor any to find");
    await fails(() => spark.catalog.getCreateTableString("ids"), "nothing makes it");
    await fails(() => spark.catalog.dropTable("nothing"), "no table to drop");
    await spark.catalog.dropTable("nothing", true);
    await spark.catalog.dropView("letters");
    await value(await spark.catalog.tableExists("letters"), "dropped");
    await value(await spark.catalog.dropTempView("ids"), "dropped too");
    await value(await spark.catalog.dropGlobalTempView("ids"), "there is no global one");
  },
});
