"""What PySpark's functions send: each is called with as few arguments as it takes, and with all that it takes."""
import inspect
import json
import sys
import warnings

from google.protobuf.json_format import MessageToDict
from pyspark.sql.connect.functions import builtin

NAMES = ["a", "b", "c", "d", "e", "f", "g"]
# Spark 4.3 has them, but they are no functions of columns, or take what a list of arguments cannot hold.
OTHERS = {"broadcast", "udf", "udtf", "arrow_udtf", "arrow_udf", "pandas_udf", "unwrap_udt", "expr", "get_active_spark_context"}


def calls():
    """Each call, its name before its arguments, with the expression that it makes."""
    warnings.simplefilter("ignore")
    made = []
    for name, function in sorted(vars(builtin).items()):
        if name.startswith("_") or name in OTHERS or not inspect.isfunction(function):
            continue
        if function.__module__ != builtin.__name__:
            continue
        for arguments in argument_lists(function):
            try:
                column = function(*arguments)
                expression = MessageToDict(column._expr.to_plan(None))
            except Exception:
                continue
            made.append([[name, *arguments], expression])
    return made


def argument_lists(function):
    parameters = list(inspect.signature(function).parameters.values())
    least = fitting([p for p in parameters if p.default is p.empty])
    most = fitting(parameters)
    return [given for given in ([least] if least == most else [least, most]) if given is not None]


def fitting(parameters):
    """An argument for each parameter; none at all where one of them takes nothing that JSON has."""
    given = []
    for parameter in parameters:
        if parameter.kind is parameter.KEYWORD_ONLY or parameter.kind is parameter.VAR_KEYWORD:
            return None
        value = argument(str(parameter.annotation), len(given))
        if value is None:
            return None
        given.append(value)
        if parameter.kind is parameter.VAR_POSITIONAL:
            given.append(argument(str(parameter.annotation), len(given)))
    return given


def argument(annotation, place):
    if "Callable" in annotation or "Mapping" in annotation or "DataType" in annotation:
        return None
    if "ColumnOrName" in annotation:
        return NAMES[place % len(NAMES)]
    for kind, value in {"bool": True, "int": 3 + place, "float": 0.5, "str": "x%d" % place, "Any": 7}.items():
        if kind in annotation:
            return value
    return None


if __name__ == "__main__":
    json.dump(calls(), sys.stdout)
