import { open } from "node:fs/promises";
import { readText } from "./decode.ts";
import { linesOf } from "./lines.ts";

export interface LineOptions {
  readonly lineSep: string | undefined;
  readonly encoding: string;
  /** The file as one line. */
  readonly whole: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Copies the lines of a file, each as a text in quotes. Gives the bytes that the longest may have. */
export async function transcodeLines(path: string, target: string, options: LineOptions): Promise<number> {
  const { lineSep, encoding, whole, signal } = options;
  const file = await open(target, "wx");
  let longest = 0;
  try {
    const pieces = readText(path, encoding, signal, whole);
    for await (const lines of whole ? wholeText(pieces) : linesOf(pieces, lineSep)) {
      for (const line of lines) if (line.length > longest) longest = line.length;
      await file.write(lines.map((line) => `"${line.replaceAll('"', '""')}"\n`).join(""));
    }
    return longest * 3 + 3;
  } finally {
    await file.close();
  }
}

async function* wholeText(pieces: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let text = "";
  for await (const piece of pieces) text += piece;
  if (text !== "") yield [text];
}
