import { describe, expect, test } from "vitest";
import { ParseException } from "../../src/errors/index.ts";
import {
  parseExpression,
  parseMultipartIdentifier,
  parseQuery,
  parseStatement,
  quoteIfNeeded,
} from "../../src/parser/index.ts";
import { find, walk } from "../../src/plan/index.ts";

describe("names", () => {
  test.each([
    ["a", ["a"]],
    ["a.b.c", ["a", "b", "c"]],
    ["a.`b.c`", ["a", "b.c"]],
    ["`a``b`", ["a`b"]],
    ["select.1m", ["select", "1m"]],
    ["`__proto__`", ["__proto__"]],
    ["``", [""]],
  ])("%s", (text, parts) => {
    expect(parseMultipartIdentifier(text)).toEqual(parts);
    expect(parseMultipartIdentifier(quoteIfNeeded(parts))).toEqual(parts);
  });

  test.each(["", "a.", ".a", "a b", "a-b", "é", "'a'"])("%j is none", (text) => {
    expect(() => parseMultipartIdentifier(text)).toThrow(ParseException);
  });
});

describe("origins", () => {
  const sql = "SELECT a,\n  b + 1 AS c\nFROM t WHERE (x or y)";

  test("every node knows the text that it came from", () => {
    const query = parseQuery(sql);
    walk(query, (node) => {
      expect(node.origin?.span, node.kind).toBeDefined();
      return undefined;
    });
    const sum = find(query, (node) => node.kind === "unresolvedFunction" && node.functionName === "+");
    const span = sum?.origin?.span;
    expect(sql.slice(span?.start, span?.stop)).toBe("b + 1");
    expect([span?.line, span?.position]).toEqual([2, 2]);
  });

  test("an error points at its place", () => {
    const error = failureOf("SELECT a\nFROM t WHER b = 1 2");
    expect(error.condition).toBe("PARSE_SYNTAX_ERROR");
    expect(error.messageParameters).toEqual({ error: "'b'", hint: "" });
    expect(error.origin?.span).toMatchObject({ line: 2, position: 12 });
    expect(error.message).toContain(`FROM t WHER b = 1 2\n  | ${" ".repeat(12)}^`);
  });

  test("an error inside a type points into the statement", () => {
    const error = failureOf("SELECT\n  CAST(a AS array<foo bar>)");
    expect(error.origin?.span).toMatchObject({ line: 2 });
    expect(error.origin?.span?.start).toBeGreaterThan(18);
  });

  test.each([
    ["", "PARSE_EMPTY_STATEMENT"],
    ["  \n", "PARSE_EMPTY_STATEMENT"],
    ["-- nothing", "PARSE_SYNTAX_ERROR"],
    ["SELECT 1 /* open", "UNCLOSED_BRACKETED_COMMENT"],
    ["SELECT * FROM a-b", "INVALID_IDENTIFIER"],
    ["SELECT 'open", "PARSE_SYNTAX_ERROR"],
  ])("%j is %s", (text, condition) => {
    expect(failureOf(text).condition).toBe(condition);
  });
});

function failureOf(sql: string): ParseException {
  try {
    parseStatement(sql);
  } catch (error) {
    return error as ParseException;
  }
  throw new Error("nothing was thrown");
}

describe("time zone and clock are the session's", () => {
  test("a timestamp without a zone is in the session's", () => {
    const at = (sessionTimeZone: string) => parseExpression("TIMESTAMP '2020-07-01 12:00:00'", { sessionTimeZone });
    expect(at("UTC")).toMatchObject({ value: 1_593_604_800_000_000n });
    expect(at("America/New_York")).toMatchObject({ value: 1_593_619_200_000_000n });
    expect(at("+02:00")).toMatchObject({ value: 1_593_597_600_000_000n });
  });

  test("a timestamp is without a zone where the session wants it so", () => {
    const literal = (sql: string) => parseExpression(sql, { timestampType: "TIMESTAMP_NTZ" });
    expect(literal("TIMESTAMP '2020-07-01'")).toMatchObject({ dataType: { kind: "timestamp_ntz" } });
    expect(literal("TIMESTAMP '2020-07-01 00:00Z'")).toMatchObject({ dataType: { kind: "timestamp" } });
  });
});
