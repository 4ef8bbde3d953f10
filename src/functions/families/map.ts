import {
  ArrayType,
  BooleanType,
  type DataType,
  MapType,
  NullType,
  quotedType,
  StringType,
  someType,
  structType,
} from "../../types/index.ts";
import { mismatch } from "../argument-checks.ts";
import { findWiderType, noCommonType } from "../coercion/index.ts";
import type { Argument, CallContext, FunctionInfo } from "../function-info.ts";
import { array, map, optional, type Param, string } from "../params.ts";
import { anyNullable, isNullable, scalar, wrongArity } from "../signature.ts";
import { mapAndKey } from "./element-access.ts";
import { containsNull, elementTypeOf, functionName } from "./element-types.ts";

export const keyTypeOf = (arg: Argument | undefined): DataType =>
  arg?.dataType.kind === "map" ? arg.dataType.keyType : NullType;
export const valueTypeOf = (arg: Argument | undefined): DataType =>
  arg?.dataType.kind === "map" ? arg.dataType.valueType : NullType;
export const valueContainsNull = (arg: Argument | undefined): boolean =>
  arg?.dataType.kind === "map" && arg.dataType.valueContainsNull;

/** A key must be comparable: not a map, nor hold one. */
export function checkKeyType(type: DataType, args: readonly Argument[], call: CallContext): void {
  if (!someType(type, ({ kind }) => kind === "map" || kind === "variant")) return;
  throw mismatch("INVALID_MAP_KEY_TYPE", args, call, { keyType: quotedType(type) });
}

const everyOther = <T>(items: readonly T[], from: 0 | 1): readonly T[] => items.filter((_, i) => i % 2 === from);

const keysAndValues: FunctionInfo["coerce"] = (args, call) => {
  if (args.length % 2) throw wrongArity(call, "2n (n > 0)", args.length);
  if (args.length === 0) return [];
  const [keys, values] = [everyOther(args, 0), everyOther(args, 1)].map((side) => side.map((arg) => arg.dataType));
  const list = (types: readonly DataType[]) => `[${types.map(quotedType).join(", ")}]`;
  const key = findWiderType(keys as readonly DataType[]);
  if (!key) {
    const dataType = list(keys as readonly DataType[]);
    throw mismatch("CREATE_MAP_KEY_DIFF_TYPES", args, call, { functionName: functionName(call), dataType });
  }
  const value = findWiderType(values as readonly DataType[]);
  if (!value) {
    const dataType = list(values as readonly DataType[]);
    throw mismatch("CREATE_MAP_VALUE_DIFF_TYPES", args, call, { functionName: functionName(call), dataType });
  }
  checkKeyType(key, args, call);
  return args.map((_, i) => (i % 2 ? value : key));
};

const maps: FunctionInfo["coerce"] = (args, call) => {
  const types = args.map((arg) => arg.dataType);
  if (types.some((type) => type.kind !== "map")) {
    const dataType = `[${types.map(quotedType).join(", ")}]`;
    throw mismatch("MAP_CONCAT_DIFF_TYPES", args, call, { functionName: functionName(call), dataType });
  }
  const mixed = types.some((type) => someText(type)) && !types.every((type) => someText(type));
  const type = mixed ? undefined : findWiderType(types);
  if (args.length && !type) throw noCommonType(args, call);
  return args.map(() => type as DataType);
};
const someText = (type: DataType): boolean => type.kind === "map" && type.keyType.kind === "string";

const entries: Param = {
  expects: '"ARRAY" of pair "STRUCT"',
  cast: (from) =>
    from.kind === "array" && from.elementType.kind === "struct" && from.elementType.fields.length === 2
      ? from
      : undefined,
};

const field = (name: string, dataType: DataType, nullable: boolean) => ({ name, dataType, nullable, metadata: {} });

const containsKey: FunctionInfo["coerce"] = (args, call) => {
  if (args.length !== 2) throw wrongArity(call, "2", args.length);
  if (args.some((arg) => arg.dataType.kind === "null")) {
    throw mismatch("NULL_TYPE", args, call, { functionName: functionName(call) });
  }
  return mapAndKey(args, call);
};

