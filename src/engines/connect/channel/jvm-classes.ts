import { conditions, type ErrorClassName } from "../../../errors/index.ts";

/** The classes of the JVM that have a class of their own here. */
const classes: Readonly<Record<string, ErrorClassName>> = {
  "java.lang.ArithmeticException": "ArithmeticException",
  "java.lang.ArrayIndexOutOfBoundsException": "ArrayIndexOutOfBoundsException",
  "java.lang.IllegalArgumentException": "IllegalArgumentException",
  "java.lang.NumberFormatException": "NumberFormatException",
  "java.lang.UnsupportedOperationException": "UnsupportedOperationException",
  "java.time.DateTimeException": "DateTimeException",
  "net.razorvine.pickle.PickleException": "PickleException",
  "org.apache.spark.SparkException": "SparkException",
  "org.apache.spark.SparkNoSuchElementException": "SparkNoSuchElementException",
  "org.apache.spark.SparkRuntimeException": "SparkRuntimeException",
  "org.apache.spark.SparkUpgradeException": "SparkUpgradeException",
  "org.apache.spark.api.python.PythonException": "PythonException",
  "org.apache.spark.api.python.StreamingPythonRunner$StreamingPythonRunnerInitializationException":
    "StreamingPythonRunnerInitializationException",
  "org.apache.spark.sql.AnalysisException": "AnalysisException",
  "org.apache.spark.sql.catalyst.parser.ParseException": "ParseException",
  "org.apache.spark.sql.connect.common.InvalidPlanInput": "InvalidPlanInput",
  "org.apache.spark.sql.execution.QueryExecutionException": "QueryExecutionException",
  "org.apache.spark.sql.streaming.StreamingQueryException": "StreamingQueryException",
};

/** The class for an exception of the JVM, given with its ancestors, nearest first; failing that, the condition's. */
export function classOfJvm(
  hierarchy: readonly string[],
  condition: string | undefined,
  message: string,
): ErrorClassName {
  const known = hierarchy.find((name) => Object.hasOwn(classes, name));
  const found = known === undefined ? undefined : classes[known];
  if (found === "SparkException" && message.includes("net.razorvine.pickle.PickleException")) return "PickleException";
  return found ?? classOfCondition(condition) ?? "UnknownException";
}

const classOfCondition = (condition: string | undefined): ErrorClassName | undefined =>
  condition !== undefined && Object.hasOwn(conditions, condition)
    ? conditions[condition as keyof typeof conditions].class
    : undefined;
