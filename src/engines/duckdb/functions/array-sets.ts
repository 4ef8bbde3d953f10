import type { arraySetFunctions } from "../../../functions/index.ts";
import { holdsNull, nullIfAnyNull } from "./array.ts";
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

const kept =
  (test: (position: string) => string): Lowering =>
  (args, call) =>
    letAll(args, ([left = "", right = ""]) => {
      const element = fresh("e");
      const found = test(`list_position(${right}, ${element})`);
      return nullIfAnyNull([left, right], call, distinct(`list_filter(${left}, lambda ${element}: ${found})`));
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
  array_distinct: ([list = ""]) => distinct(list),
  array_union: ([left, right]) => distinct(`(${left} || ${right})`),
  array_intersect: kept((position) => `${position} IS NOT NULL`),
  array_except: kept((position) => `${position} IS NULL`),
  arrays_overlap: overlap,
};
