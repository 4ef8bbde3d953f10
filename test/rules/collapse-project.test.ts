import { afterAll, describe, expect, test } from "vitest";
import { collapseProject } from "../../src/optimizer/collapse-project.ts";
import { beforeAndAfter, engine, shape } from "./harness.ts";

afterAll(() => engine.close());

const nested = "SELECT b + 1 AS c, a FROM (SELECT a, a * 2 AS b FROM VALUES (1), (2) AS t(a))";

describe("CollapseProject", () => {
  test("two projections become one where nothing is computed twice", async () => {
    const { before, after, answers } = await beforeAndAfter(collapseProject, nested);
    expect(shape(before)).toBe("Project Project Expand LocalRelation");
    expect(shape(after)).toBe("Project Expand LocalRelation");
    expect(answers[1]).toEqual(answers[0]);
  });

  test("renames collapse however often they are used", async () => {
    const sql = "SELECT b AS c, b AS d, b + b AS e FROM (SELECT a AS b FROM VALUES (1), (NULL) AS t(a))";
    const { after, answers } = await beforeAndAfter(collapseProject, sql);
    expect(shape(after)).toBe("Project Expand LocalRelation");
    expect(answers[1]).toEqual(answers[0]);
  });

  test("a computed column that is used twice stays computed once", async () => {
    const sql = "SELECT b + b AS c FROM (SELECT a * 2 AS b FROM VALUES (1), (2) AS t(a))";
    const { same } = await beforeAndAfter(collapseProject, sql);
    expect(same).toBe(true);
  });

  test("a chain of twenty becomes one", async () => {
    let sql = "SELECT 1 AS a";
    for (let i = 0; i < 20; i++) sql = `SELECT a + 1 AS a FROM (${sql})`;
    const { after, answers } = await beforeAndAfter(collapseProject, sql);
    expect(shape(after)).toBe("Project LocalRelation");
    expect(answers[1]).toEqual([["a"], [21]]);
    expect(answers[0]).toEqual(answers[1]);
  });
});
