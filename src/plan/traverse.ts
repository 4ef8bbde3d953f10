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
export const children = (node: Node): Node[] => childrenIn(node, walked);

/** As `children`, the attributes that it defines among them. */
export const allChildren = (node: Node): Node[] => childrenIn(node, all);

function childrenIn(node: Node, table: typeof all): Node[] {
  const found: Node[] = [];
  for (const [field, spec] of table.get(node.kind) ?? []) {
    const value = (node as unknown as Fields)[field];
    if (value === undefined) continue;
    if (spec === "one") found.push(value as Node);
    else for (const child of value as readonly Node[]) found.push(child);
  }
  return found;
}

// A query may hold ten thousand terms in a row, so nothing here recurs: what is still to be done waits on a stack.

/** Visits a node and everything below it, parents first; returning `false` from `visit` skips what is below. */
export function walk(node: Node, visit: (node: Node) => boolean | undefined): void {
  const waiting = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (visit(next) !== false) pushReversed(waiting, children(next));
  }
}

/** One by one, for there may be more than a call takes arguments. */
export function pushReversed<T>(stack: T[], items: readonly T[]): void {
  for (let i = items.length - 1; i >= 0; i--) stack.push(items[i] as T);
}

/** The first node, parents first, that satisfies the test. */
export function find(node: Node, test: (node: Node) => boolean): Node | undefined {
  const waiting = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (test(next)) return next;
    pushReversed(waiting, children(next));
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
export const rewriteUp = <N extends Node>(node: N, change: (node: Node) => Node): N =>
  rewrite(node, (before) => before, change) as N;

/** Rewrites top-down: the node first, then the children of what it became. */
export const rewriteDown = <N extends Node>(node: N, change: (node: Node) => Node): N =>
  rewrite(node, change, (after) => after) as N;

/** A node on the way down, and what those of its children that are done became. */
interface Entered {
  readonly node: Node;
  readonly children: readonly Node[];
  readonly done: Node[];
}

/** Changes every node with `down` before its children are entered, and with `up` after they are done. */
function rewrite(root: Node, down: (node: Node) => Node, up: (node: Node) => Node): Node {
  const enter = (node: Node): Entered => ({ node, children: children(node), done: [] });
  const entered = [enter(down(root))];
  for (;;) {
    const top = entered.at(-1) as Entered;
    const next = top.children[top.done.length];
    if (next) {
      entered.push(enter(down(next)));
      continue;
    }
    entered.pop();
    const result = up(withChildren(top.node, top.done));
    const parent = entered.at(-1);
    if (!parent) return result;
    parent.done.push(result);
  }
}

function withChildren(node: Node, replacements: readonly Node[]): Node {
  let at = 0;
  return mapChildren(node, () => replacements[at++] as Node);
}
