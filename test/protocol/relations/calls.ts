import { abs, array, asc_nulls_last, avg, col, count, desc, lit, max, min, sum } from "../../../src/functions.ts";
import { type SparkSession, StorageLevel } from "../../../src/index.ts";
import type { Relation } from "../../../src/plan/index.ts";
import { IntegerType, StringType, StructField, StructType } from "../../../src/types/public.ts";

/** The calls whose messages PySpark's client recorded (scripts/protocol/messages.py), by the same names. */

type Called = { readonly plan: Relation } | Promise<unknown>;
export type Call = (spark: SparkSession) => Called;
/** Words instead of a call say why there is none. */
export type Calls = Readonly<Record<string, Call | string>>;

const t = (spark: SparkSession) => spark.table("t");
const u = (spark: SparkSession) => spark.table("u");
const missing = "not in the API";
const ddl = new StructType([StructField("a", IntegerType), StructField("b", StringType, false)]);

const read: Calls = {
  table: t,
  tableWithOptions: (spark) => spark.read.option("a", "1").table("t"),
  csv: (spark) => spark.read.option("header", true).csv("p"),
  csvWithSchema: (spark) => spark.read.schema("a INT, b STRING").csv("p"),
  json: (spark) => spark.read.json(["p", "q"]),
  parquet: (spark) => spark.read.parquet("p", "q"),
  text: (spark) => spark.read.text("p"),
  load: (spark) => spark.read.format("json").schema(ddl).load("p"),
  loadNothing: (spark) => spark.read.format("custom").option("n", 3).load(),
  jdbcPredicates: missing,
  stream: missing,
  streamTable: missing,
  parseJson: missing,
  parseCsv: missing,
};

const rows: Calls = {
  filter: (spark) => t(spark).filter(col("a").gt(1)),
  filterText: (spark) => t(spark).filter("a > 1"),
  sort: (spark) => t(spark).sort("a", col("b").desc(), asc_nulls_last("c")),
  sortDescending: (spark) => t(spark).sort("a", "b", { ascending: [false, true] }),
  sortWithinPartitions: (spark) => t(spark).sortWithinPartitions("a"),
  limit: (spark) => t(spark).limit(3),
  offset: (spark) => t(spark).offset(3),
  tail: (spark) => t(spark).tail(3),
  distinct: (spark) => t(spark).distinct(),
  dropDuplicates: (spark) => t(spark).dropDuplicates(),
  dropDuplicatesOf: (spark) => t(spark).dropDuplicates(["a", "b"]),
  dropDuplicatesWithinWatermark: (spark) => t(spark).dropDuplicatesWithinWatermark(["a"]),
  sample: (spark) => t(spark).sample(0.5, 7),
  sampleWithReplacement: (spark) => t(spark).sample(true, 0.5, 7),
  randomSplit: (spark) => t(spark).randomSplit([1, 3], 7)[1] as Called,
  repartition: (spark) => t(spark).repartition(2),
  repartitionBy: (spark) => t(spark).repartition(2, "a", col("b")),
  repartitionByOnly: (spark) => t(spark).repartition("a"),
  repartitionByRange: (spark) => t(spark).repartitionByRange(2, "a", desc("b")),
  repartitionById: (spark) => t(spark).repartitionById(2, "a"),
  coalesce: (spark) => t(spark).coalesce(1),
  hint: (spark) => t(spark).hint("broadcast"),
  hintWith: (spark) => t(spark).hint("some", 1, "a", col("b")),
  withWatermark: (spark) => t(spark).withWatermark("a", "1 minute"),
  isEmpty: (spark) => t(spark).isEmpty(),
  first: (spark) => t(spark).first(),
  show: "our own code makes the table from rows",
};

