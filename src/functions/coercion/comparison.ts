import { BooleanType, type DataType, isIntegralType, isOrderable, isStringType, sameType } from "../../types/index.ts";
import type { Argument, CallContext } from "../function-info.ts";
import { decimalOfInteger } from "./decimal.ts";
import { commonRefusedType, noCommonType, notOrderable, sidesDiffer, wrongSideType } from "./type-errors.ts";
import { findWiderType, findWiderTypeForTwo, findWiderTypeWithoutStringPromotion } from "./wider-type.ts";

/** One type for both sides of a comparison. */
export function comparisonSides(args: readonly Argument[], call: CallContext): readonly DataType[] {
  const sides = args as readonly [Argument, Argument];
  const [left, right] = equalities.has(call.functionName)
    ? [literalType(sides[0], sides[1].dataType), literalType(sides[1], sides[0].dataType)]
    : [sides[0].dataType, sides[1].dataType];
  const type = findWiderTypeForTwo(left, right);
  if (!type && sameStructure(left, right) && isOrderable(left)) return [left, right];
  if (!type) throw sidesDiffer(sides, call);
  if (!isOrderable(type)) throw notOrderable(args, call, type);
  return [type, type];
}

const equalities = new Set(["==", "=", "!=", "<>"]);

/** Beside a decimal an integer literal counts for as many digits as it has. */
function literalType(arg: Argument, other: DataType): DataType {
  if (arg.kind !== "literal" || other.kind !== "decimal" || arg.dataType.kind === "byte") return arg.dataType;
  const { value } = arg;
  const isInteger = isIntegralType(arg.dataType) && (typeof value === "number" || typeof value === "bigint");
  return isInteger ? decimalOfInteger(value) : arg.dataType;
}

/** Structs compare by position, whatever their fields are called. */
function sameStructure(a: DataType, b: DataType): boolean {
  if (a.kind === "struct" && b.kind === "struct") {
    return (
      a.fields.length === b.fields.length &&
      a.fields.every((field, i) => sameStructure(field.dataType, b.fields[i]?.dataType ?? a))
    );
  }
  if (a.kind === "array" && b.kind === "array") return sameStructure(a.elementType, b.elementType);
  return sameType(a, b);
}

/** One type for all arguments: coalesce, IN, CASE branches. */
export function commonType(args: readonly Argument[], call: CallContext): readonly DataType[] {
  const type = findWiderType(
    args.map((arg) => arg.dataType),
    call.conf.ansiEnabled,
  );
  if (!type) throw noCommonType(args, call);
  return args.map(() => type);
}

/** As `commonType`, for IN: the values must have an order. */
export function comparableType(args: readonly Argument[], call: CallContext): readonly DataType[] {
  const types = commonType(args, call);
  const [type] = types;
  if (type && !isOrderable(type)) throw notOrderable(args, call, type);
  return types;
}

/** As `commonType`, for functions that order their arguments: text is no number to them. */
export function commonOrderedType(args: readonly Argument[], call: CallContext): readonly DataType[] {
  const type = findWiderTypeWithoutStringPromotion(args.map((arg) => arg.dataType));
  if (!type) throw noCommonType(args, call);
  if (!isOrderable(type)) throw notOrderable(args, call, type);
  return args.map(() => type);
}

/** BOOLEAN on both sides of AND and OR. */
export function booleanSides(args: readonly Argument[], call: CallContext): readonly DataType[] {
  const sides = args as readonly [Argument, Argument];
  const [a, b] = [sides[0].dataType, sides[1].dataType];
  const fits = (type: DataType, other: DataType): boolean =>
    type.kind === "boolean" || type.kind === "null" || (isStringType(type) && other.kind === "boolean");
  if (fits(a, b) && fits(b, a)) return [BooleanType, BooleanType];
  const common = commonRefusedType(a, b);
  throw common ? wrongSideType(args, call, '"BOOLEAN"', common) : sidesDiffer(sides, call);
}
