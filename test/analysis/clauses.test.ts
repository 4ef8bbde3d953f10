import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DataFrame, SparkSession } from "../../src/index.ts";

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().config("spark.sql.session.timeZone", "UTC").getOrCreate();
  spark.sql(
    "CREATE OR REPLACE TEMP VIEW sales AS SELECT * FROM VALUES (2012, 'net', 10), (2012, 'java', 20), (2012, 'net', 5), (2013, 'net', 48), (2013, 'java', 30) AS s(y, k, n)",
  );
  spark.sql("CREATE OR REPLACE TEMP VIEW t1 AS SELECT * FROM VALUES (1, 2), (2, 3), (3, NULL) AS t1(a, b)");
  spark.sql("CREATE OR REPLACE TEMP VIEW t2 AS SELECT * FROM VALUES (1, 20), (1, 30), (4, 40) AS t2(a, c)");
});
afterAll(() => spark.stop());

const names = async (df: DataFrame) => (await df.schema()).fields.map(({ name }) => name);
const rows = async (query: string) => (await spark.sql(query).collect()).map((row) => Object.values(row));
const conditionOf = (query: string) =>
  spark
    .sql(query)
    .collect()
    .then(
      () => "no error",
      (error) => error.condition ?? error.name,
    );

describe("QUALIFY", () => {
  it.each([
    ["SELECT y, k, row_number() OVER (PARTITION BY y ORDER BY n DESC) r FROM sales QUALIFY r = 1", "y", "k"],
    ["SELECT y, k FROM sales QUALIFY row_number() OVER (PARTITION BY y ORDER BY n DESC) = 1", "y", "k"],
  ])("%s", async (query) => {
    const best = (await rows(`SELECT y, k FROM (${query}) ORDER BY y`)).map(([y, k]) => [y, k]);
    expect(best).toEqual([
      [2012, "java"],
      [2013, "net"],
    ]);
  });

  it("filters groups by windows over their aggregates", async () => {
    const query = "SELECT y, sum(n) AS s FROM sales GROUP BY y QUALIFY row_number() OVER (ORDER BY s DESC) = 1";
    expect(await rows(query)).toEqual([[2013, 78n]]);
  });

  it("needs a window function", async () => {
    expect(await conditionOf("SELECT y FROM sales QUALIFY y = 2012")).toBe("QUALIFY_REQUIRES_WINDOW_FUNCTION");
  });
});

describe("UNPIVOT", () => {
  const table = "VALUES (1, 11, 12, 21), (2, NULL, 120, NULL) AS t(id, a, b, c)";

  it("leaves rows without a value out, unless it includes them", async () => {
    expect(await rows(`SELECT * FROM ${table} UNPIVOT (v FOR name IN (a AS x, c))`)).toEqual(
      [
        [1, "x", 11],
        [1, "c", 21],
      ].map(([id, name, v]) => [id, 12, name, v]),
    );
    expect(await rows(`SELECT id, name, v FROM ${table} UNPIVOT INCLUDE NULLS (v FOR name IN (a, c))`)).toHaveLength(4);
  });

  it("takes several columns at a time", async () => {
    const query =
      "SELECT * FROM VALUES (1, 11, 12, 21, 22) AS t(id, a, b, c, d) UNPIVOT ((v, w) FOR name IN ((a, b), (c, d) AS z))";
    expect(await names(spark.sql(query))).toEqual(["id", "name", "v", "w"]);
    expect(await rows(query)).toEqual([
      [1, "a_b", 11, 12],
      [1, "z", 21, 22],
    ]);
  });

  it.each([
    ["VALUES (1, 'x') AS t(a, b) UNPIVOT (v FOR name IN (a, b))", "UNPIVOT_VALUE_DATA_TYPE_MISMATCH"],
    ["VALUES (1, 2) AS t(a, b) UNPIVOT ((v, w) FOR name IN ((a), (b)))", "UNPIVOT_VALUE_SIZE_MISMATCH"],
    ["VALUES (1, named_struct('x', 1)) AS t(id, s) UNPIVOT (v FOR name IN (s.x))", "UNPIVOT_REQUIRES_ATTRIBUTES"],
  ])("%s: %s", async (from, expected) => {
    expect(await conditionOf(`SELECT * FROM ${from}`)).toBe(expected);
  });
});

describe("HAVING", () => {
  it("leaves ORDER BY its way below the select list", async () => {
    const query =
      "SELECT s.k AS kind, count(*) AS c FROM sales s GROUP BY s.k HAVING count(*) > 1 ORDER BY c, s.k DESC";
    expect(await rows(query)).toEqual([
      ["java", 2n],
      ["net", 3n],
    ]);
    expect(await rows("SELECT k FROM sales GROUP BY k HAVING sum(n) > 1 ORDER BY max(n)")).toEqual([["java"], ["net"]]);
  });
});

