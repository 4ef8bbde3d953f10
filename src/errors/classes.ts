import { SparkError } from "./spark-error.ts";

// A minifier renames classes; what an error is called must not change with it.
const named = (type: { prototype: Error }, name: string): void => {
  Object.defineProperty(type.prototype, "name", { value: name, configurable: true, writable: true });
};

named(SparkError, "SparkError");

/** A query that cannot be understood: a missing column, a wrong type, an unknown table. */
export class AnalysisException extends SparkError {
  static {
    named(AnalysisException, "AnalysisException");
  }
}

/** SQL text that is not Spark SQL. */
export class ParseException extends AnalysisException {
  static {
    named(ParseException, "ParseException");
  }
}

/** A temporary view whose name is taken. */
export class TempTableAlreadyExistsException extends AnalysisException {
  static {
    named(TempTableAlreadyExistsException, "TempTableAlreadyExistsException");
  }
}

/** An argument that the method or function does not take. */
export class IllegalArgumentException extends SparkError {
  static {
    named(IllegalArgumentException, "IllegalArgumentException");
  }
}

/** Text that is not a number where a number was asked for. */
export class NumberFormatException extends IllegalArgumentException {
  static {
    named(NumberFormatException, "NumberFormatException");
  }
}

/** Overflow, or division by zero. */
export class ArithmeticException extends SparkError {
  static {
    named(ArithmeticException, "ArithmeticException");
  }
}

/** An index outside an array. */
export class ArrayIndexOutOfBoundsException extends SparkError {
  static {
    named(ArrayIndexOutOfBoundsException, "ArrayIndexOutOfBoundsException");
  }
}

/** A date or time that does not exist or cannot be read. */
export class DateTimeException extends SparkError {
  static {
    named(DateTimeException, "DateTimeException");
  }
}

/** Something that Spark knows and that cannot be done here. */
export class UnsupportedOperationException extends SparkError {
  static {
    named(UnsupportedOperationException, "UnsupportedOperationException");
  }
}

/** A failure inside Spark, or inside its engine. */
export class SparkException extends SparkError {
  static {
    named(SparkException, "SparkException");
  }
}

/** A plan that a Spark Connect server does not take. */
export class InvalidPlanInput extends SparkError {
  static {
    named(InvalidPlanInput, "InvalidPlanInput");
  }
}

/** A failure while a query runs. */
export class SparkRuntimeException extends SparkError {
  static {
    named(SparkRuntimeException, "SparkRuntimeException");
  }
}

/** A setting or an element that does not exist. */
export class SparkNoSuchElementException extends SparkError {
  static {
    named(SparkNoSuchElementException, "SparkNoSuchElementException");
  }
}

/** An answer that would differ from an older Spark without a setting that chooses. */
export class SparkUpgradeException extends SparkError {
  static {
    named(SparkUpgradeException, "SparkUpgradeException");
  }
}

/** A query that could not be executed. */
export class QueryExecutionException extends SparkError {
  static {
    named(QueryExecutionException, "QueryExecutionException");
  }
}

/** A streaming query that stopped with a failure. */
export class StreamingQueryException extends SparkError {
  static {
    named(StreamingQueryException, "StreamingQueryException");
  }
}

/** DataFrames of different sessions in one query. */
export class SessionNotSameException extends SparkError {
  static {
    named(SessionNotSameException, "SessionNotSameException");
  }
}

/** A failure inside a user's Python function on a cluster. */
export class PythonException extends SparkError {
  static {
    named(PythonException, "PythonException");
  }
}

/** A value that could not be carried to the workers. */
export class PickleException extends SparkError {
  static {
    named(PickleException, "PickleException");
  }
}

/** A streaming worker that did not start. */
export class StreamingPythonRunnerInitializationException extends SparkError {
  static {
    named(StreamingPythonRunnerInitializationException, "StreamingPythonRunnerInitializationException");
  }
}

/** A failure that the engine did not name. */
export class UnknownException extends SparkError {
  static {
    named(UnknownException, "UnknownException");
  }
}

/** A failure of the connection to a Spark Connect server. */
export class SparkConnectException extends SparkError {
  static {
    named(SparkConnectException, "SparkConnectException");
  }
}

/** A failure that a Spark Connect server answered with. */
export class SparkConnectGrpcException extends SparkConnectException {
  static {
    named(SparkConnectGrpcException, "SparkConnectGrpcException");
  }
}

/** An argument of the wrong type. */
export class PySparkTypeError extends SparkError {
  static {
    named(PySparkTypeError, "PySparkTypeError");
  }
}

/** An argument of the right type and a value that is not allowed. */
export class PySparkValueError extends SparkError {
  static {
    named(PySparkValueError, "PySparkValueError");
  }
}

/** A position that does not exist. */
export class PySparkIndexError extends SparkError {
  static {
    named(PySparkIndexError, "PySparkIndexError");
  }
}

/** A member that does not exist. */
export class PySparkAttributeError extends SparkError {
  static {
    named(PySparkAttributeError, "PySparkAttributeError");
  }
}

/** A key that does not exist. */
export class PySparkKeyError extends SparkError {
  static {
    named(PySparkKeyError, "PySparkKeyError");
  }
}

/** A call at a moment when it cannot work. */
export class PySparkRuntimeError extends SparkError {
  static {
    named(PySparkRuntimeError, "PySparkRuntimeError");
  }
}

/** An assertion of the test helpers that does not hold. */
export class PySparkAssertionError extends SparkError {
  static {
    named(PySparkAssertionError, "PySparkAssertionError");
  }
}

/** A part of Spark that is not there yet. */
export class PySparkNotImplementedError extends SparkError {
  static {
    named(PySparkNotImplementedError, "PySparkNotImplementedError");
  }
}

/** A function that cannot be carried to the workers. */
export class PySparkPicklingError extends SparkError {
  static {
    named(PySparkPicklingError, "PySparkPicklingError");
  }
}

/** A package that is needed and not installed. */
export class PySparkImportError extends SparkError {
  static {
    named(PySparkImportError, "PySparkImportError");
  }
}

/** The error classes by name. */
export const errorClasses = {
  SparkError,
  AnalysisException,
  ParseException,
  TempTableAlreadyExistsException,
  IllegalArgumentException,
  NumberFormatException,
  ArithmeticException,
  ArrayIndexOutOfBoundsException,
  DateTimeException,
  UnsupportedOperationException,
  SparkException,
  SparkRuntimeException,
  InvalidPlanInput,
  SparkNoSuchElementException,
  SparkUpgradeException,
  QueryExecutionException,
  StreamingQueryException,
  SessionNotSameException,
  PythonException,
  PickleException,
  StreamingPythonRunnerInitializationException,
  UnknownException,
  SparkConnectException,
  SparkConnectGrpcException,
  PySparkTypeError,
  PySparkValueError,
  PySparkIndexError,
  PySparkAttributeError,
  PySparkKeyError,
  PySparkRuntimeError,
  PySparkAssertionError,
  PySparkNotImplementedError,
  PySparkPicklingError,
  PySparkImportError,
} as const;

/** The name of an error class. */
export type ErrorClassName = keyof typeof errorClasses;
