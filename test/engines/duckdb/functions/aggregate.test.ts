import { expect, test } from "vitest";
import { type Around, evaluate, type Given } from "./evaluate.ts";

const rows = (...values: readonly string[]): Around => ({
  from: `(VALUES ${values.map((v) => `(${v})`).join(", ")}) t(x)`,
});
const pairs = (...values: readonly string[]): Around => ({
  from: `(VALUES ${values.map((v) => `(${v})`).join(", ")}) t(x, y)`,
});
const int: readonly Given[] = [["x", "INT"]];
const big: readonly Given[] = [["x", "BIGINT"]];
const dbl: readonly Given[] = [["x", "DOUBLE"]];
const dec = (p: number, s: number): readonly Given[] => [[`CAST(x AS DECIMAL(${p},${s}))`, `DECIMAL(${p},${s})`]];
const xy: readonly Given[] = [
  ["x", "INT"],
  ["y", "INT"],
];
const nan = "CAST('nan' AS DOUBLE)";

type Case = readonly [name: string, args: readonly Given[], around: Around, answer: string];

// Every answer is Spark 4.3's.
const cases: readonly Case[] = [
  ["sum", int, rows("1", "2", "NULL"), "3"],
  ["sum", int, rows("NULL::INT"), "NULL"],
  ["sum", big, rows("9223372036854775807::BIGINT", "-1"), "9223372036854775806"],
  ["try_sum", big, rows("9223372036854775807::BIGINT", "1"), "NULL"],
  ["sum", big, { ...rows("9223372036854775807::BIGINT", "1"), evalMode: "legacy" }, "-9223372036854775808"],
  ["sum", dec(5, 2), rows("1.10", "2.20"), "3.30"],
  ["try_sum", dec(38, 0), rows("99999999999999999999999999999999999999", "1"), "NULL"],
  ["sum", int, { ...rows("1", "1", "2"), isDistinct: true }, "3"],
  ["avg", int, rows("1", "2"), "1.5"],
  ["avg", dec(3, 2), rows("1.00", "1.01", "1.01"), "1.006667"],
  ["avg", dec(3, 2), rows("-1.00", "-1.01", "-1.01"), "-1.006667"],
  ["avg", dec(3, 2), rows("NULL::DECIMAL(3,2)"), "NULL"],
  ["avg", dec(15, 5), rows("0.00005", "0.0", "0"), "0.000016667"],
  [
    "avg",
    dec(38, 0),
    rows("99999999999999999999999999999999999999", "-99999999999999999999999999999999999997"),
    "1.0000",
  ],
  ["try_avg", dec(38, 0), rows("99999999999999999999999999999999999999", "1"), "NULL"],
  ["avg", [["x::BIGINT", "INTERVAL DAY TO SECOND"]], rows("1000000", "1000000", "0"), "666667"],
  ["avg", [["x", "INTERVAL YEAR TO MONTH"]], rows("1", "2", "2"), "2"],
  [
    "count",
    [
      ["x", "INT"],
      ["y", "INT"],
    ],
    pairs("1,2", "NULL,2", "1,NULL", "1,2"),
    "2",
  ],
  [
    "count",
    [
      ["x", "INT"],
      ["y", "INT"],
    ],
    { ...pairs("1,2", "NULL,2", "1,NULL", "1,2"), isDistinct: true },
    "1",
  ],
  ["count_if", [["x > 1", "BOOLEAN"]], rows("1", "2", "3", "NULL"), "2"],
  ["max", dbl, rows(nan, "1"), "nan"],
  ["min", [["[y]", "ARRAY<INT>"]], pairs("1,NULL", "1,2"), "[NULL]"],
  ["max", [["[y]", "ARRAY<INT>"]], pairs("1,NULL", "1,2"), "[2]"],
  [
    "min",
    [["struct_pack(f0 := x, f1 := y)", "STRUCT<a: INT, b: INT>"]],
    pairs("1,NULL", "1,2"),
    "{'f0': 1, 'f1': NULL}",
  ],
  ["bool_and", [["x", "BOOLEAN"]], rows("true", "NULL"), "true"],
  ["bit_xor", int, rows("3", "5"), "6"],
  ["var_samp", int, rows("1", "2", "5"), "4.333333333333333"],
  ["stddev", dbl, rows(nan, "1"), "nan"],
  ["stddev", dbl, rows(nan), "NULL"],
  ["var_pop", dbl, rows(nan), "nan"],
  ["var_samp", dbl, rows("1"), "NULL"],
  ["skewness", int, rows("1", "2", "5"), "0.5280049792181881"],
  ["skewness", int, rows("1", "1"), "NULL"],
  ["skewness", dbl, rows(nan, "1"), "nan"],
  ["kurtosis", int, rows("1", "2", "5"), "-1.5"],
  ["corr", xy, pairs("1,2", "2,5", "4,3", "NULL,3", "3,NULL"), "0.1428571428571428"],
  ["corr", xy, pairs("1,2", "1,3"), "NULL"],
  ["corr", xy, pairs("1,2"), "NULL"],
  ["covar_samp", xy, pairs("1,2"), "NULL"],
  ["regr_slope", xy, pairs("1,2", "3,2"), "NULL"],
  ["regr_r2", xy, pairs("2,1", "2,3"), "1.0"],
  ["regr_count", xy, pairs("1,2", "NULL,2"), "1"],
  [
    "regr_avgx",
    [
      ["x", "INT"],
      ["y", "DECIMAL(2,1)"],
    ],
    pairs("1.0,2.5::DECIMAL(2,1)", "NULL,2"),
    "2.50000",
  ],
  ["regr_sxx", xy, pairs("1,2", "1,4"), "2.0"],
  ["collect_list", int, rows("2", "NULL", "1", "2"), "[2, 1, 2]"],
  ["collect_set", int, rows("2", "NULL", "1", "2"), "[1, 2]"],
  ["collect_list", int, rows("NULL::INT"), "[]"],
  ["first", int, rows("NULL", "1", "2", "NULL"), "NULL"],
  [
    "first",
    [
      ["x", "INT"],
      ["true", "BOOLEAN"],
    ],
    { ...rows("NULL", "1", "2", "NULL"), constants: { 1: true } },
    "1",
  ],
  ["last", int, { ...rows("NULL", "1", "2", "NULL"), clauses: { ignoreNulls: true } }, "2"],
  ["max_by", xy, pairs("1,NULL", "2,3", "NULL,5", "4,3"), "NULL"],
  ["min_by", xy, pairs("1,2", "2,3"), "1"],
  ["listagg", [["x", "STRING"]], rows("'b'", "'a'", "NULL"), "ba"],
  [
    "listagg",
    [
      ["x", "STRING"],
      ["','", "STRING"],
    ],
    { ...rows("'b'", "'a'", "NULL"), constants: { 1: "," } },
    "b,a",
  ],
  [
    "listagg",
    [
      ["x", "BINARY"],
      ["','::BLOB", "BINARY"],
    ],
    { ...rows("'b'::BLOB", "'a'::BLOB"), constants: { 1: new Uint8Array([44]) } },
    "b,a",
  ],
  ["median", int, rows("1", "2", "10"), "2.0"],
  ["median", [["x", "INTERVAL YEAR TO MONTH"]], rows("1", "2"), "1"],
  [
    "percentile",
    [
      ["x", "INT"],
      ["0.3", "DOUBLE"],
    ],
    { ...rows("1", "2", "10"), constants: { 1: 0.3 } },
    "1.6",
  ],
  [
    "percentile",
    [
      ["x", "INT"],
      ["0.5", "DOUBLE"],
      ["x", "INT"],
    ],
    { ...rows("1", "2", "3", "0"), constants: { 1: 0.5 } },
    "2.5",
  ],
  [
    "percentile_disc",
    [
      ["x", "INT"],
      ["0.3", "DOUBLE"],
    ],
    { ...rows("1", "2", "10"), constants: { 1: 0.3 } },
    "1.0",
  ],
  [
    "percentile_approx",
    [
      ["x", "INT"],
      ["0.5", "DOUBLE"],
    ],
    { ...rows("1", "2", "10", "20"), constants: { 1: 0.5 } },
    "2",
  ],
  ["approx_count_distinct", int, rows("1", "2", "2", "NULL"), "2"],
  [
    "mode",
    [
      ["x", "INT"],
      ["true", "BOOLEAN"],
    ],
    { ...rows("1", "2", "2", "1", "3", "NULL"), constants: { 1: true } },
    "1",
  ],
];

