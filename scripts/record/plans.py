"""The plans that PySpark's client sends. Rows of the program's own are left out but for their number."""
import pyarrow
from google.protobuf.json_format import MessageToDict


def plan_of(df):
    message = df._plan.plan(df.sparkSession._client)
    count_rows(message)
    return MessageToDict(message)


def count_rows(message):
    if message.DESCRIPTOR.name == "LocalRelation":
        rows = pyarrow.ipc.open_stream(message.data).read_all().num_rows if message.data else 0
        message.data = str(rows).encode()
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
