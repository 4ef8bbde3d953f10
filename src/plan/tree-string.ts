import type { Node } from "./node.ts";
import { childFields } from "./traverse.ts";

/** A node as an indented tree, one node a line: kind, then its plain fields, then its children under the names of their fields. */
export function treeString(node: Node): string {
  const lines: string[] = [];
  print(node, "", "", lines);
  return `${lines.join("\n")}\n`;
}

function print(node: Node, lead: string, label: string, lines: string[]): void {
  const fields = childFields(node.kind);
  const held = new Set(fields.map(([field]) => field));
  const plain = Object.entries(node)
    .filter(([key]) => key !== "kind" && key !== "origin" && !held.has(key))
    .map(([key, value]) => `${key}=${show(value)}`);
  lines.push(`${lead}${label}${node.kind}${plain.length ? ` [${plain.join(", ")}]` : ""}`);
  for (const [field] of fields) {
    const value = (node as unknown as Record<string, unknown>)[field];
    const nodes = (value === undefined ? [] : Array.isArray(value) ? value : [value]) as Node[];
    for (const child of nodes) print(child, `${lead}  `, `${field}: `, lines);
  }
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
