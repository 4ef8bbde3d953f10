import type { DuckDBScalarFunction } from "@duckdb/node-api";

/** Functions that DuckDB lacks and that run as JavaScript in process; made anew for each connection. */
export const scalarFunctions = async (): Promise<readonly DuckDBScalarFunction[]> => [];
