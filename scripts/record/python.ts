import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const environment = join(root, ".venv");

/** A Python that has real Spark: `TSPARK_ORACLE_PYTHON`, or `.venv`, made when missing. */
export const oraclePython = (spark: string): string => {
  const given = process.env.TSPARK_ORACLE_PYTHON;
  if (given !== undefined) return given;
  const python = join(environment, "bin", "python");
  if (!existsSync(join(environment, "bin", "pyspark"))) {
    must("python3", ["-m", "venv", environment]);
    must(python, ["-m", "pip", "install", "--quiet", `pyspark[connect]==${spark}`, "pandas<3"]);
  }
  return python;
};

const must = (command: string, args: readonly string[]): void => {
  console.log(`${command} ${args.join(" ")}`);
  const { status, error } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? `exit code ${status}`}`);
};

/** Runs `scripts/record/main.py`; it needs Java 17 on the path or in JAVA_HOME. What Spark logs shows only on failure. */
export const runOracle = async (python: string, job: string, answers: string): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "tspark-oracle-log-"));
  const log = join(folder, "stderr");
  const stderr = openSync(log, "w");
  try {
    const code = await exitCode(python, [fileURLToPath(new URL("main.py", import.meta.url)), job, answers], stderr);
    if (code !== 0) throw new Error(`the oracle stopped with code ${code}\n${readFileSync(log, "utf8").slice(-4000)}`);
  } finally {
    closeSync(stderr);
    rmSync(folder, { recursive: true });
  }
};

const exitCode = (python: string, args: readonly string[], stderr: number): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, PYSPARK_PYTHON: python, PYTHONDONTWRITEBYTECODE: "1" };
    const child = spawn(python, args, { stdio: ["ignore", "inherit", stderr], env });
    child.once("error", reject);
    child.once("exit", resolve);
  });