test.each(cases)("%s(%j)", async (name, args, around, answer) => {
  const [value] = await evaluate(name, args, around);
  if (/^-?\d+\.\d+$/.test(answer) && !around.evalMode && value !== "NULL")
    expect(Number(value)).toBeCloseTo(Number(answer), 9);
  else expect(value).toBe(answer);
});

test("a sum past LONG raises Spark's condition", async () => {
  await expect(evaluate("sum", big, rows("9223372036854775807::BIGINT", "1"))).rejects.toThrow("ARITHMETIC_OVERFLOW");
});

test("aggregates take a window", async () => {
  const over: Around = { ...rows("1", "2", "3"), clauses: { over: "ORDER BY x" } };
  expect(await evaluate("sum", big, { ...over, from: "(VALUES (1::BIGINT), (2)) t(x)" })).toEqual(["1", "3"]);
  expect(await evaluate("avg", dec(3, 1), over)).toEqual(["1.00000", "1.50000", "2.00000"]);
  expect(await evaluate("collect_list", int, over)).toEqual(["[1]", "[1, 2]", "[1, 2, 3]"]);
  expect(await evaluate("first", int, { ...over, clauses: { over: "ORDER BY x DESC", ignoreNulls: true } })).toEqual([
    "3",
    "3",
    "3",
  ]);
  expect(await evaluate("stddev", dbl, over)).toHaveLength(3);
});
