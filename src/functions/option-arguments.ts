import { sparkError } from "../errors/index.ts";
import { quotedType } from "../types/index.ts";
import { constantOf } from "./argument-checks.ts";
import type { Argument } from "./function-info.ts";

/** The options that a `map('key', 'value')` argument gives, keys in lower case. */
export function optionsOf(arg: Argument): ReadonlyMap<string, string> {
  const { dataType } = arg;
  const isMapCall = arg.kind === "functionCall" && arg.name === "map";
  if (!isMapCall || dataType.kind !== "map") throw sparkError("INVALID_OPTIONS.NON_MAP_FUNCTION", {});
  const isText = [dataType.keyType, dataType.valueType].every(({ kind }) => kind === "string" || kind === "null");
  if (!isText) throw sparkError("INVALID_OPTIONS.NON_STRING_TYPE", { mapType: quotedType(dataType) });
  const pairs = (constantOf(arg) ?? []) as readonly (readonly [string, string])[];
  return new Map(pairs.map(([key, value]) => [key.toLowerCase(), value]));
}
