import { stringSql } from "../literals.ts";

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A path as DuckDB's readers take it: signs of patterns stand for themselves. */
export const pathSql = (path: string): string => stringSql(path.replace(/[*?[]/g, "[$&]"));

export const pathList = (paths: readonly string[]): string => `[${paths.map(pathSql).join(", ")}]`;
