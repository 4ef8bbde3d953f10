"""Asks Apache Spark what it makes of data types and schemas: python record.py > recorded/spark.json (PySpark 4.3)."""

import json
import re
import sys
from pathlib import Path

from pyspark.sql import SparkSession
from pyspark.sql.types import StructField, StructType, StringType, IntegerType, LongType
from pyspark.ml.linalg import MatrixUDT, VectorUDT

ASKED = json.loads((Path(__file__).parent / "recorded" / "questions.json").read_text())


def main() -> None:
    spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    parser = spark._jsparkSession.sessionState().sqlParser()
    from_json = spark._jvm.org.apache.spark.sql.types.DataType.fromJson
    cases = [case("dataType", text, lambda: parser.parseDataType(text)) for text in ASKED["dataType"]]
    cases += [case("tableSchema", text, lambda: parser.parseTableSchema(text)) for text in ASKED["tableSchema"]]
    cases += [case("json", text, lambda: from_json(text)) for text in ASKED["json"] + [schema.json() for schema in schemas()]]
    tree = parser.parseTableSchema(ASKED["nested"])
    levels = {"schema": ASKED["nested"], "trees": [tree.treeString(level) for level in (1, 2, 3, 4)]}
    json.dump({"cases": cases, "levels": levels}, sys.stdout, ensure_ascii=False, indent=1)


def schemas() -> list:
    defaults = {"CURRENT_DEFAULT": "1 + 2", "EXISTS_DEFAULT": "3", "comment": "hi 'q'"}
    return [
        StructType([StructField("a", IntegerType(), False, defaults), StructField("b", StringType(), True, {"x": 1, "z": [1, 2]})]),
        StructType([StructField("v", VectorUDT()), StructField("m", MatrixUDT(), False)]),
        StructType([StructField("a%sb" % c, LongType()) for c in "\r\f\b\v\a\n\t"]),
    ]


def case(kind, text, read):
    try:
        found = read()
    except Exception as error:
        return {"kind": kind, "text": text, "error": described(error)}
    case = {"kind": kind, "text": text, "simple": found.catalogString(), "sql": found.sql(), "json": found.json(), "size": found.defaultSize()}
    if found.json().startswith('{"type":"struct"'):
        case |= {"tree": found.treeString(), "ddl": found.toDDL()}
    return case


def described(error):
    text = str(error)
    place = re.search(r"\(line (\d+), pos (\d+)\)", text)
    classes = re.search(r": org\.apache\.spark\.(?:\w+\.)*(\w+): \[", text)
    return {
        "class": classes.group(1) if classes else type(error).__name__,
        "condition": re.search(r"\[([A-Z_.]+)\]", text).group(1),
        "place": [int(part) for part in place.groups()] if place else None,
    }


main()
