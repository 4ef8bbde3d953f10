import { sparkError } from "../errors/index.ts";
import type { JoinType } from "../plan/index.ts";

const joinTypes: Readonly<Record<string, JoinType>> = {
  inner: "inner",
  cross: "cross",
  outer: "fullOuter",
  full: "fullOuter",
  fullouter: "fullOuter",
  left: "leftOuter",
  leftouter: "leftOuter",
  right: "rightOuter",
  rightouter: "rightOuter",
  semi: "leftSemi",
  leftsemi: "leftSemi",
  anti: "leftAnti",
  leftanti: "leftAnti",
};

/** The join that a word names; case and underscores do not matter. */
export function joinType(how: string): JoinType {
  const found = joinTypes[how.toLowerCase().replaceAll("_", "")];
  if (found !== undefined) return found;
  throw sparkError("UNSUPPORTED_JOIN_TYPE", { typ: how, supported });
}

// In the order in which Spark lists them.
const supported = [
  ["inner", "outer", "full", "fullouter", "full_outer"],
  ["leftouter", "left", "left_outer", "rightouter", "right", "right_outer"],
  ["leftsemi", "left_semi", "semi", "leftanti", "left_anti", "anti", "cross"],
]
  .flat()
  .map((name) => `'${name}'`)
  .join(", ");
