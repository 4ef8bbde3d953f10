import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SparkSession } from "tspark";
import { afterAll, beforeAll, expect } from "vitest";

export interface HostileSession {
  readonly spark: SparkSession;
  readonly folder: string;
}

/** A session and an empty folder for the tests of a file; afterwards nothing of it may be left. */
export function hostileSession(): HostileSession {
  const given = { folder: mkdtempSync(join(tmpdir(), "tspark-hostile-")) } as { spark: SparkSession; folder: string };
  // Numbers of processes come again: what one of another day left is not ours.
  const before = new Set(spillFolders());
  beforeAll(async () => {
    given.spark = await SparkSession.builder().master("local[2]").config("spark.sql.session.timeZone", "UTC").create();
  });
  afterAll(async () => {
    await given.spark.stop();
    rmSync(given.folder, { recursive: true, force: true });
    expect(spillFolders().filter((name) => !before.has(name))).toEqual([]);
    expect(existsSync(given.folder)).toBe(false);
  });
  return given;
}

const spillFolders = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`tspark-spill-${process.pid}-`));
