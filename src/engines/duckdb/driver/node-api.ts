import { createRequire } from "node:module";

/**
 * DuckDB's package, required rather than imported: Node reads the whole text of a CommonJS package to learn what an `import`
 * of it may name, which costs a third of the time to the first answer.
 */
export const duckdb = createRequire(import.meta.url)("@duckdb/node-api") as typeof import("@duckdb/node-api");
