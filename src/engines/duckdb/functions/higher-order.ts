import type { higherOrderFunctions } from "../../../functions/index.ts";
import type { AggregateCall, FunctionCall } from "../../../plan/index.ts";
import { mayRaise } from "../driver/errors.ts";
import { duckdbType } from "../types.ts";
import { holdsNull, isNullable, nullIfAnyNull, sorted } from "./array.ts";
import { distinct } from "./array-sets.ts";
import { applyLambda, fresh, letAll, letIn, parseLambda } from "./bindings.ts";
import type { Lowering, Unsupported } from "./lowering.ts";
import { mapOf } from "./map-of.ts";

type Call = FunctionCall | AggregateCall;

/** A DuckDB lambda over one element; DuckDB counts positions from 1, in LONG. */
function overElements(name: string, list: string, lambda: string): string {
  const [element, index] = [fresh("e"), fresh("i")];
  const counts = parseLambda(lambda).parameters.length === 2;
  const body = applyLambda(lambda, [element, `CAST(${index} - 1 AS INTEGER)`]);
  return `${name}(${list}, lambda ${element}${counts ? `, ${index}` : ""}: ${body})`;
}

const transform: Lowering = ([list = "", lambda = ""]) => overElements("list_transform", list, lambda);
const filter: Lowering = ([list = "", lambda = ""]) => overElements("list_filter", list, lambda);

/** Three-valued: what decides wins, then NULL, then the answer for an empty array. */
const decide =
  (deciding: "TRUE" | "FALSE", otherwise: "TRUE" | "FALSE"): Lowering =>
  ([list = "", lambda = ""], call) => {
    if (mayRaise(lambda)) return decideInTurn(list, lambda, deciding, otherwise, call);
    return letIn(overElements("list_transform", list, lambda), (answers) => {
      const unknown = isNullable(call.arguments[1]) ? ` WHEN ${holdsNull(answers)} THEN NULL` : "";
      const found = `WHEN list_contains(${answers}, ${deciding}) THEN ${deciding}`;
      return `CASE WHEN ${answers} IS NULL THEN NULL ${found}${unknown} ELSE ${otherwise} END`;
    });
  };

/** An element that decides keeps the later ones, and the errors they would raise, from being looked at. */
function decideInTurn(list: string, lambda: string, deciding: string, otherwise: string, call: Call): string {
  const type = call.arguments[0]?.dataType;
  const element = type?.kind === "array" ? duckdbType(type.elementType) : "INTEGER";
  const [acc, next] = [fresh("a"), fresh("e")];
  const pair = (a: string, e: string) => `struct_pack(a := CAST(${a} AS BOOLEAN), e := CAST(${e} AS ${element}))`;
  const both = deciding === "TRUE" ? "OR" : "AND";
  const answer = `CASE WHEN ${acc}.a = ${deciding} THEN ${deciding} ELSE (${applyLambda(lambda, [`${next}.e`])}) ${both} ${acc}.a END`;
  const pairs = `list_transform(${list}, lambda ${next}: ${pair("NULL", next)})`;
  return `list_reduce(${pairs}, lambda ${acc}, ${next}: ${pair(answer, "NULL")}, ${pair(otherwise, "NULL")}).a`;
}

/** DuckDB reduces to the type of the elements, so where the accumulator has another they travel side by side. */
const aggregate: Lowering = ([list = "", zero = "", merge = "", finish], call) => {
  const [listType, zeroType] = [call.arguments[0]?.dataType, call.arguments[1]?.dataType];
  const element = listType?.kind === "array" ? duckdbType(listType.elementType) : "INTEGER";
  const accumulator = zeroType ? duckdbType(zeroType) : "INTEGER";
  const [acc, next] = [fresh("a"), fresh("e")];
  const pair = (a: string, e: string) =>
    `struct_pack(a := CAST(${a} AS ${accumulator}), e := CAST(${e} AS ${element}))`;
  const folded =
    element === accumulator
      ? `list_reduce(${list}, lambda ${acc}, ${next}: ${applyLambda(merge, [acc, next])}, ${zero})`
      : `list_reduce(list_transform(${list}, lambda ${next}: ${pair("NULL", next)}), lambda ${acc}, ${next}: ${pair(applyLambda(merge, [`${acc}.a`, `${next}.e`]), "NULL")}, ${pair(zero, "NULL")}).a`;
  const done = finish === undefined ? folded : letIn(folded, (value) => applyLambda(finish, [value]));
  return nullIfAnyNull([list], call, done);
};

