import { type JsFunction, jsFunction, raised } from "./define.ts";

const charsets = ["iso-8859-1", "us-ascii", "utf-16", "utf-16be", "utf-16le", "utf-32", "utf-8"] as const;
type Charset = (typeof charsets)[number];

function charsetOf(name: string, functionName: string): Charset {
  const found = charsets.find((charset) => charset === name.toLowerCase());
  if (found) return found;
  throw raised("INVALID_PARAMETER_VALUE.CHARSET", {
    functionName: `\`${functionName}\``,
    parameter: "`charset`",
    charset: name,
    charsets: charsets.join(", "),
  });
}

const malformed = (functionName: string, charset: string): Error =>
  raised("MALFORMED_CHARACTER_CODING", { function: `\`${functionName}\``, charset });

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

/** Undefined where a character is not in the charset. */
const encoders: Readonly<Record<Charset, (text: string) => Uint8Array | undefined>> = {
  "utf-8": (text) => Buffer.from(text),
  "iso-8859-1": (text) => (/^[\0-\xff]*$/.test(text) ? Buffer.from(text, "latin1") : undefined),
  "us-ascii": (text) => (/^[\0-\x7f]*$/.test(text) ? Buffer.from(text, "latin1") : undefined),
  "utf-16le": (text) => Buffer.from(text, "utf16le"),
  "utf-16be": (text) => swapped(Buffer.from(text, "utf16le")),
  // Java writes a byte order mark, and nothing for no text.
  "utf-16": (text) => (text === "" ? Buffer.alloc(0) : swapped(Buffer.from(`\ufeff${text}`, "utf16le"))),
  "utf-32": (text) => {
    const codes = [...text].map((character) => character.codePointAt(0) as number);
    const bytes = Buffer.alloc(4 * codes.length);
    for (const [i, code] of codes.entries()) bytes.writeUInt32BE(code, 4 * i);
    return bytes;
  },
};

const strict = (bytes: Uint8Array, label: string): string =>
  new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);

const even = (bytes: Uint8Array): Buffer => {
  if (bytes.length % 2 === 1) throw new RangeError("odd");
  return Buffer.from(bytes);
};
const littleEndian = (bytes: Uint8Array): string => strict(even(bytes), "utf-16le");
const bigEndian = (bytes: Uint8Array): string => strict(even(bytes).swap16(), "utf-16le");

/** They throw where the bytes are no text. */
const decoders: Readonly<Record<Charset, (bytes: Uint8Array) => string>> = {
  "utf-8": (bytes) => strict(bytes, "utf-8"),
  "iso-8859-1": (bytes) => Buffer.from(bytes).toString("latin1"),
  "us-ascii": (bytes) => {
    if (bytes.some((byte) => byte > 127)) throw new RangeError("not ASCII");
    return Buffer.from(bytes).toString("latin1");
  },
  "utf-16le": littleEndian,
  "utf-16be": bigEndian,
  "utf-16": (bytes) => {
    const mark = bytes.length >= 2 ? ((bytes[0] as number) << 8) | (bytes[1] as number) : 0;
    if (mark === 0xfffe) return littleEndian(bytes.subarray(2));
    return bigEndian(mark === 0xfeff ? bytes.subarray(2) : bytes);
  },
  "utf-32": (bytes) => {
    if (bytes.length % 4 !== 0) throw new RangeError("not whole characters");
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const isLittle = bytes.length > 0 && view.getUint32(0) === 0xfffe0000;
    const codes = Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(4 * i, isLittle));
    return String.fromCodePoint(...(codes[0] === 0xfeff ? codes.slice(1) : codes));
  },
};

/** Text in other charsets than UTF-8. */
export const charsetFunctions: readonly JsFunction[] = [
  jsFunction("spark_encode", ["VARCHAR", "VARCHAR"], "BLOB", (text, charset) => {
    const bytes = encoders[charsetOf(charset, "encode")](text);
    if (!bytes) throw malformed("encode", charset);
    return bytes;
  }),
  jsFunction("spark_decode", ["BLOB", "VARCHAR"], "VARCHAR", (bytes, charset) => {
    const decode = decoders[charsetOf(charset, "decode")];
    try {
      return decode(bytes);
    } catch {
      throw malformed("decode", charset);
    }
  }),
];
