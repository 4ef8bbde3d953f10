import {
  ArrayType,
  type DataType,
  isIntegralType,
  isNumericType,
  MapType,
  quotedType,
  sameType,
  TimestampNTZType,
  TimestampType,
} from "../../types/index.ts";
import { mismatch } from "../argument-checks.ts";
import { asDecimal } from "../coercion/index.ts";
import type { Argument, CallContext, FunctionInfo } from "../function-info.ts";
import { unexpectedType, wrongArity } from "../signature.ts";

const order = ["byte", "short", "integer", "long", "float", "double"];

/** The one of two types that holds the values of both unchanged: what arrays and the values put in them must have. */
export function tightestType(a: DataType, b: DataType): DataType | undefined {
  if (sameType(a, b)) return a;
  if (a.kind === "null") return b;
  if (b.kind === "null") return a;
  if (isNumericType(a) && isNumericType(b)) return tightestNumber(a, b) ?? tightestNumber(b, a);
  if (a.kind === "array" && b.kind === "array") {
    const element = tightestType(a.elementType, b.elementType);
    return element && ArrayType(element, a.containsNull || b.containsNull);
  }
  if (a.kind === "map" && b.kind === "map") {
    const [key, value] = [tightestType(a.keyType, b.keyType), tightestType(a.valueType, b.valueType)];
    return key && value && MapType(key, value, a.valueContainsNull || b.valueContainsNull);
  }
  const kinds = new Set([a.kind, b.kind]);
  if (kinds.has("date") && kinds.has("timestamp_ntz")) return TimestampNTZType;
  const moments = ["date", "timestamp", "timestamp_ntz"];
  return kinds.has("timestamp") && [...kinds].every((kind) => moments.includes(kind)) ? TimestampType : undefined;
}

function tightestNumber(narrow: DataType, wide: DataType): DataType | undefined {
  if (wide.kind === "decimal") {
    const digits = isIntegralType(narrow) ? asDecimal(narrow) : undefined;
    return digits && wide.precision - wide.scale >= digits.precision ? wide : undefined;
  }
  const at = order.indexOf(narrow.kind);
  return at >= 0 && at <= order.indexOf(wide.kind) ? wide : undefined;
}

export const elementTypeOf = (arg: Argument | undefined): DataType =>
  arg?.dataType.kind === "array" ? arg.dataType.elementType : { kind: "null" };

export const containsNull = (arg: Argument | undefined): boolean =>
  arg?.dataType.kind === "array" && arg.dataType.containsNull;

export const functionName = (call: CallContext): string => `\`${call.functionName}\``;

type Meet = (a: DataType, b: DataType) => DataType | undefined;

/** Arguments (array, value): both are brought to one element type. `others` types what stands between and after. */
export function arrayAndValue(
  args: readonly Argument[],
  call: CallContext,
  value: Argument,
  meet: Meet = tightestType,
): readonly [DataType, DataType] {
  const [array] = args as readonly [Argument];
  const { dataType } = array;
  const takesNoNull = dataType.kind === "null" && /_(append|prepend)$/.test(call.functionName);
  if ((dataType.kind !== "array" && dataType.kind !== "null") || takesNoNull) {
    throw unexpectedType(call, args, 0, '"ARRAY"');
  }
  const element = dataType.kind === "array" ? meet(dataType.elementType, value.dataType) : undefined;
  if (dataType.kind !== "array" || !element) {
    throw mismatch("ARRAY_FUNCTION_DIFF_TYPES", args, call, {
      functionName: functionName(call),
      dataType: '"ARRAY"',
      leftType: quotedType(dataType),
      rightType: quotedType(value.dataType),
    });
  }
  return [ArrayType(element, dataType.containsNull), element];
}

/** The signature (array, value). */
export const arrayThenValue: FunctionInfo["coerce"] = (args, call) => {
  if (args.length !== 2) throw wrongArity(call, "2", args.length);
  return arrayAndValue(args, call, args[1] as Argument);
};

/** The signature (array, array), of element types that go together. */
export const twoArrays: FunctionInfo["coerce"] = (args, call) => {
  if (args.length !== 2) throw wrongArity(call, "2", args.length);
  const [left, right] = args.map((arg) => arg.dataType) as [DataType, DataType];
  const element =
    left.kind === "array" && right.kind === "array" ? tightestType(left.elementType, right.elementType) : undefined;
  if (left.kind !== "array" || right.kind !== "array" || !element) {
    throw mismatch("BINARY_ARRAY_DIFF_TYPES", args, call, {
      functionName: functionName(call),
      arrayType: '"ARRAY"',
      leftType: quotedType(left),
      rightType: quotedType(right),
    });
  }
  return [ArrayType(element, left.containsNull), ArrayType(element, right.containsNull)];
};
