import { pair } from "../pair.ts";

export default pair("Catalog.listDatabases", {
  since: "2.0.0",
  python: `
    value(spark.catalog.currentCatalog(), "the current catalog")
    value([[c.name, c.description] for c in spark.catalog.listCatalogs()], "catalogs")
    value([c.name for c in spark.catalog.listCatalogs("x*")], "none by that pattern")
    value(spark.catalog.currentDatabase(), "the current database")
    value([[d.name, d.catalog, d.description] for d in spark.catalog.listDatabases("def*")], "databases")
    value(spark.catalog.getDatabase("spark_catalog.default").name, "by its full name")
    value([spark.catalog.databaseExists(name) for name in ["default", "DEFAULT", "nowhere", "global_temp"]], "exists")
    spark.catalog.setCurrentDatabase("default")
    spark.catalog.setCurrentCatalog("spark_catalog")
    fails(lambda: spark.catalog.setCurrentDatabase("nowhere"), "cannot be current")
    fails(lambda: spark.catalog.getDatabase("nowhere"), "no such database")
    fails(lambda: spark.catalog.createDatabase("default"), "is there already")
    spark.catalog.createDatabase("default", True)
    fails(lambda: spark.catalog.dropDatabase("default"), "stays")
    fails(lambda: spark.catalog.dropDatabase("nowhere"), "nothing to drop")
    spark.catalog.dropDatabase("nowhere", True)
  `,
  async typescript({ spark, value, fails }) {
    await value(await spark.catalog.currentCatalog(), "the current catalog");
    await value(
      (await spark.catalog.listCatalogs()).map((c) => [c.name, c.description]),
      "catalogs",
    );
    await value(
      (await spark.catalog.listCatalogs("x*")).map((c) => c.name),
      "none by that pattern",
    );
    await value(await spark.catalog.currentDatabase(), "the current database");
    await value(
      (await spark.catalog.listDatabases("def*")).map((d) => [d.name, d.catalog, d.description]),
      "databases",
    );
    await value((await spark.catalog.getDatabase("spark_catalog.default")).name, "by its full name");
    await value(
      await Promise.all(
        ["default", "DEFAULT", "nowhere", "global_temp"].map((name) => spark.catalog.databaseExists(name)),
      ),
      "exists",
    );
    await spark.catalog.setCurrentDatabase("default");
    await spark.catalog.setCurrentCatalog("spark_catalog");
    await fails(() => spark.catalog.setCurrentDatabase("nowhere"), "cannot be current");
    await fails(() => spark.catalog.getDatabase("nowhere"), "no such database");
    await fails(() => spark.catalog.createDatabase("default"), "is there already");
    await spark.catalog.createDatabase("default", true);
    await fails(() => spark.catalog.dropDatabase("default"), "stays");
    await fails(() => spark.catalog.dropDatabase("nowhere"), "nothing to drop");
    await spark.catalog.dropDatabase("nowhere", true);
  },
});