const columns: Calls = {
  select: (spark) => t(spark).select("a", col("b.c"), col("x").plus(1).alias("y")),
  selectStar: (spark) => t(spark).select("*"),
  selectTableStar: (spark) => t(spark).alias("l").select("l.*"),
  selectExpr: (spark) => t(spark).selectExpr("a + 1 AS b", "c"),
  withColumn: (spark) => t(spark).withColumn("b", col("a").times(2)),
  withColumns: (spark) => t(spark).withColumns({ b: lit(1), c: col("a") }),
  withMetadata: (spark) => t(spark).withMetadata("a", { k: 1 }),
  withColumnRenamed: (spark) => t(spark).withColumnRenamed("a", "b"),
  withColumnsRenamed: (spark) => t(spark).withColumnsRenamed({ a: "b", c: "d" }),
  drop: (spark) => t(spark).drop("a", "b"),
  dropColumn: (spark) => t(spark).drop(col("a")),
  dropBoth: (spark) => t(spark).drop("a", col("b")),
  toDF: (spark) => t(spark).toDF("x", "y"),
  to: (spark) => t(spark).to(ddl),
  alias: (spark) => t(spark).alias("x"),
  unpivot: (spark) => t(spark).unpivot(["id"], ["a", "b"], "k", "v"),
  unpivotRest: (spark) => t(spark).unpivot("id", null, "k", "v"),
  transpose: (spark) => t(spark).transpose(),
  transposeBy: (spark) => t(spark).transpose("a"),
  colRegex: (spark) => t(spark).select(t(spark).colRegex("`a.*`")),
  zipWithIndex: (spark) => t(spark).zipWithIndex(),
  toJSON: (spark) => t(spark).toJSON(),
};

const joinTypes = [
  ...(["inner", "outer", "full", "fullouter", "full_outer", "left", "leftouter", "right", "right_outer"] as const),
  ...(["semi", "leftsemi", "left_semi", "anti", "leftanti", "left_anti"] as const),
];

const join: Calls = {
  using: (spark) => t(spark).join(u(spark), "a"),
  usingList: (spark) => t(spark).join(u(spark), ["a", "b"], "left_outer"),
  condition: (spark) => t(spark).join(u(spark), col("x").eq(col("y")), "left"),
  ownColumns(spark) {
    const [left, right] = [t(spark), u(spark)];
    return left.join(right, left.col("a").eq(right.col("a")));
  },
  conditions: (spark) => t(spark).join(u(spark), [col("a").eq(col("b")), col("c").eq(col("d"))]),
  none: (spark) => t(spark).join(u(spark)),
  crossJoin: (spark) => t(spark).crossJoin(u(spark)),
  cross: (spark) => t(spark).join(u(spark), null, "cross"),
  ...Object.fromEntries(joinTypes.map((how) => [how, (spark: SparkSession) => t(spark).join(u(spark), "a", how)])),
  lateralJoin: (spark) => t(spark).lateralJoin(u(spark).where(col("b").eq(col("a").outer()))),
  lateralJoinOn: (spark) => t(spark).lateralJoin(u(spark), col("a").eq(col("b")), "left"),
  nearestByJoin: (spark) => t(spark).nearestByJoin(u(spark), abs(col("a").minus(col("b"))), 3, "exact", "distance"),
  zip: (spark) => t(spark).zip(t(spark)),
  union: (spark) => t(spark).union(u(spark)),
  unionAll: (spark) => t(spark).unionAll(u(spark)),
  unionByName: (spark) => t(spark).unionByName(u(spark)),
  unionByNameMissing: (spark) => t(spark).unionByName(u(spark), { allowMissingColumns: true }),
  intersect: (spark) => t(spark).intersect(u(spark)),
  intersectAll: (spark) => t(spark).intersectAll(u(spark)),
  subtract: (spark) => t(spark).subtract(u(spark)),
  exceptAll: (spark) => t(spark).exceptAll(u(spark)),
};

const askedFirst = "the columns are asked for first";

