import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SparkSession } from "../../src/index.ts";
import { type Node, walk } from "../../src/plan/index.ts";
import { resolved } from "../rules/harness.ts";

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().config("spark.sql.session.timeZone", "UTC").getOrCreate();
  await spark.range(100).selectExpr("id", "id % 7 AS k", "id * id AS v").createOrReplaceTempView("t");
});
afterAll(() => spark.stop());

const rows = async (query: string) =>
  (await spark.sql(query).collect()).map((row) =>
    Object.values(row).map((value) => (typeof value === "bigint" ? Number(value) : value)),
  );

const count = async (query: string, kind: Node["kind"]) => {
  let found = 0;
  walk(await resolved(query), (part) => {
    if (part.kind === kind) found++;
    return true;
  });
  return found;
};

const sums = "s AS (SELECT k, sum(v) AS sv FROM t GROUP BY k)";
const here = "VALUES (1, 2), (1, 3), (2, 4) AS t(k, v)";

describe("a common table expression that is read twice", () => {
  it.each([
    ["groups", `SELECT k, count(*) AS n FROM ${here} GROUP BY k`],
    ["a join", `SELECT t.k, t.v AS n FROM ${here} JOIN VALUES (1) AS u(k) ON t.k = u.k`],
    ["distinct rows", `SELECT DISTINCT k, 1 AS n FROM ${here}`],
    ["windows", `SELECT k, row_number() OVER (ORDER BY v) AS n FROM ${here}`],
    ["the first rows", `SELECT k, v AS n FROM ${here} LIMIT 2`],
    ["a subquery with groups", `SELECT k, (SELECT max(v) FROM ${here}) AS n FROM ${here}`],
    ["drawn numbers", `SELECT k, rand() AS n FROM ${here}`],
  ])("is one definition: %s", async (_, body) => {
    const query = `WITH a AS (${body}) SELECT x.k, y.n FROM a x JOIN a y ON x.k = y.k`;
    expect(await count(query, "resolvedCte")).toBe(1);
    expect(await count(query, "resolvedCteRows")).toBe(2);
  });

  it.each([
    ["columns and a filter", `SELECT k, v + 1 AS n FROM ${here} WHERE v > 2`],
    ["tables one after the other", `SELECT k, v AS n FROM ${here} UNION ALL SELECT k, v FROM ${here}`],
    ["sorted rows", `SELECT k, v AS n FROM ${here} ORDER BY v`],
    [
      "an order by what nobody sees",
      `SELECT k, n FROM (SELECT k, max(v) n, sum(v) s FROM ${here} GROUP BY k) ORDER BY s`,
    ],
  ])("stands in each place: %s", async (_, body) => {
    const query = `WITH a AS (${body}) SELECT x.k, y.n FROM a x JOIN a y ON x.k = y.k`;
    expect(await count(query, "resolvedWithCtes")).toBe(0);
    expect(await rows(query)).not.toEqual([]);
  });

  it("that is read once stands in its place", async () => {
    const groups = `a AS (SELECT k, count(*) AS n FROM ${here} GROUP BY k)`;
    expect(await count(`WITH ${groups} SELECT * FROM a`, "resolvedWithCtes")).toBe(0);
    const unread = `WITH ${groups}, b AS (SELECT * FROM a) SELECT * FROM a`;
    expect(await count(unread, "resolvedWithCtes")).toBe(0);
    const through = `WITH ${groups}, b AS (SELECT k, sum(n) AS m FROM a GROUP BY k) SELECT * FROM b x JOIN b y ON x.k = y.k`;
    expect(await count(through, "resolvedCte")).toBe(1);
  });

  it("does not read a query of a chain twice for each that reads the one before", async () => {
    const steps = Array.from(
      { length: 24 },
      (_, i) => `c${i + 1} AS (SELECT x.n FROM c${i} x JOIN c${i} y ON x.n = y.n)`,
    );
    const query = `WITH c0 AS (SELECT 1 AS n), ${steps.join(", ")} SELECT n FROM c24`;
    expect(await rows(query)).toEqual([[1]]);
  });
});

