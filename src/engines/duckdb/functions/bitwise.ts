import type { bitwiseFunctions } from "../../../functions/index.ts";
import type { DataType } from "../../../types/index.ts";
import { infix, type Lowering, type Unsupported } from "./lowering.ts";

const two64 = "18446744073709551616";
const two32 = "4294967296";

interface Width {
  readonly bits: number;
  readonly type: string;
  readonly size: string;
  readonly half: string;
}
const widthOf = (type: DataType | undefined): Width =>
  type?.kind === "long"
    ? { bits: 64, type: "BIGINT", size: two64, half: "9223372036854775808" }
    : { bits: 32, type: "INTEGER", size: two32, half: "2147483648" };

/** The low bits of a HUGEINT as a signed integer. */
const signed = (wide: string, { type, size, half }: Width): string =>
  `CAST((${wide} + ${half}) % ${size} - ${half} AS ${type})`;
/** The bits of an integer as a number that is never negative. */
const unsigned = (value: string, { size }: Width): string => `((CAST(${value} AS HUGEINT) + ${size}) % ${size})`;
/** As in Java, only the low bits of the distance count. */
const distance = (by: string, { bits }: Width): string => `(${by} & ${bits - 1})`;

const shiftLeft: Lowering = ([value = "", by = ""], call) => {
  const width = widthOf(call.arguments[0]?.dataType);
  // Bits that will leave at the top go first: HUGEINT holds only twice as many.
  return signed(`(${unsigned(value, width)} * CAST(pow(2, ${distance(by, width)}) AS HUGEINT)) % ${width.size}`, width);
};
const shiftRight: Lowering = ([value = "", by = ""], call) => {
  const width = widthOf(call.arguments[0]?.dataType);
  return `(${value} >> ${distance(by, width)})`;
};
const shiftRightUnsigned: Lowering = ([value = "", by = ""], call) => {
  const width = widthOf(call.arguments[0]?.dataType);
  return signed(`(${unsigned(value, width)} // CAST(pow(2, ${distance(by, width)}) AS HUGEINT))`, width);
};

const bitsOf: Partial<Record<DataType["kind"], number>> = { byte: 8, short: 16, integer: 32, long: 64 };

const getBit: Lowering = ([value = "", at = ""], call, context) => {
  const bits = bitsOf[call.arguments[0]?.dataType.kind ?? "long"] ?? 64;
  const raise = context.raise("INVALID_PARAMETER_VALUE.BIT_POSITION_RANGE", {
    functionName: "`bit_get`",
    parameter: "`pos`",
    upper: String(bits),
    invalidValue: "out of range",
  });
  return `(CASE WHEN ${at} < 0 OR ${at} >= ${bits} THEN ${raise} ELSE CAST((CAST(${value} AS BIGINT) >> ${at}) & 1 AS TINYINT) END)`;
};

export const bitwiseLowerings: Record<keyof typeof bitwiseFunctions, Lowering | Unsupported> = {
  "&": infix("&"),
  "|": infix("|"),
  "^": ([a, b]) => `xor(${a}, ${b})`,
  "~": ([value]) => `(~${value})`,
  "<<": shiftLeft,
  ">>": shiftRight,
  ">>>": shiftRightUnsigned,
  shiftleft: shiftLeft,
  shiftright: shiftRight,
  shiftrightunsigned: shiftRightUnsigned,
  bit_count: ([value], call) =>
    call.arguments[0]?.dataType.kind === "boolean"
      ? `CAST(${value} AS INTEGER)`
      : `CAST(bit_count(CAST(${value} AS BIGINT)) AS INTEGER)`,
  bit_get: getBit,
  getbit: getBit,
};
