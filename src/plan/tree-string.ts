import type { Node } from "./node.ts";
import { childFields, pushReversed } from "./traverse.ts";

/** A node as an indented tree, one node a line: kind, then its plain fields, then its children under the names of their fields. */
export function treeString(node: Node): string {
  const lines: string[] = [];
  const waiting: Line[] = [{ node, label: "", depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    lines.push(lineOf(next));
    pushReversed(waiting, linesBelow(next));
  }
  return `${lines.join("\n")}\n`;
}

/** A node, the name of the field that holds it, and how far below the root it stands. */
interface Line {
  readonly node: Node;
  readonly label: string;
  readonly depth: number;
}

function lineOf({ node, label, depth }: Line): string {
  const held = new Set(childFields(node.kind).map(([field]) => field));
  const plain = Object.entries(node)
    .filter(([key]) => key !== "kind" && key !== "origin" && !held.has(key))
    .map(([key, value]) => `${key}=${show(value)}`);
  return `${"  ".repeat(depth)}${label}${node.kind}${plain.length ? ` [${plain.join(", ")}]` : ""}`;
}

function linesBelow({ node, depth }: Line): Line[] {
  return childFields(node.kind).flatMap(([field]) => {
    const value = (node as unknown as Record<string, unknown>)[field];
    const nodes = (value === undefined ? [] : Array.isArray(value) ? value : [value]) as Node[];
    return nodes.map((child) => ({ node: child, label: `${field}: `, depth: depth + 1 }));
  });
}

function show(value: unknown): string {
  if (typeof value === "bigint") return `${value}L`;
  if (value instanceof Uint8Array) return `<${value.length} bytes>`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? String(value);
  if ("numRows" in value) return `<${value.numRows} rows>`;
  if (Array.isArray(value)) return `[${value.map(show).join(", ")}]`;
  if (ArrayBuffer.isView(value)) return `<${value.byteLength} bytes>`;
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}: ${show(item)}`)
    .join(", ")}}`;
}
