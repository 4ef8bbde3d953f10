import { constantOf } from "../../../functions/index.ts";
import type { AggregateCall, FunctionCall, LiteralValue } from "../../../plan/index.ts";
import type { DataType } from "../../../types/index.ts";

type Call = FunctionCall | AggregateCall;

/** The value of an argument that is known before the query runs, else undefined. */
export const constantArgument = (call: Call, index: number): LiteralValue | undefined =>
  constantOf(call.arguments[index]);

export const constantText = (call: Call, index: number): string | undefined => {
  const value = constantArgument(call, index);
  return typeof value === "string" ? value : undefined;
};

export const constantNumber = (call: Call, index: number): number | undefined => {
  const value = constantArgument(call, index);
  // A fraction stands behind a cast that cuts it off.
  return (typeof value === "number" && Number.isInteger(value)) || typeof value === "bigint"
    ? Number(value)
    : undefined;
};

export const typeOfArgument = (call: Call, index: number): DataType["kind"] | undefined =>
  call.arguments[index]?.dataType.kind;

export const isBinary = (call: Call, index = 0): boolean => typeOfArgument(call, index) === "binary";
