/** Python environments with PySpark in them, below `.cache/`: made once, then reused. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { path, run, say } from "../shell.mjs";

/** @typedef {{ python: string, home: string }} SparkEnvironment */

const pythons = ["python3.11", "python3.12", "python3.13", "python3"];
const suits = "import sys, venv, ensurepip; sys.exit(0 if (3, 11) <= sys.version_info < (3, 14) else 1)";

const findPython = () => {
  const found = pythons.find((python) => spawnSync(python, ["-c", suits]).status === 0);
  if (found === undefined)
    throw new Error("Python 3.11, 3.12 or 3.13 with its venv module is needed and was not found");
  return found;
};

/**
 * @param {string} version of PySpark
 * @param {string} [given] an environment that has it already
 * @returns {Promise<SparkEnvironment>}
 */
export const sparkEnvironment = async (version, given) => {
  if (given !== undefined && given !== "") return inside(given, version);
  const folder = path(`.cache/spark-${version}`);
  // Written last: an interrupted install has none.
  const stamp = join(folder, "installed");
  if (!existsSync(stamp)) {
    say(`Installing PySpark ${version} into .cache/spark-${version}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await must(findPython(), ["-m", "venv", folder]);
    const wanted = [`pyspark[connect]==${version}`, "pandas<3"];
    await must(join(folder, "bin", "python"), ["-m", "pip", "install", "--quiet", ...wanted]);
    writeFileSync(stamp, version);
  }
  return inside(folder, version);
};

/** @param {string} program @param {string[]} args */
const must = async (program, args) => {
  const code = await run(program, args);
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${code}`);
};

/** @param {string} folder @param {string} version @returns {SparkEnvironment} */
const inside = (folder, version) => {
  const lib = join(folder, "lib");
  const name = existsSync(lib) ? readdirSync(lib).find((entry) => entry.startsWith("python3")) : undefined;
  const home = join(lib, name ?? "python3", "site-packages", "pyspark");
  const jars = join(home, "jars");
  if (
    !existsSync(jars) ||
    !readdirSync(jars).some((jar) => jar.endsWith(`-${version}.jar`) && /^spark-core_/.test(jar))
  ) {
    throw new Error(`${folder} holds no PySpark ${version}`);
  }
  return { python: join(folder, "bin", "python"), home };
};
