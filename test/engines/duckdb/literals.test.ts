import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { literalSql } from "../../../src/engines/duckdb/literals.ts";
import { duckdbType } from "../../../src/engines/duckdb/types.ts";
import type { LiteralValue } from "../../../src/plan/index.ts";
import { type DataType, parseDataType } from "../../../src/types/index.ts";

let instance: DuckDBInstance;
let connection: Awaited<ReturnType<DuckDBInstance["connect"]>>;
beforeAll(async () => {
  instance = await DuckDBInstance.create(":memory:");
  connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

/** The literal's type and text as DuckDB has them. */
async function inDuckdb(value: LiteralValue, type: DataType): Promise<readonly [type: string, text: string | null]> {
  const sql = literalSql(value, type);
  const reader = await connection.runAndReadAll(`SELECT typeof(${sql}), CAST(${sql} AS VARCHAR)`);
  const [row = []] = reader.getRows();
  return [String(row[0]), row[1] === null ? null : String(row[1])];
}

const cases: readonly (readonly [ddl: string, value: LiteralValue, text: string])[] = [
  ["boolean", true, "true"],
  ["tinyint", -128, "-128"],
  ["smallint", -32768, "-32768"],
  ["int", -2147483648, "-2147483648"],
  ["bigint", -9223372036854775808n, "-9223372036854775808"],
  ["bigint", 9223372036854775807n, "9223372036854775807"],
  ["double", 0.1, "0.1"],
  ["double", -0, "-0.0"],
  ["double", Number.NaN, "nan"],
  ["double", Number.NEGATIVE_INFINITY, "-inf"],
  ["double", 1.7976931348623157e308, "1.7976931348623157e+308"],
  ["double", 5e-324, "5e-324"],
  ["float", 1.5, "1.5"],
  ["decimal(38,10)", "-1234567890123456789012345678.0123456789", "-1234567890123456789012345678.0123456789"],
  ["string", "it's \"quoted\" \\ `and` 'twice'", "it's \"quoted\" \\ `and` 'twice'"],
  ["string", "", ""],
  ["string", "a\0b", "a\0b"],
  ["string", "'; DROP TABLE t; --", "'; DROP TABLE t; --"],
  ["string", "emoji 😀 and \n newline", "emoji 😀 and \n newline"],
  ["binary", new Uint8Array([0, 255, 39]), "\\x00\\xFF\\x27"],
  ["date", -719162, "0001-01-01"],
  ["date", 2932896, "9999-12-31"],
  ["timestamp", -62135596800000000n, "0001-01-01 00:00:00+00"],
  ["timestamp_ntz", 1577872800120000n, "2020-01-01 10:00:00.12"],
  ["interval year to month", -14, "-14"],
  ["interval day to second", 93784500000n, "93784500000"],
  ["interval", [1, -2, 3n], "{'months': 1, 'days': -2, 'microseconds': 3}"],
  ["array<int>", [1, null], "[1, NULL]"],
  ["array<int>", [], "[]"],
  ["map<string,int>", [["k", 1]], "{k=1}"],
  ["map<string,int>", [], "{}"],
  ["struct<`a.b`:int,`a.b`:string>", [1, "x"], "{'f0': 1, 'f1': x}"],
  ["array<array<string>>", [["a"], [], null], "[[a], [], NULL]"],
];

describe("literals", () => {
  it.each(cases)("%s: %s", async (ddl, value, text) => {
    const type = parseDataType(ddl);
    const [duckdb, shown] = await inDuckdb(value, type);
    expect(shown).toBe(text);
    const declared = await connection.runAndReadAll(`SELECT typeof(CAST(NULL AS ${duckdbType(type)}))`);
    expect(duckdb).toBe(String(declared.getRows()[0]?.[0]));
  });

  it.each(cases.map(([ddl]) => ddl))("NULL of type %s", async (ddl) => {
    const [, shown] = await inDuckdb(null, parseDataType(ddl));
    expect(shown).toBeNull();
  });

  it("a struct without fields stands for itself", async () => {
    const [duckdb] = await inDuckdb([], parseDataType("struct<>"));
    expect(duckdb).toContain("STRUCT");
  });
});
