import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { optimize, rules } from "../../src/optimizer/index.ts";
import { answer, engine, resolved } from "./harness.ts";

test("every rule has a file and a test of its own", () => {
  const files = readdirSync(new URL("../../src/optimizer", import.meta.url));
  const tests = readdirSync(import.meta.dirname);
  for (const { name } of rules) {
    const file = name.replaceAll(/(?<!^)([A-Z])/g, "-$1").toLowerCase();
    expect(files).toContain(`${file}.ts`);
    expect(tests).toContain(`${file}.test.ts`);
  }
});

test("the rules together keep the answer", async () => {
  const sql = `SELECT k, sum(v) AS s FROM (SELECT a % 2 AS k, b + 1 AS v FROM VALUES (1, 2), (3, NULL), (4, 5) AS t(a, b))
    WHERE v > 0 GROUP BY k ORDER BY k`;
  const plan = await resolved(sql);
  expect(await answer(optimize(plan))).toEqual(await answer(plan));
  await engine.close();
});