describe("answers, as Spark gives them", () => {
  it.each<[string, unknown[][]]>([
    // The rows of a definition have no order: readers bring them into that of its ORDER BY.
    [
      "WITH s AS (SELECT k, sum(v) AS sv FROM t GROUP BY k ORDER BY sv DESC) SELECT * FROM s WHERE sv > (SELECT avg(sv) FROM s)",
      [
        [1, 51220],
        [0, 49735],
        [6, 48279],
      ],
    ],
    [
      "WITH s AS (SELECT k, sum(v) AS sv FROM t GROUP BY k ORDER BY sv DESC LIMIT 4) SELECT k FROM s WHERE sv <> (SELECT max(sv) FROM s)",
      [[0], [6], [5]],
    ],
    // Shadowed names.
    [
      `WITH t AS (SELECT k, max(v) AS m FROM t GROUP BY k),
         u AS (WITH t AS (SELECT k, m + 1 AS m FROM t WHERE k < 3) SELECT x.k, x.m + y.m AS um FROM t x JOIN t y ON x.k = y.k)
       SELECT t.k, t.m, u.um FROM t LEFT JOIN u ON t.k = u.k WHERE t.k IN (2, 3) ORDER BY 1`,
      [
        [2, 8649, 17300],
        [3, 8836, null],
      ],
    ],
    [
      "WITH a(x, y) AS (SELECT k, count(*) FROM t GROUP BY k) SELECT p.x, q.y FROM a p JOIN a q ON p.x = q.x + 5 ORDER BY 1",
      [
        [5, 15],
        [6, 15],
      ],
    ],
    ["WITH a AS (SELECT k, k FROM t GROUP BY k) SELECT count(*) FROM a x JOIN a y", [[49]]],
    // Around, within and beside subqueries.
    [
      `WITH ${sums} SELECT k, (SELECT count(*) FROM s b WHERE b.sv > a.sv) AS r FROM s a ORDER BY r LIMIT 3`,
      [
        [1, 0],
        [0, 1],
        [6, 2],
      ],
    ],
    [
      `WITH ${sums} SELECT k FROM s x WHERE EXISTS (SELECT 1 FROM s y WHERE y.sv = x.sv + 1) OR k IN (SELECT max(k) FROM s)`,
      [[6]],
    ],
    [
      `WITH ${sums} SELECT x.k, l.m FROM s x, LATERAL (SELECT max(y.k) AS m FROM s y WHERE y.sv < x.sv) l ORDER BY 1 LIMIT 3`,
      [
        [0, 6],
        [1, 6],
        [2, null],
      ],
    ],
    [
      "WITH a AS (SELECT DISTINCT k FROM t) SELECT EXISTS (SELECT 1 FROM a WHERE k > 5), 3 IN (SELECT k FROM a), count(*) FROM a",
      [[true, true, 7]],
    ],
    // Of the query around it: one definition for all of its rows would be wrong.
    [
      "SELECT id, (WITH x AS (SELECT max(r.id) AS m FROM range(5) r WHERE r.id < o.id) SELECT sum(a.m + b.m) FROM x a, x b) FROM range(4) o ORDER BY id",
      [
        [0, null],
        [1, 0],
        [2, 2],
        [3, 4],
      ],
    ],
    [
      "SELECT * FROM (SELECT 1 AS z) o, LATERAL (WITH a AS (SELECT k, count(*) AS n FROM t WHERE k = o.z GROUP BY k) SELECT x.n + y.n FROM a x JOIN a y ON x.k = y.k)",
      [[1, 30]],
    ],
    // With recursions.
    [
      `WITH RECURSIVE c AS (SELECT k, count(*) AS n FROM t GROUP BY k),
         r AS (SELECT 0 AS k, 0L AS n UNION ALL SELECT r.k + 1, c.n FROM r JOIN c ON c.k = r.k + 1 WHERE r.k < 2)
       SELECT r.k, r.n, c.n AS m FROM r JOIN c ON r.k = c.k ORDER BY 1`,
      [
        [0, 0, 15],
        [1, 15, 15],
        [2, 14, 14],
      ],
    ],
    [
      "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) (SELECT n FROM r LIMIT 2) UNION ALL (SELECT n FROM r LIMIT 3)",
      [[1], [2], [1], [2], [3]],
    ],
    [
      "WITH RECURSIVE r AS (SELECT 1 AS n, rand() AS x UNION ALL SELECT n + 1, rand() FROM r WHERE n < 5) SELECT count(*) FROM r p JOIN r q ON p.x = q.x",
      [[5]],
    ],
    // Set operations, one over the other.
    [
      `WITH ${sums}, a AS (SELECT k, sv FROM s UNION ALL SELECT k + 10, sv FROM s), b AS (SELECT * FROM a UNION ALL SELECT * FROM a)
       SELECT count(*), sum(sv), sum(k) FROM b JOIN a USING (k, sv)`,
      [[28, 1313400, 224]],
    ],
  ])("%s", async (query, expected) => {
    expect(await rows(query)).toEqual(expected);
  });

  it.each([
    "WITH a AS (SELECT rand() AS r FROM range(5)) SELECT count(*) FROM a x JOIN a y ON x.r = y.r",
    "WITH a AS (SELECT uuid() AS r FROM range(5)) SELECT count(DISTINCT r) FROM (SELECT * FROM a UNION ALL SELECT * FROM a)",
    "WITH a AS (SELECT rand() AS r FROM range(5)), b AS (SELECT r FROM a WHERE r >= 0) SELECT count(*) FROM b x JOIN b y ON x.r = y.r",
    "WITH a AS (SELECT rand() AS r FROM range(5)), b AS (SELECT r + 1 AS s FROM a) SELECT count(*) FROM a JOIN b ON r + 1 = s",
    "WITH a AS (SELECT monotonically_increasing_id() AS r FROM range(5)) SELECT count(*) FROM a x JOIN a y ON x.r = y.r",
    "SELECT (WITH a AS (SELECT rand() AS r FROM range(5)) SELECT count(*) FROM a x JOIN a y ON x.r = y.r)",
  ])("numbers are drawn once for all readers: %s", async (query) => {
    expect(await rows(query)).toEqual([[5]]);
  });

  it("numbers are drawn once in a view and in a kept query", async () => {
    const query = "WITH a AS (SELECT rand() AS r FROM range(4)) SELECT x.r FROM a x JOIN a y ON x.r = y.r";
    await spark.sql(query).createOrReplaceTempView("drawn");
    expect(await rows("SELECT count(*) FROM drawn")).toEqual([[4]]);
    const kept = spark.sql(query).cache();
    expect(await kept.count()).toBe(4);
    expect(await kept.union(kept).distinct().count()).toBe(4);
    await kept.unpersist();
  });

  it("a text with a common table is a DataFrame as any: its columns by name, its values as columns", async () => {
    const df = spark.sql(`WITH ${sums} SELECT x.k, y.sv FROM s x JOIN s y ON x.k = y.k WHERE x.k < 2`);
    expect(await df.select(df.col("k")).count()).toBe(2);
    const [row] = await df.groupBy().pivot("k").sum("sv").collect();
    expect(row).toEqual({ "0": 49735n, "1": 51220n });
  });
});
