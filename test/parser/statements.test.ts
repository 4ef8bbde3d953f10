import { describe, expect, test } from "vitest";
import { parseQuery, parseStatement } from "../../src/parser/index.ts";

describe("commands", () => {
  test.each([
    ["CREATE TEMP VIEW v AS SELECT 1", "createView", { view: "v", temporary: true, queryText: "SELECT 1" }],
    [
      "CREATE OR REPLACE GLOBAL TEMPORARY VIEW v (a COMMENT 'x', b) AS SELECT 1, 2",
      "createView",
      { replace: true, global: true, columns: ["a", "b"], columnComments: ["x", ""] },
    ],
    ["DROP VIEW IF EXISTS a.`b c`", "dropView", { ifExists: true, view: "a.`b c`" }],
    ["DROP TABLE t PURGE", "dropTable", { table: "t", purge: true }],
    ["SHOW TABLES IN a LIKE 'x*'", "showTables", { namespace: "a", pattern: "x*" }],
    ["SHOW DATABASES 'd*'", "showNamespaces", { pattern: "d*" }],
    ["SHOW COLUMNS IN t FROM s", "showColumns", { table: "t", namespace: "s" }],
    ["SHOW USER FUNCTIONS LIKE 'a'", "showFunctions", { scope: "USER", pattern: "a" }],
    ["DESCRIBE EXTENDED t", "describeTable", { table: "t", extended: true }],
    ["DESC FUNCTION EXTENDED abs", "describeFunction", { function: "abs", extended: true }],
    ["DESC FUNCTION +", "describeFunction", { function: "+" }],
    ["USE a.b", "use", { namespace: "a.b" }],
    ["SET", "set", {}],
    ["SET -v", "set", { verbose: true }],
    ["SET a.b = c d", "set", { key: "a.b", value: "c d" }],
    ["SET a.b;", "set", { key: "a.b" }],
    ["SET TIME ZONE 'UTC'", "setTimeZone", { value: "UTC" }],
    ["RESET a.b", "reset", { key: "a.b" }],
    [
      "CACHE LAZY TABLE t OPTIONS ('storageLevel' 'DISK_ONLY') AS SELECT 1",
      "cacheTable",
      { table: "t", lazy: true, options: { storageLevel: "DISK_ONLY" } },
    ],
    ["UNCACHE TABLE IF EXISTS t", "uncacheTable", { table: "t", ifExists: true }],
    ["EXPLAIN FORMATTED SELECT 1", "explain", { mode: "FORMATTED" }],
    ["INSERT INTO t (a, b) VALUES (1, 2)", "insert", { table: "t", mode: "into", columns: ["a", "b"] }],
    [
      "INSERT OVERWRITE t PARTITION (p = 'x', q) SELECT 1",
      "insert",
      { mode: "overwrite", partition: { p: "x" }, dynamicPartitions: ["q"] },
    ],
    [
      "CREATE TABLE t USING csv OPTIONS (a 1) LOCATION '/x' AS SELECT 1",
      "createTable",
      { table: "t", provider: "csv", options: { a: "1" }, location: "/x" },
    ],
    ["ALTER TABLE t RENAME TO u", "renameTable", { table: "t", newName: "u" }],
    ["TRUNCATE TABLE t", "truncateTable", { table: "t" }],
  ])("%s", (sql, statement, parameters) => {
    expect(parseStatement(sql)).toMatchObject({ kind: "sqlStatement", statement, parameters });
  });

  test("columns of CREATE TABLE become a schema", () => {
    const made = parseStatement("CREATE TABLE t (a INT NOT NULL COMMENT 'x', b STRING DEFAULT 'y') USING parquet");
    expect(made).toMatchObject({
      schema: {
        fields: [
          { name: "a", nullable: false, metadata: { comment: "x" }, dataType: { kind: "integer" } },
          { name: "b", nullable: true, metadata: { CURRENT_DEFAULT: "'y'" } },
        ],
      },
    });
  });

  test("the query of a command is a relation like any other", () => {
    expect(parseStatement("CREATE TEMP VIEW v AS SELECT 1")).toMatchObject({ input: { kind: "project" } });
    expect(parseStatement("WITH a AS (SELECT 1) INSERT INTO t SELECT * FROM a")).toMatchObject({
      statement: "insert",
      input: { kind: "withCtes", input: { kind: "project" } },
    });
    expect(parseStatement("FROM t INSERT INTO a SELECT x INSERT INTO b SELECT y")).toMatchObject({
      statement: "multiInsert",
      statements: [{ parameters: { table: "a" } }, { parameters: { table: "b" } }],
    });
  });

  test("MERGE has its own node", () => {
    const sql =
      "MERGE INTO t USING u ON t.a = u.a WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT (a) VALUES (1)";
    expect(parseStatement(sql)).toMatchObject({
      kind: "mergeIntoTable",
      targetTableName: "t",
      matchActions: [{ actionType: "delete" }],
      notMatchedActions: [{ actionType: "insert", assignments: [{ key: { unparsedIdentifier: "a" } }] }],
    });
  });
});

test("parseQuery takes queries only", () => {
  expect(parseQuery("SELECT 1;")).toMatchObject({ kind: "project" });
  expect(() => parseQuery("SHOW TABLES")).toThrow(expect.objectContaining({ condition: "PARSE_SYNTAX_ERROR" }));
});
