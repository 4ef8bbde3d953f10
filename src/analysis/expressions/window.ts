import { sparkError, sparkErrorFromParts } from "../../errors/index.ts";
import { displayName, frameText, lookupFunction, sortOrderText } from "../../functions/index.ts";
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
import { IntegerType } from "../../types/index.ts";
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
  const own = isWindowFunction ? ownFrame(call as FunctionCall) : undefined;
  const asked = window.frame && resolveFrame(window.frame, order, env);
  if (own && asked && frameText(own) !== frameText(asked))
    throw frameMismatch(call as FunctionCall, own, asked, window);
  const made = node("windowCall", {
    function: call,
    ignoreNulls: (window.windowFunction.kind === "unresolvedFunction" && window.windowFunction.ignoreNulls) ?? false,
    partition: window.partitionSpec.map((item) => bind(item, env)),
    order,
    frame: own ?? asked,
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
  return node("resolvedFrame", { frameType: call.name === "cume_dist" ? "range" : "row", lower, upper });
}

const frameMismatch = (call: FunctionCall, own: ResolvedFrame, asked: ResolvedFrame, window: Window) =>
  call.name === "lag" || call.name === "lead"
    ? sparkErrorFromParts({
        className: "AnalysisException",
        condition: "_LEGACY_ERROR_TEMP_1035",
        params: { prettyName: call.name },
        message: `${displayName(call)} looks at one row and takes no frame of its own.`,
        origin: window.origin,
      })
    : sparkErrorFromParts({
        className: "AnalysisException",
        condition: "_LEGACY_ERROR_TEMP_1036",
        message: `${displayName(call)} always has the frame ${frameText(own)}, not ${frameText(asked)}.`,
        origin: window.origin,
      });

function rowAt(offset: ResolvedExpression | undefined, ahead: boolean): readonly [ResolvedBoundary, ResolvedBoundary] {
  const distance = offset ?? node("literal", { value: 1, dataType: IntegerType });
  const side = boundary(ahead ? "following" : "preceding", distance);
  return [side, side];
}

function resolveFrame(frame: WindowFrame, order: readonly ResolvedSortOrder[], env: Environment): ResolvedFrame {
  const lower = resolveBoundary(frame.lower, "unboundedPreceding", env);
  const upper = resolveBoundary(frame.upper, "unboundedFollowing", env);
  const hasOffset = [lower, upper].some(({ value }) => value !== undefined);
  const made = node("resolvedFrame", { frameType: frame.frameType, lower, upper, origin: frame.origin });
  if (frame.frameType === "range" && hasOffset) checkRangeOrder(made, order);
  checkBounds(made);
  return made;
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
function checkRangeOrder(frame: ResolvedFrame, order: readonly ResolvedSortOrder[]): void {
  const keys = order.map(sortOrderText);
  const sqlExpr = `"(${keys.length ? `ORDER BY ${keys.join(", ")} ` : ""}${frameText(frame)})"`;
  if (order.length === 0) throw sparkError("DATATYPE_MISMATCH.RANGE_FRAME_WITHOUT_ORDER", { sqlExpr }, frame.origin);
  if (order.length > 1) {
    throw sparkError("DATATYPE_MISMATCH.RANGE_FRAME_MULTI_ORDER", { sqlExpr, orderSpec: keys.join(",") }, frame.origin);
  }
}

/** A frame must not end before it begins. */
function checkBounds(frame: ResolvedFrame): void {
  const [from, to] = [position(frame.lower), position(frame.upper)];
  if (from === undefined || to === undefined || from <= to) return;
  throw sparkError(
    "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_WRONG_COMPARISON",
    { sqlExpr: `"${frameText(frame)}"`, comparison: "less than or equal" },
    frame.origin,
  );
}

/** Where a boundary lies from the current row, as far as it is a constant. */
function position({ boundary: side, value }: ResolvedBoundary): number | undefined {
  if (side === "currentRow") return 0;
  if (side === "unboundedPreceding") return Number.NEGATIVE_INFINITY;
  if (side === "unboundedFollowing") return Number.POSITIVE_INFINITY;
  if (value?.kind !== "literal" || value.value === null) return undefined;
  const distance = Number(value.value);
  return side === "preceding" ? -distance : distance;
}
