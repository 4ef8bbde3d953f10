import type { mapFunctions } from "../../../functions/index.ts";
import { duckdbType } from "../types.ts";
import { holdsNull, nullIfAnyNull } from "./array.ts";
import { fresh, letAll, letIn } from "./bindings.ts";
import type { Lowering, Unsupported } from "./lowering.ts";
import { mapOf } from "./map-of.ts";

const concat: Lowering = (args, call, context) => {
  if (args.length === 0) return `CAST(MAP {} AS ${duckdbType(call.dataType)})`;
  if (args.length === 1) return args[0] as string;
  return letAll(args, (maps) => {
    const side = (name: string) => `(${maps.map((map) => `${name}(${map})`).join(" || ")})`;
    return nullIfAnyNull(maps, call, mapOf(side("map_keys"), side("map_values"), context));
  });
};

/** Entries as structs with the field names that the rest of the engine expects. */
const entries: Lowering = ([map = ""]) => {
  const entry = fresh("e");
  return `list_transform(map_entries(${map}), lambda ${entry}: struct_pack(f0 := ${entry}.key, f1 := ${entry}.value))`;
};

const fromArrays: Lowering = (args, call, context) =>
  letAll(args, ([keys, values]) => {
    const unequal = context.raise("_LEGACY_ERROR_TEMP_2128", {});
    return nullIfAnyNull(
      [keys as string, values as string],
      call,
      `CASE WHEN len(${keys}) <> len(${values}) THEN ${unequal} ELSE ${mapOf(keys as string, values as string, context)} END`,
    );
  });

const fromEntries: Lowering = ([pairs = ""], _, context) =>
  letIn(pairs, (list) => {
    const entry = fresh("e");
    const side = (field: string) => `list_transform(${list}, lambda ${entry}: struct_extract(${entry}, '${field}'))`;
    return `CASE WHEN ${list} IS NULL OR ${holdsNull(list)} THEN NULL ELSE ${mapOf(side("f0"), side("f1"), context)} END`;
  });

/** Text and delimiters: the first split makes entries, the first match of the second splits an entry in two. */
const fromText: Lowering = (args, _, context) => {
  const [text = "", pairs = "','", keys = "':'"] = args;
  return letIn(`string_split_regex(${text}, ${pairs})`, (parts) => {
    const part = fresh("p");
    const halves = `regexp_extract_all(${part}, '(?s)^(.*?)(?:' || ${keys} || ')(.*)$', 1)`;
    const rest = `regexp_extract_all(${part}, '(?s)^(.*?)(?:' || ${keys} || ')(.*)$', 2)`;
    const known = `${keys} <> '' AND regexp_matches(${part}, ${keys})`;
    const key = `list_transform(${parts}, lambda ${part}: CASE WHEN ${known} THEN ${halves}[1] ELSE ${part} END)`;
    const value = `list_transform(${parts}, lambda ${part}: CASE WHEN ${known} THEN ${rest}[1] END)`;
    return mapOf(key, value, context);
  });
};

export const mapLowerings: Record<keyof typeof mapFunctions, Lowering | Unsupported> = {
  map: (args, call, context) => {
    if (args.length === 0) return `CAST(MAP {} AS ${duckdbType(call.dataType)})`;
    const side = (from: 0 | 1) => `[${args.filter((_, i) => i % 2 === from).join(", ")}]`;
    return mapOf(side(0), side(1), context);
  },
  map_keys: ([map]) => `map_keys(${map})`,
  map_values: ([map]) => `map_values(${map})`,
  map_entries: entries,
  map_from_arrays: fromArrays,
  map_from_entries: fromEntries,
  map_concat: concat,
  map_contains_key: ([map, key]) => `map_contains(${map}, ${key})`,
  str_to_map: fromText,
};
