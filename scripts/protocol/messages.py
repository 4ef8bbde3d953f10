"""Records the messages that PySpark's client sends for one call each, without a server.

usage: messages.py DIRECTORY   one JSON file per family: the name of the call -> the relation

Plan ids are numbered in the order in which they are met, and what names lines of the program is left out.
"""

import json
import os
import pathlib
import re
import sys

os.environ["SPARK_CONNECT_MODE_ENABLED"] = "1"

from google.protobuf.json_format import MessageToDict

from pyspark import StorageLevel
from pyspark.sql import functions as F
from pyspark.sql.connect.plan import LogicalPlan
from pyspark.sql.connect.proto import Command, Plan, Relation
from pyspark.sql.connect.session import SparkSession
from pyspark.sql.types import IntegerType, StringType, StructField, StructType


class Sent(Exception):
    """What would have gone to the server."""

    def __init__(self, message):
        self.message = message


def intercept(client):
    def send(message, *_args, **_kwargs):
        raise Sent(message)

    for name in ["to_table", "to_pandas", "to_table_as_iterator", "execute_command", "execute_command_as_iterator"]:
        setattr(client, name, send)
    client._stub = None  # Whatever else would ask a server fails at once.
    return client


def relation_of(call, spark):
    try:
        made = call(spark)
    except Sent as sent:
        message = sent.message
        if isinstance(message, Plan):
            return message.root
        return message.sql_command.input if isinstance(message, Command) else message
    if isinstance(made, LogicalPlan):
        return made.plan(spark._client)
    return made if isinstance(made, Relation) else made._plan.plan(spark._client)


VIEW_NAME = re.compile("_pyspark_connect_temp_view_[0-9a-f]+")
ORIGINS = {"origin", "common"}


def normal(value, ids):
    """Keys in order; ids numbered; nothing of where it was called."""
    if isinstance(value, list):
        return [normal(item, ids) for item in value]
    if not isinstance(value, dict):
        return value
    made = {}
    for key in sorted(value):
        item = value[key]
        if key == "planId":
            made[key] = ids.setdefault(item, len(ids))
        elif key == "common" and "planId" in item:
            made[key] = normal({"planId": item["planId"]}, ids)
        elif key not in ORIGINS:
            made[key] = normal(item, ids)
    return made


def t(spark):
    return spark.table("t")


def u(spark):
    return spark.table("u")


def numbers(spark):
    """Some methods look at the types before they send anything."""
    frame = t(spark)
    frame._cached_schema = StructType([StructField(name, IntegerType()) for name in ["k", "p", "a", "b"]])
    return frame


def active(call):
    """Some methods look for the session of the thread; then columns would ask it for settings."""

    def with_session(spark):
        SparkSession._set_default_and_active_session(spark)
        try:
            return call(spark)._plan.plan(spark._client)
        finally:
            SparkSession._default_session = None
            SparkSession._active_session.session = None

    return with_session


def joined(how):
    return lambda spark: t(spark).join(u(spark), "a", how)


def on_columns(spark):
    left, right = t(spark), u(spark)
    return left.join(right, F.col("x") == F.col("y"), "left")


def own_columns(spark):
    left, right = t(spark), u(spark)
    return left.join(right, left["a"] == right["a"])


def random_split(spark):
    return t(spark).randomSplit([1.0, 3.0], seed=7)[1]


def scalar_subquery(spark):
    return t(spark).filter(F.col("a") == u(spark).select(F.max("b")).scalar())


def exists_subquery(spark):
    return t(spark).filter(u(spark).where(F.col("b") == F.col("a").outer()).exists())


def in_subquery(spark):
    return t(spark).filter(F.col("a").isin(u(spark).select("b")))


def nested_subquery(spark):
    inner = u(spark).filter(F.col("b") == spark.table("v").select(F.min("c")).scalar())
    return t(spark).select("a", inner.select("b").scalar().alias("s")).limit(1)


def twice_subquery(spark):
    one = u(spark).select(F.max("b"))
    return t(spark).select(one.scalar().alias("x"), one.scalar().alias("y"))


DDL = StructType([StructField("a", IntegerType()), StructField("b", StringType(), False)])

