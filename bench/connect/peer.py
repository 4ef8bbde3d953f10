"""PySpark's own client, asked the same as ours: reads `NAME ROWS` a line, answers seconds as JSON a line."""

import json
import sys
import time
from pathlib import Path

from pyspark.sql import SparkSession

QUERIES = json.loads(Path(__file__).with_name("queries.json").read_text())

spark = SparkSession.builder.remote(sys.argv[1]).getOrCreate()


def query(name, rows):
    return spark.sql(QUERIES[name].format(rows))


def collect(name):
    def run(rows):
        assert len(query(name, rows).collect()) == rows

    return run


def to_arrow(rows):
    assert query("numbers", rows).toArrow().num_rows == rows


def objects(rows):
    return [{"id": i, "name": f"name-{i % 1000}", "score": i / 3, "flag": i % 2 == 0} for i in range(rows)]


def upload(data):
    return spark.createDataFrame(data)


def create(data):
    assert spark.createDataFrame(data).count() == len(data)


def small(_):
    assert [row.id for row in spark.range(10).filter("id > 7").collect()] == [8, 9]


prepared = {"upload": objects, "create": objects}
measured = {
    "collect": collect("numbers"),
    "collectTimestamps": collect("timestamps"),
    "collectDecimals": collect("decimals"),
    "collectNested": collect("nested"),
    "toArrow": to_arrow,
    "upload": upload,
    "create": create,
    "small": small,
}

small(0)
print("ready", flush=True)
for line in sys.stdin:
    name, rows = line.split()
    argument = prepared.get(name, int)(int(rows))
    start = time.perf_counter()
    measured[name](argument)
    print(json.dumps(time.perf_counter() - start), flush=True)
