import type { elementAccessFunctions } from "../../../functions/index.ts";
import type { AggregateCall, FunctionCall } from "../../../plan/index.ts";
import { letAll } from "./bindings.ts";
import type { Lowering, LoweringContext, Unsupported } from "./lowering.ts";

const isMap = (call: FunctionCall | AggregateCall): boolean => call.arguments[0]?.dataType.kind === "map";

const outside = (condition: string, list: string, index: string, context: LoweringContext): string =>
  context.raise(condition, {}, { indexValue: index, arraySize: `len(${list})` });

const elementAt =
  (raises: boolean): Lowering =>
  (args, call, context) => {
    if (isMap(call)) return `${args[0]}[${args[1]}]`;
    return letAll([args[0] as string, `CAST(${args[1]} AS BIGINT)`], ([list = "", at = ""]) => {
      const zero = `WHEN ${at} = 0 THEN ${context.raise("INVALID_INDEX_OF_ZERO", {})}`;
      const error = outside("INVALID_ARRAY_INDEX_IN_ELEMENT_AT", list, at, context);
      const range = raises && call.evalMode === "ansi" ? ` WHEN abs(${at}) > len(${list}) THEN ${error}` : "";
      return `CASE WHEN ${list} IS NULL THEN NULL ${zero}${range} ELSE ${list}[${at}] END`;
    });
  };

const get: Lowering = ([list = "", index = ""]) =>
  `CASE WHEN ${index} < 0 THEN NULL ELSE ${list}[CAST(${index} AS BIGINT) + 1] END`;

const getItem: Lowering = (args, call, context) => {
  if (call.evalMode !== "ansi") return get(args, call, context);
  return letAll([args[0] as string, `CAST(${args[1]} AS BIGINT)`], ([list = "", index = ""]) => {
    const error = outside("INVALID_ARRAY_INDEX", list, index, context);
    return `CASE WHEN ${index} < 0 OR ${index} >= len(${list}) THEN ${error} ELSE ${list}[${index} + 1] END`;
  });
};

export const elementAccessLowerings: Record<keyof typeof elementAccessFunctions, Lowering | Unsupported> = {
  element_at: elementAt(true),
  try_element_at: elementAt(false),
  get,
  getarrayitem: getItem,
  getmapvalue: ([map, key]) => `${map}[${key}]`,
};
