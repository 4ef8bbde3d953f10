import { resolve } from "node:path";
import { sparkErrorFromParts } from "../../errors/index.ts";

const scheme = /^([A-Za-z][A-Za-z0-9+.-]+):/;

/** The path on this machine that a user's path names: `file:///data`, `file:/data`, or a plain one. */
export function localPath(path: string): string {
  if (path === "") throw emptyPath();
  const name = scheme.exec(path)?.[1]?.toLowerCase();
  if (name === undefined) return resolve(path);
  if (name !== "file") throw unknownFileSystem(name);
  // No URL decoding: to Hadoop a percent sign or a hash mark is part of the name.
  return resolve(path.slice("file:".length).replace(/^\/+/, "/"));
}

/** A path as Spark writes it into messages. */
export const pathUri = (path: string): string => `file:${path}`;

const emptyPath = () =>
  sparkErrorFromParts({ className: "IllegalArgumentException", message: "A path must not be empty." });

const unknownFileSystem = (name: string) =>
  sparkErrorFromParts({
    className: "UnsupportedOperationException",
    message: `There is no file system for the scheme "${name}": the embedded engine reads and writes local files.`,
  });
