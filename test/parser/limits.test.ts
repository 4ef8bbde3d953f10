import { describe, expect, test } from "vitest";
import { parseExpression, parseStatement } from "../../src/parser/index.ts";

const many = 10_000;
const nested = (open: string, middle: string, close: string, times = many): string =>
  open.repeat(times) + middle + close.repeat(times);

describe("ten thousand", () => {
  test.each([
    ["parentheses", nested("(", "a", ")"), "unresolvedAttribute"],
    ["parentheses with terms", nested("(", "a", " + 1)"), "unresolvedFunction"],
    ["terms", `a${" + a".repeat(many)}`, "unresolvedFunction"],
    ["ANDs", `a = 1${" AND a = 1".repeat(many)}`, "unresolvedFunction"],
    ["NOTs", `${"NOT ".repeat(many)}a`, "unresolvedFunction"],
    ["signs", `${"- ".repeat(many)}a`, "unresolvedFunction"],
    ["fields", `f(a)${".x".repeat(many)}`, "unresolvedExtractValue"],
    ["values", `a IN (1${", 1".repeat(many)})`, "unresolvedFunction"],
    ["comments in comments", `${nested("/*", "", "*/")}a`, "unresolvedAttribute"],
  ])("%s are read", (_, sql, kind) => {
    expect(parseExpression(sql).kind).toBe(kind);
  });

  test.each([
    ["unions", `SELECT 1${" UNION ALL SELECT 1".repeat(many)}`, "setOperation"],
    ["joins", `SELECT * FROM t${" JOIN t ON a = b".repeat(many)}`, "project"],
  ])("%s are read", (_, sql, kind) => {
    expect(parseStatement(sql).kind).toBe(kind);
  });

  test.each([
    ["calls in calls", nested("f(", "a", ")")],
    ["queries in queries", nested("SELECT * FROM (", "SELECT 1", ")")],
    ["parentheses around a query", nested("(", "SELECT 1", ")")],
    ["CASEs in CASEs", nested("CASE WHEN a THEN ", "1", " END")],
    ["lists in lists", nested("a IN (", "1", ")")],
    ["types in types", `CAST(a AS ${nested("array<", "int", ">")})`],
  ])("%s are a clear error", (_, sql) => {
    const parse = () => parseStatement(sql.startsWith("SELECT") || sql.startsWith("(") ? sql : `SELECT ${sql}`);
    expect(parse).toThrow(expect.objectContaining({ condition: "FAILED_TO_PARSE_TOO_COMPLEX" }));
  });
});

test("a chain of ANDs becomes a shallow tree", () => {
  let depth = 0;
  let part: unknown = parseExpression(`a${" AND a".repeat(many)}`);
  for (; (part as { arguments?: unknown[] }).arguments; depth++) part = (part as { arguments: unknown[] }).arguments[0];
  expect(depth).toBeLessThan(20);
});

test.each([
  ["substring(", "a", ", 1, 2)"],
  ["trim(", "a", ")"],
  ["date_add(", "a", ", 1)"],
  ["(", "a", ", b)"],
])("forty of %s in each other cost no more than their length", (open, middle, close) => {
  const start = performance.now();
  parseExpression(nested(open, middle, close, 40));
  expect(performance.now() - start).toBeLessThan(500);
});

test("a string of two million escapes is read", () => {
  const { value } = parseExpression(`'${"''\\n".repeat(1 << 20)}'`) as { value?: unknown };
  expect(value).toHaveLength(2 << 20);
});

const q21 = `select s_name, count(*) as numwait from supplier, lineitem l1, orders, nation
where s_suppkey = l1.l_suppkey and o_orderkey = l1.l_orderkey and o_orderstatus = 'F' and l1.l_receiptdate > l1.l_commitdate
and exists (select * from lineitem l2 where l2.l_orderkey = l1.l_orderkey and l2.l_suppkey <> l1.l_suppkey)
and not exists (select * from lineitem l3 where l3.l_orderkey = l1.l_orderkey and l3.l_suppkey <> l1.l_suppkey
and l3.l_receiptdate > l3.l_commitdate) and s_nationkey = n_nationkey and n_name = 'SAUDI ARABIA'
group by s_name order by numwait desc, s_name limit 100`;

test("a query of TPC-H is read in well under a millisecond", () => {
  const times = Array.from({ length: 300 }, () => {
    const start = performance.now();
    parseStatement(q21);
    return performance.now() - start;
  });
  expect(times.sort((a, b) => a - b)[150]).toBeLessThan(1);
});
