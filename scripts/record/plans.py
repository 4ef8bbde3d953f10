"""The plans that PySpark's client sends. Rows of the program's own are left out but for their number."""
import contextlib

import pyarrow
from google.protobuf.json_format import MessageToDict
from pyspark.sql.connect.proto.base_pb2_grpc import SparkConnectServiceStub

sent = []
"""What was sent since the last look, in order."""


def watch():
    """Has every client that is made from now on show what it sends."""
    connect = SparkConnectServiceStub.__init__

    def init(stub, channel):
        connect(stub, channel)
        stub.ExecutePlan = execution(stub.ExecutePlan)
        stub.AnalyzePlan = analysis(stub.AnalyzePlan)

    SparkConnectServiceStub.__init__ = init


def execution(call):
    """When something is forgotten is up to the garbage collector: that is left out."""

    def execute(request, *args, **options):
        entry = as_json(request.plan)
        if request.plan.command.WhichOneof("command_type") != "remove_cached_remote_relation_command":
            sent.append(entry)
        return looked_at(call(request, *args, **options), entry)

    return execute


class looked_at:
    """Answers. Text given to `sql` that turns out to be a query ran nothing, and is not counted as sent: tspark sees that itself."""

    def __init__(self, answers, entry):
        self.answers = answers
        self.entry = entry

    def __iter__(self):
        return self

    def __next__(self):
        answer = next(self.answers)
        if answer.HasField("sql_command_result") and answer.sql_command_result.relation.HasField("sql"):
            sent[:] = [entry for entry in sent if entry is not self.entry]
        return answer

    def __getattr__(self, name):
        return getattr(self.answers, name)


def analysis(call):
    def analyze(request, *args, **options):
        kind = request.WhichOneof("analyze")
        if kind not in UNPLANNED:
            sent.append({camel(kind): as_json(getattr(request, kind))})
        return call(request, *args, **options)

    return analyze


# Questions about no plan; and one that PySpark asks before it observes, for a reason of its own classes.
UNPLANNED = {"spark_version", "ddl_parse", "json_to_ddl", "is_streaming"}


def camel(name):
    first, *others = name.split("_")
    return first + "".join(word.capitalize() for word in others)


def taken():
    """What was sent since the last look."""
    entries = list(sent)
    sent.clear()
    return entries


@contextlib.contextmanager
def unseen():
    """What the harness itself asks is not the program's."""
    before = taken()
    try:
        yield
    finally:
        sent[:] = before


def plan_of(df):
    """What an action would send."""
    return as_json(df._plan.to_proto(df.sparkSession._client))


def as_json(message):
    copy = type(message)()
    copy.CopyFrom(message)
    count_rows(copy)
    return MessageToDict(copy)


def count_rows(message):
    if message.DESCRIPTOR.name == "LocalRelation" and message.HasField("data"):
        message.data = str(pyarrow.ipc.open_stream(message.data).read_all().num_rows).encode()
    for field, value in message.ListFields():
        if field.message_type is None:
            continue
        if field.message_type.GetOptions().map_entry:
            if field.message_type.fields_by_name["value"].message_type is None:
                continue
            inner = [value[key] for key in value]
        else:
            inner = value if field.is_repeated else [value]
        for part in inner:
            count_rows(part)
