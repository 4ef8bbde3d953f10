import { afterAll, describe, expect, test } from "vitest";
import { engine } from "../../../rules/harness.ts";
import { statementAndRows } from "./statement-and-rows.ts";

afterAll(() => engine.close());

const sales = "VALUES (1, 10.50), (1, 20.25), (2, 5.00), (3, NULL) AS sales(k, amount)";

describe("filters over groups", () => {
  test("compare sums of decimals before these get their type", async () => {
    const { statement, rows } = await statementAndRows(
      `SELECT k FROM ${sales} GROUP BY k HAVING sum(amount) > 5 ORDER BY k`,
    );
    expect(statement).toMatch(/HAVING \(CAST\(sum\(c\d+\) AS DECIMAL\(38,2\)\) > /);
    expect(rows).toEqual([[1]]);
  });

  test("by another name, with the sum itself selected", async () => {
    const { statement, rows } = await statementAndRows(
      `SELECT * FROM (SELECT k + 1 AS next, sum(amount) AS total FROM ${sales} GROUP BY k + 1) WHERE total BETWEEN 1 AND 6 AND next > 0`,
    );
    expect(statement).toContain("HAVING");
    expect(rows.map(([next, total]) => [next, Number(total)])).toEqual([[3, 5]]);
  });

  test.each([
    [`SELECT k FROM ${sales} GROUP BY k HAVING count(amount) > 1`, [[1]]],
    [`SELECT k FROM ${sales} GROUP BY k HAVING sum(amount) > (SELECT 6)`, [[1]]],
    [`SELECT k FROM ${sales} GROUP BY ROLLUP (k) HAVING sum(amount) > 31`, [[null]]],
  ])("of another kind stay filters: %s", async (sql, expected) => {
    const { statement, rows } = await statementAndRows(sql);
    expect(statement).not.toContain("HAVING");
    expect(rows).toEqual(expected);
  });
});

describe("semi joins that compare more than keys", () => {
  const tables = `(VALUES (1, 1), (2, 2)) AS a(k, v) JOIN (VALUES (1, 'x'), (2, 'y')) AS b(i, name) ON a.k = b.i`;

  test("come after the joins below them", async () => {
    const { statement, rows } = await statementAndRows(
      `SELECT name FROM ${tables} LEFT SEMI JOIN (VALUES (1, 1), (2, 1)) AS c(ck, cv) ON c.ck = a.k AND c.cv <> a.v`,
    );
    expect(statement).toMatch(/FROM \(SELECT c\d+.* ON \(c\d+ = c\d+\)\) SEMI JOIN /);
    expect(rows).toEqual([["y"]]);
  });

  test("over keys only go where DuckDB puts them", async () => {
    const { statement, rows } = await statementAndRows(
      `SELECT name FROM ${tables} LEFT ANTI JOIN (VALUES (1), (3)) AS c(ck) ON c.ck = a.k`,
    );
    expect(statement).toMatch(/ ON \(c\d+ = c\d+\) ANTI JOIN /);
    expect(rows).toEqual([["y"]]);
  });
});
