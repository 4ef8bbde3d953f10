import { bulk, cross } from "../bulk.ts";

const one = ["3Y", "3S", "3", "3L", "3F", "3D", "3BD", "3.25BD", "CAST(3 AS DECIMAL(38,10))", "NULL"];
const operators = ["+", "-", "*", "/", "%", "DIV"];
const pairs = one.flatMap((left) => one.map((right) => [left, right] as const));

const decimals = ["DECIMAL(10,2)", "DECIMAL(38,18)", "DECIMAL(38,0)", "DECIMAL(5,5)"].flatMap((left) =>
  ["DECIMAL(10,2)", "DECIMAL(38,18)", "DECIMAL(20,10)"].map((right) => [left, right] as const),
);

export default bulk("arithmetic", {
  expressions: [
    ...cross(pairs, operators, ([left, right], operator) => `${left} ${operator} ${right}`),
    ...cross(
      ["127Y", "32767S", "2147483647", "9223372036854775807L"],
      ["+ 1Y", "- -1Y", "* 2Y", "+ 1L", "+ 1.0D", "+ 1BD"],
      (value, op) => `${value} ${op}`,
    ),
    ...cross(
      ["1", "1L", "1D", "1BD", "0D", "NULL", "double('NaN')"],
      ["/ 0", "% 0", "DIV 0", "/ 0.0D", "% 0.0D", "/ 0BD"],
      (value, op) => `${value} ${op}`,
    ),
    ...cross(["-7", "7", "-7.5D", "-7.5BD", "-7L"], ["% 3", "% -3", "DIV 2", "/ 2"], (value, op) => `${value} ${op}`),
    ...["pmod(-7, 3)", "pmod(7, -3)", "pmod(-7.5D, 3)", "pmod(-7.5BD, 2)", "pmod(1, 0)", "mod(-7, 3)"],
    ...[
      "-(-128Y)",
      "-(-2147483648)",
      "- 1.5BD",
      "+ 5",
      "- NULL",
      "-'3'",
      "abs(-2147483648)",
      "abs(-128Y)",
      "negative(5)",
      "positive(-5)",
    ],
    ...[
      "try_add(2147483647, 1)",
      "try_subtract(-2147483648, 1)",
      "try_multiply(2147483647, 2)",
      "try_divide(1, 0)",
      "try_divide(6, 4)",
      "try_mod(5, 0)",
    ],
    ...[
      "-9223372036854775808L DIV -1L",
      "-2147483648 / -1",
      "-2147483648 DIV -1",
      "1 / 3",
      "1L / 3L",
      "2 / 3F",
      "10 DIV 3",
      "10.5BD DIV 3",
    ],
    ...[
      "1.10BD + 1.105BD",
      "1.10BD * 1.105BD",
      "1.10BD / 3",
      "1.10BD % 0.3BD",
      "0.1BD + 0.2BD",
      "0.1D + 0.2D",
      "0.1F + 0.2F",
      "0.1F + 0.2D",
    ],
    ...cross(
      decimals,
      operators.slice(0, 5),
      ([left, right], operator) => `CAST(0.5 AS ${left}) ${operator} CAST(0.25 AS ${right})`,
    ),
    ...[
      "99999999999999999999999999999999999999BD + 1BD",
      "99999999999999999999999999999999999999BD * 10BD",
      "1 / 99999999999999999999999999999999999999BD",
    ],
    ...[
      "5 & 3",
      "5 | 3",
      "5 ^ 3",
      "~5",
      "5Y & 3L",
      "1.5D & 1",
      "shiftleft(1, 33)",
      "shiftright(-8, 1)",
      "shiftrightunsigned(-8, 1)",
      "1 << 2",
      "-8 >> 1",
      "-8 >>> 28",
      "bit_count(7L)",
    ],
    ...[
      "'1' + 1",
      "'1' + '2'",
      "'1.5' * 2",
      "'x' + 1",
      "true + 1",
      "1 + DATE'2020-01-01'",
      "array(1) + 1",
      "'1' || 2",
      "1 || true",
      "'a' || NULL",
    ],
  ],
});
