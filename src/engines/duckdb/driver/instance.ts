import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBInstance } from "@duckdb/node-api";
import { duckdb } from "./node-api.ts";

export interface InstanceOptions {
  readonly threads?: number | undefined;
  /** As DuckDB reads it: `4GB`, `800MiB`. */
  readonly memoryLimit?: string | undefined;
}

/** A DuckDB in memory; what does not fit goes to the directory. */
export interface Instance {
  readonly duckdb: DuckDBInstance;
  readonly spillDirectory: string;
}

/** DuckDB starts on a thread of its own. The first who waits for it hears why it did not. */
export function startInstance(options: InstanceOptions): Promise<Instance> {
  const starting = start(options);
  starting.catch(() => undefined);
  return starting;
}

async function start({ threads, memoryLimit }: InstanceOptions): Promise<Instance> {
  const spillDirectory = await mkdtemp(join(tmpdir(), `tspark-spill-${process.pid}-`));
  const instance = await duckdb.DuckDBInstance.create(":memory:", {
    temp_directory: spillDirectory,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    preserve_insertion_order: "true",
    // It takes a file that was rewritten within a second for the old one, and reads a mixture of both.
    enable_external_file_cache: "false",
    ...(threads === undefined ? {} : { threads: String(threads) }),
    ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
  });
  return { duckdb: instance, spillDirectory };
}
