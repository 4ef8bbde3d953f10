import { DoubleType } from "../../types/index.ts";
import type { FunctionInfo } from "../function-info.ts";
import { double, optional } from "../params.ts";
import { scalar } from "../signature.ts";

type Example = FunctionInfo["example"];
const upper = (name: string) => (names: readonly string[]) => `${name.toUpperCase()}(${names.join(", ")})`;

/** A function of one DOUBLE. NULL is possible even for what is not NULL, says Spark of all of these. */
const ofDouble = (name: string, since: string, doc: string, sql: string, answer: string, columnName = upper(name)) =>
  scalar({ since, args: [double], result: DoubleType, nullable: true, columnName, doc, example: { sql, answer } });

const named = (name: string) => (names: readonly string[]) => `${name}(${names.join(", ")})`;

const ofTwo = (since: string, columnName: FunctionInfo["columnName"], doc: string, example: Example) =>
  scalar({ since, args: [double, double], result: DoubleType, columnName, doc, example });

const constant = (name: string, doc: string, answer: string) =>
  scalar({
    since: "1.5.0",
    args: [],
    result: DoubleType,
    columnName: upper(name),
    doc,
    example: { sql: `${name}()`, answer },
  });

const toPower = "The first number to the power of the second.";

/** Functions of DOUBLEs: roots, powers, logarithms, angles. */
export const mathFunctions = {
  acos: ofDouble("acos", "1.4.0", "The angle whose cosine is the number; NaN outside -1 to 1.", "acos(1)", "0.0"),
  acosh: ofDouble("acosh", "3.0.0", "The inverse of cosh; NaN below 1.", "acosh(1)", "0.0"),
  asin: ofDouble("asin", "1.4.0", "The angle whose sine is the number; NaN outside -1 to 1.", "asin(0)", "0.0"),
  asinh: ofDouble("asinh", "3.0.0", "The inverse of sinh.", "asinh(0)", "0.0"),
  atan: ofDouble("atan", "1.4.0", "The angle whose tangent is the number.", "atan(0)", "0.0"),
  atanh: ofDouble("atanh", "3.0.0", "The inverse of tanh; NaN outside -1 to 1.", "atanh(0)", "0.0"),
  atan2: ofTwo("1.4.0", upper("atan2"), "The angle from the x axis to the point (second, first).", {
    sql: "atan2(0, 0)",
    answer: "0.0",
  }),
  cbrt: ofDouble("cbrt", "1.4.0", "The cube root.", "cbrt(27.0)", "3.0"),
  cos: ofDouble("cos", "1.4.0", "The cosine of an angle in radians.", "cos(0)", "1.0"),
  cosh: ofDouble("cosh", "1.4.0", "The hyperbolic cosine.", "cosh(0)", "1.0"),
  cot: ofDouble("cot", "2.3.0", "The cotangent of an angle in radians.", "cot(1)", "0.6420926159343306"),
  csc: ofDouble("csc", "3.3.0", "The cosecant of an angle in radians.", "csc(1)", "1.1883951057781212"),
  degrees: ofDouble("degrees", "1.4.0", "Radians as degrees.", "degrees(3.141592653589793)", "180.0"),
  e: constant("e", "Euler's number.", "2.718281828459045"),
  exp: ofDouble("exp", "1.4.0", "Euler's number to the power of the number.", "exp(0)", "1.0"),
  expm1: ofDouble("expm1", "1.4.0", "exp(x) - 1, exact for small numbers too.", "expm1(0)", "0.0"),
  hypot: ofTwo("1.4.0", upper("hypot"), "The root of the sum of two squares.", { sql: "hypot(3, 4)", answer: "5.0" }),
  ln: ofDouble(
    "ln",
    "1.4.0",
    "The natural logarithm; NULL for numbers that are not positive.",
    "ln(1)",
    "0.0",
    named("ln"),
  ),
  log: scalar({
    since: "1.5.0",
    args: [double, optional(double)],
    result: DoubleType,
    nullable: true,
    columnName: (names) => (names.length === 1 ? `LOG(E(), ${names[0]})` : `LOG(${names.join(", ")})`),
    doc: "The logarithm of the second number to the base of the first; of one number, the natural logarithm. NULL where there is none.",
    example: { sql: "log(10, 100)", answer: "2.0" },
  }),
  log10: ofDouble(
    "log10",
    "1.4.0",
    "The logarithm to base 10; NULL for numbers that are not positive.",
    "log10(10)",
    "1.0",
  ),
  log1p: ofDouble(
    "log1p",
    "1.4.0",
    "ln(1 + x), exact for small numbers too; NULL where there is none.",
    "log1p(0)",
    "0.0",
  ),
  log2: ofDouble("log2", "1.4.0", "The logarithm to base 2; NULL for numbers that are not positive.", "log2(2)", "1.0"),
  pi: constant("pi", "The circumference of a circle whose diameter is 1.", "3.141592653589793"),
  pow: ofTwo("1.4.0", named("pow"), toPower, { sql: "pow(2, 3)", answer: "8.0" }),
  power: ofTwo("1.4.0", upper("power"), toPower, { sql: "power(2, 3)", answer: "8.0" }),
  radians: ofDouble("radians", "1.4.0", "Degrees as radians.", "radians(180)", "3.141592653589793"),
  rint: ofDouble(
    "rint",
    "1.4.0",
    "The nearest whole number; the even one of two.",
    "rint(12.3456)",
    "12.0",
    named("rint"),
  ),
  sec: ofDouble("sec", "3.3.0", "The secant of an angle in radians.", "sec(1)", "1.8508157176809255"),
  sin: ofDouble("sin", "1.4.0", "The sine of an angle in radians.", "sin(0)", "0.0"),
  sinh: ofDouble("sinh", "1.4.0", "The hyperbolic sine.", "sinh(0)", "0.0"),
  sqrt: ofDouble("sqrt", "1.1.1", "The square root; NaN for negative numbers.", "sqrt(4)", "2.0"),
  tan: ofDouble("tan", "1.4.0", "The tangent of an angle in radians.", "tan(0)", "0.0"),
  tanh: ofDouble("tanh", "1.4.0", "The hyperbolic tangent.", "tanh(0)", "0.0"),
} as const satisfies Record<string, FunctionInfo>;
