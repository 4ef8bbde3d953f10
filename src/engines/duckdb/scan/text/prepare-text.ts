import { sparkError } from "../../../../errors/index.ts";
import type { ScanFile } from "../../../../plan/index.ts";
import {
  compressionOf,
  FormatOptions,
  scoutText,
  type TextReadOptions,
  type TextScout,
  textReadOptions,
  transcodeLines,
} from "../../../../sources/index.ts";
import { stringSql } from "../../literals.ts";
import type { FileSource, Prepare, ScanContext } from "../scan-context.ts";
import { remembered, scratchCopy } from "../scratch.ts";
import { pathList } from "../sql-text.ts";

/** One column of lines, or of whole files. */
export const prepareText: Prepare = async (scan, files, context) => {
  const options = textReadOptions(new FormatOptions(scan.options), context);
  const schemaSize = scan.dataSchema.fields.length;
  if (schemaSize > 1) throw sparkError("_LEGACY_ERROR_TEMP_1290", { schemaSize });
  const present = files.filter(({ size }) => size > 0);
  const sources = await Promise.all(present.map((file) => textSource(file, options, context)));
  const columns = schemaSize === 0 ? [] : ["value"];
  return () => sources.map((source) => ({ ...source, columns: columns.map(() => source.columns[0] as string) }));
};

async function textSource(file: ScanFile, options: TextReadOptions, context: ScanContext): Promise<FileSource> {
  const { database, query } = context;
  const readable = ["none", "gzip"].includes(compressionOf(file.path));
  const scout = readable
    ? await remembered(database, file, "text scout", () => scoutText(file.path, query.signal))
    : undefined;
  if (scout && options.wholeText && scout.isUtf8 && !scout.hasMark && compressionOf(file.path) === "none") {
    return {
      from: `read_text(${pathList([file.path])}) AS p`,
      files: [{ path: file.path, file }],
      columns: ["p.content"],
    };
  }
  if (scout && isNative(scout, options)) {
    const from = linesFrom(file.path, scout.unused as string, scout.longestLine);
    return { from, files: [{ path: file.path, file }], columns: ["coalesce(p.line, '')"] };
  }
  const { wholeText: whole, lineSep } = options;
  const copy = await scratchCopy(database, file, `text copy ${JSON.stringify([whole, lineSep])}`, (target) =>
    transcodeLines(file.path, target, { whole, lineSep, encoding: "UTF-8", signal: query.signal }),
  );
  const size = copy.made > 1_000_000 ? `, max_line_size=${copy.made + 64}` : "";
  const from = `read_csv(${pathList([copy.path])}, auto_detect=false, columns={'line': 'VARCHAR'}, header=false, delim=',', quote='"', escape='"', allow_quoted_nulls=false, strict_mode=false${size}) AS p`;
  return { from, files: [{ path: copy.path, file }], columns: ["p.line"] };
}

const isNative = (scout: TextScout, { wholeText, lineSep }: TextReadOptions): boolean =>
  !wholeText &&
  scout.isUtf8 &&
  scout.unused !== undefined &&
  scout.newLine !== undefined &&
  (lineSep === undefined || lineSep === scout.newLine);

/** The lines of a file as a CSV of one column: what would part columns is not in the file. */
function linesFrom(path: string, unused: string, longestLine: number): string {
  const size = longestLine > 1_000_000 ? `, max_line_size=${longestLine + 64}` : "";
  return `read_csv(${pathList([path])}, auto_detect=false, columns={'line': 'VARCHAR'}, header=false, delim=${stringSql(unused)}, quote='', escape='', null_padding=true, strict_mode=false${size}) AS p`;
}
