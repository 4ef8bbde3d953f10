import { sparkError } from "../errors/index.ts";
import type { ResolvedExpression } from "../plan/index.ts";
import type { DataType } from "../types/index.ts";
import { sqlType } from "../types/index.ts";
import type { Argument, CallContext, FunctionInfo, FunctionKind } from "./function-info.ts";
import type { Param } from "./params.ts";
import { sqlText } from "./sql-text.ts";

/** How a function takes its arguments: a list of parameters (optional ones last, one repeated at the end), or a rule of its own. */
export type Signature = readonly Param[] | FunctionInfo["coerce"];

/** A row as it is written in a family's table; what is left out has the usual meaning. */
export interface RowSpec {
  readonly since: string;
  readonly args: Signature;
  /** A fixed type, or a rule over the arguments after their casts. */
  readonly result: DataType | FunctionInfo["dataType"];
  /** Default: NULL when any argument is NULL-able. */
  readonly nullable?: boolean | FunctionInfo["nullable"];
  readonly deterministic?: boolean;
  readonly columnName?: FunctionInfo["columnName"];
  readonly replaceWith?: FunctionInfo["replaceWith"];
  readonly withinGroup?: boolean;
  readonly isInternal?: boolean;
  readonly lambdaParameters?: FunctionInfo["lambdaParameters"];
  readonly generated?: FunctionInfo["generated"];
  readonly doc: string;
  readonly example: FunctionInfo["example"];
}

export const anyNullable = (args: readonly Argument[]): boolean => args.some(isNullable);
export const allNullable = (args: readonly Argument[]): boolean => args.every(isNullable);

export const isNullable = (arg: ResolvedExpression): boolean =>
  arg.kind === "literal" ? arg.value === null : arg.nullable;

const rule = <T>(value: T | ((...args: never[]) => T)) =>
  typeof value === "function" ? (value as (args: readonly Argument[], call: CallContext) => T) : () => value;

const row = (kind: FunctionKind, spec: RowSpec): FunctionInfo => ({
  kind,
  since: spec.since,
  coerce: typeof spec.args === "function" ? spec.args : coerceParams(spec.args as readonly Param[]),
  dataType: rule<DataType>(spec.result),
  nullable: spec.nullable === undefined ? anyNullable : rule<boolean>(spec.nullable),
  deterministic: spec.deterministic ?? true,
  columnName: spec.columnName,
  replaceWith: spec.replaceWith,
  withinGroup: spec.withinGroup,
  isInternal: spec.isInternal,
  lambdaParameters: spec.lambdaParameters,
  generated: spec.generated,
  doc: spec.doc,
  example: spec.example,
});

export const scalar = (spec: RowSpec): FunctionInfo => row("scalar", spec);
export const aggregate = (spec: RowSpec): FunctionInfo => row("aggregate", spec);
export const windowFunction = (spec: RowSpec): FunctionInfo => row("window", spec);
export const generator = (spec: RowSpec): FunctionInfo => row("generator", spec);

export function coerceParams(params: readonly Param[]): FunctionInfo["coerce"] {
  const required = params.filter((param) => !param.optional && !param.repeated).length;
  const repeated = params.at(-1)?.repeated === true;
  const most = repeated ? Number.POSITIVE_INFINITY : params.length;
  const expected = repeated ? `> ${required - 1}` : required === most ? String(required) : arities(required, most);
  return (args, call) => {
    if (args.length < required || args.length > most) throw wrongArity(call, expected, args.length);
    return args.map((arg, i) => {
      const param = params[Math.min(i, params.length - 1)] as Param;
      const type = param.cast(arg.dataType, arg);
      if (!type) throw unexpectedType(call, args, i, param.expects);
      return type;
    });
  };
}

const arities = (from: number, to: number): string =>
  `[${Array.from({ length: to - from + 1 }, (_, i) => from + i).join(", ")}]`;

export const wrongArity = (call: CallContext, expected: string, actual: number) =>
  sparkError("WRONG_NUM_ARGS.WITHOUT_SUGGESTION", {
    functionName: `\`${call.functionName}\``,
    expectedNum: expected,
    actualNum: String(actual),
    docroot: "https://spark.apache.org/docs/latest",
  });

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

export const unexpectedType = (call: CallContext, args: readonly Argument[], index: number, required: string) =>
  sparkError("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE", {
    sqlExpr: `"${call.functionName}(${args.map(sqlText).join(", ")})"`,
    paramIndex: ordinals[index] ?? `${index + 1}th`,
    inputSql: `"${sqlText(args[index] as Argument)}"`,
    inputType: `"${sqlType((args[index] as Argument).dataType)}"`,
    requiredType: required,
  });
