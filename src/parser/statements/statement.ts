import type { Command, Relation } from "../../plan/index.ts";
import type { Parser } from "../parser.ts";

export function statement(p: Parser): Relation | Command {
  return p.query();
}
