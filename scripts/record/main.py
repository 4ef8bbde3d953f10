"""Runs a recording job on real Spark: `main.py JOB ANSWERS`. JOB and ANSWERS are JSON files that scripts/record.ts handles."""
import json
import logging
import os
import shutil
import sys
import tempfile
import time
import traceback

logging.disable(logging.CRITICAL)
os.environ["TZ"] = "UTC"
time.tzset()

from pyspark.sql import SparkSession  # noqa: E402

import bulk  # noqa: E402
import harness  # noqa: E402


def main(job_path, answers_path):
    with open(job_path, encoding="utf-8") as source:
        job = json.load(source)
    home = tempfile.mkdtemp(prefix="tspark-oracle-")
    os.chdir(home)
    root = session(home)
    try:
        answers = {
            "spark": root.version,
            "pairs": {case["path"]: steps(root, case) for case in job["pairs"]},
            "bulk": {family["path"]: noted(family["path"], lambda: bulk.answers(root, family)) for family in job["bulk"]},
        }
    finally:
        root.stop()
        shutil.rmtree(home, ignore_errors=True)
    with open(answers_path, "w", encoding="utf-8") as out:
        json.dump(answers, out, ensure_ascii=False)


def session(home):
    return (
        SparkSession.builder.master("local[2]")
        .appName("tspark-record")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.driver.extraJavaOptions", "-Duser.timezone=UTC")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.warehouse.dir", os.path.join(home, "warehouse"))
        .config("spark.log.level", "OFF")
        .getOrCreate()
    )


def steps(root, case):
    def run():
        try:
            return {"steps": harness.Case(root, case["path"], case["python"]).run()}
        except Exception:
            return {"failure": traceback.format_exc(limit=-3)}

    return noted(case["path"], run)


def noted(what, run):
    started = time.time()
    answer = run()
    print(f"{what} {time.time() - started:.1f} s", flush=True)
    return answer


main(*sys.argv[1:])
