import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SparkSession } from "../../src/index.ts";

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().config("spark.sql.session.timeZone", "UTC").getOrCreate();
  spark.sql("CREATE OR REPLACE TEMP VIEW t1 AS SELECT * FROM VALUES (1, 2), (2, 3), (3, NULL) AS t1(a, b)");
});
afterAll(() => spark.stop());

const rows = async (query: string) => (await spark.sql(query).collect()).map((row) => Object.values(row));
const column = async (query: string) => (await rows(query)).map(([first]) => first);
const conditionOf = (query: string) =>
  spark
    .sql(query)
    .collect()
    .then(
      () => "no error",
      (error) => error.condition ?? error.name,
    );
const counted = (limit: number, levels = "") =>
  `WITH RECURSIVE r(n) ${levels} AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < ${limit}) SELECT n FROM r`;

describe("WITH RECURSIVE", () => {
  it.each([
    [counted(5), [1, 2, 3, 4, 5]],
    ["WITH RECURSIVE r(n) AS (SELECT 1) SELECT * FROM r", [1]],
    [
      "WITH RECURSIVE r(n) AS (SELECT 1L UNION ALL SELECT CAST(n + 1 AS INT) FROM r WHERE n < 3) SELECT * FROM r",
      [1n, 2n, 3n],
    ],
    [
      "WITH RECURSIVE r(n) AS (SELECT 'a' UNION ALL SELECT n || 'b' FROM r WHERE length(n) < 3) SELECT * FROM r",
      ["a", "ab", "abb"],
    ],
    [
      "WITH RECURSIVE f(a, b) AS (VALUES (0, 1) UNION ALL SELECT b, a + b FROM f WHERE b < 50) SELECT max(a) FROM f",
      [34],
    ],
    [
      "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT x.n + y.n FROM r x JOIN r y ON x.n = y.n WHERE x.n < 5) SELECT * FROM r",
      [1, 2, 4, 8],
    ],
    [
      "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT t1.a + n FROM r LEFT JOIN t1 ON t1.a = r.n WHERE n < 3) SELECT * FROM r",
      [1, 2, 4],
    ],
    ["WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT * FROM r LIMIT 5", [1, 2, 3, 4, 5]],
    [`SELECT n FROM (${counted(3)}) WHERE n > 1`, [2, 3]],
    [
      "WITH RECURSIVE `a``b` AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM `A``b` WHERE n < 3) SELECT * FROM `a``b`",
      [1, 2, 3],
    ],
    [
      "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 3), s AS (SELECT n AS m FROM r) SELECT m * n FROM s JOIN r ON m = n",
      [1, 4, 9],
    ],
  ])("%s", async (query, expected) => {
    expect((await column(query)).sort()).toEqual(expected);
  });

  it("walks a graph", async () => {
    const query =
      "WITH RECURSIVE e AS (SELECT a, b, 0 AS level FROM t1 WHERE a = 1 UNION ALL SELECT t1.a, t1.b, level + 1 FROM t1 JOIN e ON t1.a = e.b) SELECT * FROM e";
    expect(await rows(query)).toEqual([
      [1, 2, 0],
      [2, 3, 1],
      [3, null, 2],
    ]);
    const { fields } = await spark.sql(query).schema();
    expect(fields.map(({ nullable }) => nullable)).toEqual([false, true, true]);
  });

  it("goes no deeper than it may", async () => {
    expect(await column(counted(5, "MAX RECURSION LEVEL 5"))).toHaveLength(5);
    expect(await conditionOf(counted(5, "MAX RECURSION LEVEL 4"))).toBe("RECURSION_LEVEL_LIMIT_EXCEEDED");
    expect(await column(counted(100))).toHaveLength(100);
    expect(await conditionOf(counted(101))).toBe("RECURSION_LEVEL_LIMIT_EXCEEDED");
  });

  it.each([
    ["SELECT 1 UNION SELECT n + 1 FROM r WHERE n < 3", "UNION_NOT_SUPPORTED_IN_RECURSIVE_CTE"],
    ["SELECT n FROM r UNION ALL SELECT 1", "INVALID_RECURSIVE_CTE"],
    ["SELECT n FROM r", "INVALID_RECURSIVE_CTE"],
    ["SELECT 1 UNION ALL SELECT max(n) + 1 FROM r WHERE n < 3", "INVALID_RECURSIVE_REFERENCE.PLACE"],
    ["SELECT 1 UNION ALL SELECT a + n FROM t1 LEFT JOIN r ON a = n WHERE n < 3", "INVALID_RECURSIVE_REFERENCE.PLACE"],
    ["SELECT 1 UNION ALL SELECT n + 1L FROM r WHERE n < 3", "CANNOT_MERGE_INCOMPATIBLE_DATA_TYPE"],
  ])("%s: %s", async (body, expected) => {
    expect(await conditionOf(`WITH RECURSIVE r(n) AS (${body}) SELECT * FROM r`)).toBe(expected);
  });

  it("is what RECURSIVE is for", async () => {
    const query = "WITH r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT * FROM r";
    expect(await conditionOf(query)).toBe("TABLE_OR_VIEW_NOT_FOUND");
  });
});
