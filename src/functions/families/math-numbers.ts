import {
  BinaryType,
  type DataType,
  DoubleType,
  isAnsiIntervalType,
  isIntegralType,
  isNumericType,
  LongType,
  StringType,
} from "../../types/index.ts";
import { isFoldable, mismatch } from "../argument-checks.ts";
import { arithmeticResult, arithmeticSides, type Sides } from "../coercion/arithmetic.ts";
import { findWiderTypeForTwo } from "../coercion/wider-type.ts";
import { displayName } from "../display-name.ts";
import type { Argument, CallContext, FunctionInfo } from "../function-info.ts";
import { integer, long, numeric, oneOf, optional, type Param, string } from "../params.ts";
import { scalar, unexpectedType, wrongArity } from "../signature.ts";

const upper = (name: string) => (names: readonly string[]) => `${name}(${names.join(", ")})`;
const typeOfFirst = (args: readonly Argument[]): DataType => args[0]?.dataType ?? DoubleType;

/** A number, or an interval of months or microseconds. */
const numericOrInterval: Param = {
  expects: '("NUMERIC" or "INTERVAL DAY TO SECOND" or "INTERVAL YEAR TO MONTH")',
  cast: (from, arg) => (isAnsiIntervalType(from) ? from : numeric.cast(from, arg)),
};
/** DOUBLE, or an interval. */
const doubleOrInterval: Param = {
  expects: '("DOUBLE" or "INTERVAL DAY TO SECOND" or "INTERVAL YEAR TO MONTH")',
  cast: (from, arg) =>
    isAnsiIntervalType(from) ? from : isNumericType(from) ? DoubleType : numeric.cast(from, arg) && DoubleType,
};

const remainder = (args: readonly Argument[], call: CallContext) => arithmeticSides("%", args, call);

/** An arithmetic operator that gives NULL where the operator raises an error. */
const tried = (operator: string, since: string, doc: string, sql: string, answer: string) =>
  scalar({
    since,
    args: (args, call) => {
      if (args.length !== 2) throw wrongArity(call, "2", args.length);
      return arithmeticSides(operator, args, call);
    },
    result: (args, call) =>
      arithmeticResult(
        operator,
        args.map((arg) => arg.dataType) as unknown as Sides,
        call.conf.decimalAllowPrecisionLoss ?? true,
      ),
    nullable: true,
    doc,
    example: { sql, answer },
  });

const sign = (since: string, columnName: FunctionInfo["columnName"], sql: string) =>
  scalar({
    since,
    args: [doubleOrInterval],
    result: DoubleType,
    nullable: true,
    columnName,
    doc: "-1, 0 or 1 as the number or interval is negative, zero or positive.",
    example: { sql, answer: "1.0" },
  });

const seed: Param = {
  expects: '("INT" or "BIGINT")',
  cast: (from) =>
    from.kind === "integer" || from.kind === "long" ? from : from.kind === "null" ? LongType : undefined,
};
const random = (since: string, columnName: FunctionInfo["columnName"], doc: string, sql: string, answer: string) =>
  scalar({
    since,
    args: [optional(seed)],
    result: DoubleType,
    nullable: false,
    deterministic: false,
    columnName,
    doc,
    example: { sql, answer },
  });

/** Bounds as they are: a float among them makes the result floating, a decimal makes it a decimal of its digits. */
function uniformTypes(args: readonly Argument[], call: CallContext): readonly DataType[] {
  if (args.length < 2 || args.length > 3) throw wrongArity(call, "[2, 3]", args.length);
  return args.map((arg, i) => {
    const type = arg.dataType;
    const fits = i < 2 ? isNumericType(type) || type.kind === "null" : seed.cast(type, arg) !== undefined;
    if (!fits) throw unexpectedType(call, args, i, i < 2 ? '("INTEGRAL" or "FLOATING POINT")' : seed.expects);
    if (!isFoldable(arg)) {
      throw mismatch("NON_FOLDABLE_INPUT", args, call, {
        inputName: `\`${["min", "max", "seed"][i]}\``,
        inputType: "integer or floating-point",
        inputExpr: `"${displayName(arg)}"`,
      });
    }
    return i === 2 ? LongType : type.kind === "null" ? DoubleType : type;
  });
}

