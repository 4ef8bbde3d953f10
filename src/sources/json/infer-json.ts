import { sparkError } from "../../errors/index.ts";
import { type DataType, StringType, type StructDataType, StructField, structType } from "../../types/index.ts";
import type { JsonReadOptions } from "../formats/json-options.ts";
import { finishJsonType, inferNode, mergeJsonTypes } from "./infer-type.ts";
import { type JsonDocument, readDocuments } from "./read-documents.ts";

/** The schema of all records of JSON files, names sorted; with a column for malformed ones where there are some. */
export async function inferJson(
  paths: readonly string[],
  options: JsonReadOptions,
  signal?: AbortSignal,
): Promise<StructDataType> {
  let type: DataType = structType([]);
  let isCorrupt = false;
  const sampled = sampler(options.samplingRatio);
  for (const path of paths) {
    for await (const documents of readDocuments(path, options, signal)) {
      for (const document of documents) {
        if (!sampled()) continue;
        if (document.root?.kind === "null") continue;
        if (document.records === undefined) {
          if (options.mode === "FAILFAST") throw malformed(document);
          isCorrupt ||= options.mode === "PERMISSIVE";
          continue;
        }
        for (const record of document.records) {
          try {
            const found = inferNode(record, options);
            checkNames(found);
            type = mergeJsonTypes(type, found);
          } catch (error) {
            if (!(error instanceof RangeError)) throw error;
            isCorrupt = true;
          }
        }
      }
    }
  }
  const finished = finishJsonType(type, options.dropFieldIfAllNull);
  const fields = finished?.kind === "struct" ? finished.fields : [];
  const corrupt = options.columnNameOfCorruptRecord;
  if (!isCorrupt || fields.some(({ name }) => name === corrupt)) return structType(fields);
  return structType([...fields, StructField(corrupt, StringType)].sort((a, b) => (a.name < b.name ? -1 : 1)));
}

/** Names are sorted: one that comes twice stands beside itself. */
function checkNames(type: DataType): void {
  if (type.kind !== "struct") return;
  const twice = type.fields.find(({ name }, i) => i > 0 && name === type.fields[i - 1]?.name);
  if (twice) throw sparkError("COLUMN_ALREADY_EXISTS", { columnName: `\`${twice.name}\`` });
}

function malformed({ raw, root }: JsonDocument) {
  if (root) return sparkError("INVALID_JSON_RECORD_TYPE", { failFastMode: "FAILFAST", invalidType: root.kind });
  return sparkError("MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION", { badRecord: raw, failFastMode: "FAILFAST" });
}

/** The same sample every time. */
function sampler(ratio: number): () => boolean {
  if (ratio >= 1) return () => true;
  let state = 1;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff < ratio;
  };
}
