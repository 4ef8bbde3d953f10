import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, inject, test } from "vitest";

const folder = inject("installed");
const slow = { timeout: 120_000 };

interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program in the user's folder and answers how it ended; `code` is null when it had to be killed. */
const run = (program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ending> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, env: { ...process.env, ...env }, timeout: 60_000 });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => (stdout += chunk));
    child.stderr.on("data", (chunk) => (stderr += chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });

const node = (...args: readonly string[]): Promise<Ending> => run(process.execPath, args);
const tool = (path: string, ...args: readonly string[]): Promise<Ending> => node(`node_modules/${path}`, ...args);
const expected = (file: string): string => readFileSync(new URL(`programs/${file}`, import.meta.url), "utf8");
const ended = (stdout: string): Ending => ({ code: 0, stdout, stderr: "" });

describe("the program of the README, pasted into an empty folder", () => {
  test("type-checks strictly, our declarations included", slow, async () => {
    expect(await tool("typescript/bin/tsc", "-p", ".")).toEqual(ended(""));
  });

  test("prints and writes what Spark does", slow, async () => {
    expect(await tool("tsx/dist/cli.mjs", "main.ts")).toEqual(ended(expected("main.txt")));
    expect(await node("read-back.mjs")).toEqual(ended(expected("read-back.txt")));
  });
});

describe("the installed package", () => {
  test("runs as plain JavaScript", slow, async () => {
    expect(await node("plain.mjs")).toEqual(ended("3\n"));
  });

  test("runs through require, with the same classes as import", slow, async () => {
    expect(await node("common.cjs")).toEqual(ended("3\n"));
  });

  test("runs as TypeScript that compiles to CommonJS", slow, async () => {
    const compiled = ["-p", ".", "--noEmit", "false", "--outDir", "compiled"];
    expect(await tool("typescript/bin/tsc", ...compiled)).toEqual(ended(""));
    expect(await node("compiled/common.cjs")).toEqual(ended("struct<id:bigint>\n"));
  });

  test("calls its classes what they are called", async () => {
    const doors = ["tspark", "tspark/types", "tspark/errors"];
    const code = `for (const door of ${JSON.stringify(doors)}) {
      const classes = Object.entries(await import(door)).filter(([name, value]) => /^[A-Z]/.test(name) && typeof value === "function");
      if (classes.length < 5) throw new Error(door);
      for (const [name, value] of classes) if (value.name !== name) console.log(door, name, value.name);
    }`;
    expect(await node("--input-type=module", "-e", code)).toEqual(ended(""));
  });

  test("prints the class of an error that nobody catches", async () => {
    const code = `import { SparkSession } from "tspark"; await SparkSession.builder().remote("nonsense").create();`;
    const { stderr } = await node("--input-type=module", "-e", code);
    expect(stderr).toMatch(/^PySparkValueError: \[INVALID_CONNECT_URL\]/m);
  });

  test("runs when a bundler put it into one file with the program", slow, async () => {
    const outfile = join(folder, "bundle/program.mjs");
    const options = { bundle: true, format: "esm", platform: "node", logLevel: "warning" } as const;
    const external = ["@duckdb/node-bindings"];
    await build({ ...options, external, outfile, absWorkingDir: folder, entryPoints: ["to-bundle.mjs"] });
    const said = "2024-02-29 2n\ntrue UNRESOLVED_COLUMN.WITH_SUGGESTION\n3\n";
    expect(await node(outfile)).toEqual(ended(said));
  });

  test.each(["tspark/dist/index.js", "tspark/session", "tspark/plan"])("seals %s", async (path) => {
    const { code, stderr } = await node("--input-type=module", "-e", `await import("${path}")`);
    expect(code).toBe(1);
    expect(stderr).toContain("ERR_PACKAGE_PATH_NOT_EXPORTED");
  });

  test("loads no engine before the first question", slow, async () => {
    const { code, stdout, stderr } = await node("loaded.mjs");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const { atImport, afterAnswer } = JSON.parse(stdout);
    expect(atImport.packages).toContain("tspark");
    expect(atImport.packages.filter((name: string) => /duckdb|grpc|connectrpc|bufbuild/.test(name))).toEqual([]);
    expect(atImport.native).toBe(0);
    // The watcher does see engines.
    expect(afterAnswer.packages).toContain("@duckdb/node-bindings");
    expect(afterAnswer.native).toBeGreaterThan(0);
  });
});

test("a stopped session keeps neither the process alive nor a file", slow, async () => {
  const temporary = mkdtempSync(join(tmpdir(), "tspark-lifetime-"));
  const before = readdirSync(folder).sort();
  try {
    const ending = await run(process.execPath, ["lifetime.mjs"], {
      TMPDIR: temporary,
      TEMP: temporary,
      TMP: temporary,
    });
    expect(ending).toEqual(ended("was stopped\nstopped\n"));
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(before);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
});
