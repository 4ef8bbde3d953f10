import { describe, expect, test } from "vitest";
import { parseQuery } from "../../src/parser/index.ts";
import { type Relation, treeString } from "../../src/plan/index.ts";

/** The kinds of the relations, outermost first; children of a relation of two in brackets. */
function shape(relation: Relation): string {
  if ("left" in relation) return `${relation.kind}[${shape(relation.left)}, ${shape(relation.right)}]`;
  const below = "input" in relation && relation.input ? ` ${shape(relation.input)}` : "";
  return `${relation.kind}${"unparsedIdentifier" in relation ? ` ${relation.unparsedIdentifier}` : ""}${below}`;
}

describe("clauses stand in Spark's order", () => {
  test.each([
    ["SELECT 1", "project"],
    ["SELECT a FROM t WHERE b", "project filter readNamedTable t"],
    ["SELECT DISTINCT a FROM t", "deduplicate project readNamedTable t"],
    [
      "SELECT a FROM t GROUP BY a HAVING b ORDER BY a LIMIT 1 OFFSET 2",
      "limit offset sort having aggregate readNamedTable t",
    ],
    ["SELECT sum(a) FROM t HAVING b", "having aggregate readNamedTable t"],
    ["SELECT a FROM t LIMIT ALL", "project readNamedTable t"],
    ["SELECT a FROM t QUALIFY b", "qualify project readNamedTable t"],
    ["SELECT /*+ x(1), y */ a FROM t", "hint hint project readNamedTable t"],
    ["SELECT a FROM t DISTRIBUTE BY a SORT BY b", "sort repartitionByExpression project readNamedTable t"],
    ["SELECT a FROM t CLUSTER BY a", "sort repartitionByExpression project readNamedTable t"],
    ["SELECT a FROM t LATERAL VIEW explode(b) e AS c WHERE c", "project filter lateralView readNamedTable t"],
    ["SELECT a FROM t TABLESAMPLE (10 PERCENT) x", "project sample subqueryAlias readNamedTable t"],
    ["SELECT a FROM t TABLESAMPLE (3 ROWS)", "project limit readNamedTable t"],
    ["SELECT a FROM (SELECT b FROM t)", "project subqueryAlias project readNamedTable t"],
    ["SELECT a FROM VALUES (1, 2) AS v(a, b)", "project subqueryAlias inlineTable"],
    ["SELECT a FROM t PIVOT (sum(b) FOR c IN (1, 2)) p", "project subqueryAlias sqlPivot readNamedTable t"],
    ["SELECT a FROM t UNPIVOT (v FOR n IN (b, c))", "project sqlUnpivot readNamedTable t"],
    ["SELECT a FROM range(3) r(x)", "project subqueryAlias unresolvedTableValuedFunction"],
    ["WITH a AS (SELECT 1) SELECT * FROM a", "withCtes project readNamedTable a"],
    ["TABLE t", "readNamedTable t"],
    ["FROM t", "readNamedTable t"],
    ["FROM t SELECT a WHERE b", "project filter readNamedTable t"],
    ["TABLE t |> WHERE a |> SELECT b |> LIMIT 1", "limit project filter readNamedTable t"],
    ["TABLE t |> AGGREGATE sum(a) GROUP BY b |> AS u", "subqueryAlias aggregate readNamedTable t"],
  ])("%s", (sql, expected) => {
    expect(shape(parseQuery(sql))).toBe(expected);
  });
});

