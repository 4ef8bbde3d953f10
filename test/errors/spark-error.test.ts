import { inspect } from "node:util";
import { expect, expectTypeOf, test } from "vitest";
import {
  AnalysisException,
  ArithmeticException,
  captureCallSite,
  DateTimeException,
  errorClasses,
  IllegalArgumentException,
  NumberFormatException,
  type ParamsOf,
  ParseException,
  quoteConf,
  quoteIdentifier,
  quoteValue,
  SparkError,
  SparkRuntimeException,
  sourceSpan,
  sparkError,
  sparkErrorFromParts,
  UnknownException,
} from "../../src/errors/index.ts";

const unknownColumn = () =>
  sparkError("UNRESOLVED_COLUMN.WITH_SUGGESTION", { objectName: "`nme`", proposal: "`name`, `age`" });

test("speaks like Spark: condition, sentence, SQLSTATE", () => {
  const error = unknownColumn();
  expect(error.message).toBe(
    "[UNRESOLVED_COLUMN.WITH_SUGGESTION] There is no column, variable or function parameter `nme`. " +
      "Did you mean one of these? [`name`, `age`]. SQLSTATE: 42703",
  );
  expect(error).toBeInstanceOf(AnalysisException);
  expect(error).toBeInstanceOf(SparkError);
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe("AnalysisException");
});

test("answers PySpark's questions", () => {
  const error = unknownColumn();
  expect(error.getCondition()).toBe("UNRESOLVED_COLUMN.WITH_SUGGESTION");
  expect(error.getSqlState()).toBe("42703");
  expect(error.getMessageParameters()).toEqual({ objectName: "`nme`", proposal: "`name`, `age`" });
  expect(error.getMessage()).not.toContain("SQLSTATE");
  expect(error.getQueryContext()).toEqual([]);
});

test("names the line of the user's code, not the line that threw", () => {
  const origin = { callSite: captureCallSite() };
  const line = origin.callSite.userFrame()!.line;
  const error = sparkError("DIVIDE_BY_ZERO", { config: quoteConf("spark.sql.ansi.enabled") }, origin);
  expect(error.message.split("\n")[1]).toMatch(new RegExp(`^  at .*spark-error\\.test\\.ts:${line}:\\d+$`));
  expect(error).toBeInstanceOf(ArithmeticException);
  const [context] = error.getQueryContext();
  expect(context!.contextType()).toBe("DataFrame");
  expect(context!.callSite()).toMatch(/spark-error\.test\.ts:\d+:\d+$/);
});

test("shows the stretch of SQL", () => {
  const sql = "SELECT a,\n\t1/0 AS b\nFROM t";
  const start = sql.indexOf("1/0");
  const error = sparkError("DIVIDE_BY_ZERO", { config: "x" }, { span: sourceSpan(sql, start, start + 3) });
  expect(error.message.split("\n").slice(1)).toEqual(["  in SQL, line 2, position 1", "  | \t1/0 AS b", "  | \t^^^"]);
  const [context] = error.getQueryContext();
  expect([context!.contextType(), context!.fragment(), context!.startIndex(), context!.stopIndex()]).toEqual([
    "SQL",
    "1/0",
    start,
    start + 2,
  ]);
});

test("shows a window of a very long line of SQL", () => {
  const sql = `SELECT ${"x, ".repeat(1_000_000)}oops FROM t`;
  const start = sql.indexOf("oops");
  const error = sparkError(
    "PARSE_SYNTAX_ERROR",
    { error: "'oops'", hint: "" },
    { span: sourceSpan(sql, start, start + 4) },
  );
  const [, , line, marks] = error.message.split("\n");
  expect(line!.length).toBeLessThan(200);
  expect(line!.slice(marks!.indexOf("^"), marks!.lastIndexOf("^") + 1)).toBe("oops");
});

test("reads well when it ends a program", () => {
  const error = sparkError("DIVIDE_BY_ZERO", { config: "x" }, { callSite: captureCallSite() });
  const printed = inspect(error);
  expect(printed).toMatch(/^ArithmeticException: \[DIVIDE_BY_ZERO\]/);
  expect(printed).not.toContain("src/errors/");
  expect(printed).not.toContain("messageParameters");
  expect(error.stack).toContain("spark-error.test.ts");
});

