import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import { afterEach, describe, expect, it } from "vitest";
import { ConnectClient } from "../../../../src/engines/connect/channel/index.ts";
import { captureCallSite, errorClasses, SparkError } from "../../../../src/errors/index.ts";
import {
  FetchErrorDetailsResponse_QueryContext_ContextType as ContextType,
  FetchErrorDetailsResponse_ErrorSchema,
} from "../../../../src/protocol/index.ts";
import { type FakeOptions, FakeServer, sparkFailure } from "../faults/fake-server.ts";
import { collectRows } from "../faults/program.ts";

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function failing(failure: ConnectError, options: FakeOptions = {}) {
  const refuse = (call: string) => (call === "executePlan" ? failure : undefined);
  const server = await FakeServer.start({ refuse, ...options });
  const client = await ConnectClient.open(server.url, { environment: {} });
  cleanups.push(
    () => server.stop(),
    () => client.close(),
  );
  const origin = { callSite: captureCallSite() };
  const error = await collectRows(client, { origin }).then(
    () => undefined,
    (raised: unknown) => raised,
  );
  expect(error).toBeInstanceOf(SparkError);
  return { server, client, error: error as SparkError };
}

type JvmError = MessageInitShape<typeof FetchErrorDetailsResponse_ErrorSchema>;

const jvmErrors = (...errors: JvmError[]) =>
  errors.map((error) => create(FetchErrorDetailsResponse_ErrorSchema, error));

const division: JvmError = {
  errorTypeHierarchy: [
    "org.apache.spark.SparkArithmeticException",
    "java.lang.ArithmeticException",
    "java.lang.Object",
  ],
  message:
    '[DIVIDE_BY_ZERO] Not by zero. SQLSTATE: 22012\n== DataFrame ==\n"divide" was called from\n/app/main.ts:7:3\n',
  sparkThrowable: {
    errorClass: "DIVIDE_BY_ZERO",
    sqlState: "22012",
    messageParameters: { config: '"spark.sql.ansi.enabled"' },
    queryContexts: [
      {
        contextType: ContextType.DATAFRAME,
        fragment: "divide",
        callSite: "/app/main.ts:7:3",
        summary: '== DataFrame ==\n"divide" was called from\n/app/main.ts:7:3\n',
      },
    ],
  },
  stackTrace: [{ declaringClass: "a.B", methodName: "c", fileName: "B.scala", lineNumber: 4 }],
  causeIdx: 1,
};
const cause: JvmError = {
  errorTypeHierarchy: ["java.lang.IllegalStateException", "java.lang.RuntimeException"],
  message: "deep inside",
  stackTrace: [{ declaringClass: "a.D", methodName: "e", lineNumber: -1 }],
};