FAMILIES = {
    "read": {
        "table": t,
        "tableWithOptions": lambda spark: spark.read.option("a", "1").table("t"),
        "csv": lambda spark: spark.read.option("header", True).csv("p"),
        "csvWithSchema": lambda spark: spark.read.csv("p", schema="a INT, b STRING"),
        "json": lambda spark: spark.read.json(["p", "q"]),
        "parquet": lambda spark: spark.read.parquet("p", "q"),
        "text": lambda spark: spark.read.text("p"),
        "load": lambda spark: spark.read.format("json").schema(DDL).load("p"),
        "loadNothing": lambda spark: spark.read.format("custom").option("n", 3).load(),
        "jdbcPredicates": lambda spark: spark.read.jdbc("jdbc:x", "t", predicates=["a < 1", "a >= 1"]),
        "stream": lambda spark: spark.readStream.format("rate").option("rowsPerSecond", 1).load(),
        "streamTable": lambda spark: spark.readStream.table("t"),
        "parseJson": active(lambda spark: spark.read.schema(DDL).json(t(spark))),
        "parseCsv": active(lambda spark: spark.read.option("header", True).csv(t(spark))),
    },
    "rows": {
        "filter": lambda spark: t(spark).filter(F.col("a") > 1),
        "filterText": lambda spark: t(spark).filter("a > 1"),
        "sort": lambda spark: t(spark).sort("a", F.col("b").desc(), F.asc_nulls_last("c")),
        "sortDescending": lambda spark: t(spark).sort("a", "b", ascending=[False, True]),
        "sortWithinPartitions": lambda spark: t(spark).sortWithinPartitions("a"),
        "limit": lambda spark: t(spark).limit(3),
        "offset": lambda spark: t(spark).offset(3),
        "tail": lambda spark: t(spark).tail(3),
        "distinct": lambda spark: t(spark).distinct(),
        "dropDuplicates": lambda spark: t(spark).dropDuplicates(),
        "dropDuplicatesOf": lambda spark: t(spark).dropDuplicates(["a", "b"]),
        "dropDuplicatesWithinWatermark": lambda spark: t(spark).dropDuplicatesWithinWatermark(["a"]),
        "sample": lambda spark: t(spark).sample(0.5, 7),
        "sampleWithReplacement": lambda spark: t(spark).sample(True, 0.5, 7),
        "randomSplit": random_split,
        "repartition": lambda spark: t(spark).repartition(2),
        "repartitionBy": lambda spark: t(spark).repartition(2, "a", F.col("b")),
        "repartitionByOnly": lambda spark: t(spark).repartition("a"),
        "repartitionByRange": lambda spark: t(spark).repartitionByRange(2, "a", F.desc("b")),
        "repartitionById": lambda spark: t(spark).repartitionById(2, "a"),
        "coalesce": lambda spark: t(spark).coalesce(1),
        "hint": lambda spark: t(spark).hint("broadcast"),
        "hintWith": lambda spark: t(spark).hint("some", 1, "a", F.col("b")),
        "withWatermark": lambda spark: t(spark).withWatermark("a", "1 minute"),
        "isEmpty": lambda spark: t(spark).isEmpty(),
        "first": lambda spark: t(spark).first(),
        "show": lambda spark: t(spark).show(5, 10, True),
    },
    "columns": {
        "select": lambda spark: t(spark).select("a", F.col("b.c"), (F.col("x") + 1).alias("y")),
        "selectStar": lambda spark: t(spark).select("*"),
        "selectTableStar": lambda spark: t(spark).alias("l").select("l.*"),
        "selectExpr": lambda spark: t(spark).selectExpr("a + 1 AS b", "c"),
        "withColumn": lambda spark: t(spark).withColumn("b", F.col("a") * 2),
        "withColumns": lambda spark: t(spark).withColumns({"b": F.lit(1), "c": F.col("a")}),
        "withMetadata": lambda spark: t(spark).withMetadata("a", {"k": 1}),
        "withColumnRenamed": lambda spark: t(spark).withColumnRenamed("a", "b"),
        "withColumnsRenamed": lambda spark: t(spark).withColumnsRenamed({"a": "b", "c": "d"}),
        "drop": lambda spark: t(spark).drop("a", "b"),
        "dropColumn": lambda spark: t(spark).drop(F.col("a")),
        "dropBoth": lambda spark: t(spark).drop("a", F.col("b")),
        "toDF": lambda spark: t(spark).toDF("x", "y"),
        "to": lambda spark: t(spark).to(DDL),
        "alias": lambda spark: t(spark).alias("x"),
        "unpivot": lambda spark: t(spark).unpivot(["id"], ["a", "b"], "k", "v"),
        "unpivotRest": lambda spark: t(spark).unpivot("id", None, "k", "v"),
        "transpose": lambda spark: t(spark).transpose(),
        "transposeBy": lambda spark: t(spark).transpose("a"),
        "colRegex": lambda spark: t(spark).select(t(spark).colRegex("`a.*`")),
        "zipWithIndex": lambda spark: t(spark).zipWithIndex(),
        "toJSON": lambda spark: t(spark).toJSON(),
    },
    "join": {
        "using": lambda spark: t(spark).join(u(spark), "a"),
        "usingList": lambda spark: t(spark).join(u(spark), ["a", "b"], "left_outer"),
        "condition": on_columns,
        "ownColumns": own_columns,
        "conditions": lambda spark: t(spark).join(u(spark), [F.col("a") == F.col("b"), F.col("c") == F.col("d")]),
        "none": lambda spark: t(spark).join(u(spark)),
        "crossJoin": lambda spark: t(spark).crossJoin(u(spark)),
        "cross": lambda spark: t(spark).join(u(spark), how="cross"),
        **{
            how: joined(how)
            for how in ["inner", "outer", "full", "fullouter", "full_outer", "left", "leftouter", "right", "right_outer"]
            + ["semi", "leftsemi", "left_semi", "anti", "leftanti", "left_anti"]
        },
        "lateralJoin": lambda spark: t(spark).lateralJoin(u(spark).where(F.col("b") == F.col("a").outer())),
        "lateralJoinOn": lambda spark: t(spark).lateralJoin(u(spark), F.col("a") == F.col("b"), "left"),
        "nearestByJoin": lambda spark: t(spark).nearestByJoin(
            u(spark), F.abs(F.col("a") - F.col("b")), 3, mode="exact", direction="distance"
        ),
        "zip": lambda spark: t(spark).zip(t(spark)),
        "union": lambda spark: t(spark).union(u(spark)),
        "unionAll": lambda spark: t(spark).unionAll(u(spark)),
        "unionByName": lambda spark: t(spark).unionByName(u(spark)),
        "unionByNameMissing": lambda spark: t(spark).unionByName(u(spark), allowMissingColumns=True),
        "intersect": lambda spark: t(spark).intersect(u(spark)),
        "intersectAll": lambda spark: t(spark).intersectAll(u(spark)),
        "subtract": lambda spark: t(spark).subtract(u(spark)),
        "exceptAll": lambda spark: t(spark).exceptAll(u(spark)),
    },
    "aggregate": {
        "agg": lambda spark: t(spark).agg(F.sum("a"), F.count("*").alias("n")),
        "aggMap": lambda spark: t(spark).groupBy("k").agg({"a": "max", "*": "count"}),
        "groupByAgg": lambda spark: t(spark).groupBy("k", F.col("l")).agg(F.avg("a").alias("m")),
        "groupByCount": lambda spark: t(spark).groupBy("k").count(),
        "groupBySum": lambda spark: numbers(spark).groupBy("k").sum("a", "b"),
        "groupByAvg": lambda spark: numbers(spark).groupBy("k").avg("a"),
        "groupByMax": lambda spark: numbers(spark).groupBy("k").max("a"),
        "rollup": lambda spark: t(spark).rollup("k", "l").count(),
        "cube": lambda spark: t(spark).cube("k", "l").count(),
        "pivot": lambda spark: numbers(spark).groupBy("k").pivot("p").sum("a"),
        "pivotValues": lambda spark: numbers(spark).groupBy("k").pivot("p", ["x", "y"]).sum("a"),
        "groupingSets": lambda spark: t(spark)
        .groupingSets([[F.col("k"), F.col("l")], [F.col("k")], []], "k", "l")
        .agg(F.sum("a")),
        "count": lambda spark: t(spark).count(),
        "observe": lambda spark: t(spark).observe("m", F.count(F.lit(1)).alias("n")),
    },
    "statistics": {
        "describe": lambda spark: t(spark).describe("a", "b"),
        "describeAll": lambda spark: t(spark).describe(),
        "summary": lambda spark: t(spark).summary("count", "50%"),
        "summaryAll": lambda spark: t(spark).summary(),
        "crosstab": lambda spark: t(spark).crosstab("a", "b"),
        "cov": lambda spark: t(spark).cov("a", "b"),
        "corr": lambda spark: t(spark).corr("a", "b"),
        "approxQuantile": lambda spark: t(spark).approxQuantile(["a", "b"], [0.25, 0.5], 0.1),
        "approxQuantileOne": lambda spark: t(spark).approxQuantile("a", [0.5], 0.0),
        "freqItems": lambda spark: t(spark).freqItems(["a", "b"]),
        "freqItemsSupport": lambda spark: t(spark).freqItems(["a"], 0.4),
        "sampleBy": lambda spark: t(spark).sampleBy("a", {"x": 0.5, "y": 1.0}, 7),
    },
    "missingValues": {
        "fill": lambda spark: t(spark).fillna(0),
        "fillText": lambda spark: t(spark).fillna("x", ["a", "b"]),
        "fillFraction": lambda spark: t(spark).fillna(0.5, "a"),
        "fillBoolean": lambda spark: t(spark).fillna(True),
        "fillMap": lambda spark: t(spark).fillna({"a": 1, "b": "x"}),
        "drop": lambda spark: t(spark).dropna(),
        "dropAll": lambda spark: t(spark).dropna("all"),
        "dropThreshold": lambda spark: t(spark).dropna(thresh=2, subset=["a", "b"]),
        "dropSubset": lambda spark: t(spark).dropna(subset="a"),
        "replace": lambda spark: t(spark).replace(1, 2),
        "replaceText": lambda spark: t(spark).replace("x", "y", "a"),
        "replaceList": lambda spark: t(spark).replace([1, 2], [3, 4], ["a"]),
        "replaceListByOne": lambda spark: t(spark).replace([1, 2], 3),
        "replaceMap": lambda spark: t(spark).replace({"x": "y", "z": None}),
        "replaceFraction": lambda spark: t(spark).replace(1.5, 2.5),
    },
    "local": {
        "range": lambda spark: spark.range(3),
        "rangeFrom": lambda spark: spark.range(1, 10, 2, 4),
        "noRows": lambda spark: spark.createDataFrame([], DDL),
        "sql": lambda spark: spark.sql("SELECT 1"),
        "sqlNamed": lambda spark: spark.sql("SELECT :a, :b", {"a": 1, "b": "x"}),
        "sqlPositional": lambda spark: spark.sql("SELECT ?, ?", [1, "x"]),
        "sqlOfFrames": lambda spark: spark.sql("SELECT * FROM {df} WHERE a > 1", df=t(spark)),
        "tvfRange": lambda spark: spark.tvf.range(3),
        "tvfExplode": lambda spark: spark.tvf.explode(F.array(F.lit(1), F.lit(2))),
    },
    "subquery": {
        "scalar": scalar_subquery,
        "exists": exists_subquery,
        "in": in_subquery,
        "nested": nested_subquery,
        "twice": twice_subquery,
    },
    "catalog": {
        "currentCatalog": lambda spark: spark.catalog.currentCatalog(),
        "setCurrentCatalog": lambda spark: spark.catalog.setCurrentCatalog("c"),
        "listCatalogs": lambda spark: spark.catalog.listCatalogs(),
        "listCatalogsLike": lambda spark: spark.catalog.listCatalogs("c*"),
        "currentDatabase": lambda spark: spark.catalog.currentDatabase(),
        "setCurrentDatabase": lambda spark: spark.catalog.setCurrentDatabase("d"),
        "listDatabases": lambda spark: spark.catalog.listDatabases(),
        "listDatabasesLike": lambda spark: spark.catalog.listDatabases("d*"),
        "getDatabase": lambda spark: spark.catalog.getDatabase("d"),
        "databaseExists": lambda spark: spark.catalog.databaseExists("d"),
        "listTables": lambda spark: spark.catalog.listTables(),
        "listTablesLike": lambda spark: spark.catalog.listTables("d", "t*"),
        "getTable": lambda spark: spark.catalog.getTable("t"),
        "listFunctions": lambda spark: spark.catalog.listFunctions(),
        "listFunctionsLike": lambda spark: spark.catalog.listFunctions("d", "f*"),
        "functionExists": lambda spark: spark.catalog.functionExists("f"),
        "functionExistsIn": lambda spark: spark.catalog.functionExists("f", "d"),
        "getFunction": lambda spark: spark.catalog.getFunction("f"),
        "listColumns": lambda spark: spark.catalog.listColumns("t"),
        "listColumnsIn": lambda spark: spark.catalog.listColumns("t", "d"),
        "tableExists": lambda spark: spark.catalog.tableExists("t"),
        "tableExistsIn": lambda spark: spark.catalog.tableExists("t", "d"),
        "createTable": lambda spark: spark.catalog.createTable("t", "p", "csv", DDL, "text", header="true"),
        "createTableOf": lambda spark: spark.catalog.createTable("t", schema=DDL),
        "createExternalTable": lambda spark: spark.catalog.createExternalTable("t", "p", "csv", DDL),
        "dropTempView": lambda spark: spark.catalog.dropTempView("v"),
        "dropGlobalTempView": lambda spark: spark.catalog.dropGlobalTempView("v"),
        "isCached": lambda spark: spark.catalog.isCached("t"),
        "cacheTable": lambda spark: spark.catalog.cacheTable("t"),
        "cacheTableAt": lambda spark: spark.catalog.cacheTable("t", StorageLevel.DISK_ONLY),
        "uncacheTable": lambda spark: spark.catalog.uncacheTable("t"),
        "clearCache": lambda spark: spark.catalog.clearCache(),
        "refreshTable": lambda spark: spark.catalog.refreshTable("t"),
        "recoverPartitions": lambda spark: spark.catalog.recoverPartitions("t"),
        "refreshByPath": lambda spark: spark.catalog.refreshByPath("p"),
        "dropTable": lambda spark: spark.catalog.dropTable("t"),
        "dropTableIfExists": lambda spark: spark.catalog.dropTable("t", True, True),
        "dropView": lambda spark: spark.catalog.dropView("v"),
        "createDatabase": lambda spark: spark.catalog.createDatabase("d", True, {"k": "v"}),
        "dropDatabase": lambda spark: spark.catalog.dropDatabase("d", True, True),
        "listPartitions": lambda spark: spark.catalog.listPartitions("t"),
        "listViews": lambda spark: spark.catalog.listViews(),
        "listViewsLike": lambda spark: spark.catalog.listViews("d", "v*"),
        "getTableProperties": lambda spark: spark.catalog.getTableProperties("t"),
        "getCreateTableString": lambda spark: spark.catalog.getCreateTableString("t", True),
        "truncateTable": lambda spark: spark.catalog.truncateTable("t"),
        "analyzeTable": lambda spark: spark.catalog.analyzeTable("t", True),
    },
}


def main(directory):
    spark = SparkSession("sc://localhost:1")
    intercept(spark._client)
    for family, cases in FAMILIES.items():
        recorded = {}
        for name, call in cases.items():
            try:
                message = relation_of(call, spark)
                recorded[name] = normal(MessageToDict(message), {})
            except Exception as error:
                print(f"{family}.{name}: {type(error).__name__}: {str(error)[:300]}", file=sys.stderr)
        text = VIEW_NAME.sub("view", json.dumps(recorded, indent=1, ensure_ascii=False)) + "\n"
        (pathlib.Path(directory) / f"{family}.json").write_text(text)


if __name__ == "__main__":
    main(sys.argv[1])
