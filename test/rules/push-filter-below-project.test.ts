import { afterAll, describe, expect, test } from "vitest";
import { pushFilterBelowProject } from "../../src/optimizer/push-filter-below-project.ts";
import { beforeAndAfter, engine, shape } from "./harness.ts";

afterAll(() => engine.close());

const rows = "VALUES (1, 2), (3, NULL), (4, 5) AS t(a, b)";

describe("PushFilterBelowProject", () => {
  test("a filter by another name", async () => {
    const sql = `SELECT * FROM (SELECT a AS x, b + 1 AS y FROM ${rows}) WHERE x > 1`;
    const { before, after, answers } = await beforeAndAfter(pushFilterBelowProject, sql);
    expect(shape(before)).toMatch(/^Project Filter Project/);
    expect(shape(after)).toMatch(/^Project Project Filter/);
    expect(answers[1]).toEqual(answers[0]);
  });

  test("a computed column used once", async () => {
    const sql = `SELECT * FROM (SELECT a + 1 AS x, b FROM ${rows}) WHERE x > 2`;
    const { after, answers } = await beforeAndAfter(pushFilterBelowProject, sql);
    expect(shape(after)).toMatch(/^Project Project Filter/);
    expect(answers[1]).toEqual(answers[0]);
  });

  test("through several projections, down to the groups", async () => {
    const sql = `SELECT k FROM (SELECT s AS total, k FROM (SELECT a % 2 AS k, sum(b) AS s FROM ${rows} GROUP BY 1)) WHERE total > 2`;
    const { after, answers } = await beforeAndAfter(pushFilterBelowProject, sql);
    expect(shape(after)).toMatch(/^Project Project Project Filter Aggregate/);
    expect(answers[1]).toEqual(answers[0]);
  });

  test.each([
    ["a computed column used twice", `SELECT * FROM (SELECT a + 1 AS x FROM ${rows}) WHERE x > 2 AND x < 5`],
    ["numbers drawn for each row", `SELECT a FROM (SELECT a, rand(1) AS r FROM ${rows}) WHERE a > 1`],
    ["a subquery", `SELECT * FROM (SELECT a AS x FROM ${rows}) WHERE x IN (SELECT b FROM ${rows})`],
  ])("%s keeps the filter above", async (_, sql) => {
    const { same, answers } = await beforeAndAfter(pushFilterBelowProject, sql);
    expect(same).toBe(true);
    expect(answers[1]).toEqual(answers[0]);
  });
});
