import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { sparkError } from "../errors/index.ts";
import type { ScanFile } from "../plan/index.ts";

export const localPath = (path: string): string =>
  path.startsWith("file:") ? fileURLToPath(path.replace(/^file:\/*/, "file:///")) : resolve(path);

const isHidden = (name: string): boolean => name.startsWith("_") || name.startsWith(".");

/** The data files at a path: the file itself, or those in the folder and the folders below it. */
export async function listFiles(path: string): Promise<readonly ScanFile[]> {
  const root = localPath(path);
  const found = await stat(root).catch(() => undefined);
  if (!found) throw sparkError("PATH_NOT_FOUND", { path: `file:${root}` });
  return found.isDirectory() ? filesIn(root) : [await fileAt(root)];
}

async function filesIn(folder: string): Promise<readonly ScanFile[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !isHidden(name));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : fileAt(path).then((file) => [file]);
    }),
  );
  return found.flat();
}

async function fileAt(path: string): Promise<ScanFile> {
  const { size, mtimeMs } = await stat(path);
  return { path, size, modifiedMs: mtimeMs, partitionValues: [] };
}
