import { sparkError } from "../../errors/index.ts";
import { type DataType, DecimalType, DoubleType, isNumericType, StringType } from "../../types/index.ts";
import { constantOf, isFoldable, mismatch } from "../argument-checks.ts";
import { implicitCast } from "../coercion/index.ts";
import { displayName } from "../display-name.ts";
import type { Argument, CallContext, FunctionInfo } from "../function-info.ts";
import { integerDigits, parseNumberFormat } from "../number-format.ts";
import { any, type Param, repeated, string } from "../params.ts";
import { coerceParams, isNullable, scalar } from "../signature.ts";

const formatString = (): FunctionInfo =>
  scalar({
    since: "1.5.0",
    args: [string, repeated({ ...any, optional: true })],
    result: StringType,
    nullable: ([format]) => format !== undefined && isNullable(format),
    doc: "A text made of a format of Java's java.util.Formatter and values.",
    example: { sql: "format_string('Hello World %d %s', 100, 'days')", answer: "Hello World 100 days" },
  });

const number: Param = {
  expects: '"NUMERIC"',
  cast: (from) => (isNumericType(from) ? from : from.kind === "null" ? DoubleType : undefined),
};
const placesOrPattern: Param = {
  expects: '("INT" or "STRING")',
  cast: (from) =>
    from.kind === "string" || ["byte", "short", "integer"].includes(from.kind)
      ? from.kind === "string"
        ? StringType
        : { kind: "integer" }
      : from.kind === "null"
        ? { kind: "integer" }
        : undefined,
};

/** The number that a text of the format can be. */
function numberType(format: Argument | undefined): DataType {
  const text = constantOf(format);
  if (typeof text !== "string") return DecimalType(10, 0);
  const parsed = parseNumberFormat(text);
  const precision = integerDigits(parsed) + parsed.fractionDigits;
  if (precision > 38) {
    throw sparkError("DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION", { precision, maxPrecision: 38 });
  }
  return DecimalType(precision, parsed.fractionDigits);
}

function constantFormat(args: readonly Argument[], call: CallContext, inputName = "attributereference"): void {
  const format = args[1];
  if (!format || isFoldable(format)) return;
  throw mismatch("NON_FOLDABLE_INPUT", args, call, {
    inputName: `\`${inputName}\``,
    inputType: '"STRING"',
    inputExpr: `"${displayName(format)}"`,
  });
}

const toNumber = (nullable?: boolean): FunctionInfo =>
  scalar({
    since: "3.3.0",
    args: (args, call) => {
      const types = coerceParams([string, string])(args, call);
      constantFormat(args, call);
      numberType(args[1]);
      return types;
    },
    result: (args) => numberType(args[1]),
    ...(nullable ? { nullable: true } : {}),
    doc: "The number that a text of a format such as `$99,999.00S` stands for.",
    example: { sql: "to_number('$78.12', '$99.99')", answer: "78.12" },
  });

/** Numbers become decimals as wide as their type needs. */
const decimalOf = (type: DataType): DataType | undefined => {
  const digits: Partial<Record<DataType["kind"], readonly [number, number]>> = {
    byte: [3, 0],
    short: [5, 0],
    integer: [10, 0],
    long: [20, 0],
    float: [14, 7],
    double: [30, 15],
    string: [38, 18],
    null: [38, 18],
  };
  if (type.kind === "decimal") return type;
  const found = digits[type.kind];
  return found && DecimalType(...found);
};

const toChar = (since: string): FunctionInfo =>
  scalar({
    since,
    args: (args, call) => {
      const types = coerceParams([any, string])(args, call);
      const kind = args[0]?.dataType.kind;
      if (kind === "date" || kind === "timestamp" || kind === "timestamp_ntz") return types;
      if (kind === "binary") {
        binaryFormat(args, call);
        return types;
      }
      const decimal = decimalOf(args[0]?.dataType ?? StringType);
      const checkedTypes = decimal ? [decimal, StringType] : coerceParams([numeric, string])(args, call);
      constantFormat(args, call);
      const format = constantOf(args[1]);
      if (typeof format === "string") parseNumberFormat(format);
      return checkedTypes;
    },
    result: StringType,
    columnName: (names, call, bound) => replacedName(names, call, bound) ?? `to_char(${names.join(", ")})`,
    replaceWith: ([value, format], call, build) => {
      if (!value || !format) return undefined;
      if (["date", "timestamp", "timestamp_ntz"].includes(value.dataType.kind))
        return build.call("date_format", [value, format]);
      if (value.dataType.kind !== "binary") return undefined;
      const name = binaryFormat([value, format], call);
      return name === "utf-8"
        ? build.call("decode", [value, build.literal("utf-8", StringType)])
        : build.call(name, [value]);
    },
    doc: "A number in a format such as `$99,999.00S`; a date or timestamp in a pattern; bytes as hex, base64 or UTF-8.",
    example: { sql: "to_char(12454, '99,999')", answer: "12,454" },
  });

/** What is not a number is shown as the call that it is replaced by. */
function replacedName(
  names: readonly string[],
  call: CallContext,
  bound: readonly Argument[] = [],
): string | undefined {
  const kind = bound[0]?.dataType.kind;
  if (kind === "date" || kind === "timestamp" || kind === "timestamp_ntz") return `date_format(${names.join(", ")})`;
  if (kind !== "binary") return undefined;
  const name = binaryFormat(bound, call);
  const shown = call.functionName === "to_varchar" ? "to_varchar" : name === "utf-8" ? "decode" : name;
  return name === "utf-8" ? `${shown}(${names[0]}, utf-8)` : `${shown}(${names[0]})`;
}

const numeric: Param = { expects: '"NUMERIC"', cast: (from) => implicitCast(from, DecimalType(38, 18)) };

function binaryFormat(args: readonly Argument[], call: CallContext): "hex" | "base64" | "utf-8" {
  const functionName = `\`${call.functionName}\``;
  if (!args[1] || !isFoldable(args[1])) {
    throw sparkError("NON_FOLDABLE_ARGUMENT", { funcName: functionName, paramName: "`format`", paramType: '"STRING"' });
  }
  const format = String(constantOf(args[1])).toLowerCase();
  if (format === "hex" || format === "base64" || format === "utf-8") return format;
  throw sparkError("INVALID_PARAMETER_VALUE.BINARY_FORMAT", {
    parameter: "`format`",
    functionName,
    invalidFormat: `'${String(constantOf(args[1]))}'`,
  });
}

export const stringFormatFunctions = {
  format_number: scalar({
    since: "1.5.0",
    args: [number, placesOrPattern],
    result: StringType,
    nullable: true,
    doc: "A number with separated thousands and a number of digits behind the point, or in a pattern of Java's DecimalFormat.",
    example: { sql: "format_number(12332.123456, 4)", answer: "12,332.1235" },
  }),
  format_string: formatString(),
  printf: formatString(),
  to_number: toNumber(),
  try_to_number: toNumber(true),
  to_char: toChar("3.4.0"),
  to_varchar: toChar("3.5.0"),
} as const satisfies Record<string, FunctionInfo>;
