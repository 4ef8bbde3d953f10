import {
  BinaryType,
  BooleanType,
  ByteType,
  catalogString,
  type DataType,
  DateType,
  DecimalType,
  DoubleType,
  FloatType,
  IntegerType,
  LongType,
  quotedType,
  ShortType,
  StringType,
  TimestampType,
} from "../../types/index.ts";
import { mismatch } from "../argument-checks.ts";
import { canCast, castIsNullable } from "../coercion/can-cast.ts";
import type { Argument, FunctionInfo } from "../function-info.ts";
import { any } from "../params.ts";
import { anyNullable, scalar, wrongArity } from "../signature.ts";

/** A type's name as a function: CAST to the type. */
const castTo = (type: DataType, since: string, sql: string, answer: string) =>
  scalar({
    since,
    args: (args, call) => {
      const [arg] = args;
      if (!arg || args.length > 1) throw wrongArity(call, "1", args.length);
      if (!canCast(arg.dataType, type, call.evalMode)) {
        throw mismatch("CAST_WITHOUT_SUGGESTION", args, call, {
          srcType: quotedType(arg.dataType),
          targetType: quotedType(type),
        });
      }
      return [type];
    },
    result: type,
    nullable: (args, call) =>
      anyNullable(args) || args.some((arg) => castIsNullable(arg.dataType, type, call.evalMode)),
    // Like the casts that Spark adds by itself, it leaves no trace in names.
    columnName: ([name]) => name ?? "",
    replaceWith: ([arg]) => arg,
    doc: "The value cast to the type of that name.",
    example: { sql, answer },
  });

export const conversionFunctions = {
  bigint: castTo(LongType, "2.0.1", "bigint('1')", "1"),
  binary: castTo(BinaryType, "2.0.1", "hex(binary('a'))", "61"),
  boolean: castTo(BooleanType, "2.0.1", "boolean('yes')", "true"),
  date: castTo(DateType, "2.0.1", "date('2020-01-01')", "2020-01-01"),
  decimal: castTo(DecimalType(), "2.0.1", "decimal('1.6')", "2"),
  double: castTo(DoubleType, "2.0.1", "double('1.5')", "1.5"),
  float: castTo(FloatType, "2.0.1", "float('1.5')", "1.5"),
  int: castTo(IntegerType, "2.0.1", "int('1')", "1"),
  smallint: castTo(ShortType, "2.0.1", "smallint('1')", "1"),
  string: castTo(StringType, "2.0.1", "string(1)", "1"),
  timestamp: castTo(TimestampType, "2.0.1", "timestamp('2020-01-01')", "2020-01-01 00:00:00"),
  typeof: scalar({
    since: "3.0.0",
    args: [any],
    result: StringType,
    nullable: false,
    replaceWith: ([arg], _, build) => build.literal(catalogString((arg as Argument).dataType), StringType),
    doc: "The name of the value's type.",
    example: { sql: "typeof(1)", answer: "int" },
  }),
  tinyint: castTo(ByteType, "2.0.1", "tinyint('1')", "1"),
} as const satisfies Record<string, FunctionInfo>;
