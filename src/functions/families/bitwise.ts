import { ByteType, type DataType, IntegerType, isIntegralType, LongType } from "../../types/index.ts";
import { bitwiseSides } from "../coercion/arithmetic.ts";
import { implicitCast } from "../coercion/implicit-cast.ts";
import type { FunctionInfo } from "../function-info.ts";
import { integer, integral, type Param } from "../params.ts";
import { scalar } from "../signature.ts";

type Example = FunctionInfo["example"];

const bitwise = (symbol: string, doc: string, example: Example) =>
  scalar({
    since: "1.4.0",
    args: bitwiseSides,
    result: ([left]) => left?.dataType ?? IntegerType,
    columnName: (names) => `(${names.join(` ${symbol} `)})`,
    doc,
    example,
  });

/** Shifts work on INT and BIGINT; shorter integers and text become INT. */
const shiftable: Param = {
  expects: '("INT" or "BIGINT")',
  cast: (from: DataType) =>
    from.kind === "long" ? LongType : from.kind === "decimal" ? LongType : implicitCast(from, IntegerType),
};

const shift = (columnName: FunctionInfo["columnName"], since: string, doc: string, example: Example) =>
  scalar({
    since,
    args: [shiftable, integer],
    result: ([value]) => value?.dataType ?? IntegerType,
    columnName,
    doc,
    example,
  });
const between = (symbol: string) => (names: readonly string[]) => `(${names.join(` ${symbol} `)})`;

const left = "The bits moved to the left; bits that leave at the top are lost.";
const right = "The bits moved to the right; the sign stays.";
const rightUnsigned = "The bits moved to the right; zeros come in from the left.";
const getBit = (sql: string) =>
  scalar({
    since: "3.2.0",
    args: [integral, integer],
    result: ByteType,
    doc: "The bit at a position, counted from 0 at the right.",
    example: { sql, answer: "1" },
  });

export const bitwiseFunctions = {
  "&": bitwise("&", "The bits that both integers have.", { sql: "3 & 5", answer: "1" }),
  "|": bitwise("|", "The bits that one of two integers has.", { sql: "3 | 5", answer: "7" }),
  "^": bitwise("^", "The bits that exactly one of two integers has.", { sql: "3 ^ 5", answer: "6" }),
  "~": scalar({
    since: "1.4.0",
    args: [
      {
        ...integral,
        cast: (from) => (isIntegralType(from) ? from : from.kind === "null" ? LongType : implicitCastText(from)),
      },
    ],
    result: ([value]) => value?.dataType ?? LongType,
    columnName: ([name]) => `~${name}`,
    doc: "All bits of an integer turned.",
    example: { sql: "~ 0", answer: "-1" },
  }),
  "<<": shift(between("<<"), "4.0.0", left, { sql: "2 << 1", answer: "4" }),
  ">>": shift(between(">>"), "4.0.0", right, { sql: "4 >> 1", answer: "2" }),
  ">>>": shift(between(">>>"), "4.0.0", rightUnsigned, { sql: "4 >>> 1", answer: "2" }),
  shiftleft: shift(undefined, "1.5.0", left, { sql: "shiftleft(2, 1)", answer: "4" }),
  shiftright: shift(undefined, "1.5.0", right, { sql: "shiftright(4, 1)", answer: "2" }),
  shiftrightunsigned: shift(undefined, "1.5.0", rightUnsigned, { sql: "shiftrightunsigned(4, 1)", answer: "2" }),
  bit_count: scalar({
    since: "3.0.0",
    args: [
      {
        expects: '("INTEGRAL" or "BOOLEAN")',
        cast: (from) =>
          isIntegralType(from) || from.kind === "boolean"
            ? from
            : from.kind === "null"
              ? LongType
              : implicitCastText(from),
      },
    ],
    result: IntegerType,
    doc: "How many bits of an integer are set.",
    example: { sql: "bit_count(0)", answer: "0" },
  }),
  bit_get: getBit("bit_get(11, 0)"),
  getbit: getBit("getbit(11, 0)"),
} as const satisfies Record<string, FunctionInfo>;

const implicitCastText = (from: DataType): DataType | undefined => (from.kind === "string" ? LongType : undefined);
