import { type ErrorCondition, type ParamsOf, sparkError } from "../errors/index.ts";
import type { LiteralValue, ResolvedExpression } from "../plan/index.ts";
import { type DataType, isAnsiIntervalType, isNumericType, isOrderable, quotedType } from "../types/index.ts";
import { implicitCast } from "./coercion/implicit-cast.ts";
import { displayName } from "./display-name.ts";
import type { Argument, CallContext, FunctionInfo } from "./function-info.ts";
import type { Param } from "./params.ts";
import { coerceParams } from "./signature.ts";

/** Checks that the parameter list cannot express: run on the arguments as given, once their number and types are right. */
export type ArgumentCheck = (args: readonly Argument[], call: CallContext) => void;

export const checked =
  (params: readonly Param[], ...checks: readonly ArgumentCheck[]): FunctionInfo["coerce"] =>
  (args, call) => {
    const types = coerceParams(params)(args, call);
    for (const check of checks) check(args, call);
    return types;
  };

/** A number, or an interval of either family; text becomes a number. */
export const numericOrInterval: Param = {
  expects: '"NUMERIC" or "ANSI INTERVAL"',
  cast: (from) => (isNumericType(from) || isAnsiIntervalType(from) ? from : asDouble(from)),
};

const asDouble = (from: DataType): DataType | undefined =>
  from.kind === "null" || from.kind === "string" ? implicitCast(from, { kind: "double" }) : undefined;

/** A call as messages show it, in double quotes. */
export const callText = (args: readonly Argument[], call: CallContext): string =>
  `"${call.functionName}(${args.map(displayName).join(", ")})"`;

type MismatchKind<C = ErrorCondition> = C extends `DATATYPE_MISMATCH.${infer Kind}` ? Kind : never;

/** A DATATYPE_MISMATCH of the call as a whole. */
export const mismatch = <K extends MismatchKind>(
  kind: K,
  args: readonly Argument[],
  call: CallContext,
  params: Omit<ParamsOf<`DATATYPE_MISMATCH.${K}`>, "sqlExpr">,
) =>
  sparkError(`DATATYPE_MISMATCH.${kind}`, {
    ...params,
    sqlExpr: callText(args, call),
  } as unknown as ParamsOf<`DATATYPE_MISMATCH.${K}`>);

/** The argument's values must have an order. */
export const orderable =
  (index: number): ArgumentCheck =>
  (args, call) => {
    const type = args[index]?.dataType;
    if (type && !isOrderable(type)) {
      throw mismatch("INVALID_ORDERING_TYPE", args, call, {
        functionName: `\`${call.functionName}\``,
        dataType: quotedType(type),
      });
    }
  };

/** The value of a constant argument: a literal, perhaps behind casts, a minus sign, `array(..)` or `map(..)`; undefined otherwise. */
export function constantOf(arg: ResolvedExpression | undefined): LiteralValue | undefined {
  if (!arg) return undefined;
  if (arg.kind === "literal") return arg.value;
  if (arg.kind === "resolvedCast") return constantOf(arg.child);
  if (arg.kind !== "functionCall") return undefined;
  const parts = arg.arguments.map(constantOf);
  if (parts.some((part) => part === undefined)) return undefined;
  if (arg.name === "array") return parts as readonly LiteralValue[];
  if (arg.name === "map") {
    return parts.flatMap((key, i) => (i % 2 ? [] : [[key, parts[i + 1]] as unknown as LiteralValue]));
  }
  const [only] = parts;
  return arg.name === "negative" && (typeof only === "number" || typeof only === "bigint") ? -only : undefined;
}

/** Whether Spark could compute the argument before running: no column inside. */
export const isFoldable = (arg: ResolvedExpression): boolean => {
  if (arg.kind === "literal") return true;
  if (arg.kind === "resolvedCast" || arg.kind === "getStructField") return isFoldable(arg.child);
  return arg.kind === "functionCall" && arg.arguments.every(isFoldable);
};
