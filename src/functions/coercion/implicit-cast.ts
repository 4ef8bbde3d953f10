import { type DataType, isAtomicType, isNumericType, sameType } from "../../types/index.ts";

/** The type that a value of type `from` is cast to where Spark's ANSI mode wants `to`, or undefined where it refuses. */
export function implicitCast(from: DataType, to: DataType): DataType | undefined {
  if (sameType(from, to)) return from;
  if (from.kind === "null") return to;
  if (from.kind === "string" && isAtomicType(to)) return to;
  if (to.kind === "string" && isAtomicType(from)) return to;
  if (isNumericType(from) && isNumericType(to)) return to;
  if (from.kind === "date" && (to.kind === "timestamp" || to.kind === "timestamp_ntz")) return to;
  if (from.kind === "timestamp_ntz" && to.kind === "timestamp") return to;
  if (to.kind === "date" && (from.kind === "timestamp" || from.kind === "timestamp_ntz")) return to;
  if (from.kind === "timestamp" && to.kind === "timestamp_ntz") return to;
  return undefined;
}
