import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";

const cache = join(import.meta.dirname, "../.cache");
const generator = join(cache, "tpcgen/bin/tpcgen-cli");

function installGenerator(): void {
  const venv = join(cache, "tpcgen");
  execFileSync("python3", ["-m", "venv", venv], { stdio: "inherit" });
  execFileSync(join(venv, "bin/pip"), ["install", "--quiet", "tpcgen-cli==4.0.0"], { stdio: "inherit" });
}

/**
 * The directory of the Parquet files of a benchmark's tables at a scale factor, made once by `tpcgen-cli` (a generator that
 * PyPI carries) and kept in `.cache/`, which git ignores.
 */
export function generatedTables(benchmark: "tpch" | "tpcds", scale: number): string {
  const directory = join(cache, `${benchmark}-${scale}`);
  if (existsSync(directory)) return directory;
  if (!existsSync(generator)) installGenerator();
  const unfinished = `${directory}.unfinished`;
  mkdirSync(unfinished, { recursive: true });
  execFileSync(generator, [
    benchmark,
    "parquet",
    "--quiet",
    "-s",
    String(scale),
    `--output-dir=${unfinished}`,
    "--overwrite",
  ]);
  renameSync(unfinished, directory);
  return directory;
}