const aggregate: Calls = {
  agg: (spark) => t(spark).agg(sum("a"), count("*").alias("n")),
  aggMap: (spark) => t(spark).groupBy("k").agg({ a: "max", "*": "count" }),
  groupByAgg: (spark) => t(spark).groupBy("k", col("l")).agg(avg("a").alias("m")),
  groupByCount: (spark) => t(spark).groupBy("k").count(),
  groupBySum: askedFirst,
  groupByAvg: askedFirst,
  groupByMax: askedFirst,
  rollup: (spark) => t(spark).rollup("k", "l").count(),
  cube: (spark) => t(spark).cube("k", "l").count(),
  pivot: askedFirst,
  pivotValues: askedFirst,
  groupingSets: (spark) =>
    t(spark)
      .groupingSets([[col("k"), col("l")], [col("k")], []], "k", "l")
      .agg(sum("a")),
  count: (spark) => t(spark).count(),
  observe: (spark) => t(spark).observe("m", count(lit(1)).alias("n")),
};

const statistics: Calls = {
  describe: (spark) => t(spark).describe("a", "b"),
  describeAll: (spark) => t(spark).describe(),
  summary: (spark) => t(spark).summary("count", "50%"),
  summaryAll: (spark) => t(spark).summary(),
  crosstab: (spark) => t(spark).crosstab("a", "b"),
  cov: (spark) => t(spark).cov("a", "b"),
  corr: (spark) => t(spark).corr("a", "b"),
  approxQuantile: (spark) => t(spark).approxQuantile(["a", "b"], [0.25, 0.5], 0.1),
  approxQuantileOne: (spark) => t(spark).approxQuantile("a", [0.5], 0),
  freqItems: (spark) => t(spark).freqItems(["a", "b"]),
  freqItemsSupport: (spark) => t(spark).freqItems(["a"], 0.4),
  sampleBy: (spark) => t(spark).sampleBy("a", { x: 0.5, y: 1 }, 7),
};

const missingValues: Calls = {
  fill: (spark) => t(spark).fillna(0n),
  fillText: (spark) => t(spark).fillna("x", ["a", "b"]),
  fillFraction: (spark) => t(spark).fillna(0.5, "a"),
  fillBoolean: (spark) => t(spark).fillna(true),
  fillMap: (spark) => t(spark).fillna({ a: 1, b: "x" }),
  drop: (spark) => t(spark).dropna(),
  dropAll: (spark) => t(spark).dropna("all"),
  dropThreshold: (spark) => t(spark).dropna({ thresh: 2, subset: ["a", "b"] }),
  dropSubset: (spark) => t(spark).dropna({ subset: "a" }),
  replace: (spark) => t(spark).replace(1, 2),
  replaceText: (spark) => t(spark).replace("x", "y", "a"),
  replaceList: (spark) => t(spark).replace([1, 2], [3, 4], ["a"]),
  replaceListByOne: (spark) => t(spark).replace([1, 2], 3),
  replaceMap: (spark) => t(spark).replace({ x: "y", z: null }),
  replaceFraction: (spark) => t(spark).replace(1.5, 2.5),
};

const local: Calls = {
  range: (spark) => spark.range(3),
  rangeFrom: (spark) => spark.range(1, 10, 2, 4),
  noRows: (spark) => spark.createDataFrame([], ddl),
  sql: (spark) => spark.sql("SELECT 1"),
  sqlNamed: (spark) => spark.sql("SELECT :a, :b", { a: 1, b: "x" }),
  sqlPositional: (spark) => spark.sql("SELECT ?, ?", [1, "x"]),
  sqlOfFrames: missing,
  tvfRange: (spark) => spark.tvf.range(3),
  tvfExplode: (spark) => spark.tvf.explode(array(lit(1), lit(2))),
};

const subquery: Calls = {
  scalar: (spark) => t(spark).filter(col("a").eq(u(spark).select(max("b")).scalar())),
  exists: (spark) =>
    t(spark).filter(
      u(spark)
        .where(col("b").eq(col("a").outer()))
        .exists(),
    ),
  in: (spark) => t(spark).filter(col("a").isin(u(spark).select("b"))),
  nested(spark) {
    const inner = u(spark).filter(col("b").eq(spark.table("v").select(min("c")).scalar()));
    return t(spark).select("a", inner.select("b").scalar().alias("s")).limit(1);
  },
  twice(spark) {
    const one = u(spark).select(max("b"));
    return t(spark).select(one.scalar().alias("x"), one.scalar().alias("y"));
  },
};

