import { type Origin, quoteSql, quoteValue, sparkError } from "../../errors/index.ts";
import { type Literal, type LiteralValue, node } from "../../plan/index.ts";
import { BinaryType, type DataType, DateType, TimestampNTZType, TimestampType, TimeType } from "../../types/index.ts";
import type { ParserOptions } from "../options.ts";
import { dateDays, localTimestampMicros, readTimestamp, timeNanos, timestampMicros } from "./datetime.ts";
import { intervalOf, readQuantities } from "./interval.ts";

interface TypedText {
  readonly text: string;
  readonly origin: Origin;
  readonly options: Required<ParserOptions>;
}
/** The literal, or undefined where the text is not one of the type. */
type Reader = (written: TypedText) => Literal | undefined;

/** The value of `DATE '2020-01-01'` and of the other types that may stand before a string. */
export function typedLiteral(typeName: string, written: TypedText): Literal {
  const valueType = typeName.toUpperCase();
  const read = readers.get(valueType);
  if (!read) {
    const supportedTypes = [...readers.keys()].map(quoteSql).join(", ");
    throw sparkError(
      "UNSUPPORTED_TYPED_LITERAL",
      { unsupportedType: quoteSql(valueType), supportedTypes },
      written.origin,
    );
  }
  const literal = read(written);
  if (literal) return literal;
  const { text, origin } = written;
  throw sparkError("INVALID_TYPED_LITERAL", { valueType: quoteSql(valueType), value: quoteValue(text) }, origin);
}

const ofType = (value: LiteralValue | undefined, dataType: DataType, { origin }: TypedText): Literal | undefined =>
  value === undefined ? undefined : node("literal", { value, dataType, origin });

const localTime: Reader = (written) => ofType(timestampMicros(written.text, written.options), TimestampType, written);

const withoutZone: Reader = (written) =>
  ofType(localTimestampMicros(written.text, written.options), TimestampNTZType, written);

/** A zone in the text makes it a timestamp with local time zone, whatever the session prefers. */
const bySession: Reader = (written) => {
  const zoneless = written.options.timestampType === "TIMESTAMP_NTZ" && !readTimestamp(written.text)?.zone;
  return zoneless ? withoutZone(written) : localTime(written);
};

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["DATE", (written) => ofType(dateDays(written.text, written.options), DateType, written)],
  ["TIMESTAMP_NTZ", withoutZone],
  ["TIMESTAMP_LTZ", localTime],
  ["TIMESTAMP", bySession],
  ["INTERVAL", interval],
  ["X", (written) => ofType(bytesOf(written.text), BinaryType, written)],
  ["TIME", time],
]);

function time(written: TypedText): Literal | undefined {
  const { text, origin } = written;
  const fraction = /\.(\d+)/.exec(text)?.[1] ?? "";
  if (fraction.length > 9) throw sparkError("INVALID_TIME_LITERAL_PRECISION", { value: quoteValue(text) }, origin);
  return ofType(timeNanos(text), TimeType(Math.max(6, fraction.length)), written);
}

function interval({ text, origin }: TypedText): Literal | undefined {
  const quantities = readQuantities(text);
  return quantities && intervalOf(quantities, origin.span ? spanText(origin.span) : text, origin);
}

const spanText = ({ sql, start, stop }: NonNullable<Origin["span"]>): string => sql.slice(start, stop);

function bytesOf(hex: string): Uint8Array | undefined {
  if (!/^[0-9a-f]*$/i.test(hex)) return undefined;
  return new Uint8Array(Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex"));
}
