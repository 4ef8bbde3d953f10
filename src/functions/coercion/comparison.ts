import { booleanType, type DataType, isOrderable, isStringType, sameType } from "../../types/index.ts";
import type { Argument, CallContext } from "../function-info.ts";
import { noCommonType, notOrderable, sidesDiffer, wrongSideType } from "./type-errors.ts";
import { findWiderType, findWiderTypeForTwo, findWiderTypeWithoutStringPromotion } from "./wider-type.ts";

/** One type for both sides of a comparison. */
export function comparisonSides(args: readonly Argument[], call: CallContext): readonly DataType[] {
  const sides = args as readonly [Argument, Argument];
  const type = findWiderTypeForTwo(sides[0].dataType, sides[1].dataType);
  if (!type) throw sidesDiffer(sides, call);
  if (!isOrderable(type)) throw notOrderable(args, call, type);
  return [type, type];
}

/** One type for all arguments: coalesce, IN, CASE branches. */
export function commonType(args: readonly Argument[], call: CallContext): readonly DataType[] {
  const type = findWiderType(args.map((arg) => arg.dataType));
  if (!type) throw noCommonType(args, call);
  return args.map(() => type);
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
  if (fits(a, b) && fits(b, a)) return [booleanType, booleanType];
  throw sameType(a, b) || isStringType(a) || isStringType(b)
    ? wrongSideType(args, call, '"BOOLEAN"', a)
    : sidesDiffer(sides, call);
}
