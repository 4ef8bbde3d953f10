import {
  BooleanType,
  ByteType,
  type DataType,
  DayTimeIntervalType,
  DecimalType,
  DoubleType,
  LongType,
  YearMonthIntervalType,
} from "../../types/index.ts";
import { checked, numericOrInterval, orderable } from "../argument-checks.ts";
import type { FunctionInfo } from "../function-info.ts";
import { any, boolean, double, optional, repeated } from "../params.ts";
import { aggregate, type RowSpec, scalar } from "../signature.ts";
import { integralOnly } from "./aggregate-params.ts";

/** Spark widens a sum so that it can hold ten more digits, up to what a decimal can hold. */
const sumType = (type: DataType | undefined): DataType => {
  switch (type?.kind) {
    case "byte":
    case "short":
    case "integer":
    case "long":
      return LongType;
    case "decimal":
      return DecimalType(Math.min(38, type.precision + 10), type.scale);
    case "yearMonthInterval":
    case "dayTimeInterval":
      return type;
    default:
      return DoubleType;
  }
};

export const averageType = (type: DataType | undefined): DataType => {
  switch (type?.kind) {
    case "decimal":
      return DecimalType(Math.min(38, type.precision + 4), Math.min(38, type.scale + 4));
    case "yearMonthInterval":
      return YearMonthIntervalType();
    case "dayTimeInterval":
      return DayTimeIntervalType();
    default:
      return DoubleType;
  }
};

const sum = (since: string, doc: string, sql: string): FunctionInfo =>
  aggregate({
    since,
    args: [numericOrInterval],
    result: ([arg]) => sumType(arg?.dataType),
    nullable: true,
    doc,
    example: { sql, answer: "1" },
  });

const average = (since: string, doc: string, sql: string): FunctionInfo =>
  aggregate({
    since,
    args: [numericOrInterval],
    result: ([arg]) => averageType(arg?.dataType),
    nullable: true,
    doc,
    example: { sql, answer: "1.0" },
  });

const extreme = (doc: string, sql: string): FunctionInfo =>
  aggregate({
    since: "1.0.0",
    args: checked([any], orderable(0)),
    result: ([arg]) => (arg as { dataType: DataType }).dataType,
    nullable: true,
    doc,
    example: { sql, answer: "1" },
  });

const boolAggregate = (since: string, doc: string, sql: string): FunctionInfo =>
  aggregate({ since, args: [boolean], result: BooleanType, nullable: true, doc, example: { sql, answer: "true" } });

const bitAggregate = (since: string, doc: string, sql: string): FunctionInfo =>
  aggregate({
    since,
    args: [integralOnly],
    result: ([arg]) => (arg as { dataType: DataType }).dataType,
    nullable: true,
    doc,
    example: { sql, answer: "1" },
  });

const grouping = (name: string, spec: Pick<RowSpec, "args" | "result" | "doc">): FunctionInfo =>
  scalar({
    since: "2.0.0",
    nullable: false,
    example: { sql: `(SELECT max(${name}(a)) FROM VALUES (1) t(a) GROUP BY CUBE(a))`, answer: "1" },
    ...spec,
  });

export const aggregateFunctions = {
  count: aggregate({
    since: "1.0.0",
    args: [any, repeated(any)],
    result: LongType,
    nullable: false,
    doc: "The number of rows for which no argument is NULL.",
    example: { sql: "count(1)", answer: "1" },
  }),
  count_if: aggregate({
    since: "3.0.0",
    args: [boolean],
    result: LongType,
    nullable: false,
    doc: "The number of rows for which the condition is true.",
    example: { sql: "count_if(true)", answer: "1" },
  }),
  sum: sum("1.0.0", "The sum of the values that are not NULL.", "sum(1)"),
  try_sum: sum("3.3.0", "As `sum`, but NULL where the sum overflows.", "try_sum(1)"),
  avg: average("1.0.0", "The mean of the values that are not NULL.", "avg(1)"),
  mean: average("1.0.0", "The mean of the values that are not NULL.", "mean(1)"),
  try_avg: average("3.3.0", "As `avg`, but NULL where the sum overflows.", "try_avg(1)"),
  max: extreme("The largest value; NaN is larger than any number.", "max(1)"),
  min: extreme("The smallest value.", "min(1)"),
  bool_and: boolAggregate("3.0.0", "Whether every value that is not NULL is true.", "bool_and(true)"),
  every: boolAggregate("3.0.0", "Whether every value that is not NULL is true.", "every(true)"),
  bool_or: boolAggregate("3.0.0", "Whether some value is true.", "bool_or(true)"),
  some: boolAggregate("3.0.0", "Whether some value is true.", "some(true)"),
  any: boolAggregate("3.0.0", "Whether some value is true.", "any(true)"),
  bit_and: bitAggregate("3.0.0", "The bits that are set in every value.", "bit_and(1)"),
  bit_or: bitAggregate("3.0.0", "The bits that are set in some value.", "bit_or(1)"),
  bit_xor: bitAggregate("3.0.0", "The bits that are set in an odd number of values.", "bit_xor(1)"),
  product: aggregate({
    since: "3.2.0",
    isInternal: true,
    args: [double],
    result: DoubleType,
    nullable: true,
    doc: "The product of the values that are not NULL.",
    example: { sql: "product(2)", answer: "2.0" },
  }),
  grouping: grouping("grouping", {
    args: [any],
    result: ByteType,
    doc: "Whether a key of a grouping set is aggregated away: 1 if so, else 0.",
  }),
  grouping_id: grouping("grouping_id", {
    args: [optional(repeated(any))],
    result: LongType,
    doc: "The bits of `grouping` of the given keys, the first key highest; all keys when none is given.",
  }),
} as const satisfies Record<string, FunctionInfo>;
