"""Runs a recording job on real Spark: `main.py JOB ANSWERS`. JOB and ANSWERS are JSON files that scripts/record.ts handles.

Programs run through Spark Connect, as they do on a cluster: there a plan is analysed late, and by the server. Expressions
are asked in the server's own process, which is faster and answers the same.
"""
import json
import logging
import os
import shutil
import socket
import sys
import tempfile
import time
import traceback

logging.disable(logging.CRITICAL)
os.environ["TZ"] = "UTC"
time.tzset()

from pyspark.sql import SparkSession  # noqa: E402
from pyspark.sql.connect.session import SparkSession as ConnectSession  # noqa: E402

import bulk  # noqa: E402
import harness  # noqa: E402
import plans  # noqa: E402


def main(job_path, answers_path):
    with open(job_path, encoding="utf-8") as source:
        job = json.load(source)
    home = tempfile.mkdtemp(prefix="tspark-oracle-")
    os.chdir(home)
    try:
        port = start_server(home)
        server = SparkSession._instantiatedSession
        answers = {
            "spark": server.version,
            "bulk": {family["path"]: noted(family["path"], lambda: bulk.answers(server, family)) for family in job["bulk"]},
        }
        os.environ["SPARK_CONNECT_MODE_ENABLED"] = "1"
        plans.watch()
        client = ConnectSession.builder.remote(f"sc://localhost:{port}").create()
        answers["pairs"] = {case["path"]: steps(client, case) for case in job["pairs"]}
    finally:
        shutil.rmtree(home, ignore_errors=True)
    with open(answers_path, "w", encoding="utf-8") as out:
        json.dump(answers, out, ensure_ascii=False)


def start_server(home):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    os.environ["SPARK_LOCAL_REMOTE"] = "1"
    # One thread: of several rows that fail, the first one does.
    ConnectSession._start_connect_server(
        "local[1]",
        {
            "spark.app.name": "tspark-record",
            "spark.connect.grpc.binding.port": str(port),
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
            "spark.log.level": "OFF",
            "spark.sql.session.timeZone": "UTC",
            "spark.driver.extraJavaOptions": "-Duser.timezone=UTC",
            "spark.sql.shuffle.partitions": "2",
            "spark.sql.warehouse.dir": os.path.join(home, "warehouse"),
        },
    )
    return port


def steps(client, case):
    def run():
        try:
            program = harness.Case(client, case["path"], case["python"])
            return {"steps": program.run(), "plans": program.plans}
        except Exception:
            return {"failure": traceback.format_exc(limit=-3)}

    return noted(case["path"], run)


def noted(what, run):
    started = time.time()
    answer = run()
    print(f"{what} {time.time() - started:.1f} s", flush=True)
    return answer


try:
    main(*sys.argv[1:])
    code = 0
except BaseException:
    traceback.print_exc()
    code = 1
# Stopping both sides in order can hang, also after a failure; the server dies with this process.
sys.stdout.flush()
sys.stderr.flush()
os._exit(code)
