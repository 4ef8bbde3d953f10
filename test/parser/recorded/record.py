"""Asks Spark's own parser: `record.py QUESTIONS ANSWERS`, both JSON: ["text", ...] in, [["text", answer], ...] out.

An answer is {"text": the expression as Spark prints it, ids taken off} or {"condition", "parameters"}.
"""
import json
import re
import sys

from pyspark.errors.exceptions.captured import convert_exception
from pyspark.sql import SparkSession

conf = {"spark.ui.enabled": "false", "spark.sql.session.timeZone": "UTC"}
spark = SparkSession.builder.master("local[1]").config(map=conf).getOrCreate()
parser = spark._jsparkSession.sessionState().sqlParser()


def answer(sql):
    try:
        return {"text": re.sub(r"#\d+", "", parser.parseExpression(sql).toString())}
    except Exception as error:
        converted = convert_exception(error.java_exception)
        return {"condition": converted.getCondition(), "parameters": converted.getMessageParameters()}


with open(sys.argv[1], encoding="utf-8") as questions:
    answers = [[sql, answer(sql)] for sql in json.load(questions)]
with open(sys.argv[2], "w", encoding="utf-8") as out:
    json.dump(answers, out, ensure_ascii=False, indent=1)
    out.write("\n")
