import { sparkError } from "../../errors/index.ts";
import type { CsvReadOptions } from "../formats/csv-options.ts";
import { readText } from "../text/decode.ts";
import { linesOf } from "../text/lines.ts";
import { csvDialect } from "./dialect.ts";
import { type CsvRecord, parseRecord, UnescapedQuoteError, unfinished } from "./parse-record.ts";

export interface ReadRecord {
  /** The values with nulls in place. */
  readonly values: readonly (string | null)[];
  readonly raw: string;
}

/** The records of a CSV file as Spark's own parser gives them, header included, some thousand at a time. */
export async function* readRecords(
  path: string,
  options: CsvReadOptions,
  signal?: AbortSignal,
): AsyncGenerator<readonly ReadRecord[]> {
  const text = readText(path, options.encoding ?? "UTF-8", signal);
  if (options.multiLine) yield* wholeFile(text, options);
  else yield* lineByLine(text, options);
}

async function* lineByLine(
  text: AsyncIterable<string>,
  options: CsvReadOptions,
): AsyncGenerator<readonly ReadRecord[]> {
  const dialect = csvDialect(options, undefined);
  const finish = recordMaker(options);
  for await (const lines of linesOf(text, options.lineSep)) {
    const records: ReadRecord[] = [];
    for (const line of lines) {
      if (isBlank(line) || (options.comment !== undefined && line.startsWith(options.comment))) continue;
      records.push(finish(line, () => parseRecord(line, 0, dialect, true) as CsvRecord));
    }
    yield records;
  }
}

/** Records may go over several lines: what is read so far is parsed up to its last whole record. */
async function* wholeFile(
  pieces: AsyncIterable<string>,
  options: CsvReadOptions,
): AsyncGenerator<readonly ReadRecord[]> {
  const finish = recordMaker(options);
  let text = "";
  let lineSep = options.lineSep;
  const parseAll = function* (isLast: boolean): Generator<ReadRecord> {
    const dialect = csvDialect(options, lineSep === "\r\n" ? "\n" : lineSep);
    if (lineSep === "\r\n") text = text.replaceAll("\r\n", "\n");
    let at = 0;
    while (at < text.length) {
      const from = skipBlank(text, at, dialect.newLine as string, options.comment);
      if (from >= text.length) break;
      const record = parseRecord(text, from, dialect, isLast);
      if (record === unfinished) break;
      const raw = text.slice(from, record.end);
      yield finish(
        raw.endsWith(dialect.newLine as string) ? raw.slice(0, -(dialect.newLine as string).length) : raw,
        () => record,
      );
      at = record.end;
    }
    text = text.slice(at);
  };
  let last = "";
  let enough = 0;
  for await (const piece of pieces) {
    lineSep ??= /\r\n|\n|\r(?!$)/.exec(last + piece)?.[0];
    last = piece.slice(-1);
    text += piece;
    if (lineSep === undefined || text.length < enough) continue;
    yield [...parseAll(false)];
    // A long record must not be parsed anew with every piece of it.
    enough = 2 * text.length;
  }
  lineSep ??= "\n";
  yield [...parseAll(true)];
}

/** The start of the next line that is neither empty nor a comment. */
function skipBlank(text: string, start: number, newLine: string, comment: string | undefined): number {
  let at = start;
  for (;;) {
    if (text.startsWith(newLine, at)) at += newLine.length;
    else if (comment !== undefined && text.startsWith(comment, at)) {
      const end = text.indexOf(newLine, at);
      at = end < 0 ? text.length : end + newLine.length;
    } else return at;
  }
}

function recordMaker({ nullValue, emptyValue, maxColumns, maxCharsPerColumn }: CsvReadOptions) {
  const toValue = ({ text, quoted }: CsvRecord["values"][number]): string | null => {
    if (maxCharsPerColumn >= 0 && text.length > maxCharsPerColumn)
      throw sparkError("MALFORMED_CSV_RECORD", { badRecord: text });
    const value = text !== "" ? text : quoted ? emptyValue : nullValue;
    return value === nullValue ? null : value;
  };
  return (raw: string, parse: () => CsvRecord): ReadRecord => {
    try {
      const { values } = parse();
      if (values.length > maxColumns) throw sparkError("MALFORMED_CSV_RECORD", { badRecord: raw });
      return { values: values.map(toValue), raw };
    } catch (error) {
      throw error instanceof UnescapedQuoteError ? sparkError("MALFORMED_CSV_RECORD", { badRecord: raw }) : error;
    }
  };
}

/** Java's trim: control characters are blank too. */
function isBlank(line: string): boolean {
  for (let i = 0; i < line.length; i++) if (line.charCodeAt(i) > 32) return false;
  return true;
}
