import type { arrayFunctions } from "../../../functions/index.ts";
import type { AggregateCall, FunctionCall, ResolvedExpression } from "../../../plan/index.ts";
import type { DataType } from "../../../types/index.ts";
import { duckdbType } from "../types.ts";
import { fresh, letAll, letIn } from "./bindings.ts";
import type { Lowering, Unsupported } from "./lowering.ts";
import { hasInnerNulls, orderKey } from "./order-key.ts";

type Call = FunctionCall | AggregateCall;

export const isNullable = (arg: ResolvedExpression | undefined): boolean =>
  arg?.kind === "literal" ? arg.value === null : (arg?.nullable ?? true);

export const elementType = (type: DataType | undefined): DataType =>
  type?.kind === "array" ? type.elementType : { kind: "null" };

export const mayHoldNull = (arg: ResolvedExpression | undefined): boolean =>
  arg?.dataType.kind === "array" && arg.dataType.containsNull;

/** NULL when one of these arguments is, else the value: for DuckDB functions that take NULL for something else. */
export const nullIfAnyNull = (args: readonly string[], call: Call, value: string, only?: readonly number[]): string => {
  const tests = args.flatMap((arg, i) =>
    (only?.includes(i) ?? true) && isNullable(call.arguments[i]) ? [`${arg} IS NULL`] : [],
  );
  return tests.length ? `CASE WHEN ${tests.join(" OR ")} THEN NULL ELSE ${value} END` : value;
};

export const holdsNull = (list: string): string => `list_count(${list}) < len(${list})`;

export const listOf = (values: readonly string[], type: DataType): string =>
  values.length ? `[${values.join(", ")}]` : `CAST([] AS ${duckdbType(type)})`;

const contains: Lowering = ([list = "", value = ""], call) => {
  const found = `list_contains(${list}, ${value})`;
  if (!mayHoldNull(call.arguments[0])) return found;
  return letIn(list, (l) => `(list_contains(${l}, ${value}) OR CASE WHEN ${holdsNull(l)} THEN NULL ELSE FALSE END)`);
};

const join: Lowering = (args, call) => {
  const [list = "", delimiter = "", replacement] = args;
  const element = fresh("e");
  const text =
    replacement === undefined
      ? `list_filter(${list}, lambda ${element}: ${element} IS NOT NULL)`
      : `list_transform(${list}, lambda ${element}: coalesce(${element}, ${replacement}))`;
  const parts = mayHoldNull(call.arguments[0]) ? text : list;
  return nullIfAnyNull(args, call, joined(parts, delimiter, call.arguments[1]));
};

/** DuckDB's own join wants a constant delimiter, and makes NULL of an empty list. */
function joined(parts: string, delimiter: string, argument: ResolvedExpression | undefined): string {
  if (argument?.kind === "literal" && argument.value !== null) {
    return `coalesce(array_to_string(${parts}, ${delimiter}), '')`;
  }
  const [sum, next] = [fresh("s"), fresh("e")];
  const text = `list_reduce(${parts}, lambda ${sum}, ${next}: ${sum} || ${delimiter} || ${next}, '')`;
  return `substr(${text}, length(${delimiter}) + 1)`;
}

const insert: Lowering = ([list = "", position = "", value = ""], call, context) =>
  letAll([list, `CAST(${position} AS BIGINT)`], ([l, p]) => {
    const zero = context.raise("INVALID_INDEX_OF_ZERO", {});
    const before = `(${l}[1:${p} - 1] || [${value}] || ${l}[${p}:])`;
    const after = `(list_resize(${l}, ${p} - 1) || [${value}])`;
    const fromEnd = `(${l}[1:len(${l}) + ${p} + 1] || [${value}] || ${l}[len(${l}) + ${p} + 2:])`;
    const wayBefore = `(list_resize([${value}], -${p} - len(${l})) || ${l})`;
    const cases = [
      `${l} IS NULL OR ${p} IS NULL THEN NULL`,
      `${p} = 0 THEN ${zero}`,
      `${p} > len(${l}) THEN ${after}`,
      `${p} > 0 THEN ${before}`,
      `-${p} <= len(${l}) + 1 THEN ${fromEnd}`,
    ];
    void call;
    return `CASE ${cases.map((text) => `WHEN ${text}`).join(" ")} ELSE ${wayBefore} END`;
  });

const slice: Lowering = ([list = "", start = "", length = ""], _, context) =>
  letAll([list, `CAST(${start} AS BIGINT)`, `CAST(${length} AS BIGINT)`], ([l, s, n]) => {
    const badStart = context.raise("INVALID_PARAMETER_VALUE.START", { parameter: "`start`", functionName: "`slice`" });
    const badLength = context.raise(
      "INVALID_PARAMETER_VALUE.LENGTH",
      { parameter: "`length`", functionName: "`slice`" },
      { length: n as string },
    );
    return [
      `CASE WHEN ${l} IS NULL OR ${s} IS NULL OR ${n} IS NULL THEN NULL`,
      `WHEN ${s} = 0 THEN ${badStart}`,
      `WHEN ${n} < 0 THEN ${badLength}`,
      `WHEN ${s} > 0 THEN ${l}[${s}:${s} + ${n} - 1]`,
      `WHEN -${s} > len(${l}) THEN ${l}[1:0]`,
      `ELSE ${l}[len(${l}) + ${s} + 1:len(${l}) + ${s} + ${n}] END`,
    ].join(" ");
  });

