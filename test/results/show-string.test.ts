import { describe, expect, test } from "vitest";
import { rowFactory, showString } from "../../src/results/index.ts";
import type { DataType } from "../../src/types/index.ts";
import {
  DecimalType,
  DoubleType,
  IntegerType,
  LongType,
  StringType,
  StructField,
  structType,
} from "../../src/types/index.ts";

/** A table and what Spark 4.3 prints of it; every expected text was recorded from there. */
const show = (
  columns: Readonly<Record<string, readonly [DataType, readonly unknown[]]>>,
  { n = 20, truncate = 20, vertical = false } = {},
): string => {
  const names = Object.keys(columns);
  const schema = structType(names.map((name) => StructField(name, columns[name]![0])));
  const length = Math.max(0, ...Object.values(columns).map(([, values]) => values.length));
  const rows = rowFactory(names).rows(
    Object.values(columns).map(([, values]) => values),
    length,
  );
  return showString(schema, rows, { numRows: n, truncate, vertical, timeZone: "UTC" });
};

const ids = (count: number) => ({ id: [LongType, Array.from({ length: count }, (_, at) => BigInt(at))] as const });

describe("the table", () => {
  test("numbers and nulls to the right", () => {
    expect(show({ d: [DoubleType, [1, 1.5, 1e7, 1e-4, Number.NaN, -0, null]] })).toBe(
      "+------+\n|     d|\n+------+\n|   1.0|\n|   1.5|\n| 1.0E7|\n|1.0E-4|\n|   NaN|\n|  -0.0|\n|  NULL|\n+------+\n",
    );
  });
  test("long texts are cut at 20", () => {
    const texts = { a: "abcdefghijklmnopqrstuvwxyz", b: "12345678901234567890", c: "123456789012345678901" };
    const columns = Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, [StringType, [text]] as const]),
    );
    expect(show(columns)).toBe(
      "+--------------------+--------------------+--------------------+\n|                   a|                   b|                   c|\n+--------------------+--------------------+--------------------+\n|abcdefghijklmnopq...|12345678901234567890|12345678901234567...|\n+--------------------+--------------------+--------------------+\n",
    );
  });
  test("below four characters there is no room for dots", () => {
    expect(show({ a: [StringType, ["abcdefghij"]], b: [IntegerType, [12345]] }, { truncate: 3 })).toBe(
      "+---+---+\n|  a|  b|\n+---+---+\n|abc|123|\n+---+---+\n",
    );
    expect(show({ a: [StringType, ["abcdefghij"]] }, { truncate: 2 })).toBe("+---+\n|  a|\n+---+\n| ab|\n+---+\n");
    expect(show({ a: [StringType, ["abcdefghij"]] }, { truncate: 5 })).toBe(
      "+-----+\n|    a|\n+-----+\n|ab...|\n+-----+\n",
    );
  });
  test("uncut texts go to the left", () => {
    const columns = { abc: [StringType, ["abcdefghijklmnopqrstuvwxyz", "x"]], x: [IntegerType, [1, 22]] } as const;
    expect(show(columns, { truncate: 0 })).toBe(
      "+--------------------------+---+\n|abc                       |x  |\n+--------------------------+---+\n|abcdefghijklmnopqrstuvwxyz|1  |\n|x                         |22 |\n+--------------------------+---+\n",
    );
  });
  test("wide characters take two cells", () => {
    const columns = {
      a: [StringType, ["中文字", "x"]],
      b: [StringType, ["ab", "abcdefg"]],
      c: [StringType, ["ｆｕｌｌ", "y"]],
      d: [StringType, ["한글", "z"]],
      e: [StringType, ["😀", "w"]],
      f: [StringType, ["é", "v"]],
      g: [StringType, ["あいう", "u"]],
    } as const;
    expect(show(columns)).toBe(
      "+------+-------+--------+----+---+---+------+\n|     a|      b|       c|   d|  e|  f|     g|\n+------+-------+--------+----+---+---+------+\n|中文字|     ab|ｆｕｌｌ|한글| 😀|  é|あいう|\n|     x|abcdefg|       y|   z|  w|  v|     u|\n+------+-------+--------+----+---+---+------+\n",
    );
    expect(show({ 中文: [IntegerType, [1]], a: [IntegerType, [2]] })).toBe(
      "+----+---+\n|中文|  a|\n+----+---+\n|   1|  2|\n+----+---+\n",
    );
  });
  test("characters that would tear the table are written out", () => {
    expect(show({ "a\nb": [StringType, ["a\nb\tc\rd"]], "c\td": [StringType, ["x\\y"]] }, { truncate: 0 })).toBe(
      "+----------+----+\n|a\\nb      |c\\td|\n+----------+----+\n|a\\nb\\tc\\rd|x\\y |\n+----------+----+\n",
    );
    expect(show({ d: [StringType, ["\u0000\u0001\u001b\u0007\b"]] }, { truncate: 0 })).toContain(
      "|\u0000\u0001\u001b\\a\\b|",
    );
  });
  test("decimals keep their scale", () => {
    expect(show({ d: [DecimalType(11, 10), []] })).toBe("+---+\n|  d|\n+---+\n+---+\n");
  });
});

describe("how many rows", () => {
  test.each([
    [3, "+---+\n| id|\n+---+\n|  0|\n|  1|\n|  2|\n+---+\nonly showing top 3 rows"],
    [1, "+---+\n| id|\n+---+\n|  0|\n+---+\nonly showing top 1 row"],
    [0, "+---+\n| id|\n+---+\n+---+\nonly showing top 0 rows"],
  ])("%d of more", (n, text) => expect(show(ids(n + 1), { n })).toBe(text));
  test("all of them", () => expect(show(ids(2), { n: 2 })).toBe("+---+\n| id|\n+---+\n|  0|\n|  1|\n+---+\n"));
  test("no columns", () => {
    const rows = rowFactory([]).rows([], 3);
    const options = { numRows: 20, truncate: 20, vertical: false, timeZone: "UTC" };
    expect(showString(structType([]), rows, options)).toBe("++\n||\n++\n||\n||\n||\n++\n");
    expect(showString(structType([]), [], options)).toBe("++\n||\n++\n++\n");
  });
});

describe("one line for each value", () => {
  const vertical = { vertical: true };
  test("fields one below the other", () => {
    const columns = { a: [IntegerType, [1, 2]], bcd: [StringType, ["abc", "x"]], c: [IntegerType, [null, 3]] } as const;
    expect(show(columns, vertical)).toBe(
      "-RECORD 0---\n a   | 1    \n bcd | abc  \n c   | NULL \n-RECORD 1---\n a   | 2    \n bcd | x    \n c   | 3    \n",
    );
  });
  test("no rows", () => expect(show({ a: [IntegerType, []] }, vertical)).toBe("(0 rows)"));
  test("more rows than shown", () => {
    expect(show(ids(3), { n: 2, vertical: true })).toBe(
      "-RECORD 0--\n id  | 0   \n-RECORD 1--\n id  | 1   \nonly showing top 2 rows",
    );
  });
  test("cut and wide", () => {
    const columns = { a: [StringType, ["abcdefghijklmnopqrstuvwxyz"]], b中: [StringType, ["中文"]] } as const;
    expect(show(columns, vertical)).toBe(
      "-RECORD 0-------------------\n a   | abcdefghijklmnopq... \n b中 | 中文                 \n",
    );
    expect(show({ a: columns.a }, { vertical: true, truncate: 0 })).toBe(
      "-RECORD 0-------------------------\n a   | abcdefghijklmnopqrstuvwxyz \n",
    );
  });
});