const level = StorageLevel.DISK_ONLY;

const catalog: Calls = {
  currentCatalog: (spark) => spark.catalog.currentCatalog(),
  setCurrentCatalog: (spark) => spark.catalog.setCurrentCatalog("c"),
  listCatalogs: (spark) => spark.catalog.listCatalogs(),
  listCatalogsLike: (spark) => spark.catalog.listCatalogs("c*"),
  currentDatabase: (spark) => spark.catalog.currentDatabase(),
  setCurrentDatabase: (spark) => spark.catalog.setCurrentDatabase("d"),
  listDatabases: (spark) => spark.catalog.listDatabases(),
  listDatabasesLike: (spark) => spark.catalog.listDatabases("d*"),
  getDatabase: (spark) => spark.catalog.getDatabase("d"),
  databaseExists: (spark) => spark.catalog.databaseExists("d"),
  listTables: (spark) => spark.catalog.listTables(),
  listTablesLike: (spark) => spark.catalog.listTables("d", "t*"),
  getTable: (spark) => spark.catalog.getTable("t"),
  listFunctions: (spark) => spark.catalog.listFunctions(),
  listFunctionsLike: (spark) => spark.catalog.listFunctions("d", "f*"),
  functionExists: (spark) => spark.catalog.functionExists("f"),
  functionExistsIn: (spark) => spark.catalog.functionExists("f", "d"),
  getFunction: (spark) => spark.catalog.getFunction("f"),
  listColumns: (spark) => spark.catalog.listColumns("t"),
  listColumnsIn: (spark) => spark.catalog.listColumns("t", "d"),
  tableExists: (spark) => spark.catalog.tableExists("t"),
  tableExistsIn: (spark) => spark.catalog.tableExists("t", "d"),
  createTable: (spark) =>
    spark.catalog.createTable("t", { path: "p", source: "csv", schema: ddl, description: "text", header: "true" }),
  createTableOf: (spark) => spark.catalog.createTable("t", { schema: ddl }),
  createExternalTable: (spark) => spark.catalog.createExternalTable("t", { path: "p", source: "csv", schema: ddl }),
  dropTempView: (spark) => spark.catalog.dropTempView("v"),
  dropGlobalTempView: (spark) => spark.catalog.dropGlobalTempView("v"),
  isCached: (spark) => spark.catalog.isCached("t"),
  cacheTable: (spark) => spark.catalog.cacheTable("t"),
  cacheTableAt: (spark) => spark.catalog.cacheTable("t", level),
  uncacheTable: (spark) => spark.catalog.uncacheTable("t"),
  clearCache: (spark) => spark.catalog.clearCache(),
  refreshTable: (spark) => spark.catalog.refreshTable("t"),
  recoverPartitions: (spark) => spark.catalog.recoverPartitions("t"),
  refreshByPath: (spark) => spark.catalog.refreshByPath("p"),
  dropTable: (spark) => spark.catalog.dropTable("t"),
  dropTableIfExists: (spark) => spark.catalog.dropTable("t", true, true),
  dropView: (spark) => spark.catalog.dropView("v"),
  createDatabase: (spark) => spark.catalog.createDatabase("d", true, { k: "v" }),
  dropDatabase: (spark) => spark.catalog.dropDatabase("d", true, true),
  listPartitions: (spark) => spark.catalog.listPartitions("t"),
  listViews: (spark) => spark.catalog.listViews(),
  listViewsLike: (spark) => spark.catalog.listViews("d", "v*"),
  getTableProperties: (spark) => spark.catalog.getTableProperties("t"),
  getCreateTableString: (spark) => spark.catalog.getCreateTableString("t", true),
  truncateTable: (spark) => spark.catalog.truncateTable("t"),
  analyzeTable: (spark) => spark.catalog.analyzeTable("t", true),
};

export const families: Readonly<Record<string, Calls>> = {
  read,
  rows,
  columns,
  join,
  aggregate,
  statistics,
  missingValues,
  local,
  subquery,
  catalog,
};
