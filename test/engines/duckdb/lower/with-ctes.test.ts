import { afterAll, describe, expect, test } from "vitest";
import { engine } from "../../../rules/harness.ts";
import { statementAndRows } from "./statement-and-rows.ts";

afterAll(() => engine.close());

const groups =
  "g AS (SELECT k, sum(a * b) AS s FROM VALUES (1, 1.50BD, 2.0BD), (2, 3.00BD, 1.0BD) AS t(k, a, b) GROUP BY k)";

describe("definitions", () => {
  test("stand once, at the head of the statement", async () => {
    const { statement, rows } = await statementAndRows(
      `WITH ${groups} SELECT x.k FROM g x JOIN g y ON x.s = y.s AND x.k < y.k`,
    );
    expect(statement).toMatch(
      /^WITH w\d+ AS MATERIALIZED \(SELECT .*\) SELECT c\d+ FROM w\d+ AS t\d+\(c\d+, c\d+\) JOIN w/,
    );
    expect(statement.match(/sum\(/g)).toHaveLength(1);
    expect(rows).toEqual([[1]]);
  });

  test("may read earlier ones, within subqueries too", async () => {
    const { statement, rows } = await statementAndRows(
      `WITH ${groups}, h AS (SELECT max(k) AS m FROM g WHERE s = (SELECT min(s) FROM g))
       SELECT (SELECT m FROM h) + (SELECT m FROM h) AS twice`,
    );
    expect(statement.match(/ AS MATERIALIZED /g)).toHaveLength(2);
    expect(rows).toEqual([[4]]);
  });
});

describe("products of decimals below sums", () => {
  const wide = /CAST\([^()]+ AS DECIMAL\(19,\d+\)\)/;
  const table = "VALUES (1, CAST(1 AS DECIMAL(15,2)), CAST(1 AS DECIMAL(16,2))) AS t(k, a, b)";
  const sums = `g AS (SELECT k, sum(a * b) AS s FROM ${table} GROUP BY k)`;

  test("are tried in 64 bits where no row can have left before", async () => {
    const { statement } = await statementAndRows(`WITH ${sums} SELECT x.k FROM g x JOIN g y ON x.s = y.s`);
    expect(statement).not.toMatch(wide);
  });

  test.each([
    ["by a part of a union", "SELECT k, s FROM g UNION ALL SELECT k, s FROM g"],
    ["by what a part of a union reads", "SELECT k, m FROM h UNION ALL SELECT k, m FROM h"],
  ])("are wide where it may be read late: %s", async (_, query) => {
    const { statement, rows } = await statementAndRows(
      `WITH ${sums}, h AS (SELECT x.k, max(y.s) AS m FROM g x JOIN g y ON x.k = y.k GROUP BY x.k) ${query}`,
    );
    expect(statement).toMatch(wide);
    expect(rows).toHaveLength(2);
  });
});

describe("a difference between two of several joined tables", () => {
  const tables = `VALUES (1, 1), (2, 2) AS a(ak, av), VALUES (1, 2), (2, 2), (2, NULL) AS b(bk, bv), VALUES (1, 1), (2, 1) AS c(ck, cv)`;

  test("is no join to DuckDB", async () => {
    const { statement, rows } = await statementAndRows(
      `SELECT ak, bv, cv FROM ${tables} WHERE ak = bk AND ak = ck AND bv <> cv ORDER BY ak`,
    );
    expect(statement).toMatch(/NOT coalesce\(/i);
    expect(rows).toEqual([
      [1, 2, 1],
      [2, 2, 1],
    ]);
  });

  test.each([
    ["tables that equal columns join", `SELECT ak FROM ${tables} WHERE ak = bk AND bv = ck AND av <> bv`, [[1]]],
    ["two tables", "SELECT x FROM VALUES (1), (2) AS a(x), VALUES (1) AS b(y) WHERE x <> y", [[2]]],
    ["columns of one table", `SELECT ak FROM ${tables} WHERE ak = bk AND ak = ck AND bv <> bk`, [[1]]],
    [
      "a column and a value",
      `SELECT ak FROM ${tables} WHERE ak = bk AND ak = ck AND cv <> ak + 1 AND bv <> 7 AND ak <> 2`,
      [[1]],
    ],
  ])("stays one otherwise: %s", async (_, sql, expected) => {
    const { statement, rows } = await statementAndRows(sql);
    expect(statement).not.toMatch(/coalesce/i);
    expect(rows).toEqual(expected);
  });
});
