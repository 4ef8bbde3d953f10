import { copyFile, mkdtemp, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DataFrame, SparkSession } from "tspark";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

/** A whole second: file systems and `utimes` agree on it to the last digit. */
const time = new Date(1_700_000_000_000);

let spark: SparkSession;
let folder: string;
/** Equal in size; their columns stand in different order. */
let longFirst: string;
let textFirst: string;
let data: string;
let read: DataFrame;

async function written(name: string, ...columns: string[]): Promise<string> {
  const path = join(folder, name);
  await spark
    .range(5, 6)
    .selectExpr(...columns)
    .coalesce(1)
    .write.parquet(path);
  const [part] = (await readdir(path)).filter((file) => file.endsWith(".parquet"));
  return join(path, part as string);
}

const rows = async () => (await read.collect()).map((row) => [row.a, row.b]);

beforeAll(async () => {
  spark = await SparkSession.builder().master("local[1]").create();
  folder = await mkdtemp(join(tmpdir(), "tspark-versions-"));
  longFirst = await written("one", "id AS a", "'five' AS b");
  textFirst = await written("two", "'five' AS b", "id AS a");
  data = join(folder, "data.parquet");
});
afterAll(async () => {
  await spark.stop();
  await rm(folder, { recursive: true });
});

describe("what is remembered of a file", () => {
  beforeEach(async () => {
    await copyFile(longFirst, data);
    await utimes(data, time, time);
    read = spark.read.parquet(data);
    expect(await rows()).toEqual([[5n, "five"]]);
    expect(await rows()).toEqual([[5n, "five"]]);
  });

  test("is forgotten when the file is written anew", async () => {
    await copyFile(textFirst, data);
    expect(await rows()).toEqual([[5n, "five"]]);
  });

  test("is forgotten when the file is written in place and keeps size and time", async () => {
    const before = await stat(data);
    await copyFile(textFirst, data);
    await utimes(data, time, time);
    const { size, mtimeMs, ino } = await stat(data);
    expect({ size, mtimeMs, ino }).toEqual({ size: before.size, mtimeMs: before.mtimeMs, ino: before.ino });
    expect(await rows()).toEqual([[5n, "five"]]);
  });

  test("is forgotten when another file of the same size and time takes its place", async () => {
    const { size, mtimeMs } = await stat(data);
    const other = join(folder, "other.parquet");
    await copyFile(textFirst, other);
    await utimes(other, time, time);
    await rename(other, data);
    expect(await stat(data)).toMatchObject({ size, mtimeMs });
    expect(await rows()).toEqual([[5n, "five"]]);
  });

  test("is seen by a plan that reads the file twice as one version", async () => {
    await copyFile(textFirst, data);
    expect((await read.union(read).collect()).map((row) => [row.a, row.b])).toEqual([
      [5n, "five"],
      [5n, "five"],
    ]);
  });
});
