import { afterAll, describe, expect, test } from "vitest";
import { pruneCteColumns } from "../../src/optimizer/prune-cte-columns.ts";
import { node, outputOf, type ResolvedPlan, type ResolvedWithCtes, walk } from "../../src/plan/index.ts";
import { answer, beforeAndAfter, engine, resolved } from "./harness.ts";

afterAll(() => engine.close());

const groups = "g AS (SELECT k, count(*) AS n, sum(v) AS s FROM VALUES (1, 2), (1, 3), (2, 4) AS t(k, v) GROUP BY k)";

/** The columns of each definition, then those of each reading. */
function columns(plan: ResolvedPlan) {
  const [defined, read]: [string[], string[]] = [[], []];
  walk(plan, (part) => {
    const names = (output: ReturnType<typeof outputOf>) => output.map(({ name }) => name).join(" ");
    if (part.kind === "resolvedCte") defined.push(names(outputOf(part.input)));
    if (part.kind === "resolvedCteRows") read.push(names(part.output));
    return true;
  });
  return [defined, read];
}

describe("PruneCteColumns", () => {
  test.each([
    [
      "one reader uses this column, one that",
      "SELECT x.k, y.n FROM g x JOIN g y ON x.k = y.k ORDER BY 1",
      ["k n"],
      "k n",
    ],
    ["rows that are counted", "SELECT (SELECT count(*) FROM g) + (SELECT count(*) FROM g) AS n", ["k"], "k"],
    [
      "a reader around a subquery",
      "SELECT k FROM g WHERE EXISTS (SELECT n FROM g h WHERE h.n > g.n) ORDER BY 1",
      ["k n"],
      "k n",
    ],
  ])("%s", async (_, query, defined, read) => {
    const { before, after, answers } = await beforeAndAfter(pruneCteColumns, `WITH ${groups} ${query}`);
    expect(columns(before)).toEqual([["k n s"], ["k n s", "k n s"]]);
    expect(columns(after)).toEqual([defined, [read, read]]);
    expect(answers[1]).toEqual(answers[0]);
  });

  test("a definition that reads another uses its columns only where it is used itself", async () => {
    const query = `WITH ${groups}, h AS (SELECT k, max(n) AS m, max(s) AS t FROM g GROUP BY k)
      SELECT x.k, y.m FROM h x JOIN h y ON x.k = y.k JOIN g ON g.k = x.k ORDER BY 1`;
    const { after, answers } = await beforeAndAfter(pruneCteColumns, query);
    const [defined] = columns(after);
    expect(defined?.[1]).toBe("k m");
    expect(answers[1]).toEqual(answers[0]);
  });

  test.each([
    ["all are used", "SELECT * FROM g x JOIN g y ON x.k = y.k"],
    ["columns that are taken by their place", "SELECT k FROM (SELECT * FROM g UNION SELECT * FROM g)"],
  ])("%s", async (_, query) => {
    expect((await beforeAndAfter(pruneCteColumns, `WITH ${groups} ${query}`)).same).toBe(true);
  });

  test("what nobody reads is gone", async () => {
    const plan = (await resolved(`WITH ${groups} SELECT x.k FROM g x JOIN g y ON x.k = y.k`)) as ResolvedWithCtes;
    const unread = node("resolvedWithCtes", { ...plan, input: await resolved("SELECT 1 AS one") });
    const after = pruneCteColumns.apply(unread);
    expect(columns(after)).toEqual([[], []]);
    expect(await answer(after)).toEqual([["one"], [1]]);
  });
});
