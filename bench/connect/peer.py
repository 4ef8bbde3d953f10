"""PySpark's own client, asked the same as ours: reads `NAME ROWS` a line, answers seconds as JSON a line."""

import json
import sys
import time

from pyspark.sql import SparkSession

QUERY = "SELECT id, CAST(id % 1000 AS INT) AS i, id / 3.0D AS d, concat('name-', id % 100000) AS s FROM range({})"

spark = SparkSession.builder.remote(sys.argv[1]).getOrCreate()


def collect(rows):
    assert len(spark.sql(QUERY.format(rows)).collect()) == rows


def to_arrow(rows):
    assert spark.sql(QUERY.format(rows)).toArrow().num_rows == rows


def objects(rows):
    return [{"id": i, "name": f"name-{i % 1000}", "score": i / 3, "flag": i % 2 == 0} for i in range(rows)]


def upload(data):
    return spark.createDataFrame(data)


def create(data):
    assert spark.createDataFrame(data).count() == len(data)


def small(_):
    assert [row.id for row in spark.range(10).filter("id > 7").collect()] == [8, 9]


prepared = {"upload": objects, "create": objects}
measured = {"collect": collect, "toArrow": to_arrow, "upload": upload, "create": create, "small": small}

small(0)
print("ready", flush=True)
for line in sys.stdin:
    name, rows = line.split()
    argument = prepared.get(name, int)(int(rows))
    start = time.perf_counter()
    measured[name](argument)
    print(json.dumps(time.perf_counter() - start), flush=True)
