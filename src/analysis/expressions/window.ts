import { sparkError } from "../../errors/index.ts";
import { displayName, lookupFunction } from "../../functions/index.ts";
import {
  type FrameBoundary,
  type FunctionCall,
  node,
  type ResolvedBoundary,
  type ResolvedExpression,
  type ResolvedFrame,
  type ResolvedSortOrder,
  type Window,
  type WindowFrame,
} from "../../plan/index.ts";
import { integerType } from "../../types/index.ts";
import { bind, type Environment } from "../environment.ts";
import { resolveSortOrder } from "./sort-order.ts";

export function resolveWindow(window: Window, env: Environment): ResolvedExpression {
  const call = bind(window.windowFunction, env);
  const isWindowFunction = call.kind === "functionCall" && lookupFunction(call.name)?.kind === "window";
  if (call.kind !== "aggregateCall" && !isWindowFunction) {
    throw sparkError("UNSUPPORTED_EXPR_FOR_WINDOW", { sqlExpr: `"${displayName(call)}"` }, window.origin);
  }
  const order = window.orderSpec.map((item) => resolveSortOrder(item, env));
  if (isWindowFunction && order.length === 0) {
    throw sparkError(
      "WINDOW_FUNCTION_FRAME_NOT_ORDERED",
      { wf_name: call.name, wf_expr: displayName(call) },
      window.origin,
    );
  }
  const made = node("windowCall", {
    function: call,
    ignoreNulls: (window.windowFunction.kind === "unresolvedFunction" && window.windowFunction.ignoreNulls) ?? false,
    partition: window.partitionSpec.map((item) => bind(item, env)),
    order,
    frame: window.frame ? resolveFrame(window.frame, order, env) : isWindowFunction ? ownFrame(call) : undefined,
    dataType: call.dataType,
    nullable: call.nullable,
    origin: window.origin,
  });
  if (call.kind === "aggregateCall" && call.isDistinct) {
    throw sparkError("DISTINCT_WINDOW_FUNCTION_UNSUPPORTED", { windowExpr: `"${displayName(made)}"` }, window.origin);
  }
  return made;
}

const boundary = (name: ResolvedBoundary["boundary"], value?: ResolvedExpression): ResolvedBoundary =>
  node("resolvedBoundary", { boundary: name, value });

/** Ranking functions have one frame, whatever is said, and lag and lead look at one row; Spark shows it in the column's name. */
function ownFrame(call: FunctionCall): ResolvedFrame | undefined {
  if (call.name === "nth_value") return undefined;
  const [lower, upper] =
    call.name === "lag" || call.name === "lead"
      ? rowAt(call.arguments[1], call.name === "lead")
      : [boundary("unboundedPreceding"), boundary("currentRow")];
  return node("resolvedFrame", { frameType: "row", lower, upper });
}

function rowAt(offset: ResolvedExpression | undefined, ahead: boolean): readonly [ResolvedBoundary, ResolvedBoundary] {
  const distance = offset ?? node("literal", { value: 1, dataType: integerType });
  const side = boundary(ahead ? "following" : "preceding", distance);
  return [side, side];
}

function resolveFrame(frame: WindowFrame, order: readonly ResolvedSortOrder[], env: Environment): ResolvedFrame {
  const lower = resolveBoundary(frame.lower, "unboundedPreceding", env);
  const upper = resolveBoundary(frame.upper, "unboundedFollowing", env);
  const hasOffset = [lower, upper].some(({ value }) => value !== undefined);
  if (frame.frameType === "range" && hasOffset) checkRangeOrder(frame, order);
  return node("resolvedFrame", { frameType: frame.frameType, lower, upper, origin: frame.origin });
}

function resolveBoundary(
  side: FrameBoundary,
  unbounded: "unboundedPreceding" | "unboundedFollowing",
  env: Environment,
) {
  if (side.boundary === "currentRow") return boundary("currentRow");
  if (side.boundary === "unbounded") return boundary(unbounded);
  const value = side.value && bind(side.value, env);
  return value ? signed(value) : boundary("currentRow");
}

/** Offsets come signed; engines want a direction and a distance. */
function signed(value: ResolvedExpression): ResolvedBoundary {
  if (value.kind === "functionCall" && value.name === "negative") return boundary("preceding", value.arguments[0]);
  if (value.kind !== "literal" || value.value === null) return boundary("following", value);
  const raw = value.value;
  const negative = typeof raw === "number" || typeof raw === "bigint" ? raw < 0 : String(raw).startsWith("-");
  if (raw === 0 || raw === 0n) return boundary("currentRow");
  if (!negative) return boundary("following", value);
  const distance = typeof raw === "bigint" ? -raw : typeof raw === "number" ? -raw : String(raw).slice(1);
  return boundary("preceding", node("literal", { value: distance, dataType: value.dataType }));
}

/** Distances of a RANGE frame are measured along one ordering. */
function checkRangeOrder(frame: WindowFrame, order: readonly ResolvedSortOrder[]): void {
  const sqlExpr = '"(RANGE BETWEEN)"';
  if (order.length === 0) throw sparkError("DATATYPE_MISMATCH.RANGE_FRAME_WITHOUT_ORDER", { sqlExpr }, frame.origin);
  if (order.length > 1) {
    const orderSpec = order.map((item) => displayName(item.child)).join(", ");
    throw sparkError("DATATYPE_MISMATCH.RANGE_FRAME_MULTI_ORDER", { sqlExpr, orderSpec }, frame.origin);
  }
}
