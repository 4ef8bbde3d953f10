import type { SparkError } from "../../../errors/index.ts";
import { fileGone, unreadable } from "../../../sources/index.ts";

const ofFiles =
  /IO Error|Parquet|parquet|magic bytes|Footer length|T(Protocol|Transport)Exception|[Ss]nappy|ZSTD|LZ4|[Gg][Zz][Ii][Pp]|decompress|don't know what type|CSV Error|Malformed JSON/;
const ofWriting = /No space left|[Cc]ould not write|Failed to (write|create)|write to file|fsync|truncate/;
const ofOpening = /No files found|[Cc]annot open file|No such file|Permission denied|Is a directory/;

/** What a failure of DuckDB to read one of these files is to Spark; undefined where it is about something else. */
export function fileError(error: unknown, files: readonly string[]): SparkError | undefined {
  const message = error instanceof Error ? error.message : String(error);
  if (files.length === 0 || !ofFiles.test(message) || ofWriting.test(message)) return undefined;
  const path = files.find((file) => message.includes(file)) ?? (files.length === 1 ? files[0] : commonFolder(files));
  return ofOpening.test(message) ? fileGone(path as string, error) : unreadable(path as string, error);
}

/** DuckDB does not always name the file. */
function commonFolder([first = "", ...others]: readonly string[]): string {
  let folder = first;
  while (folder !== "" && !others.every((path) => path.startsWith(`${folder}/`)))
    folder = folder.slice(0, folder.lastIndexOf("/"));
  return folder || "/";
}