test("a defect of ours keeps its whole stack", () => {
  const error = sparkError("INTERNAL_ERROR", { message: "no such node." });
  expect(error.stack).toContain("src/errors/");
});

test("a condition can come as another class", () => {
  const params = { expression: "'a'", sourceType: '"STRING"', targetType: '"DATE"' };
  expect(sparkError("CAST_INVALID_INPUT", params)).toBeInstanceOf(NumberFormatException);
  const date = sparkError("CAST_INVALID_INPUT", params, undefined, { class: "DateTimeException" });
  expect(date).toBeInstanceOf(DateTimeException);
  expect(date).not.toBeInstanceOf(NumberFormatException);
});

test("keeps its cause", () => {
  const cause = new Error("disk full");
  expect(sparkError("TASK_WRITE_FAILED", { path: "/out" }, undefined, { cause }).cause).toBe(cause);
  expect("cause" in unknownColumn()).toBe(false);
});

test("parameters may look like anything", () => {
  const error = sparkError("UNRESOLVED_COLUMN.WITH_SUGGESTION", {
    objectName: "<proposal>",
    proposal: "$& $1 <objectName>",
  });
  expect(error.message).toContain("parameter <proposal>. Did you mean one of these? [$& $1 <objectName>]");
});

test("parameters are read off the sentence", () => {
  expectTypeOf<keyof ParamsOf<"AMBIGUOUS_REFERENCE">>().toEqualTypeOf<"name" | "referenceNames">();
  expectTypeOf<keyof ParamsOf<"MISSING_GROUP_BY">>().toEqualTypeOf<never>();
  // @ts-expect-error a parameter is missing
  sparkError("AMBIGUOUS_REFERENCE", { name: "`a`" });
  // @ts-expect-error there is no such condition
  expect(() => sparkError("NO_SUCH_CONDITION", {})).toThrow();
});

test("an error from elsewhere keeps its words", () => {
  const error = sparkErrorFromParts({
    className: "org.apache.spark.sql.catalyst.parser.ParseException",
    condition: "PARSE_SYNTAX_ERROR",
    sqlState: "42601",
    message: "[PARSE_SYNTAX_ERROR] words of a server. SQLSTATE: 42601 (line 1, pos 5)",
    params: { error: "'x'", hint: "" },
  });
  expect(error).toBeInstanceOf(ParseException);
  expect(error.message).toBe("[PARSE_SYNTAX_ERROR] words of a server. SQLSTATE: 42601 (line 1, pos 5)");
  expect(error.messageParameters).toEqual({ error: "'x'", hint: "" });
});

test.each([
  ["org.apache.spark.SparkRuntimeException", SparkRuntimeException],
  ["org.apache.spark.SparkArithmeticException", ArithmeticException],
  ["java.lang.IllegalArgumentException", IllegalArgumentException],
  ["java.lang.OutOfMemoryError", UnknownException],
  [undefined, UnknownException],
])("%s", (className, type) => {
  const error = sparkErrorFromParts({ className, message: "words" });
  expect(error.constructor).toBe(type);
  expect([error.condition, error.message]).toEqual([undefined, "words"]);
});

test("the classes are PySpark's, with its inheritance", () => {
  const bases = Object.entries(errorClasses).map(([name, type]) => [name, Object.getPrototypeOf(type).name]);
  expect(Object.fromEntries(bases)).toMatchObject({
    ParseException: "AnalysisException",
    TempTableAlreadyExistsException: "AnalysisException",
    NumberFormatException: "IllegalArgumentException",
    SparkConnectGrpcException: "SparkConnectException",
    AnalysisException: "SparkError",
    PySparkTypeError: "SparkError",
  });
  for (const [name, type] of Object.entries(errorClasses)) {
    expect(new type({ text: "x" }).name).toBe(name);
  }
});

test("quotes as Spark does", () => {
  expect(quoteIdentifier("a", "b`c", "")).toBe("`a`.`b``c`.``");
  expect(quoteValue("it's \\")).toBe("'it\\'s \\\\'");
});

test("conditions without a name of their own print without a head", () => {
  const error = sparkError("_LEGACY_ERROR_TEMP_2147", { paramName: "header" });
  expect([error.condition, error.message]).toEqual([
    "_LEGACY_ERROR_TEMP_2147",
    "The option header must be true or false.",
  ]);
});
