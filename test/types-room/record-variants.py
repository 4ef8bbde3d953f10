"""Asks Apache Spark for variants of every kind: python record-variants.py > recorded/variants.json (PySpark 4.3)."""

import json
import sys

from pyspark.sql import SparkSession
from pyspark.sql.types import VariantVal

VALUES = {
    "null": "parse_json('null')",
    "booleans": "parse_json('[true,false]')",
    "integers": "parse_json('[0,127,-128,128,-129,32767,-32768,32768,2147483647,-2147483648,2147483648,9007199254740993,-9223372036854775808]')",
    "doubles": "to_variant_object(array(1000.0D, -0.0D, 1e20D, 5e-324D, double('NaN'), double('-Infinity'), 0.1D))",
    "floats": "to_variant_object(array(float(1.1), float(1e10), float('NaN'), float('Infinity')))",
    "decimals of 4 bytes": "parse_json('[1.50,-0.0,-12345678.9,0.000000001]')",
    "decimals of 8 bytes": "parse_json('[12345678901.25,-0.000000000000000001]')",
    "decimals of 16 bytes": "parse_json('[12345678901234567890,-0.12345678901234567890123456789012345678]')",
    "dates": "to_variant_object(array(DATE'0001-01-02', DATE'2024-02-29', DATE'9999-12-31', DATE'+10000-01-01', DATE'-0044-03-15'))",
    "timestamps": "to_variant_object(array(TIMESTAMP'2020-01-02 03:04:05.678Z', TIMESTAMP'0001-01-01 00:00:00Z', TIMESTAMP'1969-12-31 23:59:59.999999Z', TIMESTAMP'2024-07-01 00:00:00Z'))",
    "local timestamps": "to_variant_object(array(TIMESTAMP_NTZ'2020-01-02 03:04:05', TIMESTAMP_NTZ'1969-12-31 23:59:59.999999'))",
    "bytes": "to_variant_object(array(X'0102ff', X''))",
    "texts": r"""parse_json('["", "\\u00e9\\u0000\\n\\u2028\\"/", "\\ufeffx"]')""",
    "a long text": "parse_json(concat('\"', repeat('\u00e9', 200), '\"'))",
    "an object": """parse_json('{"b":1,"a":{"z":[],"\u00e9":{}},"B":null,"":{"b":2}}')""",
    "names beyond the first plane": r"""parse_json('{"\\uffee":2,"\\ud83d\\ude00":1}')""",
    "many fields": "parse_json(to_json(map_from_arrays(transform(sequence(1, 300), x -> concat('key-', x)), sequence(1, 300))))",
    "many items": "parse_json(to_json(sequence(1, 300)))",
}
PARSED = [
    *("1", "1.0", "1e3", "1E400", "-1e400", "0.10", "-0", "-0.0", "  3 ", '"x"', "{}", "[]", '{"b":1,"a":{"b":2}}', "12345678901234567890"),
    *("123456789012345678901234567890123456789", "1.23456789012345678901234567890123456789", "100000000000000000000000000000000000000"),
    *("0.00000000000000000000000000000000000001", "-99999999999999999999999999999999999999", "999999999.9", "1234567890.1"),
]
BAD = ["", "nul", '{"a":[1,2,', "[NaN]", "{'a':1}", "01"]
RAW = {
    "a UUID": [[20 << 2, *range(0xA0, 0xB0)], [1, 0, 0]],
    "TIME": [[17 << 2, *[0] * 8], [1, 0, 0]],
    "no known type": [[21 << 2, 0], [1, 0, 0]],
    "nothing": [[], [1, 0, 0]],
    "half a number": [[4 << 2, 1], [1, 0, 0]],
    "half a text": [[2 << 2 | 1, 65], [1, 0, 0]],
    "another version": [[12, 1], [2, 0, 0]],
    "a field without a name": [[2, 1, 0, 0, 2, 12, 1], [1, 0, 0]],
    "an item out of reach": [[3, 1, 9, 2, 12, 1], [1, 0, 0]],
}


def main() -> None:
    spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
    spark.sparkContext.setLogLevel("OFF")

    def in_zone(zone, sql):
        spark.conf.set("spark.sql.session.timeZone", zone)
        return spark.sql(f"SELECT v, to_json(v) AS j FROM (SELECT {sql} AS v)").head()

    values = []
    for name, sql in VALUES.items():
        row = in_zone("UTC", sql)
        new_york = in_zone("America/New_York", sql)
        values.append({"name": name, "sql": sql, **hexed(row.v), "json": row.j, "newYork": new_york.j})
    spark.conf.set("spark.sql.session.timeZone", "UTC")
    parsed = [{"text": text, **hexed(spark.createDataFrame([(text,)], "s string").selectExpr("parse_json(s) AS v").head().v)} for text in PARSED]
    bad = [text for text in BAD if fails(lambda: spark.createDataFrame([(text,)], "s string").selectExpr("parse_json(s) AS v").head())]
    raw = [{"name": name, "value": bytes(value).hex(), "metadata": bytes(names).hex(), **read(spark, value, names)} for name, (value, names) in RAW.items()]
    json.dump({"values": values, "parsed": parsed, "bad": bad, "raw": raw}, sys.stdout, ensure_ascii=False, indent=1)


def hexed(variant):
    return {"value": variant.value.hex(), "metadata": variant.metadata.hex()}


def fails(ask):
    try:
        ask()
    except Exception:
        return True
    return False


def read(spark, value, names):
    try:
        return {"json": spark.createDataFrame([(VariantVal(bytes(value), bytes(names)),)], "v variant").selectExpr("to_json(v) AS j").head().j}
    except Exception as error:
        return {"condition": error.getCondition()}


main()
