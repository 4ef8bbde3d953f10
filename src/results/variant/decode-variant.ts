import { sparkError } from "../../errors/index.ts";
import { daysText, javaDouble, javaFloat, jsonString, localTimestampText } from "../../util/index.ts";
import { decimalOf } from "../physical-values.ts";
import { basicType, primitive, type VariantBytes } from "./variant-format.ts";

/** A VARIANT as the JSON text that Spark's `to_json` makes of it; timestamps in UTC. */
export function variantJson({ value, metadata }: VariantBytes): string {
  try {
    return new Reader(value, namesOf(metadata)).json(0);
  } catch (cause) {
    if (cause instanceof RangeError) throw sparkError("MALFORMED_VARIANT", {}, undefined, { cause });
    throw cause;
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function unsigned(view: DataView, at: number, width: number): number {
  let value = 0;
  for (let i = width - 1; i >= 0; i--) value = value * 256 + view.getUint8(at + i);
  return value;
}

const utf8 = new TextDecoder();
const textAt = (bytes: Uint8Array, start: number, end: number): string => {
  if (end > bytes.length) throw new RangeError("past the end");
  return utf8.decode(bytes.subarray(start, end));
};

function namesOf(metadata: Uint8Array): (id: number) => string {
  const view = viewOf(metadata);
  const width = (view.getUint8(0) >> 6) + 1;
  const count = unsigned(view, 1, width);
  const offset = (at: number): number => unsigned(view, 1 + width * (at + 1), width);
  const texts = 1 + width * (count + 2);
  return (id) => {
    if (id >= count) throw new RangeError("no such name");
    return textAt(metadata, texts + offset(id), texts + offset(id + 1));
  };
}

class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #nameOf: (id: number) => string;

  constructor(bytes: Uint8Array, nameOf: (id: number) => string) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    this.#nameOf = nameOf;
  }

  json(at: number): string {
    const first = this.#view.getUint8(at);
    const info = first >> 2;
    switch (first & 3) {
      case basicType.object:
        return this.#object(at + 1, info);
      case basicType.array:
        return this.#array(at + 1, info);
      case basicType.shortString:
        return jsonString(textAt(this.#bytes, at + 1, at + 1 + info));
      default:
        return this.#primitive(at + 1, info);
    }
  }

  #object(at: number, info: number): string {
    const countWidth = info & 0b10000 ? 4 : 1;
    const [idWidth, width] = [((info >> 2) & 3) + 1, (info & 3) + 1];
    const count = unsigned(this.#view, at, countWidth);
    const ids = at + countWidth;
    const starts = ids + count * idWidth;
    const items = starts + (count + 1) * width;
    const entry = (_: unknown, i: number): string => {
      const name = this.#nameOf(unsigned(this.#view, ids + i * idWidth, idWidth));
      return `${jsonString(name)}:${this.json(items + unsigned(this.#view, starts + i * width, width))}`;
    };
    return `{${Array.from({ length: count }, entry).join(",")}}`;
  }

  #array(at: number, info: number): string {
    const countWidth = info & 0b100 ? 4 : 1;
    const width = (info & 3) + 1;
    const count = unsigned(this.#view, at, countWidth);
    const starts = at + countWidth;
    const items = starts + (count + 1) * width;
    const item = (_: unknown, i: number): string => this.json(items + unsigned(this.#view, starts + i * width, width));
    return `[${Array.from({ length: count }, item).join(",")}]`;
  }

  #primitive(at: number, type: number): string {
    const read = primitives[type];
    if (!read) throw new RangeError("no such type");
    return read(this.#view, at, this.#bytes);
  }
}

const decimal = (unscaled: bigint, scale: number): string => decimalOf(unscaled, scale).toFixed();
const quoted = (text: string): string => `"${text}"`;
const finite = (value: number, text: string): string => (Number.isFinite(value) ? text : quoted(text));

const primitives: Readonly<Record<number, (view: DataView, at: number, bytes: Uint8Array) => string>> = {
  [primitive.null]: () => "null",
  [primitive.true]: () => "true",
  [primitive.false]: () => "false",
  [primitive.int1]: (view, at) => String(view.getInt8(at)),
  [primitive.int2]: (view, at) => String(view.getInt16(at, true)),
  [primitive.int4]: (view, at) => String(view.getInt32(at, true)),
  [primitive.int8]: (view, at) => String(view.getBigInt64(at, true)),
  [primitive.double]: (view, at) => finite(view.getFloat64(at, true), javaDouble(view.getFloat64(at, true))),
  [primitive.float]: (view, at) => finite(view.getFloat32(at, true), javaFloat(view.getFloat32(at, true))),
  [primitive.decimal4]: (view, at) => decimal(BigInt(view.getInt32(at + 1, true)), view.getUint8(at)),
  [primitive.decimal8]: (view, at) => decimal(view.getBigInt64(at + 1, true), view.getUint8(at)),
  [primitive.decimal16]: (view, at) =>
    decimal((view.getBigInt64(at + 9, true) << 64n) | view.getBigUint64(at + 1, true), view.getUint8(at)),
  [primitive.date]: (view, at) => quoted(daysText(view.getInt32(at, true))),
  [primitive.timestamp]: (view, at) => quoted(`${localTimestampText(view.getBigInt64(at, true))}+00:00`),
  [primitive.timestampNtz]: (view, at) => quoted(localTimestampText(view.getBigInt64(at, true))),
  [primitive.binary]: (view, at, bytes) => {
    const length = view.getUint32(at, true);
    return quoted(Buffer.from(bytes.subarray(at + 4, at + 4 + length)).toString("base64"));
  },
  [primitive.longString]: (view, at, bytes) => jsonString(textAt(bytes, at + 4, at + 4 + view.getUint32(at, true))),
};
