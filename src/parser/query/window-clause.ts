import { sparkError } from "../../errors/index.ts";
import { mapChildren, type Node, node, type Relation, type Window } from "../../plan/index.ts";
import { type WindowSpec, windowSpec } from "../expressions/windows.ts";
import { name } from "../identifiers.ts";
import { beginsClause } from "../lookahead.ts";
import type { Parser } from "../parser.ts";

type Spec = Exclude<WindowSpec, { readonly windowName: string }>;

/** Puts the windows of a WINDOW clause, if one comes next, in place of their names in `input`. */
export function windowClause(p: Parser, input: Relation): Relation {
  if (!(p.at("WINDOW") && beginsClause(p))) return input;
  const start = p.next().start;
  const written = p.list(namedWindow);
  const windows = new Map<string, WindowSpec>();
  for (const [windowName, spec] of written) {
    if (windows.has(windowName)) {
      throw sparkError("INVALID_SQL_SYNTAX.REPETITIVE_WINDOW_DEFINITION", { windowName }, p.originFrom(start));
    }
    windows.set(windowName, spec);
  }
  const specs = new Map<string, Spec>();
  for (const [windowName, spec] of written) specs.set(windowName, followed(p, spec, windows, start));
  return named(input, specs) as Relation;
}

function namedWindow(p: Parser): readonly [string, WindowSpec] {
  const windowName = name(p);
  p.expect("AS");
  return [windowName, windowSpec(p)];
}

/** A window may be defined as another one, but not as one that is itself only a name. */
function followed(p: Parser, spec: WindowSpec, windows: ReadonlyMap<string, WindowSpec>, start: number): Spec {
  if (!("windowName" in spec)) return spec;
  const { windowName } = spec;
  const target = windows.get(windowName);
  if (!target) throw sparkError("INVALID_SQL_SYNTAX.UNRESOLVED_WINDOW_REFERENCE", { windowName }, p.originFrom(start));
  if ("windowName" in target) {
    throw sparkError("INVALID_SQL_SYNTAX.INVALID_WINDOW_REFERENCE", { windowName }, p.originFrom(start));
  }
  return target;
}

/** Subqueries in expressions have windows of their own. */
function named(part: Node, specs: ReadonlyMap<string, Spec>): Node {
  if (part.kind === "subqueryExpression") return part;
  const changed = mapChildren(part, (child) => named(child, specs));
  const spec = changed.kind === "window" && changed.windowName !== undefined && specs.get(changed.windowName);
  return spec ? withSpec(changed as Window, spec) : changed;
}

const withSpec = ({ windowFunction, origin }: Window, spec: Spec): Window =>
  node("window", { windowFunction, ...spec, origin });
