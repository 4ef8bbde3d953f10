"""Families of SQL expressions: each is analysed and run on its own, so that one failure hides no other."""
import encode
import errors

# One row an expression: compiling it to Java costs ten times what it saves.
INTERPRETED = {
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.adaptive.enabled": "false",
}


def answers(root, family):
    spark = root.newSession()
    for key, value in {**INTERPRETED, **family.get("conf", {})}.items():
        spark.conf.set(key, value)
    tables = {name: table(spark, body) for name, body in family.get("tables", {}).items()}
    one = spark.range(1)
    return {question["text"]: answer(question, one, tables) for question in family["expressions"]}


def table(spark, body):
    rows = ", ".join("(" + ", ".join(row) + ")" for row in body["rows"])
    return spark.sql(f"SELECT * FROM VALUES {rows} AS t({', '.join(body['columns'])})")


def answer(question, one, tables):
    expr = question["expr"]
    typed = {}
    try:
        df = asked(question, one, tables)
        field = encode.without_empty_metadata(df.schema.jsonValue())["fields"][-1]
        typed = {"type": encode.type_text(field["type"], field["nullable"])}
        last = df.toDF(*[f"c{i}" for i in range(len(df.columns))]).selectExpr(
            encode.encoded(field["type"], f"c{len(df.columns) - 1}") + " AS v"
        )
        values = [encode.plain_list(row)[0] for row in last.collect()]
        if "from" not in question:
            return {**typed, "value": values[0]}
        return {**typed, "rows": values if in_order(question) else sorted(values, key=repr)}
    except Exception as error:
        facts = errors.facts(error)
        facts.pop("parameters", None)
        if not facts.get("condition"):
            print(f"no condition: {expr}: {facts}")
        return {**typed, "error": facts}


def asked(question, one, tables):
    if "from" not in question:
        return one.selectExpr(question["expr"])
    if "by" in question:
        from pyspark.sql.functions import expr

        return tables[question["from"]].groupBy(question["by"]).agg(expr(question["expr"]))
    return tables[question["from"]].selectExpr(question["expr"])


def in_order(question):
    return "by" not in question and " OVER " not in question["expr"].upper()
