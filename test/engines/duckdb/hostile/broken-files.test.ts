import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { DataFrame } from "tspark";
import { describe, expect, test } from "vitest";
import { hostileSession } from "./session.ts";

const given = hostileSession();
const junk = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256));
const formats = ["csv", "json", "parquet", "text"] as const;
type Format = (typeof formats)[number];

let count = 0;
function put(bytes: Buffer | string, extension = "txt"): string {
  const path = join(given.folder, `file-${++count}.${extension}`);
  writeFileSync(path, bytes);
  return path;
}
const emptyFolder = (): string => {
  const path = join(given.folder, `folder-${++count}`);
  mkdirSync(path);
  return path;
};
const read = (format: Format, path: string): DataFrame => given.spark.read.format(format).load(path) as DataFrame;
const readAs = (format: Format, path: string): DataFrame =>
  given.spark.read
    .schema(format === "text" ? "value STRING" : "a STRING, b INT")
    .format(format)
    .load(path) as DataFrame;
async function written(rows = 10): Promise<{ folder: string; file: string }> {
  const folder = join(given.folder, `parquet-${++count}`);
  await given.spark.range(rows).write.parquet(folder);
  const part = readdirSync(folder).find((name) => name.startsWith("part-")) as string;
  return { folder, file: join(folder, part) };
}

/** The error says what Spark's says, and the line on which the file was read. */
async function fails(
  reading: DataFrame | Promise<unknown>,
  condition: string,
  parameters: Record<string, string> = {},
) {
  const action = reading instanceof Promise ? reading : (reading as DataFrame).collect();
  const error = await action.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ condition, messageParameters: parameters });
  return String(error);
}

describe("empty", () => {
  test.each(["csv", "json"] as const)("a %s file without bytes has no columns and no rows", async (format) => {
    const path = put("");
    expect((await read(format, path).schema()).simpleString()).toBe("struct<>");
    expect(await read(format, path).collect()).toEqual([]);
  });
  test("a Parquet file without bytes has no schema", async () => {
    await fails(read("parquet", put("")), "UNABLE_TO_INFER_SCHEMA", { format: "Parquet" });
  });
  test.each(formats)("with a schema, an empty %s file or folder has no rows", async (format) => {
    expect(await readAs(format, put("")).collect()).toEqual([]);
    expect(await readAs(format, emptyFolder()).collect()).toEqual([]);
  });
  test.each([
    ["csv", "CSV"],
    ["json", "JSON"],
    ["parquet", "Parquet"],
  ] as const)("a folder without %s files has no schema", async (format, title) => {
    await fails(read(format, emptyFolder()), "UNABLE_TO_INFER_SCHEMA", { format: title });
    const nested = emptyFolder();
    mkdirSync(join(nested, `part.${format}`));
    await fails(read(format, nested), "UNABLE_TO_INFER_SCHEMA", { format: title });
  });
});

describe("not there", () => {
  test.each(formats)("%s: no such path, and a file where a folder is meant", async (format) => {
    const missing = join(given.folder, "missing");
    await fails(read(format, missing), "PATH_NOT_FOUND", { path: `file:${missing}` });
    const below = join(put("x"), "below");
    await fails(read(format, below), "PATH_NOT_FOUND", { path: `file:${below}` });
  });
  test("the error names the line of the read", async () => {
    const df = given.spark.read.text(join(given.folder, "missing-too"));
    expect(await fails(df.limit(1), "PATH_NOT_FOUND")).toMatch(/broken-files\.test\.ts:\d+/);
  });
  test.each(formats)("%s: other file systems, and no path at all", async (format) => {
    await expect(read(format, "s3://bucket/x").collect()).rejects.toThrow('scheme "s3"');
    await expect(read(format, "").collect()).rejects.toThrow("must not be empty");
  });
});

describe("gone, or another one, after the query was made", () => {
  const text = '{"a":"x","b":1}\n';
  test.each(formats)("%s: deleted", async (format) => {
    const path = format === "parquet" ? (await written()).file : put(text);
    const df = read(format, path);
    await df.schema();
    rmSync(path);
    const message = await fails(df, "FAILED_READ_FILE.FILE_NOT_EXIST", { path: `file://${path}` });
    expect(message).toMatch(/broken-files\.test\.ts:\d+/);
  });
  test.each(formats)("%s: a folder now", async (format) => {
    const path = format === "parquet" ? (await written()).file : put(text);
    const df = read(format, path);
    await df.schema();
    rmSync(path);
    mkdirSync(path);
    await fails(df, "FAILED_READ_FILE.FILE_NOT_EXIST", { path: `file://${path}` });
  });
  test("json: longer now, and cut off now", async () => {
    const path = put(text);
    const df = read("json", path);
    await df.schema();
    writeFileSync(path, '{"a":"yy","b":2}\n{"a":"z","b":3}\n');
    expect((await df.collect()).map(({ a }) => a)).toEqual(["yy", "z"]);
    writeFileSync(path, '{"a":"x"');
    expect((await df.collect()).map(({ a, b }) => [a, b])).toEqual([[null, null]]);
  });
  test("parquet: junk now, half of it, nothing", async () => {
    const { file } = await written(100_000);
    const bytes = readFileSync(file);
    const df = read("parquet", file);
    await df.schema();
    for (const broken of [junk, bytes.subarray(0, bytes.length / 2), Buffer.alloc(0)]) {
      writeFileSync(file, broken);
      await fails(df.groupBy().sum("id"), "FAILED_READ_FILE.NO_HINT", { path: `file://${file}` });
    }
  });
  test("cut off while it is read: an error or fewer rows, and the session goes on", async () => {
    const path = put("x,1\n".repeat(2_000_000), "csv");
    const df = readAs("csv", path);
    let rows = 0;
    try {
      for await (const _ of df) if (++rows === 1) truncateSync(path, 0);
    } catch (error) {
      expect((error as { condition?: string }).condition).toMatch(/^FAILED_READ_FILE/);
    }
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThanOrEqual(2_000_000);
    expect(await given.spark.range(3).count()).toBe(3);
  });
});