export const mapFunctions = {
  map: scalar({
    since: "2.0.0",
    args: keysAndValues,
    result: (args) =>
      MapType(args[0]?.dataType ?? NullType, args[1]?.dataType ?? NullType, everyOther(args, 1).some(isNullable)),
    nullable: false,
    doc: "A map of the given keys and values, which take turns.",
    example: { sql: "map(1.0, '2', 3.0, '4')", answer: "{1.0 -> 2, 3.0 -> 4}" },
  }),
  map_keys: scalar({
    since: "2.0.0",
    args: [map],
    result: ([arg]) => ArrayType(keyTypeOf(arg)),
    doc: "The keys of a map.",
    example: { sql: "map_keys(map(1, 'a', 2, 'b'))", answer: "[1, 2]" },
  }),
  map_values: scalar({
    since: "2.0.0",
    args: [map],
    result: ([arg]) => ArrayType(valueTypeOf(arg), valueContainsNull(arg)),
    doc: "The values of a map.",
    example: { sql: "map_values(map(1, 'a', 2, 'b'))", answer: "[a, b]" },
  }),
  map_entries: scalar({
    since: "3.0.0",
    args: [map],
    result: ([arg]) =>
      ArrayType(
        structType([field("key", keyTypeOf(arg), false), field("value", valueTypeOf(arg), valueContainsNull(arg))]),
        false,
      ),
    doc: "The keys and values of a map as an array of structs.",
    example: { sql: "map_entries(map(1, 'a', 2, 'b'))", answer: "[{1, a}, {2, b}]" },
  }),
  map_from_arrays: scalar({
    since: "2.4.0",
    args: [array, array],
    result: ([keys, values]) => MapType(elementTypeOf(keys), elementTypeOf(values), containsNull(values)),
    doc: "A map of an array of keys and one of values.",
    example: { sql: "map_from_arrays(array(1.0, 3.0), array('2', '4'))", answer: "{1.0 -> 2, 3.0 -> 4}" },
  }),
  map_from_entries: scalar({
    since: "2.4.0",
    args: [entries],
    result: ([arg]) => {
      const element = elementTypeOf(arg);
      const [key, value] = element.kind === "struct" ? element.fields : [];
      return MapType(key?.dataType ?? NullType, value?.dataType ?? NullType, value?.nullable ?? true);
    },
    nullable: (args) => anyNullable(args) || containsNull(args[0]),
    doc: "A map of an array of pairs.",
    example: { sql: "map_from_entries(array(struct(1, 'a'), struct(2, 'b')))", answer: "{1 -> a, 2 -> b}" },
  }),
  map_concat: scalar({
    since: "2.4.0",
    args: maps,
    result: (args) =>
      args.length
        ? MapType(keyTypeOf(args[0]), valueTypeOf(args[0]), args.some(valueContainsNull))
        : MapType(StringType, StringType),
    doc: "The entries of all maps; a key must not stand in two of them.",
    example: { sql: "map_concat(map(1, 'a', 2, 'b'), map(3, 'c'))", answer: "{1 -> a, 2 -> b, 3 -> c}" },
  }),
  map_contains_key: scalar({
    since: "3.3.0",
    args: containsKey,
    result: BooleanType,
    nullable: true,
    doc: "Whether the map has the key.",
    example: { sql: "map_contains_key(map(1, 'a', 2, 'b'), 1)", answer: "true" },
  }),
  str_to_map: scalar({
    since: "2.0.1",
    args: [string, optional(string), optional(string)],
    result: MapType(StringType, StringType, true),
    columnName: ([text, pairs = ",", keys = ":"]) => `str_to_map(${text}, ${pairs}, ${keys})`,
    doc: "A map read from text: entries split at one regular expression, key and value at another.",
    example: { sql: "str_to_map('a:1,b:2,c:3', ',', ':')", answer: "{a -> 1, b -> 2, c -> 3}" },
  }),
} as const satisfies Record<string, FunctionInfo>;