function uniformResult(args: readonly Argument[]): DataType {
  const [low = DoubleType, high = DoubleType] = args.map((arg) => arg.dataType);
  if (low.kind === "decimal" && high.kind === "decimal") return high.precision > low.precision ? high : low;
  if (low.kind === "float" && high.kind === "decimal") return low;
  if (high.kind === "float" && low.kind === "decimal") return high;
  if (low.kind === "decimal" && isIntegralType(high)) return low;
  if (high.kind === "decimal" && isIntegralType(low)) return high;
  return findWiderTypeForTwo(low, high) ?? DoubleType;
}

const bucketBound: Param = {
  expects: '("DOUBLE" or "INTERVAL DAY TO SECOND" or "INTERVAL YEAR TO MONTH")',
  cast: doubleOrInterval.cast,
};

/** Functions of whole numbers, signs, chance and digits. */
export const numberFunctions = {
  abs: scalar({
    since: "1.2.0",
    args: [numericOrInterval],
    result: typeOfFirst,
    doc: "The number or interval without its sign.",
    example: { sql: "abs(-1)", answer: "1" },
  }),
  bin: scalar({
    since: "1.5.0",
    args: [long],
    result: StringType,
    doc: "The bits of a whole number as text.",
    example: { sql: "bin(13)", answer: "1101" },
  }),
  conv: scalar({
    since: "1.5.0",
    args: [string, integer, integer],
    result: StringType,
    nullable: true,
    doc: "A number written in one base, written in another base from 2 to 36; a negative target base keeps the sign.",
    example: { sql: "conv('100', 2, 10)", answer: "4" },
  }),
  factorial: scalar({
    since: "1.5.0",
    args: [integer],
    result: LongType,
    nullable: true,
    doc: "The factorial of a number from 0 to 20, else NULL.",
    example: { sql: "factorial(5)", answer: "120" },
  }),
  hex: scalar({
    since: "1.5.0",
    args: [oneOf(LongType, BinaryType, StringType)],
    result: StringType,
    doc: "A whole number, text or bytes in hexadecimal digits.",
    example: { sql: "hex(17)", answer: "11" },
  }),
  unhex: scalar({
    since: "1.5.0",
    args: [string],
    result: BinaryType,
    nullable: true,
    doc: "The bytes of hexadecimal digits; NULL where there are other characters.",
    example: { sql: "decode(unhex('537061726B'), 'UTF-8')", answer: "Spark" },
  }),
  pmod: scalar({
    since: "1.5.0",
    args: remainder,
    result: (args, call) =>
      arithmeticResult(
        "%",
        args.map((arg) => arg.dataType) as unknown as Sides,
        call.conf.decimalAllowPrecisionLoss ?? true,
      ),
    nullable: true,
    doc: "The remainder of a division, brought to the sign of the divisor where it was negative.",
    example: { sql: "pmod(-10, 3)", answer: "2" },
  }),
  sign: sign("1.4.0", undefined, "sign(40)"),
  signum: sign("1.4.0", upper("SIGNUM"), "signum(40)"),
  rand: random("1.5.0", undefined, "A random number from 0 up to 1.", "rand(0)", "0.7604953758285915"),
  random: random("3.0.0", upper("rand"), "A random number from 0 up to 1.", "random(0)", "0.7604953758285915"),
  randn: random(
    "1.5.0",
    undefined,
    "A random number of the standard normal distribution.",
    "randn(0)",
    "1.6034991609278433",
  ),
  uniform: scalar({
    since: "4.0.0",
    args: uniformTypes,
    result: uniformResult,
    nullable: false,
    deterministic: false,
    doc: "A random number between two bounds, of their type.",
    example: { sql: "uniform(10, 20, 0)", answer: "17" },
  }),
  try_add: tried("+", "3.2.0", "The sum, or NULL where it overflows.", "try_add(1, 2)", "3"),
  try_subtract: tried("-", "3.3.0", "The difference, or NULL where it overflows.", "try_subtract(2, 1)", "1"),
  try_multiply: tried("*", "3.3.0", "The product, or NULL where it overflows.", "try_multiply(2, 3)", "6"),
  try_divide: tried("/", "3.2.0", "The quotient, or NULL where the divisor is zero.", "try_divide(3, 2)", "1.5"),
  try_mod: tried("%", "4.0.0", "The remainder, or NULL where the divisor is zero.", "try_mod(3, 2)", "1"),
  width_bucket: scalar({
    since: "3.1.0",
    args: [bucketBound, bucketBound, bucketBound, long],
    result: LongType,
    nullable: true,
    doc: "The number of the bucket that a value falls into, where the range between two bounds is cut into equal buckets.",
    example: { sql: "width_bucket(5.3, 0.2, 10.6, 5)", answer: "3" },
  }),
} as const satisfies Record<string, FunctionInfo>;
