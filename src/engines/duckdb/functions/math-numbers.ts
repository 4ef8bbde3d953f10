import type { numberFunctions } from "../../../functions/index.ts";
import type { AggregateCall, FunctionCall } from "../../../plan/index.ts";
import { ansiConf } from "../driver/errors.ts";
import { duckdbType } from "../types.ts";
import { addition, division, multiplication, remainder, rest, subtraction } from "./arithmetic.ts";
import { fn, type Lowering, type Unsupported } from "./lowering.ts";
import { sharing } from "./sharing.ts";

type Call = FunctionCall | AggregateCall;

const sign: Lowering = ([x], call) =>
  call.arguments[0]?.dataType.kind === "double"
    ? `(CASE WHEN isnan(${x}) OR ${x} = 0 THEN ${x} ELSE CAST(sign(${x}) AS DOUBLE) END)`
    : `CAST(sign(${x}) AS DOUBLE)`;

const positiveRemainder: Lowering = ([a = "", b = ""], call, context) => {
  const plain = rest([a, b], call);
  const good = `(CASE WHEN ${plain} < 0 THEN ${rest([`(${plain} + ${b})`, b], call)} ELSE ${plain} END)`;
  if (call.evalMode !== "ansi") return `(CASE WHEN ${b} <> 0 THEN ${good} END)`;
  return `(CASE WHEN ${b} = 0 AND ${a} IS NOT NULL THEN ${context.raise("REMAINDER_BY_ZERO", { config: ansiConf })} ELSE ${good} END)`;
};

/** Without a seed any generator will do. */
const unseeded = "random()";
const seedOf = (call: Call, index: number, args: readonly string[]): string | undefined =>
  call.arguments.length > index ? `coalesce(CAST(${args[index]} AS BIGINT), 0)` : undefined;

const rand: Lowering = (args, call) => {
  const seed = seedOf(call, 0, args);
  return seed === undefined ? unseeded : `spark_rand(${seed})`;
};
const randn: Lowering = (args, call) => {
  const seed = seedOf(call, 0, args);
  return seed === undefined ? `(sqrt(-2 * ln(1 - ${unseeded})) * cos(2 * pi() * ${unseeded}))` : `spark_randn(${seed})`;
};

const uniform: Lowering = (args, call) => {
  const [low, high] = args;
  const seed = seedOf(call, 2, args);
  const chance = seed === undefined ? unseeded : `spark_rand(${seed})`;
  const value = `(CAST(${low} AS DOUBLE) + (CAST(${high} AS DOUBLE) - CAST(${low} AS DOUBLE)) * ${chance})`;
  const type = call.dataType.kind;
  const fraction = type === "double" || type === "float" || type === "decimal";
  return `CAST(${fraction ? value : `trunc(${value})`} AS ${duckdbType(call.dataType)})`;
};

const hexDigits = "[0-9A-Fa-f]*";
const unhex: Lowering = ([text]) =>
  `(CASE WHEN regexp_full_match(${text}, '${hexDigits}') THEN unhex(CASE WHEN strlen(${text}) % 2 = 1 THEN '0' || ${text} ELSE ${text} END) END)`;

const abs: Lowering = ([x = ""], call) => {
  const least: Record<string, string> = {
    byte: "-128",
    short: "-32768",
    integer: "-2147483648",
    long: "-9223372036854775808",
  };
  const limit = least[call.dataType.kind];
  if (call.evalMode === "ansi" || limit === undefined) return `abs(${x})`;
  return `(CASE WHEN ${x} = ${limit} THEN ${x} ELSE abs(${x}) END)`;
};

export const numberLowerings: Record<keyof typeof numberFunctions, Lowering | Unsupported> = {
  abs: sharing(abs),
  bin: fn("bin"),
  conv: ([text, from, to], call) => `spark_conv(${text}, ${from}, ${to}, ${call.evalMode === "ansi"})`,
  factorial: ([x]) => `(CASE WHEN ${x} BETWEEN 0 AND 20 THEN CAST(factorial(${x}) AS BIGINT) END)`,
  hex: fn("hex"),
  unhex: sharing(unhex),
  pmod: sharing(positiveRemainder),
  sign: sharing(sign),
  signum: sharing(sign),
  rand,
  random: rand,
  randn,
  uniform: sharing(uniform),
  try_add: addition,
  try_subtract: subtraction,
  try_multiply: multiplication,
  try_divide: sharing(division),
  try_mod: sharing(remainder),
  width_bucket: ([value, low, high, count]) =>
    `spark_width_bucket(CAST(${value} AS DOUBLE), CAST(${low} AS DOUBLE), CAST(${high} AS DOUBLE), ${count})`,
};
