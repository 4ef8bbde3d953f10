import type { Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { sparkError } from "../../errors/index.ts";
import { expandGlob, isGlob } from "./glob.ts";
import { isDataFile, isHidden } from "./hidden.ts";
import { localPath, pathUri } from "./local-path.ts";

export interface ListedFile {
  readonly path: string;
  readonly size: number;
  readonly modifiedMs: number;
  /** Another one after any change of the file, even one that keeps its size and time. */
  readonly identity?: string | undefined;
}
/** What lies under one path that the user named, or that a pattern of his matched. */
export interface ListedRoot {
  readonly path: string;
  readonly isFile: boolean;
  /** Data files in the root and in all folders below it. */
  readonly files: readonly ListedFile[];
}

/** Lists the user's paths; patterns are expanded first. A path that names nothing is an error; one named twice is read twice. */
export async function listRoots(paths: readonly string[]): Promise<readonly ListedRoot[]> {
  const roots = await Promise.all(paths.map(rootsOf));
  return Promise.all(roots.flat().map(listRoot));
}

async function rootsOf(path: string): Promise<readonly string[]> {
  const local = localPath(path);
  const roots = isGlob(local) ? await expandGlob(local) : [local];
  if (roots.length === 0) throw sparkError("PATH_NOT_FOUND", { path: pathUri(local) });
  return roots;
}

async function listRoot(path: string): Promise<ListedRoot> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw sparkError("PATH_NOT_FOUND", { path: pathUri(path) });
  if (found.isDirectory()) return { path, isFile: false, files: await filesBelow(path) };
  return { path, isFile: true, files: isDataFile(basename(path)) ? [fileOf(path, found)] : [] };
}

async function filesBelow(folder: string): Promise<readonly ListedFile[]> {
  const names = (await readdir(folder)).filter((name) => !isHidden(name)).sort();
  const found = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const entry = await stat(path).catch(() => undefined);
      if (entry?.isDirectory()) return filesBelow(path);
      // What vanished between the listing and this question was never there.
      return entry && isDataFile(name) ? [fileOf(path, entry)] : [];
    }),
  );
  return found.flat();
}

const fileOf = (path: string, found: Stats): ListedFile => ({ path, ...fileState(found) });

/** What tells one version of a file from another. */
export const fileState = ({ size, mtimeMs, ctimeMs, ino }: Stats): Omit<ListedFile, "path"> => ({
  size,
  modifiedMs: mtimeMs,
  identity: `${ino} ${ctimeMs}`,
});

export const folderOf = (file: ListedFile): string => dirname(file.path);
