import { type conditionalFunctions, displayName } from "../../../functions/index.ts";
import { raiseSql } from "../driver/errors.ts";
import { fn, type Lowering, type Unsupported } from "./lowering.ts";
import { replaced } from "./replaced.ts";
import { sharing } from "./sharing.ts";

const when: Lowering = (args) => {
  const branches: string[] = [];
  for (let i = 0; i + 1 < args.length; i += 2) branches.push(`WHEN ${args[i]} THEN ${args[i + 1]}`);
  const otherwise = args.length % 2 === 1 ? ` ELSE ${args.at(-1)}` : "";
  return `(CASE ${branches.join(" ")}${otherwise} END)`;
};

const userRaised = (message: string): string => raiseSql("USER_RAISED_EXCEPTION", {}, { errorMessage: message });

const assertTrue: Lowering = ([condition, message], call) => {
  const first = call.arguments[0];
  const text = message ?? `'''${first ? displayName(first).replaceAll("'", "''") : ""}'' is not true!'`;
  return `(CASE WHEN ${condition} THEN CAST(NULL AS INTEGER) ELSE ${userRaised(text)} END)`;
};

export const conditionalLowerings: Record<keyof typeof conditionalFunctions, Lowering | Unsupported> = {
  when,
  case: when,
  if: when,
  coalesce: fn("coalesce"),
  nvl: replaced,
  ifnull: replaced,
  nvl2: replaced,
  nullif: replaced,
  nullifzero: replaced,
  zeroifnull: replaced,
  nanvl: sharing(([value, other]) => `(CASE WHEN isnan(${value}) THEN ${other} ELSE ${value} END)`),
  greatest: fn("greatest"),
  least: fn("least"),
  assert_true: assertTrue,
  raise_error: ([message = "''"]) => `CAST(${userRaised(`coalesce(${message}, 'null')`)} AS INTEGER)`,
};
