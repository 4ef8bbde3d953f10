import { sparkError } from "../../errors/index.ts";
import { type DataType, isAnsiIntervalType, isNestedType, isStringType, sameType, sqlType } from "../../types/index.ts";
import { displayName } from "../display-name.ts";
import type { Argument, CallContext } from "../function-info.ts";

const quoted = (type: DataType): string => `"${sqlType(type)}"`;
const callText = (args: readonly Argument[], call: CallContext): string =>
  `"${call.functionName}(${args.map(displayName).join(", ")})"`;
/** Operators that Spark prints otherwise than it calls them. */
const printed: Readonly<Record<string, string>> = { "==": "=", and: "AND", or: "OR" };
const infixText = (args: readonly Argument[], call: CallContext): string =>
  `"(${args.map(displayName).join(` ${printed[call.functionName] ?? call.functionName} `)})"`;

/** The two sides of an operator have types that do not go together. */
export const sidesDiffer = (args: readonly [Argument, Argument], call: CallContext) =>
  sparkError("DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES", {
    sqlExpr: infixText(args, call),
    left: quoted(args[0].dataType),
    right: quoted(args[1].dataType),
  });

/** The operator does not take the type that both sides have. */
export const wrongSideType = (args: readonly Argument[], call: CallContext, inputType: string, actual: DataType) =>
  sparkError("DATATYPE_MISMATCH.BINARY_OP_WRONG_TYPE", {
    sqlExpr: infixText(args, call),
    inputType,
    actualDataType: quoted(actual),
  });

/** The arguments have no common type. */
export function noCommonType(args: readonly Argument[], call: CallContext) {
  const functionName = isCoalesce.has(call.functionName) ? "coalesce" : call.functionName;
  const types = args.map((arg) => quoted(arg.dataType));
  return sparkError("DATATYPE_MISMATCH.DATA_DIFF_TYPES", {
    sqlExpr: functionName === "in" ? inText(args) : callText(args, { ...call, functionName }),
    functionName: `\`${functionName}\``,
    dataType: listsTypes.has(functionName) ? `[${types.join(", ")}]` : `(${types.join(" or ")})`,
  });
}

const isCoalesce: ReadonlySet<string> = new Set(["nvl", "ifnull"]);
const listsTypes: ReadonlySet<string> = new Set(["in", "greatest", "least"]);
const inText = ([value, ...list]: readonly Argument[]): string =>
  `"(${value ? displayName(value) : ""} IN (${list.map(displayName).join(", ")}))"`;

/** The arguments' type has no order. */
export const notOrderable = (args: readonly Argument[], call: CallContext, type: DataType) =>
  sparkError("DATATYPE_MISMATCH.INVALID_ORDERING_TYPE", {
    sqlExpr: callText(args, call),
    functionName: `\`${call.functionName}\``,
    dataType: quoted(type),
  });

/** A date or an interval stands beside something that it cannot be added to or taken from. */
export const unexpectedSide = (args: readonly [Argument, Argument], call: CallContext) =>
  sparkError("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE", {
    sqlExpr: infixText(args, call),
    paramIndex: "second",
    inputSql: `"${displayName(args[1])}"`,
    inputType: quoted(args[1].dataType),
    requiredType: '("INT" or "SMALLINT" or "TINYINT")',
  });

/**
 * The type that both sides of an operator come to although the operator refuses it; undefined where they come to none, which
 * is another error.
 */
export function commonRefusedType(a: DataType, b: DataType): DataType | undefined {
  if (sameType(a, b)) return a;
  if (isStringType(a) || isStringType(b)) {
    const other = isStringType(a) ? b : a;
    return isNestedType(other) || isAnsiIntervalType(other) || other.kind === "calendarInterval" ? undefined : other;
  }
  const kinds = new Set([a.kind, b.kind]);
  if (kinds.has("decimal") && kinds.has("double")) return { kind: "double" };
  const decimal = [a, b].find((type) => type.kind === "decimal");
  const isShortAlike =
    kinds.has("short") && decimal?.kind === "decimal" && decimal.precision === 5 && decimal.scale === 0;
  return isShortAlike ? decimal : undefined;
}
