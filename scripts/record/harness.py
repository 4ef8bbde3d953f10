"""What the Python half of a pair finds around it: spark, tmp, file, result, printed, value, fails."""
import contextlib
import datetime
import decimal
import io
import json
import math
import os
import re
import shutil
import tempfile

from pyspark.sql import Row

import encode
import errors
import plans

# Operators that keep the order of their input. Above anything else, rows have no order worth recording.
NARROW = {
    "Project", "Filter", "Generate", "Union", "Range", "LocalRelation", "GlobalLimit", "LocalLimit", "Offset", "Tail",
    "SubqueryAlias", "View", "OneRowRelation", "Expand", "Relation", "Unpivot",
}


class Case:
    """One Python half, run in a session and folder of its own."""

    def __init__(self, root, path, program):
        self.spark = root.newSession()
        # Where PySpark's client looks for the session of a checkpoint.
        type(root)._active_session.session = self.spark
        self.path = path
        self.program = program
        self.steps = []
        self.plans = {}

    def run(self):
        self.tmp = tempfile.mkdtemp(prefix="tspark-record-")
        names = {name: getattr(self, name) for name in ("spark", "tmp", "file", "result", "printed", "value", "fails")}
        plans.taken()
        try:
            exec(compile(self.program, self.path + ".py", "exec"), names)
            self.note("after the last step", plans.taken())
            return self.steps
        finally:
            shutil.rmtree(self.tmp, ignore_errors=True)
            self.spark.catalog.clearCache()

    def step(self, kind, name, **answer):
        name = name or str(len(self.steps) + 1)
        self.steps.append({"kind": kind, "name": name, **answer})
        self.note(name, plans.taken())

    def note(self, name, sent):
        """What the program sent since the step before, if anything."""
        if sent:
            self.plans[name] = self.lines(json.dumps(sent))[0]

    def file(self, name, text):
        path = os.path.join(self.tmp, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as out:
            out.write(text)
        return path

    def result(self, df, name=None, ordered=None):
        with plans.unseen():
            schema, rows = encode.frame(df)
            keeps = is_ordered(df) if ordered is None else ordered
            if not keeps:
                rows.sort(key=lambda row: json.dumps(row))
            text = self.lines(df._show_string(20, False, False))
        if not keeps and len(text) == len(rows) + 4:
            text[3:-1] = sorted(text[3:-1])
        plans.sent.append(plans.plan_of(df))
        self.step("result", name, schema=schema, ordered=keeps, rows=rows, text=text)

    def printed(self, action, name=None):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            action()
        self.step("printed", name, text=self.lines(out.getvalue()))

    def value(self, value, name=None):
        self.step("value", name, value=plain(value))

    def fails(self, action, name=None):
        try:
            action()
        except Exception as error:
            self.step("fails", name, error=errors.facts(error, self.tmp))
        else:
            raise AssertionError(f"step {name or len(self.steps) + 1} was to fail and did not")

    def lines(self, text):
        return text.replace(self.tmp, "<TMP>").rstrip().split("\n")


def is_ordered(df):
    """Whether the analysed plan, read from its printed tree, gives rows in an order: down to a sort, or to its leaves."""
    explained = df._explain_string(extended=True)
    tree = explained.split("== Analyzed Logical Plan ==\n")[1].split("\n\n== ")[0].split("\n")[1:]
    settled = None
    for line in tree:
        node = line.lstrip(" :+-")
        depth = len(line) - len(node)
        if settled is not None and depth > settled:
            continue
        settled = None
        if re.match(r"Sort \[.*\], true", node):
            settled = depth
        elif node.split(" ")[0] not in NARROW:
            return False
    return True


def plain(value):
    """A Python value -> JSON; test/parity/harness/plain.ts gives the same for JavaScript values."""
    if isinstance(value, Row) and hasattr(value, "__fields__"):
        return {name: plain(item) for name, item in zip(value.__fields__, value)}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    if isinstance(value, (bytes, bytearray)):
        return bytes(value).hex().upper()
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S") + (f".{value.microsecond:06d}".rstrip("0") if value.microsecond else "")
    if isinstance(value, (datetime.date, decimal.Decimal)):
        return str(value)
    return value
