import type { operatorFunctions } from "../../../functions/index.ts";
import {
  addition,
  division,
  integralDivision,
  multiplication,
  negation,
  remainder,
  subtraction,
} from "./arithmetic.ts";
import { infix, type Lowering, type Unsupported } from "./lowering.ts";
import { replaced } from "./replaced.ts";

const same: Lowering = ([value = ""]) => value;
const not: Lowering = ([condition]) => `(NOT ${condition})`;

export const operatorLowerings: Record<keyof typeof operatorFunctions, Lowering | Unsupported> = {
  "+": addition,
  "-": (args, call, context) => (args.length === 1 ? negation : subtraction)(args, call, context),
  "*": multiplication,
  "/": division,
  "%": remainder,
  mod: remainder,
  div: integralDivision,
  negative: negation,
  positive: same,
  "==": infix("="),
  "=": infix("="),
  "!=": replaced,
  "<>": replaced,
  "<=>": infix("IS NOT DISTINCT FROM"),
  "<": infix("<"),
  "<=": infix("<="),
  ">": infix(">"),
  ">=": infix(">="),
  and: infix("AND"),
  or: infix("OR"),
  not,
  "!": not,
};
