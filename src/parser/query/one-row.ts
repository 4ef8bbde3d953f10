import { node, type Relation } from "../../plan/index.ts";
import type { Parser } from "../parser.ts";

/** Without FROM there is one row, of no columns, to select from. */
export const oneRow = (p: Parser, start: number): Relation =>
  node("project", { expressions: [], origin: p.originFrom(start) });
