import type { arraySetFunctions } from "../../../functions/index.ts";
import type { AggregateCall, FunctionCall } from "../../../plan/index.ts";
import { elementType, holdsNull, nullIfAnyNull } from "./array.ts";
import { fresh, letAll, letIn } from "./bindings.ts";
import type { Lowering, Unsupported } from "./lowering.ts";

/** Up to this length the quadratic way is the faster one. */
const few = 50;

/** The different elements in the order in which they are met, NULL being one: DuckDB's own forgets order and NULL. */
export const distinct = (list: string): string =>
  letIn(list, (l) => {
    const [e, i, p, j, q, r] = [fresh("e"), fresh("i"), fresh("p"), fresh("j"), fresh("q"), fresh("r")];
    const firstOnly = `list_filter(${l}, lambda ${e}, ${i}: list_position(${l}, ${e}) = ${i})`;
    const ordered = letIn(
      `list_sort(list_transform(${l}, lambda ${e}, ${i}: struct_pack(v := ${e}, i := ${i})))`,
      (s) => {
        const changes = `list_filter(${s}, lambda ${p}, ${j}: ${j} = 1 OR ${p}.v IS DISTINCT FROM ${s}[${j} - 1].v)`;
        const back = `list_sort(list_transform(${changes}, lambda ${q}: struct_pack(i := ${q}.i, v := ${q}.v)))`;
        return `list_transform(${back}, lambda ${r}: ${r}.v)`;
      },
    );
    return `CASE WHEN len(${l}) <= ${few} THEN ${firstOnly} ELSE ${ordered} END`;
  });

/** As `distinct` for the list that a call gives: there -0.0 is 0.0. */
const distinctOf = (list: string, call: FunctionCall | AggregateCall): string => {
  const { kind } = elementType(call.dataType);
  if (kind !== "double" && kind !== "float") return distinct(list);
  const element = fresh("e");
  return distinct(`list_transform(${list}, lambda ${element}: ${element} + 0)`);
};

const kept =
  (test: (position: string) => string): Lowering =>
  (args, call) =>
    letAll(args, ([left = "", right = ""]) => {
      const element = fresh("e");
      const found = test(`list_position(${right}, ${element})`);
      return nullIfAnyNull([left, right], call, distinctOf(`list_filter(${left}, lambda ${element}: ${found})`, call));
    });

const overlap: Lowering = (args) =>
  letAll(args, ([left = "", right = ""]) => {
    const unsure = `len(${left}) > 0 AND len(${right}) > 0 AND (${holdsNull(left)} OR ${holdsNull(right)})`;
    return [
      `CASE WHEN ${left} IS NULL OR ${right} IS NULL THEN NULL`,
      `WHEN list_has_any(${left}, ${right}) THEN TRUE`,
      `WHEN ${unsure} THEN NULL ELSE FALSE END`,
    ].join(" ");
  });

export const arraySetLowerings: Record<keyof typeof arraySetFunctions, Lowering | Unsupported> = {
  array_distinct: ([list = ""], call) => distinctOf(list, call),
  array_union: ([left, right], call) => distinctOf(`(${left} || ${right})`, call),
  array_intersect: kept((position) => `${position} IS NOT NULL`),
  array_except: kept((position) => `${position} IS NULL`),
  arrays_overlap: overlap,
};
