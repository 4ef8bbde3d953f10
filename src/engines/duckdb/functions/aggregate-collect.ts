import type { collectFunctions } from "../../../functions/index.ts";
import type { AggregateCall, FunctionCall } from "../../../plan/index.ts";
import { aggregated, isDistinct } from "./aggregate-call.ts";
import type { Lowering, LoweringContext, Unsupported } from "./lowering.ts";
import { orderKey } from "./order-key.ts";

type Call = FunctionCall | AggregateCall;

const list: Lowering = ([arg = ""], call, context) =>
  `coalesce(${aggregated("list", [arg], call, context, { where: `${arg} IS NOT NULL` })}, [])`;

/** Sorted, because DuckDB's order changes from run to run. */
const set: Lowering = ([arg = ""], call, context) =>
  `coalesce(list_sort(${aggregated("list", [arg], call, context, { where: `${arg} IS NOT NULL`, distinct: true })}), [])`;

const skipsNulls = (call: Call, context: LoweringContext): boolean => {
  if (context.clauses?.ignoreNulls || (call.kind === "aggregateCall" && call.ignoreNulls)) return true;
  const flag = call.arguments[1];
  return flag?.kind === "literal" && flag.value === true;
};

/** Over a window DuckDB wants its window function, which takes IGNORE NULLS; elsewhere its aggregate, which takes FILTER. */
const picked =
  (name: "first" | "last"): Lowering =>
  ([arg = ""], call, context) => {
    const skip = skipsNulls(call, context);
    if (context.clauses?.over === undefined) {
      return aggregated(name, [arg], call, context, {
        where: skip ? `${arg} IS NOT NULL` : undefined,
        distinct: false,
      });
    }
    return aggregated(`${name}_value`, [skip ? `${arg} IGNORE NULLS` : arg], call, context, { distinct: false });
  };

const extremeBy =
  (name: "arg_min" | "arg_max"): Lowering =>
  ([value = "", by = "", k], call, context) => {
    const byType = call.arguments[1]?.dataType ?? { kind: "null" };
    const key = orderKey(by, byType);
    if (k === undefined) return aggregated(`${name}_null`, [value, key], call, context, { distinct: false });
    // The form that gives several drops NULL values, so they travel inside a struct.
    const several = aggregated(name, [`struct_pack(v := ${value})`, key, `CAST(${k} AS BIGINT)`], call, context, {
      distinct: false,
    });
    return `list_transform(${several}, lambda e: e.v)`;
  };

const joined: Lowering = ([value = "", delimiter], call, context) => {
  const isBinary = call.dataType.kind === "binary";
  const separator = delimiter === undefined ? "''" : `coalesce(${isBinary ? `hex(${delimiter})` : delimiter}, '')`;
  const orderBy = context.clauses?.order?.map((item) => ({
    ...item,
    sql: isBinary && isDistinct(call) ? `hex(${item.sql})` : item.sql,
  }));
  const text = aggregated("string_agg", [isBinary ? `hex(${value})` : value, separator], call, context, { orderBy });
  return isBinary ? `unhex(${text})` : text;
};

export const collectLowerings: Record<keyof typeof collectFunctions, Lowering | Unsupported> = {
  collect_list: list,
  array_agg: list,
  collect_set: set,
  first: picked("first"),
  first_value: picked("first"),
  last: picked("last"),
  last_value: picked("last"),
  any_value: picked("first"),
  max_by: extremeBy("arg_max"),
  min_by: extremeBy("arg_min"),
  listagg: joined,
  string_agg: joined,
};
