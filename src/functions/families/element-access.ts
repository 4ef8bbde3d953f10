import { type DataType, IntegerType, isIntegralType, quotedType } from "../../types/index.ts";
import { constantOf, mismatch } from "../argument-checks.ts";
import { implicitCast } from "../coercion/index.ts";
import type { Argument, CallContext, FunctionInfo } from "../function-info.ts";
import { array, integer, type Param } from "../params.ts";
import { isNullable, scalar, unexpectedType, wrongArity } from "../signature.ts";
import { containsNull, elementTypeOf, functionName, tightestType } from "./element-types.ts";

/**
 * Whether an element may be NULL: known element by element for a constant position in `array(1, NULL)`; elsewhere by the
 * array's type, unless a position outside it gives NULL.
 */
const elementNullable =
  (first: 0 | 1, outsideIsNull: boolean) =>
  ([list, position]: readonly Argument[]): boolean => {
    const at = constantOf(position);
    if (list?.kind === "functionCall" && list.name === "array" && (typeof at === "number" || typeof at === "bigint")) {
      const index = Number(at) < 0 && first === 1 ? list.arguments.length + Number(at) : Number(at) - first;
      const element = list.arguments[index];
      return element ? isNullable(element) : true;
    }
    return outsideIsNull || isNullable(list as Argument) || containsNull(list);
  };

const onlyArray: Param = { ...array, cast: (from) => (from.kind === "array" ? from : undefined) };
const anyIntegral: Param = { expects: '"INTEGRAL"', cast: (from) => (isIntegralType(from) ? from : IntegerType) };
const noWiderThanInt = ["byte", "short", "integer", "null"];

/** (array, INT) or (map, key): the key is brought to the map's key type or the other way round. */
const arrayOrMapAccess: FunctionInfo["coerce"] = (args, call) => {
  if (args.length !== 2) throw wrongArity(call, "2", args.length);
  const [left, right] = args.map((arg) => arg.dataType) as [DataType, DataType];
  if (left.kind === "array") {
    if (!noWiderThanInt.includes(right.kind)) throw unexpectedType(call, args, 1, '"INT"');
    return [left, IntegerType];
  }
  if (left.kind === "map") return mapAndKey(args, call);
  throw unexpectedType(call, args, 0, '("ARRAY" or "MAP")');
};

export function mapAndKey(args: readonly Argument[], call: CallContext): readonly [DataType, DataType] {
  const [left, right] = args.map((arg) => arg.dataType) as [DataType, DataType];
  const key = left.kind === "map" ? tightestType(left.keyType, right) : undefined;
  if (left.kind === "map" && key) return [{ ...left, keyType: key }, key];
  throw mismatch("MAP_FUNCTION_DIFF_TYPES", args, call, {
    functionName: functionName(call),
    dataType: '"MAP"',
    leftType: quotedType(left),
    rightType: quotedType(right),
  });
}

const valueType = (arg: Argument | undefined): DataType =>
  arg?.dataType.kind === "map" ? arg.dataType.valueType : elementTypeOf(arg);

export const elementAccessFunctions = {
  element_at: scalar({
    since: "2.4.0",
    args: arrayOrMapAccess,
    result: ([collection]) => valueType(collection),
    nullable: (args, call) => args[0]?.dataType.kind === "map" || elementNullable(1, call.evalMode !== "ansi")(args),
    doc: "The element at a position from 1, from the end when negative, an error outside the array; or the value of a key.",
    example: { sql: "element_at(array(1, 2, 3), 2)", answer: "2" },
  }),
  try_element_at: scalar({
    since: "3.3.0",
    args: arrayOrMapAccess,
    result: ([collection]) => valueType(collection),
    nullable: (args) => args[0]?.dataType.kind === "map" || elementNullable(1, true)(args),
    doc: "As `element_at`, but NULL outside the array.",
    example: { sql: "try_element_at(array(1, 2, 3), 2)", answer: "2" },
  }),
  get: scalar({
    since: "3.4.0",
    args: [onlyArray, integer],
    result: ([list]) => elementTypeOf(list),
    nullable: elementNullable(0, true),
    doc: "The element at an index, from 0; NULL outside the array.",
    example: { sql: "get(array(1, 2, 3), 0)", answer: "1" },
  }),
  getarrayitem: scalar({
    since: "1.0.0",
    isInternal: true,
    args: [onlyArray, anyIntegral],
    result: ([list]) => elementTypeOf(list),
    nullable: (args, call) => elementNullable(0, call.evalMode !== "ansi")(args),
    columnName: ([list, index]) => `${list}[${index}]`,
    doc: "`array[index]`: the element at an index, from 0; an error outside the array.",
    example: { sql: "array(1, 2)[0]", answer: "1" },
  }),
  getmapvalue: scalar({
    since: "1.0.0",
    isInternal: true,
    args: (args, call) => {
      const [left, right] = args.map((arg) => arg.dataType) as [DataType, DataType];
      const key = left.kind === "map" ? implicitCast(right, left.keyType) : undefined;
      return key ? [left, key] : mapAndKey(args, call);
    },
    result: ([map]) => valueType(map),
    nullable: true,
    columnName: ([map, key]) => `${map}[${key}]`,
    doc: "`map[key]`: the value of a key; NULL when the map has no such key.",
    example: { sql: "map('a', 1)['a']", answer: "1" },
  }),
} as const satisfies Record<string, FunctionInfo>;