describe("a failure of the server", () => {
  it("becomes the whole error: class, condition, SQLSTATE, parameters, contexts, causes and the JVM's stack", async () => {
    const { error } = await failing(sparkFailure("cut...", { errorId: "e1" }), {
      errors: { e1: jvmErrors(division, cause) },
    });
    expect(error).toMatchObject({
      name: "ArithmeticException",
      condition: "DIVIDE_BY_ZERO",
      sqlState: "22012",
      messageParameters: { config: '"spark.sql.ansi.enabled"' },
    });
    const [context] = error.queryContext;
    expect([context?.contextType(), context?.fragment(), context?.callSite(), context?.startIndex()]).toEqual([
      "DataFrame",
      "divide",
      "/app/main.ts:7:3",
      -1,
    ]);
    expect(error.cause).toMatchObject({ name: "UnknownException", message: expect.stringContaining("deep inside") });
    expect(error.getStackTrace()?.split("\n").slice(-3)).toEqual([
      "\tat a.B.c(B.scala:4)",
      "Caused by: java.lang.IllegalStateException: deep inside",
      "\tat a.D.e(Unknown Source:-1)",
    ]);
  });

  it("names the line that Spark's context speaks of, once", async () => {
    const { error } = await failing(sparkFailure("", { errorId: "e1" }), { errors: { e1: jvmErrors(division) } });
    expect(error.message).toBe("[DIVIDE_BY_ZERO] Not by zero. SQLSTATE: 22012\n  at /app/main.ts:7:3");
  });

  it("names the line of the action where Spark gives no context, and keeps the SQL that Spark shows", async () => {
    const sql = {
      contextType: ContextType.SQL,
      startIndex: 7,
      stopIndex: 9,
      fragment: "1/0",
      summary: "== SQL ==\n1/0",
    };
    const error = { ...division, message: "[DIVIDE_BY_ZERO] Not by zero.\n== SQL ==\n1/0" };
    const plain = await failing(sparkFailure("", { errorId: "e1" }), {
      errors: { e1: jvmErrors({ ...error, sparkThrowable: { errorClass: "DIVIDE_BY_ZERO", queryContexts: [sql] } }) },
    });
    expect(plain.error.message).toContain("== SQL ==\n1/0");
    expect(plain.error.message).toMatch(/ {2}at .*errors\.test\.ts:\d+:\d+$/);
    const [context] = plain.error.queryContext;
    expect([context?.contextType(), context?.startIndex(), context?.stopIndex()]).toEqual(["SQL", 7, 9]);
  });

  it("shows the JVM's stack in the message when the setting asks for it", async () => {
    const { error } = await failing(sparkFailure("", { errorId: "e1" }), {
      errors: { e1: jvmErrors(division) },
      conf: { "spark.sql.pyspark.jvmStacktrace.enabled": "true" },
    });
    expect(error.message).toContain("\tat a.B.c(B.scala:4)");
  });

  it("is made of what came along when the server has forgotten the rest", async () => {
    const { error } = await failing(
      sparkFailure("[TABLE_OR_VIEW_NOT_FOUND] No t.", {
        errorId: "gone",
        classes: '["org.apache.spark.sql.AnalysisException","java.lang.Exception"]',
        errorClass: "TABLE_OR_VIEW_NOT_FOUND",
        sqlState: "42P01",
        messageParameters: '{"relationName":"`t`"}',
        stackTrace: "org.apache...",
      }),
    );
    expect(error).toMatchObject({
      name: "AnalysisException",
      condition: "TABLE_OR_VIEW_NOT_FOUND",
      sqlState: "42P01",
      messageParameters: { relationName: "`t`" },
    });
    expect(error.getStackTrace()).toBe("org.apache...");
  });

  it("survives metadata that was cut in the middle", async () => {
    const { error } = await failing(sparkFailure("x", { classes: '["java.lang.Illegal', messageParameters: "{" }));
    expect(error).toMatchObject({ name: "UnknownException", messageParameters: {} });
  });

  it("names its operation", async () => {
    const { error, server } = await failing(sparkFailure("m", {}));
    expect(error.operationId).toMatch(/^[0-9a-f-]{36}$/);
    const again = await failing(sparkFailure("", { errorId: "e1" }), { errors: { e1: jvmErrors(division) } });
    expect(again.error.operationId).not.toBe(error.operationId);
    expect(server.count("executePlan")).toBe(1);
  });

  it("tells what a newer Spark does otherwise", async () => {
    const changed = (info: object) =>
      jvmErrors({ ...division, sparkThrowable: { errorClass: "DIVIDE_BY_ZERO", breakingChangeInfo: info } });
    const failure = sparkFailure("", { errorId: "e1" });
    const mitigationConfig = { key: "spark.sql.ansi.enabled", value: "false" };
    const { error } = await failing(failure, {
      errors: { e1: changed({ migrationMessage: ["Look at it."], mitigationConfig, needsAudit: false }) },
    });
    expect(error.getBreakingChangeInfo()).toEqual({
      migrationMessage: ["Look at it."],
      mitigationConfig,
      needsAudit: false,
    });
    const short = await failing(failure, { errors: { e1: changed({ migrationMessage: ["a", "b"] }) } });
    expect(short.error.breakingChangeInfo).toEqual({ migrationMessage: ["a", "b"], needsAudit: true });
    const none = await failing(failure, { errors: { e1: jvmErrors(division) } });
    expect(none.error.breakingChangeInfo).toBeUndefined();
  });

  it("survives causes that run in a circle", async () => {
    const circle = jvmErrors({ ...cause, causeIdx: 1 }, { ...cause, message: "second", causeIdx: 0 });
    const { error } = await failing(sparkFailure("", { errorId: "e1" }), { errors: { e1: circle } });
    expect(error.cause).toMatchObject({ message: expect.stringContaining("second") });
    expect((error.cause as SparkError).cause).toBeUndefined();
  });

  it.each([
    [
      ["org.apache.spark.sql.catalyst.parser.ParseException", "org.apache.spark.sql.AnalysisException"],
      "ParseException",
    ],
    [
      ["org.apache.spark.sql.catalyst.ExtendedAnalysisException", "org.apache.spark.sql.AnalysisException"],
      "AnalysisException",
    ],
    [
      [
        "org.apache.spark.SparkNumberFormatException",
        "java.lang.NumberFormatException",
        "java.lang.IllegalArgumentException",
      ],
      "NumberFormatException",
    ],
    [["org.apache.spark.SparkDateTimeException", "java.time.DateTimeException"], "DateTimeException"],
    [["org.apache.spark.SparkFileAlreadyExistsException"], "UnknownException"],
    [["org.apache.spark.SparkException"], "SparkException"],
    [["org.apache.spark.api.python.PythonException", "java.lang.RuntimeException"], "PythonException"],
  ] as const)("of %s is a %s", async (hierarchy, name) => {
    const { error } = await failing(sparkFailure("m", { classes: JSON.stringify(hierarchy) }, hierarchy[0]));
    expect(error.name).toBe(name);
    expect(error).toBeInstanceOf(errorClasses[name]);
  });

  it("of a class without a counterpart has the class that its condition has on the embedded engine", async () => {
    const { error } = await failing(sparkFailure("m", { errorClass: "INVALID_HANDLE.SESSION_NOT_FOUND" }));
    expect(error.name).toBe("SparkConnectGrpcException");
  });

  it("without details says what gRPC knows", async () => {
    const { error } = await failing(new ConnectError("[SOME_THING.WRONG] it broke", Code.Internal));
    expect(error).toMatchObject({ name: "SparkConnectGrpcException", condition: "SOME_THING.WRONG" });
    const denied = await failing(new ConnectError("not you", Code.PermissionDenied));
    expect(denied.error.message).toMatch(/^The server at 127\.0\.0\.1:\d+ does not allow this: not you/);
  });
});

describe("a message that is too large", () => {
  it("is an error at once, with the name of the parameter that helps", async () => {
    const server = await FakeServer.start({ rows: 1, batchBytes: 100_000 });
    const client = await ConnectClient.open(`${server.url}/;grpc_max_message_size=50000`, { environment: {} });
    cleanups.push(
      () => server.stop(),
      () => client.close(),
    );
    await expect(collectRows(client)).rejects.toThrow(/grpc_max_message_size/);
    expect(server.count("reattachExecute")).toBe(0);
  });
});
