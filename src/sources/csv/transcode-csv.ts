import { open } from "node:fs/promises";
import type { CsvReadOptions } from "../formats/csv-options.ts";
import { readRecords } from "./read-records.ts";

export interface TranscodeOptions {
  readonly csv: CsvReadOptions;
  /** Columns of every record of the copy: shorter ones are filled up, longer ones cut. */
  readonly columns: number;
  /** Adds two columns: whether the record has another number of values, and its text. */
  readonly keepRecord: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Copies a CSV file as one that every reader reads alike: UTF-8, commas, every text in quotes, nothing for null. Gives the
 * bytes that the longest record may have.
 */
export async function transcodeCsv(path: string, target: string, options: TranscodeOptions): Promise<number> {
  const { csv, columns, keepRecord, signal } = options;
  const file = await open(target, "wx");
  let longest = 0;
  try {
    let isFirst = csv.header;
    for await (const records of readRecords(path, csv, signal)) {
      let lines = "";
      for (const { values, raw } of records) {
        if (isFirst) {
          isFirst = false;
          continue;
        }
        let line = "";
        for (let i = 0; i < columns; i++) line += `${i === 0 ? "" : ","}${quote(values[i] ?? null)}`;
        if (keepRecord) line += `${columns === 0 ? "" : ","}${values.length === columns ? "0" : "1"},${quote(raw)}`;
        // One column that is null must not be an empty line, which readers skip.
        lines += `${line},\n`;
        if (line.length > longest) longest = line.length;
      }
      if (lines !== "") await file.write(lines);
    }
    return longest * 3 + 2;
  } finally {
    await file.close();
  }
}

const quote = (value: string | null): string =>
  value === null ? "" : value.includes('"') ? `"${value.replaceAll('"', '""')}"` : `"${value}"`;
