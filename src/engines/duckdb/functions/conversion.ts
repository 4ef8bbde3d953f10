import type { conversionFunctions } from "../../../functions/index.ts";
import type { Lowering, Unsupported } from "./lowering.ts";
import { replaced } from "./replaced.ts";

export const conversionLowerings: Record<keyof typeof conversionFunctions, Lowering | Unsupported> = {
  bigint: replaced,
  binary: replaced,
  boolean: replaced,
  date: replaced,
  decimal: replaced,
  double: replaced,
  float: replaced,
  int: replaced,
  smallint: replaced,
  string: replaced,
  timestamp: replaced,
  tinyint: replaced,
  typeof: replaced,
};