const zipWith: Lowering = (args, call) => {
  const [left = "", right = "", lambda = ""] = args;
  const pair = fresh("p");
  const zipped = `list_transform(list_zip(${left}, ${right}), lambda ${pair}: ${applyLambda(lambda, [`${pair}[1]`, `${pair}[2]`])})`;
  return nullIfAnyNull([left, right], call, zipped);
};

/** By counting, for each element, those that the comparator puts before it; equal ones keep their order. */
const sortBy = (list: string, lambda: string, raise: string): string =>
  letIn(list, (l) => {
    const [x, i, y, j, s, e] = [fresh("x"), fresh("i"), fresh("y"), fresh("j"), fresh("s"), fresh("e")];
    const compared = letIn(
      applyLambda(lambda, [y, x]),
      (c) => `CASE WHEN ${c} IS NULL THEN ${raise} ELSE ${c} < 0 OR (${c} = 0 AND ${j} < ${i}) END`,
    );
    const before = `len(list_filter(${l}, lambda ${y}, ${j}: ${compared}))`;
    const ranks = `list_transform(${l}, lambda ${x}, ${i}: struct_pack(r := ${before}, i := ${i}))`;
    void s;
    return `list_transform(list_sort(${ranks}), lambda ${e}: ${l}[${e}.i])`;
  });

const arraySort: Lowering = ([list = "", lambda], call, context) => {
  const type = call.dataType.kind === "array" ? call.dataType.elementType : call.dataType;
  if (lambda === undefined) return sorted(list, type, "ASC", "LAST");
  return sortBy(list, lambda, context.raise("COMPARATOR_RETURNS_NULL", { firstValue: "a", secondValue: "b" }));
};

const overEntries = (name: string, map: string, lambda: string): string => {
  const entry = fresh("e");
  return `${name}(map_entries(${map}), lambda ${entry}: ${applyLambda(lambda, [`${entry}.key`, `${entry}.value`])})`;
};

const mapZipWith: Lowering = ([left = "", right = "", lambda = ""], call) =>
  letAll([left, right], ([l = "", r = ""]) => {
    const key = fresh("k");
    const zipped = letIn(
      distinct(`(map_keys(${l}) || map_keys(${r}))`),
      (keys) =>
        `map(${keys}, list_transform(${keys}, lambda ${key}: ${applyLambda(lambda, [key, `${l}[${key}]`, `${r}[${key}]`])}))`,
    );
    return nullIfAnyNull([l, r], call, zipped);
  });

export const higherOrderLowerings: Record<keyof typeof higherOrderFunctions, Lowering | Unsupported> = {
  transform,
  filter,
  exists: decide("TRUE", "FALSE"),
  forall: decide("FALSE", "TRUE"),
  aggregate,
  reduce: aggregate,
  zip_with: zipWith,
  array_sort: arraySort,
  map_filter: ([map = "", lambda = ""]) => `map_from_entries(${overEntries("list_filter", map, lambda)})`,
  transform_keys: ([map = "", lambda = ""], _, context) =>
    letIn(map, (m) => mapOf(overEntries("list_transform", m, lambda), `map_values(${m})`, context)),
  transform_values: ([map = "", lambda = ""]) =>
    letIn(map, (m) => `map(map_keys(${m}), ${overEntries("list_transform", m, lambda)})`),
  map_zip_with: mapZipWith,
};
