import type { Literal, LiteralValue } from "../plan/index.ts";
import type { DataType } from "../types/index.ts";
import {
  clockText,
  daysText,
  javaDouble,
  javaFloat,
  localTimestampText,
  microsText,
  monthsText,
  timestampText,
} from "../util/index.ts";

export { javaDouble } from "../util/index.ts";

type OfKind<K extends DataType["kind"]> = Extract<DataType, { kind: K }>;
type Writer<K extends DataType["kind"] = DataType["kind"]> = (
  value: never,
  type: OfKind<K>,
  timeZone: string,
) => string;

const interval = (text: string, { startField, endField }: { startField: string; endField: string }): string =>
  `INTERVAL '${text}' ${(startField === endField ? startField : `${startField} to ${endField}`).toUpperCase()}`;

const writers: { readonly [K in DataType["kind"]]?: Writer<K> } = {
  float: (value: number) => javaFloat(value),
  double: (value: number) => javaDouble(value),
  decimal: (value: string) => bigDecimalText(value),
  binary: (value: Uint8Array) => `X'${Buffer.from(value).toString("hex").toUpperCase()}'`,
  date: (days: number) => `DATE '${daysText(days)}'`,
  time: (nanos: bigint) => `TIME '${clockText(nanos / 1000n)}'`,
  timestamp: (micros: bigint, _, timeZone) => `TIMESTAMP '${timestampText(micros, timeZone)}'`,
  timestamp_ntz: (micros: bigint) => `TIMESTAMP_NTZ '${localTimestampText(micros)}'`,
  yearMonthInterval: (months: number, type) => interval(monthsText(months, type.startField, type.endField), type),
  dayTimeInterval: (micros: bigint, type) => interval(microsText(micros, type.startField, type.endField), type),
};

/** A literal as Spark prints it in column names: text bare, numbers as Java prints them. */
export function literalText({ value, dataType }: Literal, timeZone = "UTC"): string {
  if (value === null) return "NULL";
  const writer = writers[dataType.kind] as
    | ((value: LiteralValue, type: DataType, timeZone: string) => string)
    | undefined;
  return writer ? writer(value, dataType, timeZone) : String(value);
}

/** As Java's BigDecimal prints it: with an exponent where more than six zeros would follow the point. */
function bigDecimalText(plain: string): string {
  const [, sign = "", fraction = ""] = /^(-?)0?\.(0*[1-9]\d*)$/.exec(plain) ?? [];
  const digits = fraction.replace(/^0+/, "");
  const exponent = fraction.length - digits.length + 1;
  if (digits === "" || exponent <= 6) return plain;
  return `${sign}${digits[0]}${digits.length > 1 ? `.${digits.slice(1)}` : ""}E-${exponent}`;
}
