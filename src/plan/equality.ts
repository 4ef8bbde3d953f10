import type { Node } from "./node.ts";
import type { Attribute } from "./resolved-expressions.ts";
import { children, pushReversed } from "./traverse.ts";

/** Fields that say where a node came from, not what it means. */
const ignored = new Set(["origin"]);

export interface EqualityOptions {
  /** Also ignore plan ids, so that two programs that say the same are equal. */
  readonly ignorePlanIds?: boolean;
}

/** Structural equality. Local data is compared by identity: it may be large. */
export function equals(a: Node, b: Node, options: EqualityOptions = {}): boolean {
  const skip = (key: string) => ignored.has(key) || (key === "planId" && options.ignorePlanIds === true);
  const waiting: Pair[] = [[a, b]];
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    const inner = Object.is(...pair) ? [] : pairsOf(...pair, skip);
    if (!inner) return false;
    pushReversed(waiting, inner);
  }
  return true;
}

type Pair = readonly [unknown, unknown];

/** What must be equal for two different values to be equal; undefined when they cannot be. */
function pairsOf(a: unknown, b: unknown, skip: (key: string) => boolean): readonly Pair[] | undefined {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return undefined;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length ? a.map((item, i) => [item, b[i]] as const) : undefined;
  }
  if (a instanceof Uint8Array) {
    return b instanceof Uint8Array && a.length === b.length && a.every((byte, i) => byte === b[i]) ? [] : undefined;
  }
  if (Array.isArray(b) || b instanceof Uint8Array || isLocalData(a)) return undefined;
  // A bound column is its id: name and qualifier only say how the user spelt it.
  if (isAttribute(a)) return isAttribute(b) && a.exprId === b.exprId ? [] : undefined;
  const keys = Object.keys(a).filter((key) => !skip(key));
  const others = Object.keys(b).filter((key) => !skip(key));
  return keys.length === others.length && keys.every((key) => Object.hasOwn(b, key))
    ? keys.map((key) => [(a as Fields)[key], (b as Fields)[key]] as const)
    : undefined;
}

const isLocalData = (value: object): boolean => "numRows" in value && "columns" in value;

type Fields = Record<string, unknown>;

const isAttribute = (value: object): value is Attribute => "kind" in value && value.kind === "attribute";

const hashes = new WeakMap<Node, number>();

/** A 32-bit hash that agrees with `equals`; plan ids are left out, so it serves both forms. */
export function hash(node: Node): number {
  // Children before parents, so that nothing recurs; a part that stands in many places is looked at once.
  const waiting = hashes.has(node) ? [] : [node];
  for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
    const unknown = children(next).filter((child) => !hashes.has(child));
    if (unknown.length > 0) pushReversed(waiting, unknown);
    else hashes.set(waiting.pop() as Node, hashValue(next));
  }
  return hashes.get(node) as number;
}

const mix = (h: number, k: number): number => Math.imul(h ^ k, 0x01000193) >>> 0;

function hashText(text: string, seed = 0x811c9dc5): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = mix(h, text.charCodeAt(i));
  return h;
}

function hashValue(value: unknown): number {
  if (typeof value !== "object" || value === null) {
    return hashText(`${typeof value}:${Object.is(value, -0) ? "-0" : String(value)}`);
  }
  if (value instanceof Uint8Array) return value.reduce(mix, 0x811c9dc5);
  if (Array.isArray(value)) return value.reduce((h: number, item) => mix(h, hashItem(item)), value.length + 1);
  if (isLocalData(value)) return 17;
  if (isAttribute(value)) return mix(29, value.exprId);
  // Order of keys must not matter: equal nodes may be built in different orders.
  let h = 31;
  for (const [key, item] of Object.entries(value)) {
    if (key !== "origin" && key !== "planId") h = (h + hashText(key, hashItem(item))) >>> 0;
  }
  return h;
}

const hashItem = (item: unknown): number =>
  (typeof item === "object" && item !== null && hashes.get(item as Node)) || hashValue(item);
