import { ArrayType, BinaryType, type DataType, isStringType, StringType } from "../../types/index.ts";
import { implicitCast } from "../coercion/index.ts";
import type { Argument, FunctionInfo } from "../function-info.ts";
import type { Param } from "../params.ts";
import { coerceParams } from "../signature.ts";

/** A call's name with the values of the parameters that the user left out, as Spark shows them. */
export const withDefaults =
  (required: number, ...defaults: readonly string[]): NonNullable<FunctionInfo["columnName"]> =>
  (names, call) =>
    `${call.functionName}(${[...names, ...defaults.slice(Math.max(0, names.length - required))].join(", ")})`;

/** The call under the name of the function that it is another name of. */
export const namedAs =
  (name: string): NonNullable<FunctionInfo["columnName"]> =>
  (names) =>
    `${name}(${names.join(", ")})`;

const isBinary = (arg: Argument | undefined): boolean => arg?.dataType.kind === "binary";

/** All of the text-like arguments (those at `positions`) are BINARY, or each becomes STRING. */
export const allBinaryOrString =
  (params: readonly Param[], positions: (index: number) => boolean): FunctionInfo["coerce"] =>
  (args, call) => {
    const types = coerceParams(params)(args, call);
    const binary = args.every((arg, i) => !positions(i) || isBinary(arg));
    return types.map((type, i) => (positions(i) ? (binary ? BinaryType : StringType) : type));
  };

export const typeOfFirst: FunctionInfo["dataType"] = ([arg]) => arg?.dataType ?? StringType;

/** Text and nothing that could be cast to it. */
export const textOnly: Param = {
  expects: '"STRING"',
  cast: (from) => (isStringType(from) || from.kind === "null" ? StringType : undefined),
};

/** Text, or an array of what can be text. */
export const stringOrArray: Param = {
  expects: '("ARRAY<STRING>" or "STRING")',
  cast: (from): DataType | undefined => {
    if (from.kind !== "array") return implicitCast(from, StringType);
    return implicitCast(from.elementType, StringType) && ArrayType(StringType, from.containsNull);
  },
};
