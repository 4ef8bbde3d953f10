import { afterAll, describe, expect, test } from "vitest";
import { removeNoopProject } from "../../src/optimizer/remove-noop-project.ts";
import { beforeAndAfter, engine, shape } from "./harness.ts";

afterAll(() => engine.close());

describe("RemoveNoopProject", () => {
  test("SELECT * adds nothing", async () => {
    const { after, answers } = await beforeAndAfter(removeNoopProject, "SELECT * FROM (SELECT * FROM range(3))");
    expect(shape(after)).toBe("Range");
    expect(answers[1]).toEqual(answers[0]);
  });

  test.each([
    ["another order", "SELECT b, a FROM VALUES (1, 2), (3, 4) AS t(a, b)"],
    ["fewer columns", "SELECT a FROM VALUES (1, 2), (3, 4) AS t(a, b)"],
    ["another spelling of a name", "SELECT A, b FROM VALUES (1, 2), (3, 4) AS t(a, b)"],
  ])("%s is not nothing", async (_, sql) => {
    const { same, answers } = await beforeAndAfter(removeNoopProject, sql);
    expect(same).toBe(true);
    expect(answers[1]).toEqual(answers[0]);
  });
});