/** The list in Spark's order; elements with NULLs inside are sorted by a key that travels with them. */
export function sorted(list: string, type: DataType, direction: "ASC" | "DESC", nulls: "FIRST" | "LAST"): string {
  if (!hasInnerNulls(type)) return `list_sort(${list}, '${direction}', 'NULLS ${nulls}')`;
  const [element, pair] = [fresh("e"), fresh("p")];
  const keyed = `list_transform(${list}, lambda ${element}: CASE WHEN ${element} IS NOT NULL THEN struct_pack(k := ${orderKey(element, type)}, v := ${element}) END)`;
  return `list_transform(list_sort(${keyed}, '${direction}', 'NULLS ${nulls}'), lambda ${pair}: ${pair}.v)`;
}

const sortArray: Lowering = ([list = "", ascending], call) => {
  const type = elementType(call.dataType);
  const flag = call.arguments[1];
  if (ascending === undefined || (flag?.kind === "literal" && flag.value === true)) {
    return sorted(list, type, "ASC", "FIRST");
  }
  if (flag?.kind === "literal" && flag.value === false) return sorted(list, type, "DESC", "LAST");
  return letIn(
    list,
    (l) =>
      `CASE ${ascending} WHEN TRUE THEN ${sorted(l, type, "ASC", "FIRST")} WHEN FALSE THEN ${sorted(l, type, "DESC", "LAST")} END`,
  );
};

const extreme =
  (name: "list_min" | "list_max", last: boolean): Lowering =>
  ([list = ""], call) => {
    const type = elementType(call.arguments[0]?.dataType);
    if (!hasInnerNulls(type)) return `${name}(${list})`;
    return `${sorted(list, type, last ? "DESC" : "ASC", "LAST")}[1]`;
  };

const zip: Lowering = (args, call) => {
  if (args.length === 0) return `CAST([] AS ${duckdbType(call.dataType)})`;
  return nullIfAnyNull(args, call, `CAST(list_zip(${args.join(", ")}) AS ${duckdbType(call.dataType)})`);
};

const shuffle: Lowering = ([list = ""]) => {
  const [element, pair] = [fresh("e"), fresh("p")];
  const keyed = `list_transform(${list}, lambda ${element}: struct_pack(k := random(), v := ${element}))`;
  return `list_transform(list_sort(${keyed}), lambda ${pair}: ${pair}.v)`;
};

const sizeOf: Lowering = ([collection = ""], call) => {
  const type = call.arguments[0]?.dataType;
  if (type?.kind === "null") return "CAST(NULL AS INTEGER)";
  return `CAST(${type?.kind === "map" ? "cardinality" : "len"}(${collection}) AS INTEGER)`;
};

const without =
  (test: (element: string, value: string) => string): Lowering =>
  (args, call) => {
    const element = fresh("e");
    const [list = "", value = ""] = args;
    return nullIfAnyNull(args, call, `list_filter(${list}, lambda ${element}: ${test(element, value)})`, [1]);
  };

export const arrayLowerings: Record<keyof typeof arrayFunctions, Lowering | Unsupported> = {
  array: (args, call) => listOf(args, call.dataType),
  size: sizeOf,
  cardinality: sizeOf,
  array_size: sizeOf,
  array_contains: contains,
  array_position: (args, call) =>
    nullIfAnyNull(args, call, `CAST(coalesce(list_position(${args.join(", ")}), 0) AS BIGINT)`),
  array_join: join,
  array_repeat: (args, call) => {
    const [value = "", count = ""] = args;
    const empty = `CAST([] AS ${duckdbType(call.dataType)})`;
    return nullIfAnyNull(args, call, `list_resize(${empty}, CAST(greatest(${count}, 0) AS BIGINT), ${value})`, [1]);
  },
  array_remove: without((element, value) => `${element} IS DISTINCT FROM ${value}`),
  array_append: ([list, value]) => `(${list} || [${value}])`,
  array_prepend: ([list, value]) => `([${value}] || ${list})`,
  array_insert: insert,
  array_compact: without((element) => `${element} IS NOT NULL`),
  array_max: extreme("list_max", true),
  array_min: extreme("list_min", false),
  arrays_zip: zip,
  slice,
  flatten: ([lists = ""], call) =>
    mayHoldNull(call.arguments[0])
      ? letIn(lists, (l) => `CASE WHEN ${holdsNull(l)} THEN NULL ELSE flatten(${l}) END`)
      : `flatten(${lists})`,
  sort_array: sortArray,
  shuffle,
};
