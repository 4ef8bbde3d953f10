import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
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

/** Runs `scripts/record/main.py`; it needs Java 17 on the path or in JAVA_HOME. */
export const runOracle = (python: string, job: string, answers: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const main = fileURLToPath(new URL("main.py", import.meta.url));
    const child = spawn(python, [main, job, answers], {
      stdio: "inherit",
      env: { ...process.env, PYSPARK_PYTHON: python, PYTHONDONTWRITEBYTECODE: "1" },
    });
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`the oracle stopped with code ${code}`))));
  });
