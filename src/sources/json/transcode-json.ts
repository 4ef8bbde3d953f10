import { open } from "node:fs/promises";
import type { StructDataType } from "../../types/index.ts";
import type { JsonReadOptions } from "../formats/json-options.ts";
import { convertRecord } from "./convert-node.ts";
import { readDocuments } from "./read-documents.ts";

export interface JsonTranscodeOptions {
  readonly json: JsonReadOptions;
  readonly schema: StructDataType;
  readonly keepRecord: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Copies a JSON file as one object a line, in which every value is a text that fits its column's type, under f0, f1, ...; `bad`
 * tells malformed records, `raw` what they were. Gives the bytes that the longest line may have.
 */
export async function transcodeJson(path: string, target: string, options: JsonTranscodeOptions): Promise<number> {
  const { json, schema, keepRecord, signal } = options;
  const file = await open(target, "wx");
  let longest = 0;
  try {
    for await (const documents of readDocuments(path, json, signal)) {
      let lines = "";
      for (const { raw, records } of documents) {
        const kept = keepRecord ? { raw } : {};
        if (records === undefined) {
          lines += `${JSON.stringify({ bad: "1", ...kept })}\n`;
          continue;
        }
        for (const record of records) {
          let isBad = false;
          const onBad = () => {
            isBad = true;
          };
          const converted = convertRecord(record, schema, { document: raw, options: json, onBad });
          const line = JSON.stringify({ ...converted, bad: isBad ? "1" : "0", ...kept });
          if (line.length > longest) longest = line.length;
          lines += `${line}\n`;
        }
        if (raw.length > longest) longest = raw.length * 2;
      }
      if (lines !== "") await file.write(lines);
    }
    return longest * 3 + 64;
  } finally {
    await file.close();
  }
}
