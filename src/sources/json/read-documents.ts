import type { JsonReadOptions } from "../formats/json-options.ts";
import { readText } from "../text/decode.ts";
import { linesOf } from "../text/lines.ts";
import type { JsonNode } from "./json-node.ts";
import { JsonError, parseJson } from "./parse-json.ts";

/** A line, or a whole file: what one malformed value spoils. */
export interface JsonDocument {
  readonly raw: string;
  /** The records in it; undefined where it is malformed. */
  readonly records: readonly Extract<JsonNode, { kind: "object" }>[] | undefined;
  /** What stands at the top, where it was read. */
  readonly root: JsonNode | undefined;
}

/** The documents of a JSON file, some thousand at a time. Blank ones are left out. */
export async function* readDocuments(
  path: string,
  options: JsonReadOptions,
  signal?: AbortSignal,
): AsyncGenerator<readonly JsonDocument[]> {
  const text = readText(path, options.encoding ?? (await sniffEncoding(path)), signal);
  if (options.multiLine) {
    let whole = "";
    for await (const piece of text) whole += piece;
    yield documentOf(whole, options);
    return;
  }
  for await (const lines of linesOf(text, options.lineSep)) yield lines.flatMap((line) => documentOf(line, options));
}

/** What JSON may begin with. */
const isStart = (code: number): boolean => /[\s{["]/.test(String.fromCharCode(code));

/** Zero bytes around the first sign tell UTF-16, as Jackson sees it. */
async function sniffEncoding(path: string): Promise<string> {
  for await (const piece of readText(path, "ISO-8859-1")) {
    const [a, b] = [piece.charCodeAt(0), piece.charCodeAt(1)];
    if ((a === 0xff && b === 0xfe) || (isStart(a) && b === 0)) return "UTF-16LE";
    if ((a === 0xfe && b === 0xff) || (a === 0 && isStart(b))) return "UTF-16BE";
    break;
  }
  return "UTF-8";
}

function documentOf(raw: string, options: JsonReadOptions): readonly JsonDocument[] {
  const root = parsed(raw, options);
  if (root === undefined) return [];
  if (root === malformed) return [{ raw, records: undefined, root: undefined }];
  if (root.kind === "object") return [{ raw, records: [root], root }];
  if (root.kind === "array") {
    const records = root.items.filter((item) => item.kind === "object");
    return [{ raw, records: records.length === root.items.length ? records : undefined, root }];
  }
  return [{ raw, records: undefined, root }];
}

const malformed = Symbol("malformed");

function parsed(raw: string, options: JsonReadOptions): JsonNode | typeof malformed | undefined {
  try {
    return parseJson(raw, options);
  } catch (error) {
    if (error instanceof JsonError) return malformed;
    throw error;
  }
}
