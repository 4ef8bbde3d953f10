import type { structFunctions } from "../../../functions/index.ts";
import type { Lowering, Unsupported } from "./lowering.ts";

/** DuckDB has no struct without fields. */
const pack = (values: readonly string[]): string =>
  values.length
    ? `struct_pack(${values.map((value, i) => `f${i} := ${value}`).join(", ")})`
    : "struct_pack(empty := CAST(NULL AS BOOLEAN))";

export const structLowerings: Record<keyof typeof structFunctions, Lowering | Unsupported> = {
  struct: pack,
  named_struct: (args) => pack(args.filter((_, i) => i % 2 === 1)),
};
