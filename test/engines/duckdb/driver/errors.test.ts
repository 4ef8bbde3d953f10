import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mapDuckDbError, raiseSql } from "../../../../src/engines/duckdb/driver/errors.ts";
import { SparkError } from "../../../../src/errors/index.ts";

let instance: DuckDBInstance;
let connection: Awaited<ReturnType<DuckDBInstance["connect"]>>;
beforeAll(async () => {
  instance = await DuckDBInstance.create(":memory:");
  connection = await instance.connect();
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

/** The Spark error that the SQL ends in. */
async function failure(sql: string): Promise<SparkError> {
  const error = await connection.runAndReadAll(`SELECT ${sql}`).then(
    () => undefined,
    (thrown: unknown) => mapDuckDbError(thrown),
  );
  if (!(error instanceof SparkError)) throw new Error(`no Spark error: ${error}`);
  return error;
}

describe("what DuckDB raises becomes Spark's error", () => {
  it.each([
    ["CAST(127 AS TINYINT) + CAST(1 AS TINYINT)", "BINARY_ARITHMETIC_OVERFLOW"],
    ["CAST(2147483647 AS INTEGER) + CAST(1 AS INTEGER)", "ARITHMETIC_OVERFLOW"],
    ["CAST(9223372036854775807 AS BIGINT) * CAST(2 AS BIGINT)", "ARITHMETIC_OVERFLOW"],
    ["- CAST(-2147483648 AS INTEGER)", "ARITHMETIC_OVERFLOW"],
    ["abs(CAST(-2147483648 AS INTEGER))", "ARITHMETIC_OVERFLOW"],
    ["CAST(CAST(9223372036854775808 AS HUGEINT) AS BIGINT)", "ARITHMETIC_OVERFLOW"],
    ["CAST(CAST(300 AS INTEGER) AS TINYINT)", "CAST_OVERFLOW"],
    ["CAST(CAST('nan' AS DOUBLE) AS INTEGER)", "CAST_OVERFLOW"],
    ["CAST(trunc(CAST(99999999999.5 AS DECIMAL(20,1))) AS INTEGER)", "CAST_OVERFLOW"],
    ["CAST('abc' AS INTEGER)", "CAST_INVALID_INPUT"],
    ["CAST(CAST(123 AS INTEGER) AS DECIMAL(3,1))", "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION"],
    ["CAST(CAST(12345.6 AS DECIMAL(10,2)) AS DECIMAL(4,1))", "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION"],
  ])("%s", async (sql, condition) => {
    expect((await failure(sql)).condition).toBe(condition);
  });
});

describe("raiseSql", () => {
  it("carries condition and parameters", async () => {
    const error = await failure(raiseSql("DIVIDE_BY_ZERO", { config: "\"a\" and 'b'" }));
    expect(error.condition).toBe("DIVIDE_BY_ZERO");
    expect(error.messageParameters).toEqual({ config: "\"a\" and 'b'" });
    expect(error.sqlState).toBe("22012");
  });
  it("carries values that are known only when it runs", async () => {
    const hostile = `'it''s {"a":1}' || chr(10) || '}}'`;
    const error = await failure(raiseSql("USER_RAISED_EXCEPTION", {}, { errorMessage: hostile }));
    expect(error.messageParameters).toEqual({ errorMessage: 'it\'s {"a":1}\n}}' });
  });
  it("takes the type of its place and is not evaluated elsewhere", async () => {
    const raise = raiseSql("DIVIDE_BY_ZERO", { config: "" });
    const reader = await connection.runAndReadAll(
      `SELECT v, typeof(v) FROM (SELECT CASE WHEN x = 9 THEN ${raise} ELSE CAST(x AS TINYINT) END AS v FROM range(3) t(x))`,
    );
    expect(reader.getRows()).toEqual([
      [0, "TINYINT"],
      [1, "TINYINT"],
      [2, "TINYINT"],
    ]);
  });
  it("names the class that Spark raises for a target type", async () => {
    const params = (targetType: string) => ({ expression: "'x'", sourceType: '"STRING"', targetType });
    expect((await failure(raiseSql("CAST_INVALID_INPUT", params('"DATE"')))).name).toBe("DateTimeException");
    expect((await failure(raiseSql("CAST_INVALID_INPUT", params('"BOOLEAN"')))).name).toBe("SparkRuntimeException");
    expect((await failure(raiseSql("CAST_INVALID_INPUT", params('"INT"')))).name).toBe("NumberFormatException");
  });
});

it("leaves alone what is Spark's already, and what it does not know", () => {
  const unknown = new Error("something else");
  expect(mapDuckDbError(unknown)).toBe(unknown);
});
