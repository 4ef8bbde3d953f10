import type { mathFunctions } from "../../../functions/index.ts";
import { fn, type Lowering, type Unsupported } from "./lowering.ts";
import { sharing } from "./sharing.ts";

const nan = "CAST('NaN' AS DOUBLE)";

/** DuckDB refuses infinite angles, Spark answers NaN. */
const ofAngle = (sql: (x: string) => string): Lowering =>
  sharing(([x = ""]) => `(CASE WHEN isinf(${x}) THEN ${nan} ELSE ${sql(x)} END)`);

/** NaN where DuckDB refuses the number. */
const within = (test: (x: string) => string, sql: (x: string) => string): Lowering =>
  sharing(([x = ""]) => `(CASE WHEN ${test(x)} THEN ${sql(x)} WHEN ${x} IS NOT NULL THEN ${nan} END)`);

const upToOne = (x: string): string => `abs(${x}) <= 1`;

/** NULL where there is no logarithm. */
const logarithm = (name: string): Lowering => sharing(([x]) => `(CASE WHEN ${x} > 0 THEN ${name}(${x}) END)`);

const log: Lowering = (args, call, context) => {
  if (args.length === 1) return logarithm("ln")(args, call, context);
  const [base, x] = args;
  return `(CASE WHEN ${base} > 0 AND ${x} > 0 THEN ln(${x}) / ln(${base}) END)`;
};

export const mathLowerings: Record<keyof typeof mathFunctions, Lowering | Unsupported> = {
  acos: within(upToOne, (x) => `acos(${x})`),
  acosh: within(
    (x) => `${x} >= 1`,
    (x) => `acosh(${x})`,
  ),
  asin: within(upToOne, (x) => `asin(${x})`),
  asinh: fn("asinh"),
  atan: fn("atan"),
  atanh: within(upToOne, (x) => `atanh(${x})`),
  atan2: fn("atan2"),
  cbrt: fn("spark_cbrt"),
  cos: ofAngle((x) => `cos(${x})`),
  cosh: fn("cosh"),
  cot: ofAngle((x) => `(1 / tan(${x}))`),
  csc: ofAngle((x) => `(1 / sin(${x}))`),
  degrees: fn("degrees"),
  e: () => "CAST('2.718281828459045' AS DOUBLE)",
  exp: fn("exp"),
  expm1: fn("spark_expm1"),
  hypot: fn("spark_hypot"),
  ln: logarithm("ln"),
  log: sharing(log),
  log10: logarithm("log10"),
  log1p: sharing(([x]) => `(CASE WHEN ${x} > -1 THEN spark_log1p(${x}) END)`),
  log2: logarithm("log2"),
  pi: () => "pi()",
  pow: fn("pow"),
  power: fn("pow"),
  radians: fn("radians"),
  rint: ([x]) => `round_even(${x}, 0)`,
  sec: ofAngle((x) => `(1 / cos(${x}))`),
  sin: ofAngle((x) => `sin(${x})`),
  sinh: fn("sinh"),
  sqrt: within(
    (x) => `${x} >= 0`,
    (x) => `sqrt(${x})`,
  ),
  tan: ofAngle((x) => `tan(${x})`),
  tanh: fn("tanh"),
};
