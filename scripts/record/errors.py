"""An exception -> the facts that gold files hold of it. Messages are not among them, nor parameters that hold prose."""
import re

from py4j.protocol import Py4JJavaError
from pyspark.errors import PySparkException


def facts(error, tmp="\0"):
    if isinstance(error, PySparkException):
        return {
            **present("condition", error.getCondition()),
            **present("sqlState", error.getSqlState()),
            "class": type(error).__name__,
            **present("parameters", neutral(error.getMessageParameters() or {}, tmp)),
        }
    if isinstance(error, Py4JJavaError):
        return {"class": error.java_exception.getClass().getSimpleName()}
    return {"class": type(error).__name__}


PROSE = {"alternative", "message", "rangeMessage", "hint"}


def present(key, value):
    return {key: value} if value else {}


def neutral(parameters, tmp):
    """Parameters without what changes from run to run: paths, numbers of expressions and of lambda arguments."""
    return {
        key: re.sub(r"\b([a-z])_\d+\b", r"\1_N", re.sub(r"#\d+L?", "#N", str(value).replace(tmp, "<TMP>")))
        for key, value in sorted(dict(parameters).items())
        if key not in PROSE
    }
