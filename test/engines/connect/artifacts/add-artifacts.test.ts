import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import {
  type AddArtifactsOptions,
  addArtifacts,
  copyFromLocalToFs,
} from "../../../../src/engines/connect/artifacts/index.ts";
import { Keeper } from "./keeper.ts";

const folder = mkdtempSync(join(tmpdir(), "tspark-artifacts-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array = name): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
for (const name of ["a.txt", "m.py", "z.zip", "t.tar.gz", "x.tgz", "j.jar", "d d.txt"]) file(name);
mkdirSync(join(folder, "sub.jar"));

const [pyfile, archive, asFile]: AddArtifactsOptions[] = [{ pyfile: true }, { archive: true }, { file: true }];

// Names as PySpark 4.3 gives them.
test.each<[path: string, options: AddArtifactsOptions | undefined, name: string]>([
  ["j.jar", undefined, "jars/j.jar"],
  ["a.txt", asFile, "files/a.txt"],
  ["a.txt#frag", asFile, "files/a.txt"],
  ["j.jar", asFile, "files/j.jar"],
  ["m.py", pyfile, "pyfiles/m.py"],
  ["z.zip", pyfile, "pyfiles/z.zip"],
  ["j.jar", pyfile, "pyfiles/j.jar"],
  ["z.zip", archive, "archives/z.zip"],
  ["t.tar.gz#env", archive, "archives/t.tar.gz#env"],
  ["z.zip#a#b", archive, "archives/z.zip#a#b"],
  ["x.tgz", archive, "archives/x.tgz"],
  ["j.jar#q", archive, "archives/j.jar#q"],
])("%s %o", async (path, options, name) => {
  const keeper = new Keeper();
  await addArtifacts(keeper, [join(folder, path)], options);
  expect([...keeper.kept.keys()]).toEqual([name]);
});

test("a file URI", async () => {
  const keeper = new Keeper();
  await addArtifacts(keeper, [pathToFileURL(join(folder, "d d.txt")).href], asFile);
  expect(keeper.kept.get("files/d d.txt")).toEqual(new Uint8Array(Buffer.from("d d.txt")));
});

test.each<[what: string, path: string, options: AddArtifactsOptions | undefined, error: RegExp]>([
  ["no jar", "a.txt", undefined, /UNSUPPORTED_OPERATION.*a\.txt file format/],
  ["no Python file", "a.txt", pyfile, /UNSUPPORTED_OPERATION.*file format/],
  ["no archive", "a.txt", archive, /UNSUPPORTED_OPERATION.*file format/],
  ["missing", "missing.jar", undefined, /PATH_NOT_FOUND.*missing\.jar/],
  ["a folder", "sub.jar", undefined, /UNSUPPORTED_OPERATION.*folder/],
  ["two kinds", "m.py", { pyfile: true, file: true }, /INVALID_MULTIPLE_ARGUMENT_CONDITIONS/],
])("%s is refused, and nothing is sent", async (_, path, options, error) => {
  const keeper = new Keeper();
  await expect(addArtifacts(keeper, [join(folder, "j.jar"), join(folder, path)], options)).rejects.toThrow(error);
  expect(keeper.messages).toEqual([]);
});

test.each(["http://host/j.jar", "ivy://org:name:1"])("%s is no file of this machine", async (uri) => {
  await expect(addArtifacts(new Keeper(), [uri])).rejects.toThrow(/UNSUPPORTED_OPERATION.*scheme/);
});

test("small files travel together, large ones in chunks of 32 KiB", async () => {
  const keeper = new Keeper();
  const large = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
  const paths = [
    file("one.txt", "1"),
    file("none.txt", ""),
    file("large.bin", large),
    file("full.bin", new Uint8Array(32 * 1024)),
    file("two.txt", "2"),
  ];
  await addArtifacts(keeper, paths, asFile);
  expect(keeper.messages.map((message) => message.case)).toEqual([
    "batch",
    "beginChunk",
    "chunk",
    "chunk",
    "chunk",
    "batch",
    "batch",
  ]);
  expect(keeper.kept.get("files/large.bin")).toEqual(large);
  expect(keeper.kept.get("files/none.txt")).toEqual(new Uint8Array());
  expect([...keeper.kept.keys()].length).toBe(5);
});

test("what arrives damaged is sent again, and only that", async () => {
  const keeper = new Keeper();
  keeper.damages = 1;
  await addArtifacts(keeper, [file("one.txt", "1"), file("two.txt", "2")], asFile);
  expect(keeper.received).toEqual(["files/one.txt", "files/two.txt", "files/one.txt"]);
  expect(keeper.kept.size).toBe(2);
});

test("what always arrives damaged is an error in the end", async () => {
  const keeper = new Keeper();
  keeper.damages = 100;
  await expect(addArtifacts(keeper, [file("one.txt", "1")], asFile)).rejects.toThrow(
    /files\/one\.txt.*damaged 3 times/,
  );
  expect(keeper.received).toHaveLength(3);
});

test("a file for the server's file system", async () => {
  const keeper = new Keeper();
  await copyFromLocalToFs(keeper, file("one.txt", "1"), "/data/one.txt");
  expect([...keeper.kept.keys()]).toEqual(["forward_to_fs/data/one.txt"]);
  await expect(copyFromLocalToFs(keeper, file("one.txt"), "hdfs://host/x")).rejects.toThrow(
    /NO_SCHEMA_AND_DRIVER_DEFAULT_SCHEME/,
  );
  await expect(copyFromLocalToFs(keeper, file("one.txt"), "relative")).rejects.toThrow(/VALUE_NOT_ALLOWED/);
});
