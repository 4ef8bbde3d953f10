import { SparkError, sparkError } from "../errors/index.ts";

/** A path as Spark writes it when reading the file fails. */
export const readUri = (path: string): string => `file://${path}`;

export const unreadable = (path: string, cause?: unknown): SparkError =>
  sparkError("FAILED_READ_FILE.NO_HINT", { path: readUri(path) }, undefined, { cause });

/** Also what Spark says of a file that may not be opened: Java does not tell one from the other. */
export const fileGone = (path: string, cause?: unknown): SparkError =>
  sparkError("FAILED_READ_FILE.FILE_NOT_EXIST", { path: readUri(path) }, undefined, { cause });

const cannotOpen = new Set(["ENOENT", "ENOTDIR", "EISDIR", "EACCES", "EPERM", "ELOOP", "ENAMETOOLONG"]);

/** The Spark error that a failure of Node to read a file stands for; what is none stays as it is. */
export function readFailure(path: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (error instanceof SparkError || typeof code !== "string" || code.startsWith("ABORT")) return error;
  return cannotOpen.has(code) ? fileGone(path, error) : unreadable(path, error);
}
