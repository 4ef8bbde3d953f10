import type { LocalColumn, LocalData } from "./literal-value.ts";
import type { Node } from "./node.ts";

/**
 * JSON form of a plan. Values that JSON has no word for are tagged objects with a single `$`-key; a user's object with such
 * a key (options, metadata) is wrapped in `$object`, so any plan survives the way there and back.
 */
export const toJson = (node: Node): unknown => encode(node);
export const fromJson = (json: unknown): Node => decode(json) as Node;

type Tagged = Record<string, unknown>;

const typedArrays = { Int8Array, Int16Array, Int32Array, BigInt64Array, Float32Array, Float64Array };
type TypedArrayName = keyof typeof typedArrays;

function encode(value: unknown): unknown {
  if (typeof value === "bigint") return { $long: value.toString() };
  if (typeof value === "number") {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { $number: Object.is(value, -0) ? "-0" : String(value) };
  }
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString("base64") };
  if (ArrayBuffer.isView(value)) return encodeTypedArray(value);
  if (Array.isArray(value)) return value.map(encode);
  if ("numRows" in value && "columns" in value) return { $localData: encodeLocalData(value as LocalData) };
  const out: Tagged = {};
  for (const [key, item] of Object.entries(value)) {
    if (key !== "origin" && item !== undefined) define(out, key, encode(item));
  }
  return Object.keys(out).some((key) => key.startsWith("$")) ? { $object: Object.entries(out) } : out;
}

const encodeTypedArray = (view: ArrayBufferView): unknown => ({
  $array: view.constructor.name,
  bytes: Buffer.from(view.buffer, view.byteOffset, view.byteLength).toString("base64"),
});

const encodeLocalData = (data: LocalData): unknown => ({
  numRows: data.numRows,
  columns: data.columns.map((column) => ({
    values: encode(column.values),
    ...(column.nulls && { nulls: encode(column.nulls) }),
  })),
});

/** Plain assignment would lose a key called `__proto__`. */
function define(target: Tagged, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
}

const decoders: Record<string, (json: Tagged) => unknown> = {
  $long: (json) => BigInt(json.$long as string),
  $number: (json) => Number(json.$number),
  $bytes: (json) => new Uint8Array(Buffer.from(json.$bytes as string, "base64")),
  $array: (json) => decodeTypedArray(json.$array as TypedArrayName, json.bytes as string),
  $localData: (json) => decodeLocalData(json.$localData as Tagged),
  $object: (json) => fromEntries(json.$object as [string, unknown][]),
};

function decode(json: unknown): unknown {
  if (typeof json !== "object" || json === null) return json;
  if (Array.isArray(json)) return Object.freeze(json.map(decode));
  const keys = Object.keys(json);
  const tag = keys[0];
  const decoder = tag === undefined ? undefined : decoders[tag];
  return decoder ? decoder(json as Tagged) : fromEntries(Object.entries(json));
}

function fromEntries(entries: [string, unknown][]): Tagged {
  const out: Tagged = {};
  for (const [key, item] of entries) define(out, key, decode(item));
  return Object.freeze(out);
}

function decodeTypedArray(name: TypedArrayName, bytes: string): ArrayBufferView {
  const copy = new Uint8Array(Buffer.from(bytes, "base64"));
  return new typedArrays[name](copy.buffer);
}

function decodeLocalData(json: Tagged): LocalData {
  const columns = (json.columns as Tagged[]).map((column) => ({
    values: decode(column.values) as LocalColumn["values"],
    ...(column.nulls ? { nulls: decode(column.nulls) as Uint8Array } : {}),
  }));
  return Object.freeze({ numRows: json.numRows as number, columns: Object.freeze(columns) });
}
