import { type ChildSpec, childTable } from "./child-table.ts";
import type { Kind, Node } from "./node.ts";

type Fields = Record<string, unknown>;

const entriesOf = (kind: Kind, wanted: (spec: ChildSpec) => boolean) =>
  Object.entries(childTable[kind] as Record<string, ChildSpec>).filter(([, spec]) => wanted(spec));

const tableOf = (wanted: (spec: ChildSpec) => boolean) =>
  new Map((Object.keys(childTable) as Kind[]).map((kind) => [kind, entriesOf(kind, wanted)]));

const walked = tableOf((spec) => spec !== "defines");
const all = tableOf(() => true);

/** The fields of a node that hold nodes, with how many. */
export const childFields = (kind: Kind): readonly (readonly [string, ChildSpec])[] => all.get(kind) ?? [];

/** The children of a node in reading order, without the attributes that it defines. */
export function children(node: Node): Node[] {
  const found: Node[] = [];
  for (const [field, spec] of walked.get(node.kind) ?? []) {
    const value = (node as unknown as Fields)[field];
    if (value === undefined) continue;
    if (spec === "one") found.push(value as Node);
    else found.push(...(value as readonly Node[]));
  }
  return found;
}

/** Visits a node and everything below it, parents first; returning `false` from `visit` skips what is below. */
export function walk(node: Node, visit: (node: Node) => boolean | void): void {
  if (visit(node) === false) return;
  for (const child of children(node)) walk(child, visit);
}

/** The first node, parents first, that satisfies the test. */
export function find(node: Node, test: (node: Node) => boolean): Node | undefined {
  if (test(node)) return node;
  for (const child of children(node)) {
    const found = find(child, test);
    if (found) return found;
  }
  return undefined;
}

export const contains = (node: Node, test: (node: Node) => boolean): boolean => find(node, test) !== undefined;

/** Replaces each child by `change(child)`. A node none of whose children changed is returned as it is. */
export function mapChildren<N extends Node>(node: N, change: (child: Node) => Node, definitionsToo = false): N {
  let changed: Fields | undefined;
  for (const [field, spec] of (definitionsToo ? all : walked).get(node.kind) ?? []) {
    const value = (node as unknown as Fields)[field];
    if (value === undefined) continue;
    const next = spec === "one" ? change(value as Node) : mapSame(value as readonly Node[], change);
    if (next !== value) {
      changed ??= { ...node };
      changed[field] = next;
    }
  }
  return changed ? (Object.freeze(changed) as unknown as N) : node;
}

/** `Array.map` that returns the same array when nothing changed. */
export function mapSame<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  let changed: T[] | undefined;
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as T;
    const next = change(item);
    if (next !== item) {
      changed ??= items.slice();
      changed[i] = next;
    }
  }
  return changed ? Object.freeze(changed) : items;
}

/** Rewrites bottom-up: children first, then the node itself. */
export function rewriteUp<N extends Node>(node: N, change: (node: Node) => Node): N {
  return change(mapChildren(node, (child) => rewriteUp(child, change))) as N;
}

/** Rewrites top-down: the node first, then the children of what it became. */
export function rewriteDown<N extends Node>(node: N, change: (node: Node) => Node): N {
  return mapChildren(change(node), (child) => rewriteDown(child, change)) as N;
}
