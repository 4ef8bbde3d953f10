import { findWiderTypeForTwo, type operatorFunctions } from "../../../functions/index.ts";
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
import { orderKey } from "./order-key.ts";
import { replaced } from "./replaced.ts";
import { sharing } from "./sharing.ts";

/** Nested values that hold NULLs compare by keys that put them first, as Spark does. */
const ordered =
  (operator: string): Lowering =>
  (args, call, context) => {
    const [left, right] = call.arguments.map((arg) => arg.dataType);
    const type = left && right && findWiderTypeForTwo(left, right);
    const keys = type ? args.map((arg) => orderKey(arg, type)) : args;
    return infix(operator)(keys, call, context);
  };
const same: Lowering = ([value = ""]) => value;
const not: Lowering = ([condition]) => `(NOT ${condition})`;

export const operatorLowerings: Record<keyof typeof operatorFunctions, Lowering | Unsupported> = {
  "+": addition,
  "-": (args, call, context) => (args.length === 1 ? negation : subtraction)(args, call, context),
  "*": multiplication,
  "/": sharing(division),
  "%": sharing(remainder),
  mod: sharing(remainder),
  div: sharing(integralDivision),
  negative: negation,
  positive: same,
  "==": infix("="),
  "=": infix("="),
  "!=": replaced,
  "<>": replaced,
  "<=>": infix("IS NOT DISTINCT FROM"),
  "<": ordered("<"),
  "<=": ordered("<="),
  ">": ordered(">"),
  ">=": ordered(">="),
  and: infix("AND"),
  or: infix("OR"),
  not,
  "!": not,
};
