import { existsSync, readFileSync } from "node:fs";
import type { Encoded } from "./encode.ts";
import type { Plain } from "./plain.ts";
import type { StructJson } from "./schema.ts";

/** The Spark release whose answers count. */
export const ORACLE = "4.3.0";

export interface GoldError {
  /** Absent when the exception is not one of Spark's own. */
  readonly condition?: string;
  readonly sqlState?: string;
  /** PySpark's name of the exception class. */
  readonly class: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

interface Named {
  readonly name: string;
}
export interface ResultStep extends Named {
  readonly kind: "result";
  readonly schema: StructJson;
  readonly ordered: boolean;
  readonly rows: readonly (readonly Encoded[])[];
  /** What `show(truncate=False)` prints: for readers, not compared. */
  readonly text: readonly string[];
}
export interface PrintedStep extends Named {
  readonly kind: "printed";
  readonly text: readonly string[];
}
export interface ValueStep extends Named {
  readonly kind: "value";
  readonly value: Plain;
}
export interface ErrorStep extends Named {
  readonly kind: "fails";
  readonly error: GoldError;
}
export type Step = ResultStep | PrintedStep | ValueStep | ErrorStep;

export interface PairGold {
  readonly member: string;
  readonly spark: string;
  /** Fingerprint of the Python half that gave these answers. */
  readonly python: string;
  readonly steps: readonly Step[];
}

/** The answer to one SQL expression: its value, or one for each row of a table, or how it failed (with a type: when run). */
export type BulkAnswer =
  | { readonly type: string; readonly value: Encoded }
  | { readonly type: string; readonly rows: readonly Encoded[] }
  | { readonly type?: string; readonly error: GoldError };

export interface BulkGold {
  readonly family: string;
  readonly spark: string;
  /** Fingerprint of tables and settings. */
  readonly setting: string;
  readonly answers: Readonly<Record<string, BulkAnswer>>;
}

export const readGold = <T>(path: string): T | undefined =>
  existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as T) : undefined;

const WIDTH = 110;

/** JSON that diffs well: a value stays on its line while it fits; printed text and answers always take a line each. */
export const formatGold = (value: unknown): string => `${format(value, "", "")}\n`;

const alwaysBroken = new Set(["text", "rows", "steps", "answers"]);

const format = (value: unknown, key: string, indent: string): string => {
  const flat = inline(value);
  if (typeof value !== "object" || value === null) return flat;
  if (!alwaysBroken.has(key) && !Object.keys(value).some((name) => alwaysBroken.has(name)) && fits(flat, indent))
    return flat;
  const inner = key === "answers" ? indent : `${indent} `;
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    const nested = key === "rows" || key === "text" ? inline : (item: unknown) => format(item, "", inner);
    return `[\n${value.map((item) => inner + nested(item)).join(",\n")}\n${indent}]`;
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const nested = key === "answers" ? inline : (item: unknown, name: string) => format(item, name, inner);
  const lines = entries.map(([name, item]) => `${inner}${JSON.stringify(name)}: ${nested(item, name)}`);
  return `{\n${lines.join(",\n")}\n${indent}}`;
};

const fits = (text: string, indent: string): boolean => indent.length + text.length <= WIDTH;

const inline = (value: unknown): string => JSON.stringify(value);
