import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { facts } from "./facts.ts";

/** `npm run protocol` writes everything that is compared here. */

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const read = (file: string): string => readFileSync(file, "utf8");

const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length + 1), read(file)]),
  );

async function inTemporaryFolder(work: (folder: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tspark-protocol-"));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("our descriptors say what those of Apache Spark say", () => {
  expect(facts()).toEqual(read(path("test/gold/connect/facts.txt")).trimEnd().split("\n"));
});

test("the generated code is what the generator writes", () =>
  inTemporaryFolder((folder) => {
    const env = { ...process.env, PATH: `${path("node_modules/.bin")}:${process.env.PATH}` };
    const buf = spawnSync(path("node_modules/.bin/buf"), ["generate", "-o", folder], {
      cwd: path("."),
      env,
      encoding: "utf8",
    });
    expect(buf.stderr).toBe("");
    expect(filesIn(path("src/protocol/gen"))).toEqual(filesIn(join(folder, "src/protocol/gen")));
  }));

const python = [process.env.TSPARK_ORACLE_PYTHON, path(".venv/bin/python")].find(
  (file) => file !== undefined && existsSync(file),
);

test.skipIf(python === undefined)("the .proto files are what PySpark's modules say", () =>
  inTemporaryFolder((folder) => {
    const described = spawnSync(python as string, [path("scripts/protocol/describe.py"), "proto", folder]);
    expect(described.status).toBe(0);
    expect(filesIn(path("src/protocol/proto"))).toEqual(filesIn(folder));
  }),
);
