/**
 * npm run protocol
 *
 * Asks the modules of PySpark for the facts of Spark Connect, and writes what stands on them: our `.proto` files, the code
 * generated from those, and the facts that `npm test` compares our descriptors with.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { ORACLE } from "../test/parity/harness/gold.ts";
import { oraclePython } from "./record/python.ts";
import { path } from "./shell.mjs";

const python = oraclePython(ORACLE);

function run(command: string, args: readonly string[]): string {
  const env = { ...process.env, PATH: `${path("node_modules/.bin")}:${process.env.PATH}` };
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: path("."), env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${error?.message ?? stderr}`);
  return stdout;
}

const describe = path("scripts/protocol/describe.py");
run(python, [describe, "proto", path("src/protocol/proto")]);
run("buf", ["generate"]);
mkdirSync(path("test/gold/connect"), { recursive: true });
writeFileSync(path("test/gold/connect/facts.txt"), run(python, [describe, "facts"]));