describe("groups of everything", () => {
  it("are one row with nothing to say about it", async () => {
    expect(await rows("SELECT 1 AS one FROM sales HAVING true")).toEqual([[1]]);
  });
});

describe("grouping sets", () => {
  it("leave keys as they are that stand in all of them", async () => {
    const { fields } = await spark.sql("SELECT a, c, count(*) FROM t2 GROUP BY a, ROLLUP (c)").schema();
    expect(fields.map(({ nullable }) => nullable)).toEqual([false, true, false]);
  });
});

describe("GROUP BY ALL", () => {
  it("groups by what does not aggregate", async () => {
    expect(await rows("SELECT y AS year, sum(n) FROM sales GROUP BY ALL ORDER BY ALL")).toEqual([
      [2012, 35n],
      [2013, 78n],
    ]);
    expect(await rows("SELECT sum(n) FROM sales GROUP BY ALL")).toEqual([[113n]]);
  });

  it("cannot mix columns with aggregates in one expression", async () => {
    expect(await conditionOf("SELECT y + 1, sum(n) + y FROM sales GROUP BY ALL")).toBe("MISSING_AGGREGATION");
  });
});

describe("aliases to the left", () => {
  it("are shown in names", async () => {
    const query = "SELECT y AS a, a + 1 AS b, b * 2, b FROM sales LIMIT 1";
    expect(await names(spark.sql(query))).toEqual(["a", "b", "(lateralAliasReference(b) * 2)", "b"]);
    expect(await names(spark.sql("SELECT y AS a, a + 1 FROM sales"))).toEqual(["a", "(lateralAliasReference(a) + 1)"]);
  });

  it("give way to columns, and must be clear", async () => {
    expect(await rows("SELECT y + 1 AS y, y AS z FROM sales WHERE n = 5")).toEqual([[2013, 2012]]);
    expect(await conditionOf("SELECT 1 AS a, 2 AS a, a + 1")).toBe("AMBIGUOUS_LATERAL_COLUMN_ALIAS");
  });

  it("may be columns of a generator", async () => {
    expect(await rows("SELECT explode(array(1, 2)) AS e, e + 1")).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });
});

describe("subqueries", () => {
  it.each([
    ["SELECT a FROM t1 WHERE EXISTS (SELECT 1 FROM t2 WHERE t2.a = t1.a) OR a = 3", [[1], [3]]],
    ["SELECT a FROM t1 WHERE a IN (SELECT a FROM t2) OR b IS NULL", [[1], [3]]],
    ["SELECT (SELECT max(c) FROM t2) AS m, count(*) FROM t1 GROUP BY (SELECT max(c) FROM t2)", [[40, 3n]]],
    ["SELECT (SELECT max(c) FROM t2) + 1 AS m, count(*) FROM t1 GROUP BY m", [[41, 3n]]],
    [
      "SELECT a, b, b IN (SELECT c FROM t2), b NOT IN (SELECT c FROM VALUES (2), (NULL) AS n(c)) FROM t1 ORDER BY a",
      [
        [1, 2, false, false],
        [2, 3, false, false],
        [3, null, false, false],
      ],
    ],
    ["SELECT a FROM t1 WHERE b NOT IN (SELECT c FROM VALUES (2), (NULL) AS n(c)) OR a = 2", [[2]]],
    ["SELECT a FROM t1 WHERE (a, b) NOT IN (SELECT a, c FROM t2) ORDER BY a", [[1], [2], [3]]],
    ["SELECT a FROM t1 WHERE (a, b) NOT IN (VALUES (1, 2), (3, 4)) ORDER BY a", [[2]]],
    ["SELECT a, (a, b) IN (VALUES (1, 2), (3, NULL)) FROM t1 WHERE (a, b) IN (VALUES (1, 2))", [[1, true]]],
    [
      "SELECT a, sum((SELECT max(c) FROM t2 WHERE t2.a = t1.a)) FROM t1 WHERE a < 3 GROUP BY a ORDER BY a",
      [
        [1, 30n],
        [2, null],
      ],
    ],
    [
      "SELECT a, (SELECT count(*) FROM t2 WHERE t2.a = t1.a) FROM t1 ORDER BY a",
      [
        [1, 2n],
        [2, 0n],
        [3, 0n],
      ],
    ],
  ])("%s", async (query, expected) => {
    expect(await rows(query)).toEqual(expected);
  });

  it("of different texts are different keys", async () => {
    const query = "SELECT (SELECT max(c) FROM t2) FROM t1 GROUP BY (SELECT min(c) FROM t2)";
    expect(await conditionOf(query)).not.toBe("MISSING_AGGREGATION");
    expect(await rows(query)).toEqual([[40]]);
  });
});
