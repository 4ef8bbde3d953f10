import { sparkError } from "../../errors/index.ts";
import { type DataType, DecimalType, DoubleType, IntegerType, isNumericType, LongType } from "../../types/index.ts";
import { constantOf, isFoldable, mismatch } from "../argument-checks.ts";
import { asDecimal } from "../coercion/decimal.ts";
import { implicitCast } from "../coercion/implicit-cast.ts";
import type { Argument, CallContext, FunctionInfo } from "../function-info.ts";
import { integer, numeric } from "../params.ts";
import { scalar, unexpectedType, wrongArity } from "../signature.ts";

const mostDigits = 38;

/** The number of fraction digits that a call asks for; 0 where it says nothing or NULL. */
export function scaleOf(args: readonly Argument[]): number {
  const [, scale] = args;
  const value = scale && foldedInteger(scale);
  return value ?? 0;
}

/** Whether the scale of a call is a NULL, perhaps behind casts. */
export const hasNullScale = ([, scale]: readonly Argument[]): boolean =>
  scale !== undefined && constantOf(scale) === null;

/** The value of a constant whole-number expression. */
function foldedInteger(arg: Argument): number | undefined {
  const known = constantOf(arg);
  if (typeof known === "number" || typeof known === "bigint" || typeof known === "string") {
    const value = Math.trunc(Number(known));
    return Number.isNaN(value) ? undefined : value;
  }
  if (arg.kind === "resolvedCast") return foldedInteger(arg.child);
  if (arg.kind !== "functionCall") return undefined;
  const [a, b] = arg.arguments.map(foldedInteger);
  if (a === undefined) return undefined;
  if (b === undefined)
    return arg.name === "-" || arg.name === "negative" ? -a : arg.name === "positive" ? a : undefined;
  return arg.name === "+" ? a + b : arg.name === "-" ? a - b : arg.name === "*" ? a * b : undefined;
}

/** A decimal rounded to some digits: rounding up may take one more digit before the point. */
function roundedDecimal({ precision, scale }: DecimalType, digits: number): DecimalType {
  const whole = precision - scale + 1;
  if (digits < 0) return DecimalType(Math.min(mostDigits, Math.max(whole, 1 - digits)), 0);
  const kept = Math.min(scale, digits);
  return DecimalType(Math.min(mostDigits, whole + kept), kept);
}

function scaleMustBeConstant(args: readonly Argument[], call: CallContext): void {
  const [, scale] = args;
  if (!scale || isFoldable(scale)) return;
  throw mismatch("NON_FOLDABLE_INPUT", args, call, {
    inputName: "`scale`",
    inputType: '"INT"',
    inputExpr: `"${scale.kind === "attribute" ? scale.name : "scale"}"`,
  });
}

function numberAndScale(args: readonly Argument[], call: CallContext): readonly DataType[] {
  if (args.length < 1 || args.length > 2) throw wrongArity(call, "[1, 2]", args.length);
  scaleMustBeConstant(args, call);
  return args.map((arg, i) => {
    const param = i === 0 ? numeric : integer;
    const type = param.cast(arg.dataType, arg);
    if (!type) throw unexpectedType(call, args, i, param.expects);
    return type;
  });
}

const rounding = (since: string, doc: string, sql: string, answer: string) =>
  scalar({
    since,
    args: numberAndScale,
    result: (args) => {
      const type = args[0]?.dataType ?? DoubleType;
      return type.kind === "decimal" ? roundedDecimal(type, scaleOf(args)) : type;
    },
    nullable: true,
    columnName: ([value, scale = "0"], call) => `${call.functionName}(${value}, ${scale})`,
    doc,
    example: { sql, answer },
  });

/** Without a scale: decimals stay decimals, every other number becomes LONG by way of DOUBLE. */
function wholeOperand(type: DataType): DataType | undefined {
  if (type.kind === "decimal" || type.kind === "long" || type.kind === "double") return type;
  return isNumericType(type) && type.kind !== "float" ? LongType : implicitCast(type, DoubleType);
}

/** With a scale numbers become decimals: DOUBLE keeps 15 digits on both sides of the point, FLOAT 7. */
function scaledOperand(type: DataType): DataType | undefined {
  if (type.kind === "float") return DecimalType(14, 7);
  if (type.kind === "double" || type.kind === "string" || type.kind === "null") return DecimalType(30, 15);
  return asDecimal(type);
}

const isConstantInteger = (arg: Argument): boolean =>
  isFoldable(arg) && arg.dataType.kind === "integer" && foldedInteger(arg) !== undefined;

function edgeTypes(args: readonly Argument[], call: CallContext): readonly DataType[] {
  if (args.length < 1 || args.length > 2) throw wrongArity(call, "[1, 2]", args.length);
  const [, scale] = args;
  if (scale && !isConstantInteger(scale)) {
    throw sparkError("NON_FOLDABLE_ARGUMENT", {
      funcName: `\`${call.functionName}\``,
      paramName: "`scale`",
      paramType: '"INT"',
    });
  }
  const first = args[0] as Argument;
  const type = args.length === 1 ? wholeOperand(first.dataType) : scaledOperand(first.dataType);
  if (!type) throw unexpectedType(call, args, 0, '("DECIMAL" or "DOUBLE" or "BIGINT")');
  return args.length === 1 ? [type] : [type, IntegerType];
}

const edge = (name: string, doc: string, sql: string, answer: string) =>
  scalar({
    since: "3.3.0",
    args: edgeTypes,
    result: (args) => {
      const type = args[0]?.dataType ?? DoubleType;
      if (type.kind !== "decimal") return LongType;
      if (args.length === 2) return roundedDecimal(type, scaleOf(args));
      return type.scale === 0 ? type : DecimalType(type.precision - type.scale + 1, 0);
    },
    nullable: true,
    columnName: (names) =>
      `${names.length === 1 && name !== "ceiling" ? name.toUpperCase() : name}(${names.join(", ")})`,
    doc,
    example: { sql, answer },
  });

const up = "The least number that is not below the number, whole or with the given number of fraction digits.";
const down = "The greatest number that is not above the number, whole or with the given number of fraction digits.";

export const roundingFunctions = {
  round: rounding(
    "1.5.0",
    "The number rounded to some fraction digits, halves away from zero; negative digits round before the point.",
    "round(2.5, 0)",
    "3",
  ),
  bround: rounding(
    "2.0.0",
    "The number rounded to some fraction digits, halves to the even digit; negative digits round before the point.",
    "bround(2.5, 0)",
    "2",
  ),
  ceil: edge("ceil", up, "ceil(-0.1)", "0"),
  ceiling: edge("ceiling", up, "ceiling(-0.1)", "0"),
  floor: edge("floor", down, "floor(-0.1)", "-1"),
} as const satisfies Record<string, FunctionInfo>;
