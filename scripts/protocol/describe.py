"""Writes the facts of Spark Connect (packages, messages, fields, numbers) that PySpark's generated modules hold.

usage: describe.py proto DIRECTORY   .proto files, one for each module
       describe.py facts             one line per fact, sorted, to compare with our own descriptors
"""

import importlib
import pathlib
import sys

MODULES = ["base", "catalog", "commands", "common", "expressions", "ml", "ml_common", "pipelines", "relations", "types"]
SCALARS = {1: "double", 2: "float", 3: "int64", 4: "uint64", 5: "int32", 6: "fixed64", 7: "fixed32", 8: "bool",
           9: "string", 12: "bytes", 13: "uint32", 15: "sfixed32", 16: "sfixed64", 17: "sint32", 18: "sint64"}


def files():
    for name in MODULES:
        yield name, importlib.import_module(f"pyspark.sql.connect.proto.{name}_pb2").DESCRIPTOR


def type_name(field):
    kind = field.message_type or field.enum_type
    return "." + kind.full_name if kind else SCALARS[field.type]


def is_map(field):
    return field.message_type is not None and field.message_type.GetOptions().map_entry


def synthetic(oneof):
    return len(oneof.fields) == 1 and oneof.name == "_" + oneof.fields[0].name


def field_line(field):
    if is_map(field):
        key, value = (field.message_type.fields_by_name[n] for n in ("key", "value"))
        return f"map<{type_name(key)}, {type_name(value)}> {field.name} = {field.number};"
    label = "repeated " if field.is_repeated else ""
    if field.containing_oneof is not None and synthetic(field.containing_oneof):
        label = "optional "
    return f"{label}{type_name(field)} {field.name} = {field.number};"


def enum_lines(enum, pad):
    yield f"{pad}enum {enum.name} {{"
    for value in enum.values:
        yield f"{pad}  {value.name} = {value.number};"
    yield f"{pad}}}"


def message_lines(message, pad=""):
    yield f"{pad}message {message.name} {{"
    for enum in message.enum_types:
        yield from enum_lines(enum, pad + "  ")
    for nested in message.nested_types:
        if not nested.GetOptions().map_entry:
            yield from message_lines(nested, pad + "  ")
    seen = set()
    for field in message.fields:
        oneof = field.containing_oneof
        if oneof is None or synthetic(oneof):
            yield f"{pad}  {field_line(field)}"
        elif oneof.name not in seen:
            seen.add(oneof.name)
            yield f"{pad}  oneof {oneof.name} {{"
            for member in oneof.fields:
                yield f"{pad}    {field_line(member)}"
            yield f"{pad}  }}"
    yield f"{pad}}}"


def proto_text(file):
    yield 'syntax = "proto3";'
    yield f"package {file.package};"
    for dependency in file.dependencies:
        yield f'import "{dependency.name}";'
    for enum in file.enum_types_by_name.values():
        yield ""
        yield from enum_lines(enum, "")
    for message in file.message_types_by_name.values():
        yield ""
        yield from message_lines(message)
    for service in file.services_by_name.values():
        yield ""
        yield f"service {service.name} {{"
        for method in service.methods:
            client = "stream " if method.client_streaming else ""
            server = "stream " if method.server_streaming else ""
            yield f"  rpc {method.name}({client}.{method.input_type.full_name}) returns ({server}.{method.output_type.full_name});"
        yield "}"


def label_of(field):
    if is_map(field):
        key, value = (field.message_type.fields_by_name[n] for n in ("key", "value"))
        return f"map {type_name(key)} {type_name(value)}"
    oneof = field.containing_oneof
    if oneof is not None:
        return f"{'optional' if synthetic(oneof) else 'in ' + oneof.name} {type_name(field)}"
    return f"{'repeated' if field.is_repeated else 'single'} {type_name(field)}"


def enum_facts(enum):
    for value in enum.values:
        yield f"value {enum.full_name}.{value.name} = {value.number}"


def message_facts(message):
    yield f"message {message.full_name}"
    for field in message.fields:
        yield f"field {message.full_name}.{field.name} = {field.number} {label_of(field)}"
    for enum in message.enum_types:
        yield from enum_facts(enum)
    for nested in message.nested_types:
        if not nested.GetOptions().map_entry:
            yield from message_facts(nested)


def method_fact(service, method):
    ways = [("stream " if streams else "") + "." + message.full_name
            for streams, message in ((method.client_streaming, method.input_type),
                                     (method.server_streaming, method.output_type))]
    return f"rpc {service.full_name}.{method.name} {ways[0]} -> {ways[1]}"


def fact_lines():
    for _, file in files():
        yield f"file {file.name} {file.package}"
        for enum in file.enum_types_by_name.values():
            yield from enum_facts(enum)
        for message in file.message_types_by_name.values():
            yield from message_facts(message)
        for service in file.services_by_name.values():
            for method in service.methods:
                yield method_fact(service, method)


def main():
    if sys.argv[1] == "proto":
        for name, file in files():
            target = pathlib.Path(sys.argv[2]) / file.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text("\n".join(proto_text(file)) + "\n")
    else:
        print("\n".join(sorted(fact_lines())))


main()
