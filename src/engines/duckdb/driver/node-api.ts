import duckdb from "@duckdb/node-api";

/** DuckDB's client, which names its exports in a way that only a default import understands. */
export { duckdb };
