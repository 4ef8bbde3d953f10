import { sparkError } from "../../errors/index.ts";
import { basicType, primitive, type VariantBytes, version } from "./format.ts";

/** What is made of the parts of a variant. */
export interface VariantMaker<T> {
  readonly null: () => T;
  readonly boolean: (value: boolean) => T;
  readonly integer: (value: bigint) => T;
  readonly double: (value: number) => T;
  readonly float: (value: number) => T;
  readonly decimal: (unscaled: bigint, scale: number) => T;
  /** Of days since 1970-01-01. */
  readonly date: (days: number) => T;
  /** Of microseconds since 1970-01-01 UTC. */
  readonly timestamp: (micros: bigint) => T;
  /** Of microseconds since 1970-01-01 on the local clock. */
  readonly timestampNtz: (micros: bigint) => T;
  readonly binary: (bytes: Uint8Array) => T;
  readonly string: (text: string) => T;
  readonly uuid: (text: string) => T;
  readonly array: (items: readonly T[]) => T;
  readonly object: (entries: readonly (readonly [name: string, item: T])[]) => T;
}

/** Reads the binary form, as the Parquet specification of the Variant encoding gives it. */
export function decodeVariant<T>({ value, metadata }: VariantBytes, make: VariantMaker<T>): T {
  return new Decoder(value, namesOf(new Bytes(metadata)), make).value(0);
}

const malformed = (): never => {
  throw sparkError("MALFORMED_VARIANT", {});
};

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** Bytes that are not read past their end. */
class Bytes {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  unsigned(at: number, width: number): number {
    const view = this.#viewOf(at, width);
    let value = 0;
    for (let i = width - 1; i >= 0; i--) value = value * 256 + view.getUint8(at + i);
    return value;
  }

  signed(at: number, width: number): bigint {
    const view = this.#viewOf(at, width);
    let value = 0n;
    for (let i = width - 1; i >= 0; i--) value = (value << 8n) | BigInt(view.getUint8(at + i));
    return BigInt.asIntN(8 * width, value);
  }

  double = (at: number): number => this.#viewOf(at, 8).getFloat64(at, true);
  float = (at: number): number => this.#viewOf(at, 4).getFloat32(at, true);
  text = (start: number, end: number): string => utf8.decode(this.part(start, end));

  part(start: number, end: number): Uint8Array {
    if (start > end || end > this.#bytes.length) malformed();
    return this.#bytes.subarray(start, end);
  }

  #viewOf(at: number, width: number): DataView {
    if (at + width > this.#bytes.length) malformed();
    return this.#view;
  }
}

function namesOf(metadata: Bytes): (id: number) => string {
  const head = metadata.unsigned(0, 1);
  if ((head & 0xf) !== version) malformed();
  const width = (head >> 6) + 1;
  const count = metadata.unsigned(1, width);
  const offset = (at: number): number => metadata.unsigned(1 + width * (at + 1), width);
  const texts = 1 + width * (count + 2);
  return (id) => (id < count ? metadata.text(texts + offset(id), texts + offset(id + 1)) : malformed());
}

/** As deep as JSON text may be that becomes a variant. */
const mostLevels = 1000;

class Decoder<T> {
  readonly #bytes: Bytes;
  readonly #nameOf: (id: number) => string;
  readonly #make: VariantMaker<T>;
  /** Each value takes a byte at least. Where there are more, offsets lead to the same bytes again, and on to no end. */
  #valuesLeft: number;
  #level = 0;

  constructor(value: Uint8Array, nameOf: (id: number) => string, make: VariantMaker<T>) {
    this.#bytes = new Bytes(value);
    this.#valuesLeft = value.length;
    this.#nameOf = nameOf;
    this.#make = make;
  }

  value(at: number): T {
    if (this.#valuesLeft-- === 0) malformed();
    const first = this.#bytes.unsigned(at, 1);
    const info = first >> 2;
    switch (first & 3) {
      case basicType.object:
        return this.#object(at + 1, info);
      case basicType.array:
        return this.#array(at + 1, info);
      case basicType.shortString:
        return this.#make.string(this.#bytes.text(at + 1, at + 1 + info));
      default:
        return this.#primitive(at + 1, info);
    }
  }

  #object(at: number, info: number): T {
    const countWidth = info & 0b10000 ? 4 : 1;
    const idWidth = ((info >> 2) & 3) + 1;
    const count = this.#bytes.unsigned(at, countWidth);
    const ids = at + countWidth;
    const items = this.#items(ids + count * idWidth, count, (info & 3) + 1);
    const names = Array.from({ length: count }, (_, i) =>
      this.#nameOf(this.#bytes.unsigned(ids + i * idWidth, idWidth)),
    );
    return this.#make.object(items.map((item, i) => [names[i] as string, item]));
  }

  #array(at: number, info: number): T {
    const countWidth = info & 0b100 ? 4 : 1;
    return this.#make.array(this.#items(at + countWidth, this.#bytes.unsigned(at, countWidth), (info & 3) + 1));
  }

  /** What the offsets say that begin at `starts`, one more of them than items. */
  #items(starts: number, count: number, width: number): T[] {
    const items = starts + (count + 1) * width;
    this.#bytes.part(starts, items);
    if (++this.#level > mostLevels) malformed();
    const made = Array.from({ length: count }, (_, i) =>
      this.value(items + this.#bytes.unsigned(starts + i * width, width)),
    );
    this.#level--;
    return made;
  }

  #primitive(at: number, type: number): T {
    const read = primitives[type];
    if (!read) throw sparkError("UNKNOWN_PRIMITIVE_TYPE_IN_VARIANT", { id: String(type) });
    return read(this.#make, this.#bytes, at);
  }
}

type Read = <T>(make: VariantMaker<T>, bytes: Bytes, at: number) => T;

const integer =
  (width: number): Read =>
  (make, bytes, at) =>
    make.integer(bytes.signed(at, width));
const decimal =
  (width: number): Read =>
  (make, bytes, at) =>
    make.decimal(bytes.signed(at + 1, width), bytes.unsigned(at, 1));

function uuidText(bytes: Uint8Array): string {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

const primitives: Readonly<Record<number, Read>> = {
  [primitive.null]: (make) => make.null(),
  [primitive.true]: (make) => make.boolean(true),
  [primitive.false]: (make) => make.boolean(false),
  [primitive.int1]: integer(1),
  [primitive.int2]: integer(2),
  [primitive.int4]: integer(4),
  [primitive.int8]: integer(8),
  [primitive.double]: (make, bytes, at) => make.double(bytes.double(at)),
  [primitive.float]: (make, bytes, at) => make.float(bytes.float(at)),
  [primitive.decimal4]: decimal(4),
  [primitive.decimal8]: decimal(8),
  [primitive.decimal16]: decimal(16),
  [primitive.date]: (make, bytes, at) => make.date(Number(bytes.signed(at, 4))),
  [primitive.timestamp]: (make, bytes, at) => make.timestamp(bytes.signed(at, 8)),
  [primitive.timestampNtz]: (make, bytes, at) => make.timestampNtz(bytes.signed(at, 8)),
  [primitive.binary]: (make, bytes, at) => make.binary(bytes.part(at + 4, at + 4 + bytes.unsigned(at, 4))),
  [primitive.longString]: (make, bytes, at) => make.string(bytes.text(at + 4, at + 4 + bytes.unsigned(at, 4))),
  [primitive.uuid]: (make, bytes, at) => make.uuid(uuidText(bytes.part(at, at + 16))),
};
