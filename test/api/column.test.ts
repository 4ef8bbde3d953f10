import { inspect } from "node:util";
import { Temporal } from "temporal-polyfill";
import { Window } from "tspark";
import { asc, col, desc, expr, lit, when } from "tspark/functions";
import { Decimal } from "tspark/types";
import { describe, expect, test } from "vitest";
import { callFunction, lambda } from "../../src/api/expression-builder.ts";

const a = col("a");
const sum = callFunction("sum", "a");

// Each text is what PySpark 4.3 printed for the same column, without `Column<'` and `'>`.
test.each([
  [a, "a"],
  [col("`a.b`.c"), "`a.b`.c"],
  [a.gt(3), ">(a, 3)"],
  [a.eq(3), "=(a, 3)"],
  [a.ne(3), "!(=(a, 3))"],
  [a.eqNullSafe(null), "<=>(a, NULL)"],
  [a.plus(1.5), "+(a, 1.5)"],
  [a.negate(), "negative(a)"],
  [a.not(), "!(a)"],
  [a.gt(1).and(col("b").lt(2)), "and(>(a, 1), <(b, 2))"],
  [a.pow(2), "power(a, 2)"],
  [a.mod(2), "%(a, 2)"],
  [lit("x y"), "'x y'"],
  [lit(null), "NULL"],
  [lit(true), "true"],
  [lit(2 ** 40), "1099511627776L"],
  [lit(1e20), "1.0E20"],
  [lit([1, 2]), "array(1, 2)"],
  [a.isNull(), "isNull(a)"],
  [a.isNaN(), "isNaN(a)"],
  [a.isin(1, 2), "in(a, 1, 2)"],
  [a.isin([1, 2]), "in(a, 1, 2)"],
  [a.isin(), "in(a)"],
  [a.like("x%"), "like(a, 'x%')"],
  [a.startsWith("x"), "startswith(a, 'x')"],
  [a.endswith("x"), "endswith(a, 'x')"],
  [a.substr(1, 2), "substr(a, 1, 2)"],
  [a.cast("int"), "CAST(a AS INT)"],
  [a.tryCast("int"), "TRY_CAST(a AS INT)"],
  [a.alias("b"), "a AS b"],
  [a.alias("b", "c"), "a AS (b, c)"],
  [a.asc(), "a ASC NULLS FIRST"],
  [a.desc(), "a DESC NULLS LAST"],
  [asc("a"), "a ASC NULLS FIRST"],
  [desc(a), "a DESC NULLS LAST"],
  [a.descNullsFirst(), "a DESC NULLS FIRST"],
  [a.getItem(0), "a[0]"],
  [a.getField("f"), "a['f']"],
  [a.withField("f", lit(1)), "update_field(a, f, 1)"],
  [a.dropFields("f", "g"), "drop_field(drop_field(a, f), g)"],
  [a.between(1, 2), "and(>=(a, 1), <=(a, 2))"],
  [when(a.gt(1), "x"), "CASE WHEN >(a, 1) THEN 'x' END"],
  [
    when(a.gt(1), "x").when(a.gt(2), "y").otherwise("z"),
    "CASE WHEN >(a, 1) THEN 'x' WHEN >(a, 2) THEN 'y' ELSE 'z' END",
  ],
  [a.bitwiseOR(1), "|(a, 1)"],
  [expr("a+1"), "a+1"],
  [col("*"), "*"],
  [sum.over(Window.partitionBy()), "sum(a) OVER ()"],
  [
    sum.over(Window.partitionBy("b").orderBy("c").rowsBetween(-1, Window.currentRow)),
    "sum(a) OVER (PARTITION BY b ORDER BY c ASC NULLS FIRST ROWS BETWEEN -1 AND CURRENT ROW)",
  ],
  [
    sum.over(Window.orderBy("c").rangeBetween(Window.unboundedPreceding, 5)),
    "sum(a) OVER (ORDER BY c ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND 5L)",
  ],
])("prints %s", (column, text) => {
  expect(inspect(column)).toBe(`Column<'${text}'>`);
});

