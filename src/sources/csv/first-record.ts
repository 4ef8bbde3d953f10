import type { CsvReadOptions } from "../formats/csv-options.ts";
import { type ReadRecord, readRecords } from "./read-records.ts";

/** The first record of the first file that has one: the header, or what tells how many columns there are. */
export async function firstRecord(
  paths: readonly string[],
  options: CsvReadOptions,
  signal?: AbortSignal,
): Promise<ReadRecord | undefined> {
  for (const path of paths) {
    for await (const records of readRecords(path, options, signal)) {
      if (records[0]) return records[0];
    }
  }
  return undefined;
}
