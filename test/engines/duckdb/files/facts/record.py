"""Asks real Apache Spark 4.3 what it reads in small files, and writes its answers into the tables beside this script.

    python record.py [table.jsonl ...]

Lines with `sql` ask what Spark writes: the answer holds the files, with ids out of their names.

A line of a table is one question: `text` (or `latin1`, or `hex`) is the file, or `files` maps names to texts; `format`, `options`,
`schema`, `conf` and `select` say how it is read. `answer` is what Spark said: schema and rows, or the condition of its error.
"""
import datetime, decimal, json, os, re, shutil, sys, tempfile
from pyspark.sql import SparkSession, Row
from pyspark.errors import PySparkException

spark = (SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
         .config("spark.sql.session.timeZone", "UTC").config("spark.sql.shuffle.partitions", "1").getOrCreate())
spark.sparkContext.setLogLevel("OFF")
os.environ["TZ"] = "UTC"
EPOCH = datetime.datetime(1970, 1, 1)
# A time without a date is one of today: what Spark says of it is true for a day only, so the day is left out.
TODAY = datetime.datetime.now(datetime.timezone.utc).date()


def encode(value):
    if isinstance(value, str):
        return value.replace(TODAY.isoformat(), "<today>")
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return value if abs(value) < 2**53 else str(value)
    if isinstance(value, float):
        return value if value == value and abs(value) != float("inf") else str(value)
    if isinstance(value, decimal.Decimal):
        return format(value, "f")
    if isinstance(value, datetime.datetime):
        if value.date() == TODAY:
            return f"<today {value:%H:%M:%S}>us"
        return str((value.replace(tzinfo=None) - EPOCH) // datetime.timedelta(microseconds=1)) + "us"
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, (bytes, bytearray)):
        return "0x" + bytes(value).hex()
    if isinstance(value, (list, tuple)):
        return [encode(item) for item in value]
    if isinstance(value, dict):
        return [[encode(k), encode(v)] for k, v in value.items()]
    return str(value)


def content(case, text=None):
    if text is not None:
        return text.encode("utf-8")
    if "hex" in case:
        return bytes.fromhex(case["hex"])
    if "latin1" in case:
        return case["latin1"].encode("latin-1")
    return case["text"].encode("utf-8")


def ask(case, folder):
    if "files" in case:
        path = folder
        for name, text in case["files"].items():
            target = os.path.join(folder, name)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "wb") as f:
                f.write(content(case, text))
        path = os.path.join(folder, case["path"]) if "path" in case else folder
    else:
        path = os.path.join(folder, case.get("name", "data"))
        with open(path, "wb") as f:
            f.write(content(case))
    before = {}
    for key, value in case.get("conf", {}).items():
        before[key] = spark.conf.get(key, None)
        spark.conf.set(key, value)
    try:
        options = {k: v.replace("<folder>", folder) for k, v in case.get("options", {}).items()}
        reader = spark.read.format(case["format"]).options(**options)
        if "schema" in case:
            reader = reader.schema(case["schema"])
        df = reader.load(path)
        if "select" in case:
            df = df.selectExpr(*case["select"])
        schema = json.loads(df.schema.json())
        try:
            rows = [encode(row) for row in df.collect()]
            return {"schema": df.schema.simpleString(), "rows": rows, **metadata(schema)}
        except Exception as e:
            return {"schema": df.schema.simpleString(), "error": condition(e)}
    except PySparkException as e:
        return {"error": condition(e)}
    except Exception as e:
        return {"error": condition(e)}
    finally:
        for key, value in before.items():
            spark.conf.unset(key) if value is None else spark.conf.set(key, value)


def ask_to_write(case, folder):
    before = {}
    for key, value in case.get("conf", {}).items():
        before[key] = spark.conf.get(key, None)
        spark.conf.set(key, value)
    target = os.path.join(folder, "out")
    try:
        writer = spark.sql(case["sql"]).coalesce(1).write.format(case["format"]).options(**case.get("options", {}))
        if "partitionBy" in case:
            writer = writer.partitionBy(*case["partitionBy"])
        writer.save(target)
        files = {}
        for root, _, names in os.walk(target):
            for name in sorted(n for n in names if not n.endswith(".crc")):
                key = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "<id>", os.path.relpath(os.path.join(root, name), target))
                with open(os.path.join(root, name), "rb") as f:
                    data = f.read()
                readable = name.endswith((".csv", ".json", ".txt"))
                files[key] = ("0x" + data.hex() if case.get("bytes") else data.decode("utf-8")) if readable else "..."
        return {"files": dict(sorted(files.items()))}
    except Exception as e:
        return {"error": condition(e)}
    finally:
        for key, value in before.items():
            spark.conf.unset(key) if value is None else spark.conf.set(key, value)


def metadata(schema):
    found = {f["name"]: f["metadata"] for f in schema["fields"] if f["metadata"]}
    return {"metadata": found} if found else {}


def condition(e):
    """The conditions of the error and of its causes, outermost first."""
    found = []
    java = e.java_exception if hasattr(e, "java_exception") else getattr(e, "_origin", None)
    while java is not None:
        try:
            name = java.getCondition()
        except Exception:
            name = java.getClass().getSimpleName()
        found.append(name or java.getClass().getSimpleName())
        java = java.getCause()
    if not found and isinstance(e, PySparkException):
        found = [e.getCondition() or type(e).__name__]
    return " < ".join(found) if found else type(e).__name__


here = os.path.dirname(os.path.abspath(__file__))
for table in sys.argv[1:] or sorted(f for f in os.listdir(here) if f.endswith(".jsonl")):
    table = os.path.join(here, os.path.basename(table)) if not os.path.isabs(table) else table
    out = []
    for line in open(table, encoding="utf-8"):
        if not line.strip():
            continue
        case = json.loads(line)
        folder = tempfile.mkdtemp()
        case["answer"] = (ask_to_write if "sql" in case else ask)(case, folder)
        text = json.dumps(case["answer"], ensure_ascii=False).replace(folder, "<folder>")
        case["answer"] = json.loads(text)
        shutil.rmtree(folder)
        out.append(json.dumps(case, ensure_ascii=False))
    with open(table, "w", encoding="utf-8") as f:
        f.write("\n".join(out) + "\n")
    print(table, len(out))