describe("literals", () => {
  test.each([
    [null, null, "null"],
    [1, 1, "integer"],
    [2 ** 31 - 1, 2 ** 31 - 1, "integer"],
    [2 ** 31, 2147483648n, "long"],
    [-(2 ** 31) - 1, -2147483649n, "long"],
    [1n, 1n, "long"],
    [1.5, 1.5, "double"],
    [-0, -0, "double"],
    [2 ** 53, 2 ** 53, "double"],
    [new Date(5), 5000n, "timestamp"],
    [Temporal.PlainDate.from("1969-12-31"), -1, "date"],
    [Temporal.Instant.from("1969-12-31T23:59:59.9999999Z"), -1n, "timestamp"],
    [Temporal.PlainDateTime.from("1970-01-01T00:00:01"), 1_000_000n, "timestamp_ntz"],
    [Temporal.PlainTime.from("00:00:01"), 1_000_000_000n, "time"],
    [Temporal.Duration.from({ years: 1, months: 2 }), 14, "yearMonthInterval"],
    [Temporal.Duration.from({ days: 1 }), 86_400_000_000n, "dayTimeInterval"],
  ])("%s", (value, physical, kind) => {
    expect(lit(value).expression).toMatchObject({ kind: "literal", value: physical, dataType: { kind } });
  });
  test.each([
    ["1.23", 3, 2],
    ["0.001", 3, 3],
    ["1000", 4, 0],
    ["-12345678901234567890.5", 21, 1],
    ["0", 1, 0],
  ])("decimal %s", (text, precision, scale) => {
    const dataType = { kind: "decimal", precision, scale };
    expect(lit(new Decimal(text)).expression).toMatchObject({ value: text, dataType });
  });
  test("a bigint beyond LONG, an object and an undefined value are refused", () => {
    expect(() => lit(2n ** 63n)).toThrow(expect.objectContaining({ condition: "VALUE_NOT_BETWEEN" }));
    const refused = expect.objectContaining({ condition: "UNSUPPORTED_DATA_TYPE" });
    expect(() => lit({ a: 1 } as never)).toThrow(refused);
    expect(() => a.eq(undefined as never)).toThrow(refused);
  });
});

describe("wrong use", () => {
  test.each<[string, () => unknown, string]>([
    ["otherwise without when", () => a.otherwise(1), "INVALID_WHEN_USAGE"],
    ["when without when", () => a.when(col("b"), 1), "INVALID_WHEN_USAGE"],
    ["otherwise twice", () => when(a, 1).otherwise(2).otherwise(3), "INVALID_WHEN_USAGE"],
    ["when of a value", () => when(true as never, 1), "NOT_EXPECTED_TYPE"],
    ["substr of a number and a column", () => a.substr(1, col("b")), "NOT_SAME_TYPE"],
    ["dropFields of nothing", () => a.dropFields(), "CANNOT_BE_EMPTY"],
    ["metadata of several names", () => a.alias("b", "c", { metadata: {} } as never), "ONLY_ALLOWED_FOR_SINGLE_COLUMN"],
    ["a column in a list", () => lit([1, a] as never), "COLUMN_IN_LIST"],
    [
      "a lambda of four",
      () => lambda((w: never, x: never, y: never, z: never) => [w, x, y, z]),
      "WRONG_NUM_ARGS_FOR_HIGHER_ORDER_FUNCTION",
    ],
    ["a lambda without a column", () => lambda((x: never) => String(x)), "HIGHER_ORDER_FUNCTION_SHOULD_RETURN_COLUMN"],
  ])("%s", (_, build, condition) => {
    expect(build).toThrow(expect.objectContaining({ condition }));
  });
});

test("every node remembers the user's line", () => {
  const file = a.plus(1).expression.origin?.callSite?.userFrame()?.file;
  expect(file).toBe(import.meta.filename);
});
