import type { DataFrame, SparkSession } from "tspark";
import { type TableName, tables } from "./data.ts";

export type Tables = Readonly<Record<TableName, DataFrame>>;

/** The TPC-H tables of a directory of Parquet files. */
export const openTables = (spark: SparkSession, directory: string): Tables =>
  Object.fromEntries(tables.map((name) => [name, spark.read.parquet(`${directory}/${name}.parquet`)])) as Tables;