describe("joins and set operations", () => {
  const [t, u, v] = ["readNamedTable t", "readNamedTable u", "readNamedTable v"];
  test.each([
    ["SELECT a FROM t, u JOIN v ON b", `project join[join[${t}, ${u}], ${v}]`],
    ["SELECT a FROM t JOIN (u JOIN v)", `project join[${t}, join[${u}, ${v}]]`],
    ["SELECT a FROM ((t)) JOIN u", `project join[${t}, ${u}]`],
    ["SELECT a FROM t, LATERAL (SELECT 1) x", `project lateralJoin[${t}, subqueryAlias project]`],
    ["TABLE t UNION TABLE u INTERSECT TABLE v", `setOperation[${t}, setOperation[${u}, ${v}]]`],
    ["TABLE t EXCEPT TABLE u UNION TABLE v", `setOperation[setOperation[${t}, ${u}], ${v}]`],
    ["TABLE t UNION TABLE u |> LIMIT 1", `limit setOperation[${t}, ${u}]`],
    ["(TABLE t) UNION (TABLE u) ORDER BY a", `sort setOperation[${t}, ${u}]`],
    [
      "SELECT * FROM ((TABLE t) UNION (TABLE u)) x JOIN v",
      `project join[subqueryAlias setOperation[${t}, ${u}], ${v}]`,
    ],
    ["SELECT * FROM ((SELECT 1) x JOIN t)", `project join[subqueryAlias project, ${t}]`],
  ])("%s", (sql, expected) => {
    expect(shape(parseQuery(sql))).toBe(expected);
  });

  test.each([
    ["JOIN", "inner"],
    ["INNER JOIN", "inner"],
    ["CROSS JOIN", "cross"],
    ["LEFT JOIN", "leftOuter"],
    ["LEFT OUTER JOIN", "leftOuter"],
    ["RIGHT JOIN", "rightOuter"],
    ["FULL OUTER JOIN", "fullOuter"],
    ["SEMI JOIN", "leftSemi"],
    ["LEFT SEMI JOIN", "leftSemi"],
    ["LEFT ANTI JOIN", "leftAnti"],
  ])("%s is %s", (words, joinType) => {
    expect(parseQuery(`SELECT * FROM t ${words} u`)).toMatchObject({ input: { joinType } });
    expect(parseQuery(`SELECT * FROM t ${words} u USING (a, b)`)).toMatchObject({
      input: { usingColumns: ["a", "b"] },
    });
    expect(parseQuery(`SELECT * FROM t ${words} u ON a`)).toMatchObject({
      input: { condition: { unparsedIdentifier: "a" } },
    });
  });
});

describe("grouping", () => {
  const sets = (sql: string) => {
    const { groupType, groupingExpressions, groupingSets } = parseQuery(`SELECT 1 FROM t GROUP BY ${sql}`) as never as {
      groupType: string;
      groupingExpressions: { unparsedIdentifier: string }[];
      groupingSets?: { expressions: { unparsedIdentifier: string }[] }[];
    };
    const names = (items: { unparsedIdentifier: string }[]) => items.map((item) => item.unparsedIdentifier).join("");
    return [
      groupType,
      names(groupingExpressions),
      groupingSets?.map(({ expressions }) => names(expressions)).join("|"),
    ];
  };
  test.each([
    ["a, b", ["groupBy", "ab", undefined]],
    ["ALL", ["groupBy", "ALL", undefined]],
    ["ROLLUP(a, b)", ["rollup", "ab", undefined]],
    ["a, b WITH CUBE", ["cube", "ab", undefined]],
    ["GROUPING SETS((a, b), a, ())", ["groupingSets", "ab", "ab|a|"]],
    ["a, b GROUPING SETS((a), b)", ["groupingSets", "ab", "a|b"]],
    ["a, ROLLUP(b, c)", ["groupingSets", "abc", "abc|ab|a"]],
    ["ROLLUP((a, b), c)", ["groupingSets", "abc", "abc|ab|"]],
    ["CUBE(a, b), c", ["groupingSets", "abc", "abc|ac|bc|c"]],
    ["GROUPING SETS(ROLLUP(a), CUBE(b))", ["groupingSets", "ab", "a||b|"]],
  ])("%s", (sql, expected) => {
    expect(sets(sql)).toEqual(expected);
  });
});

test("a WINDOW clause gives its windows to those who name them", () => {
  const named = parseQuery("SELECT sum(a) OVER w FROM t WINDOW w AS (PARTITION BY b)");
  const written = parseQuery("SELECT sum(a) OVER (PARTITION BY b) FROM t");
  expect(treeString(named)).toBe(treeString(written));
  expect(parseQuery("SELECT sum(a) OVER w FROM t")).toMatchObject({ expressions: [{ windowName: "w" }] });
});

test("words are names wherever they do not begin a clause", () => {
  const names = (sql: string) =>
    (parseQuery(sql) as never as { expressions: { names?: string[]; unparsedIdentifier?: string }[] }).expressions;
  expect(names("SELECT a left, b on, c FROM t")).toMatchObject([
    { names: ["left"] },
    { names: ["on"] },
    { unparsedIdentifier: "c" },
  ]);
  expect(names("SELECT select, from, t.where FROM t")).toMatchObject([
    { unparsedIdentifier: "select" },
    { unparsedIdentifier: "from" },
    { unparsedIdentifier: "t.where" },
  ]);
  expect(parseQuery("SELECT a FROM limit LIMIT 1")).toMatchObject({
    kind: "limit",
    input: { input: { unparsedIdentifier: "limit" } },
  });
});
