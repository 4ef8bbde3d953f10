import { sparkError } from "../../errors/index.ts";
import {
  contains,
  type Expression,
  type FrameBoundary,
  type Literal,
  node,
  type SortOrder,
  type Window,
  type WindowFrame,
} from "../../plan/index.ts";
import { isName, name } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { call } from "./build.ts";
import { sortItems } from "./sorting.ts";

/** What stands after OVER: the name of a window, or the window itself. */
export type WindowSpec =
  | { readonly windowName: string }
  | {
      readonly partitionSpec: readonly Expression[];
      readonly orderSpec: readonly SortOrder[];
      readonly frame?: WindowFrame | undefined;
    };

export function windowSpec(p: Parser): WindowSpec {
  if (isName(p.token)) return { windowName: name(p) };
  p.expect("(");
  if (isName(p.token) && p.peek().key === ")") {
    const windowName = name(p);
    p.expect(")");
    return { windowName };
  }
  const partitionSpec = partitionItems(p);
  const orderSpec = p.accept("ORDER", "BY") || p.accept("SORT", "BY") ? sortItems(p) : [];
  const frame = p.at("ROWS", "RANGE") ? windowFrame(p) : undefined;
  p.expect(")");
  return { partitionSpec, orderSpec, frame };
}

function partitionItems(p: Parser): Expression[] {
  if (!p.at("PARTITION", "DISTRIBUTE", "CLUSTER")) return [];
  p.next();
  p.expect("BY");
  return p.list((inner) => inner.expression());
}

export function over(p: Parser, windowFunction: Expression, start: number): Window {
  const spec = windowSpec(p);
  const named = "windowName" in spec ? { ...spec, partitionSpec: [], orderSpec: [] } : spec;
  return node("window", { windowFunction, ...named, origin: p.originFrom(start) });
}

function windowFrame(p: Parser): WindowFrame {
  const { key, start } = p.next();
  const frameType = key === "ROWS" ? "row" : "range";
  const between = p.accept("BETWEEN");
  const lower = frameBoundary(p, "PRECEDING");
  if (between) p.expect("AND");
  const upper = between ? frameBoundary(p, "FOLLOWING") : node("frameBoundary", { boundary: "currentRow" });
  return node("windowFrame", { frameType, lower, upper, origin: p.originFrom(start) });
}

/** `side` is the direction that UNBOUNDED usually has at this end of the frame. */
function frameBoundary(p: Parser, side: "PRECEDING" | "FOLLOWING"): FrameBoundary {
  const start = p.token.start;
  if (p.accept("CURRENT", "ROW")) return node("frameBoundary", { boundary: "currentRow", origin: p.originFrom(start) });
  if (p.accept("UNBOUNDED")) {
    const wrongSide = p.expectAny("PRECEDING", "FOLLOWING") === side ? undefined : true;
    return node("frameBoundary", { boundary: "unbounded", wrongSide, origin: p.originFrom(start) });
  }
  const offset = p.expression();
  const preceding = p.expectAny("PRECEDING", "FOLLOWING") === "PRECEDING";
  const origin = p.originFrom(start);
  if (!isConstant(offset)) throw sparkError("INVALID_SQL_SYNTAX.INVALID_WINDOW_FRAME_BOUND", {}, origin);
  return node("frameBoundary", { boundary: "value", value: preceding ? negated(offset) : offset, origin });
}

const arithmetic = new Set(["+", "-", "*", "/", "%", "div", "negative", "positive"]);

/** Spark takes what it can compute while it parses: literals, and arithmetic and casts of them. */
const isConstant = (offset: Expression): boolean =>
  !contains(
    offset,
    (part) =>
      part.kind !== "literal" &&
      part.kind !== "cast" &&
      !(part.kind === "unresolvedFunction" && arithmetic.has(part.functionName)),
  );

/** A preceding offset is a negative one. */
function negated(offset: Expression): Expression {
  if (offset.kind !== "literal") return call("negative", [offset], offset.origin ?? {});
  const { value } = offset;
  if (typeof value === "number") return withValue(offset, value === 0 ? 0 : -value);
  if (typeof value === "bigint") return withValue(offset, -value);
  return call("negative", [offset], offset.origin ?? {});
}

const withValue = (literal: Literal, value: number | bigint): Literal => node("literal", { ...literal, value });
