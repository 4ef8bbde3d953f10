import { sparkError } from "../../errors/index.ts";
import { type JsonLeniency, type JsonValue, readJson } from "../../util/index.ts";
import {
  basicType,
  littleEndian,
  longestShortString,
  primitive,
  type VariantBytes,
  version,
  widthOf,
} from "./format.ts";

/**
 * JSON text as the VARIANT that Spark's `parse_json` makes of it. Of several fields of one name the last counts, as in
 * PySpark, where Spark's own function fails.
 */
export function encodeVariant(json: string, leniency?: JsonLeniency): VariantBytes {
  const read = readJson(json, leniency);
  if (read === undefined) throw sparkError("MALFORMED_VARIANT", {});
  const names = new Map<string, number>();
  const value = encodeValue(read, (name) => {
    const known = names.get(name);
    if (known === undefined) names.set(name, names.size);
    return known ?? names.size - 1;
  });
  return { value, metadata: encodeMetadata([...names.keys()]) };
}

function encodeValue(value: JsonValue, idOf: (name: string) => number): Uint8Array {
  if (value === null) return head(primitive.null);
  if (value === true) return head(primitive.true);
  if (value === false) return head(primitive.false);
  switch (value.kind) {
    case "text":
      return encodeString(value.text);
    case "number":
      return encodeNumber(value.text);
    case "array":
      return encodeArray(value.items.map((item) => encodeValue(item, idOf)));
    case "object":
      return encodeObject(
        [...new Map(value.entries)].map(([name, item]) => ({ name, id: idOf(name), item: encodeValue(item, idOf) })),
      );
  }
}

const utf8 = new TextEncoder();

const head = (type: number, content: Uint8Array = new Uint8Array(0)): Uint8Array => bytes([type << 2], content);

function bytes(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const signed = (value: bigint, width: number): Uint8Array =>
  Uint8Array.from({ length: width }, (_, at) => Number((value >> BigInt(8 * at)) & 0xffn));

const integers = [
  [primitive.int1, 1],
  [primitive.int2, 2],
  [primitive.int4, 4],
  [primitive.int8, 8],
] as const;
const decimals = [
  [primitive.decimal4, 4, 9],
  [primitive.decimal8, 8, 18],
  [primitive.decimal16, 16, 38],
] as const;

function encodeNumber(text: string): Uint8Array {
  if (/^-?\d+$/.test(text)) {
    const value = BigInt(text);
    const integer = integers.find(([, width]) => BigInt.asIntN(8 * width, value) === value);
    if (integer) return head(integer[0], signed(value, integer[1]));
  }
  if (/[eE]/.test(text)) return encodeDouble(text);
  const [whole = "", fraction = ""] = text.split(".");
  const unscaled = BigInt(whole + fraction);
  const precision = (unscaled < 0n ? -unscaled : unscaled).toString().length;
  const decimal = decimals.find(([, , digits]) => precision <= digits && fraction.length <= digits);
  if (!decimal) return encodeDouble(text);
  return head(decimal[0], bytes([fraction.length], signed(unscaled, decimal[1])));
}

const encodeDouble = (text: string): Uint8Array =>
  head(primitive.double, new Uint8Array(new Float64Array([Number(text)]).buffer));

function encodeString(text: string): Uint8Array {
  const content = utf8.encode(text);
  if (content.length <= longestShortString) return bytes([(content.length << 2) | basicType.shortString], content);
  return head(primitive.longString, bytes(littleEndian(content.length, 4), content));
}

interface Field {
  readonly name: string;
  readonly id: number;
  readonly item: Uint8Array;
}

/** Fields are listed by name and lie in the order they were written. */
function encodeObject(fields: readonly Field[]): Uint8Array {
  const starts = startsOf(fields.map(({ item }) => item));
  const size = starts[fields.length] ?? 0;
  const sorted = fields
    .map((field, at) => ({ ...field, start: starts[at] as number }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const isLarge = fields.length > 0xff;
  const idWidth = widthOf(Math.max(0, ...sorted.map(({ id }) => id)));
  const offsetWidth = widthOf(size);
  const header = (Number(isLarge) << 4) | ((idWidth - 1) << 2) | (offsetWidth - 1);
  return bytes(
    [(header << 2) | basicType.object],
    littleEndian(fields.length, isLarge ? 4 : 1),
    sorted.flatMap(({ id }) => littleEndian(id, idWidth)),
    [...sorted.map(({ start }) => start), size].flatMap((start) => littleEndian(start, offsetWidth)),
    ...fields.map(({ item }) => item),
  );
}

function encodeArray(items: readonly Uint8Array[]): Uint8Array {
  const starts = startsOf(items);
  const isLarge = items.length > 0xff;
  const width = widthOf(starts[items.length] ?? 0);
  return bytes(
    [(((Number(isLarge) << 2) | (width - 1)) << 2) | basicType.array],
    littleEndian(items.length, isLarge ? 4 : 1),
    starts.flatMap((start) => littleEndian(start, width)),
    ...items,
  );
}

function startsOf(parts: readonly Uint8Array[]): number[] {
  const starts = [0];
  for (const part of parts) starts.push((starts.at(-1) ?? 0) + part.length);
  return starts;
}

function encodeMetadata(names: readonly string[]): Uint8Array {
  const texts = names.map((name) => utf8.encode(name));
  const starts = startsOf(texts);
  const width = widthOf(Math.max(names.length, starts[names.length] ?? 0));
  return bytes(
    [version | ((width - 1) << 6)],
    littleEndian(names.length, width),
    starts.flatMap((start) => littleEndian(start, width)),
    ...texts,
  );
}