describe("no file of this format", () => {
  test.each([
    ["text", "a,b\n1,2\n"],
    ["junk", junk],
    ["only a mark", "PAR1"],
    ["two marks", "PAR1PAR1"],
    ["a footer longer than the file", Buffer.from(`50415231${"ff".repeat(20)}ffffff7f50415231`, "hex")],
    ["a footer of nonsense", Buffer.from(`50415231${"ff".repeat(20)}1000000050415231`, "hex")],
  ])("parquet: %s", async (_, bytes) => {
    const path = put(bytes, "parquet");
    const message = await fails(read("parquet", path), "FAILED_READ_FILE.CANNOT_READ_FILE_FOOTER", {
      path: `file:${path}`,
    });
    expect(message).toMatch(/broken-files\.test\.ts:\d+/);
    await fails(readAs("parquet", path), "FAILED_READ_FILE.NO_HINT", { path: `file://${path}` });
  });
  test("parquet: one of several", async () => {
    const { folder } = await written();
    const bad = join(folder, "z.parquet");
    writeFileSync(bad, junk);
    await fails(read("parquet", folder).groupBy().count(), "FAILED_READ_FILE.NO_HINT", { path: `file://${bad}` });
  });
  test("parquet: one of several, and it is to be left out", async () => {
    const { folder } = await written();
    const bad = join(folder, "z.parquet");
    writeFileSync(bad, junk);
    const lenient = given.spark.read.option("ignoreCorruptFiles", true);
    expect(await lenient.parquet(folder).count()).toBe(10);
    await fails(lenient.parquet(bad) as DataFrame, "UNABLE_TO_INFER_SCHEMA", { format: "Parquet" });
  });
  test("parquet: bad pages under a good footer", async () => {
    const { file } = await written(100_000);
    const bytes = readFileSync(file);
    writeFileSync(file, Buffer.concat([bytes.subarray(0, 200), Buffer.alloc(40_000, 7), bytes.subarray(40_200)]));
    const df = read("parquet", file).groupBy().sum("id");
    await fails(df, "FAILED_READ_FILE.NO_HINT", { path: `file://${file}` });
  });
  test("junk as text formats is rows of junk, as many as Spark finds", async () => {
    const path = put(junk);
    expect((await read("csv", path).schema()).simpleString()).toBe("struct<_c0:string,_c1:string>");
    expect((await read("json", path).schema()).simpleString()).toBe("struct<_corrupt_record:string>");
    for (const format of ["csv", "json", "text"] as const) expect(await readAs(format, path).count()).toBe(39);
  });
  test("NUL bytes are characters like others", async () => {
    const csv = given.spark.read.option("header", true);
    const path = put("a,b\n\0,x\0y\n1,2\n");
    const rows = [
      ["\0", "x\0y"],
      ["1", "2"],
    ];
    for (const infer of [false, true]) {
      const found = await csv.option("inferSchema", infer).csv(path).collect();
      expect(found.map(({ a, b }) => [a, b])).toEqual(rows);
    }
    expect(await read("csv", put("\0\0\0\0\n")).collect()).toEqual([]);
    expect(await csv.csv(put("a\0,b\n1,2\n")).columns()).toEqual(["a\0", "b"]);
    const lines = await read("text", put("x\0y\n\0\n")).collect();
    expect(lines.map(({ value }) => value)).toEqual(["x\0y", "\0"]);
    const records = await read("json", put('{"a":"x\0y"}\n\0\n{"b":1}')).collect();
    expect(records.map((row) => row._corrupt_record)).toEqual(['{"a":"x\0y"}', "\0", null]);
  });
});

describe("compressed", () => {
  const packed = gzipSync('{"a":"x","b":1}\n'.repeat(1000));
  test.each(["csv", "json", "text"] as const)("%s: a .gz that ends too early, or is none", async (format) => {
    for (const bytes of [packed.subarray(0, 60), Buffer.from('{"a":"x","b":1}\n')]) {
      const path = put(bytes, `${format}.gz`);
      await fails(readAs(format, path), "FAILED_READ_FILE.NO_HINT", { path: `file://${path}` });
    }
  });
  test.each(["csv", "json"] as const)("%s: nor can a schema be found in one", async (format) => {
    const path = put("a,b\n", `${format}.gz`);
    await fails(read(format, path), "FAILED_READ_FILE.NO_HINT", { path: `file://${path}` });
  });
  test("a kind of compression that cannot be unpacked says so", async () => {
    await expect(readAs("csv", put("BZhnonsense", "csv.bz2")).collect()).rejects.toThrow("cannot unpack");
  });
});
