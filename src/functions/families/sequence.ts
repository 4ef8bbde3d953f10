import {
  ArrayType,
  type DataType,
  IntegerType,
  isAnsiIntervalType,
  isDatetimeType,
  isIntegralType,
} from "../../types/index.ts";
import { mismatch } from "../argument-checks.ts";
import type { Argument, CallContext, FunctionInfo } from "../function-info.ts";
import { scalar, wrongArity } from "../signature.ts";
import { functionName, tightestType } from "./element-types.ts";

const isInterval = (type: DataType): boolean => type.kind === "calendarInterval" || isAnsiIntervalType(type);
const isNull = (type: DataType): boolean => type.kind === "null";

const startStopStep: FunctionInfo["coerce"] = (args, call) => {
  if (args.length < 2 || args.length > 3) throw wrongArity(call, "[2, 3]", args.length);
  const [start, stop, step] = args.map((arg) => arg.dataType) as [DataType, DataType, DataType?];
  const ends = tightestType(start, stop);
  if (!ends) throw wrongTypes(args, call);
  if (isIntegralType(ends) || isNull(ends)) {
    const whole = step ? tightestType(ends, step) : ends;
    if (!whole || !(isIntegralType(whole) || isNull(whole))) throw wrongTypes(args, call);
    return args.map(() => (isNull(whole) ? IntegerType : whole));
  }
  if (!isDatetimeType(ends) || (step && !isInterval(step) && !isNull(step))) throw wrongTypes(args, call);
  return [ends, ends, ...(step ? [step] : [])];
};

const wrongTypes = (args: readonly Argument[], call: CallContext) =>
  mismatch("SEQUENCE_WRONG_INPUT_TYPES", args, call, {
    functionName: functionName(call),
    startType: '("TIMESTAMP" or "TIMESTAMP_NTZ" or "DATE")',
    stepType: '("INTERVAL" or "INTERVAL YEAR TO MONTH" or "INTERVAL DAY TO SECOND")',
    otherStartType: '"INTEGRAL"',
  });

export const sequenceFunctions = {
  sequence: scalar({
    since: "2.4.0",
    args: startStopStep,
    result: ([start]) => ArrayType((start as Argument).dataType, false),
    doc: "The values from one to another, both included, by a step: whole numbers, dates or timestamps.",
    example: { sql: "sequence(1, 5)", answer: "[1, 2, 3, 4, 5]" },
  }),
} as const satisfies Record<string, FunctionInfo>;
