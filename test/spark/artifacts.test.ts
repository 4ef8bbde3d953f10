import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SparkSession } from "tspark";
import { afterAll, beforeAll, expect, test } from "vitest";
import { onSpark } from "./servers.ts";

const folder = mkdtempSync(join(tmpdir(), "tspark-artifacts-"));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

let spark: SparkSession;
beforeAll(async () => {
  spark = await onSpark();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await spark.stop();
});

test("a file goes up, again when it is the same, and not when it is another", async () => {
  const path = file("lookup.txt", "x".repeat(100_000));
  await spark.addArtifacts(path, { file: true });
  await spark.addArtifacts(path, { file: true });
  file("lookup.txt", "changed");
  await expect(spark.addArtifacts(path, { file: true })).rejects.toThrow(/ARTIFACT_ALREADY_EXISTS/);
});

test("Python files and archives go up", async () => {
  await spark.addArtifacts(file("module.py", "answer = 42\n"), { pyfile: true });
  await spark.addArtifacts(`${file("data.zip", "PK\u0005\u0006".padEnd(22, "\0"))}#data`, { archive: true });
});

test("what is none of these is refused before it is sent", async () => {
  await expect(spark.addArtifacts(file("notes.txt", ""))).rejects.toThrow(/UNSUPPORTED_OPERATION.*file format/);
  await expect(spark.addArtifacts(join(folder, "missing.jar"))).rejects.toThrow(/PATH_NOT_FOUND/);
});
