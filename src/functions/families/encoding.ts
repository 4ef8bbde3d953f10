import { BinaryType, type DataType, StringType } from "../../types/index.ts";
import { constantOf, isFoldable, mismatch } from "../argument-checks.ts";
import { findWiderType, noCommonType } from "../coercion/index.ts";
import { displayName } from "../display-name.ts";
import type { Argument, CallContext, FunctionInfo } from "../function-info.ts";
import { binary, optional, type Param, string } from "../params.ts";
import { coerceParams, scalar, wrongArity } from "../signature.ts";

const coded = (since: string, args: readonly Param[], result: DataType, doc: string, sql: string, answer: string) =>
  scalar({ since, args, result, doc, example: { sql, answer } });

const validFormats = "'hex', 'utf-8', 'utf8', or 'base64'";

/** The format of to_binary; undefined for one that there is not. */
function binaryFormat(format: Argument | undefined): string | undefined | null {
  if (format === undefined) return "hex";
  const text = constantOf(format);
  if (text === null) return null;
  const name = typeof text === "string" ? text.toLowerCase() : "";
  return ["hex", "utf-8", "utf8", "base64"].includes(name) ? name : undefined;
}

function checkFormat(args: readonly Argument[], call: CallContext): void {
  const format = args[1];
  if (format && !isFoldable(format)) {
    throw mismatch("NON_FOLDABLE_INPUT", args, call, {
      inputName: "`fmt`",
      inputType: '"STRING"',
      inputExpr: `"${displayName(format)}"`,
    });
  }
  if (binaryFormat(format) === undefined && call.functionName === "to_binary") {
    throw mismatch("INVALID_ARG_VALUE", args, call, {
      inputName: "fmt",
      requireType: 'case-insensitive "STRING"',
      validValues: validFormats,
      inputValue: `'${String(constantOf(format))}'`,
    });
  }
}

const toBinary = (): FunctionInfo =>
  scalar({
    since: "3.3.0",
    args: (args, call) => {
      const types = coerceParams([string, optional(string)])(args, call);
      checkFormat(args, call);
      return types;
    },
    result: BinaryType,
    nullable: ([text, format], call) =>
      call.functionName === "try_to_binary" ||
      binaryFormat(format) !== "base64" ||
      text?.kind !== "literal" ||
      text.value === null,
    doc: "The bytes that a text stands for, in hexadecimal, base64 or UTF-8.",
    example: { sql: "to_binary('abc', 'utf-8')", answer: "abc" },
  });

/** `decode(bytes, charset)`, or `decode(value, search, result, .., otherwise)`. */
const decodeTypes: FunctionInfo["coerce"] = (args, call) => {
  if (args.length < 2) throw wrongArity(call, "2", args.length);
  if (args.length === 2) return coerceParams([binary, string])(args, call);
  const results = resultsOf(args);
  if (!findWiderType([...results.map((arg) => arg.dataType), StringType])) throw noCommonType(results, call);
  return args.map((arg) => arg.dataType);
};

const resultsOf = (args: readonly Argument[]): readonly Argument[] =>
  args.filter((_, i) => i > 0 && (i % 2 === 0 || (i === args.length - 1 && args.length % 2 === 0)));

const decodeCases: NonNullable<FunctionInfo["replaceWith"]> = (args, _call, build) => {
  const [value, ...rest] = args;
  if (!value || args.length === 2) return undefined;
  const branches: Argument[] = [];
  for (let i = 0; i + 1 < rest.length; i += 2) {
    branches.push(build.call("<=>", [value, rest[i] as Argument]), rest[i + 1] as Argument);
  }
  const otherwise = rest.length % 2 === 1 ? (rest.at(-1) as Argument) : build.literal(null, StringType);
  return build.call("when", [...branches, otherwise]);
};

export const encodingFunctions = {
  base64: coded(
    "1.5.0",
    [binary],
    StringType,
    "The bytes in base64, in lines of 76 characters.",
    "base64('Spark SQL')",
    "U3BhcmsgU1FM",
  ),
  unbase64: coded(
    "1.5.0",
    [string],
    BinaryType,
    "The bytes that a text in base64 stands for.",
    "unbase64('U3BhcmsgU1FM')",
    "Spark SQL",
  ),
  to_base32: coded("4.3.0", [binary], StringType, "The bytes in base32.", "to_base32('foobar')", "MZXW6YTBOI======"),
  from_base32: coded(
    "4.3.0",
    [string],
    BinaryType,
    "The bytes that a text in base32 stands for.",
    "from_base32('MZXW6YTBOI======')",
    "foobar",
  ),
  encode: scalar({
    since: "1.5.0",
    args: [string, string],
    result: BinaryType,
    nullable: true,
    doc: "The bytes of a text in a charset: UTF-8, UTF-16, UTF-16BE, UTF-16LE, UTF-32, ISO-8859-1 or US-ASCII.",
    example: { sql: "hex(encode('abc', 'utf-16be'))", answer: "006100620063" },
  }),
  decode: scalar({
    since: "1.5.0",
    args: decodeTypes,
    result: StringType,
    nullable: true,
    replaceWith: decodeCases,
    doc: "The text that bytes are in a charset; or the result behind the first search value that equals a value.",
    example: { sql: "decode(2, 1, 'Southlake', 2, 'San Francisco')", answer: "San Francisco" },
  }),
  to_binary: toBinary(),
  try_to_binary: toBinary(),
} as const satisfies Record<string, FunctionInfo>;
