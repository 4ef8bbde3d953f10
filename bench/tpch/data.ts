import { generatedTables } from "../generated.ts";

export const tables = ["customer", "lineitem", "nation", "orders", "part", "partsupp", "region", "supplier"] as const;
export type TableName = (typeof tables)[number];

export const tpchDirectory = (scale: number): string => generatedTables("tpch", scale);
