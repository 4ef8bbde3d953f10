import type { LocalColumn, LocalData } from "./literal-value.ts";
import type { Node } from "./node.ts";
import { allChildren, pushReversed } from "./traverse.ts";

/**
 * JSON form of a plan. Values that JSON has no word for are tagged objects with a single `$`-key; a user's object with such
 * a key (options, metadata) is wrapped in `$object`, so any plan survives the way there and back. What would be nested
 * deeper than JSON's own readers and writers go stands in a list of parts, and where it belongs there is its place in the list.
 */
export function toJson(node: Node): unknown {
  const writing = new Writing();
  const json = writing.encodeTree(node);
  return writing.parts.length === 0 ? json : { $plan: json, parts: writing.parts };
}

export function fromJson(json: unknown): Node {
  if (!isDeep(json)) return new Reading().decode(json) as Node;
  const reading = new Reading();
  for (const part of json.parts) reading.parts.push(reading.decode(part));
  return reading.decode(json.$plan) as Node;
}

const isDeep = (json: unknown): json is { readonly $plan: unknown; readonly parts: readonly unknown[] } =>
  typeof json === "object" && json !== null && "$plan" in json;

const deepest = 200;

type Tagged = Record<string, unknown>;

const typedArrays = { Int8Array, Int16Array, Int32Array, BigInt64Array, Float32Array, Float64Array };
type TypedArrayName = keyof typeof typedArrays;

class Writing {
  /** Subtrees that stand apart; a part refers only to those before it. */
  readonly parts: unknown[] = [];
  readonly #done = new Map<unknown, unknown>();
  readonly #heights = new Map<unknown, number>();

  /** Children before parents, so that nothing recurs deeper than the values in one node. */
  encodeTree(root: Node): unknown {
    const nodes: Node[] = [];
    const waiting = [root];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      nodes.push(next);
      pushReversed(waiting, allChildren(next));
    }
    for (const node of nodes.reverse()) {
      if (!this.#done.has(node)) this.#done.set(node, this.#encodeNode(node));
    }
    return this.#done.get(root);
  }

  #encodeNode(node: Node): unknown {
    const height = 1 + allChildren(node).reduce((most, child) => Math.max(most, this.#heights.get(child) ?? 0), 0);
    const json = this.#encodeObject(node);
    this.#heights.set(node, height % deepest);
    return height < deepest ? json : { $part: this.parts.push(json) - 1 };
  }

  #encode(value: unknown): unknown {
    if (typeof value === "bigint") return { $long: value.toString() };
    if (typeof value === "number") return encodeNumber(value);
    if (typeof value !== "object" || value === null) return value;
    if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString("base64") };
    if (ArrayBuffer.isView(value)) return encodeTypedArray(value);
    if (Array.isArray(value)) return value.map((item) => this.#encode(item));
    if ("numRows" in value && "columns" in value) return { $localData: this.#encodeLocalData(value as LocalData) };
    return this.#done.get(value) ?? this.#encodeObject(value);
  }

  #encodeObject(value: object): unknown {
    const out: Tagged = {};
    for (const [key, item] of Object.entries(value)) {
      if (key !== "origin" && item !== undefined) define(out, key, this.#encode(item));
    }
    return Object.keys(out).some((key) => key.startsWith("$")) ? { $object: Object.entries(out) } : out;
  }

  #encodeLocalData(data: LocalData): unknown {
    const columns = data.columns.map((column) => ({
      values: this.#encode(column.values),
      ...(column.nulls && { nulls: this.#encode(column.nulls) }),
    }));
    return { numRows: data.numRows, columns };
  }
}

const encodeNumber = (value: number): unknown =>
  Number.isFinite(value) && !Object.is(value, -0) ? value : { $number: Object.is(value, -0) ? "-0" : String(value) };

const encodeTypedArray = (view: ArrayBufferView): unknown => ({
  $array: view.constructor.name,
  bytes: Buffer.from(view.buffer, view.byteOffset, view.byteLength).toString("base64"),
});

/** Plain assignment would lose a key called `__proto__`. */
function define(target: Tagged, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
}

class Reading {
  readonly parts: unknown[] = [];

  readonly #tags: ReadonlyMap<string, (json: Tagged) => unknown> = new Map<string, (json: Tagged) => unknown>([
    ["$long", (json) => BigInt(json.$long as string)],
    ["$number", (json) => Number(json.$number)],
    ["$bytes", (json) => new Uint8Array(Buffer.from(json.$bytes as string, "base64"))],
    ["$array", (json) => decodeTypedArray(json.$array as TypedArrayName, json.bytes as string)],
    ["$localData", (json) => this.#decodeLocalData(json.$localData as Tagged)],
    ["$object", (json) => this.#fromEntries(json.$object as [string, unknown][])],
    ["$part", (json) => this.parts[json.$part as number]],
  ]);

  decode(json: unknown): unknown {
    if (typeof json !== "object" || json === null) return json;
    if (Array.isArray(json)) return Object.freeze(json.map((item) => this.decode(item)));
    const [tag = ""] = Object.keys(json);
    const decodeTagged = this.#tags.get(tag);
    return decodeTagged ? decodeTagged(json as Tagged) : this.#fromEntries(Object.entries(json));
  }

  #fromEntries(entries: readonly (readonly [string, unknown])[]): Tagged {
    const out: Tagged = {};
    for (const [key, item] of entries) define(out, key, this.decode(item));
    return Object.freeze(out);
  }

  #decodeLocalData(json: Tagged): LocalData {
    const columns = (json.columns as Tagged[]).map((column) => ({
      values: this.decode(column.values) as LocalColumn["values"],
      ...(column.nulls ? { nulls: this.decode(column.nulls) as Uint8Array } : {}),
    }));
    return Object.freeze({ numRows: json.numRows as number, columns: Object.freeze(columns) });
  }
}

function decodeTypedArray(name: TypedArrayName, bytes: string): ArrayBufferView {
  const copy = new Uint8Array(Buffer.from(bytes, "base64"));
  return new typedArrays[name](copy.buffer);
}
