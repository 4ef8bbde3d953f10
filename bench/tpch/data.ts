import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";

export const tables = ["customer", "lineitem", "nation", "orders", "part", "partsupp", "region", "supplier"] as const;
export type TableName = (typeof tables)[number];

const cache = join(import.meta.dirname, "../../.cache");

/**
 * Parquet files of the TPC-H tables at a scale factor, made once by `tpchgen-cli` (a generator that PyPI carries) and kept in
 * `.cache/`, which git ignores.
 */
export function tpchDirectory(scale: number): string {
  const directory = join(cache, `tpch-${scale}`);
  if (existsSync(directory)) return directory;
  const venv = join(cache, "tpchgen");
  if (!existsSync(join(venv, "bin/tpchgen-cli"))) {
    execFileSync("python3", ["-m", "venv", venv], { stdio: "inherit" });
    execFileSync(join(venv, "bin/pip"), ["install", "--quiet", "tpchgen-cli==4.0.0"], { stdio: "inherit" });
  }
  const unfinished = `${directory}.unfinished`;
  mkdirSync(unfinished, { recursive: true });
  execFileSync(join(venv, "bin/tpchgen-cli"), ["parquet", "-s", String(scale), `--output-dir=${unfinished}`]);
  renameSync(unfinished, directory);
  return directory;
}
