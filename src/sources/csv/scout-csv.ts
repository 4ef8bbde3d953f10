import { isAscii } from "node:buffer";
import { readBytes } from "../text/compression.ts";
import { Utf8Check } from "../text/scout-text.ts";

/** What must be known of a CSV file before a reader may be trusted to read it as Spark does. */
export interface CsvScout {
  readonly isUtf8: boolean;
  readonly isAscii: boolean;
  /** `\n`, `\r\n` or `\r` all through the file; undefined where they are mixed. */
  readonly newLine: "\n" | "\r\n" | "\r" | undefined;
  /** A quote inside a value, after spaces, escaped in a way of its own, or never closed. */
  readonly strangeQuotes: boolean;
  readonly quotes: boolean;
  readonly quotedNewLine: boolean;
  readonly blankLines: boolean;
  /** Lines of nothing but spaces. */
  readonly spaceLines: boolean;
  readonly comments: boolean;
  readonly leadingBlank: boolean;
  readonly minColumns: number;
  readonly maxColumns: number;
  readonly longestLine: number;
}

export interface ScoutSigns {
  readonly delimiter: string;
  readonly quote: string | undefined;
  readonly escape: string | undefined;
  readonly comment: string | undefined;
}

/** Only signs of one byte can be looked for byte by byte. */
export const canScout = (signs: ScoutSigns): boolean =>
  [signs.delimiter, signs.quote, signs.escape, signs.comment].every((sign = "") => sign.length <= 1 && sign < "\x80") &&
  signs.delimiter !== signs.quote;

const other = 0;
const newLineClass = 1;
const delimiterClass = 2;
const quoteClass = 3;
const escapeClass = 4;
const spaceClass = 5;

const atStart = 0;
const plain = 1;
const inQuotes = 2;
const afterQuote = 3;

/** Reads a file once, as bytes. */
export async function scoutCsv(path: string, signs: ScoutSigns, signal?: AbortSignal): Promise<CsvScout> {
  const scout = new Scout(signs);
  for await (const chunk of readBytes(path)) {
    signal?.throwIfAborted();
    scout.feed(chunk);
  }
  return scout.finish();
}

class Scout {
  readonly #classes = new Uint8Array(256);
  readonly #comment: number;
  readonly #doubledQuotes: boolean;
  #state = atStart;
  #columns = 1;
  #lineBytes = 0;
  #inkOnLine = false;
  #pendingCr = false;
  readonly #encoding = new Utf8Check();
  #ascii = true;
  #isStartOfFile = true;
  readonly #newLines = { "\n": false, "\r\n": false, "\r": false };
  #strangeQuotes = false;
  #quotes = false;
  #quotedNewLine = false;
  #blankLines = false;
  #spaceLines = false;
  #comments = false;
  #leadingBlank = false;
  #minColumns = Number.POSITIVE_INFINITY;
  #maxColumns = 0;
  #longestLine = 0;

  constructor({ delimiter, quote, escape: escapeSign, comment }: ScoutSigns) {
    for (let i = 0; i <= 32; i++) this.#classes[i] = spaceClass;
    if (escapeSign) this.#classes[escapeSign.charCodeAt(0)] = escapeClass;
    if (quote) this.#classes[quote.charCodeAt(0)] = quoteClass;
    this.#classes[delimiter.charCodeAt(0)] = delimiterClass;
    this.#classes[10] = newLineClass;
    this.#classes[13] = newLineClass;
    this.#comment = comment ? comment.charCodeAt(0) : -1;
    this.#doubledQuotes = quote !== undefined && quote === escapeSign;
  }

  feed(chunk: Buffer): void {
    this.#encoding.feed(chunk);
    if (this.#ascii && !isAscii(chunk)) this.#ascii = false;
    const skip = this.#isStartOfFile && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0;
    this.#isStartOfFile = false;
    const classes = this.#classes;
    const comment = this.#comment;
    let state = this.#state;
    let columns = this.#columns;
    let ink = this.#inkOnLine;
    let lineStart = skip - this.#lineBytes;
    for (let i = skip; i < chunk.length; i++) {
      const byte = chunk[i] as number;
      if (this.#pendingCr) {
        this.#pendingCr = false;
        if (byte === 10) {
          this.#newLines["\r\n"] = true;
          lineStart = i + 1;
          continue;
        }
        this.#newLines["\r"] = true;
      }
      const kind = classes[byte] as number;
      if (kind === other) {
        if (byte === comment && !ink && state === atStart && columns === 1) this.#comments = true;
        ink = true;
        if (state === atStart) state = plain;
        else if (state === afterQuote) this.#strangeQuotes = true;
        continue;
      }
      if (kind === newLineClass) {
        if (byte === 13) this.#pendingCr = true;
        else this.#newLines["\n"] = true;
        if (state === inQuotes) {
          this.#quotedNewLine = true;
          continue;
        }
        this.#endLine(i - lineStart, columns, ink);
        lineStart = i + 1;
        columns = 1;
        ink = false;
        state = atStart;
      } else if (kind === delimiterClass) {
        ink = true;
        if (state === inQuotes) continue;
        columns++;
        state = atStart;
      } else if (kind === quoteClass) {
        ink = true;
        this.#quotes = true;
        if (state === atStart) state = inQuotes;
        else if (state === inQuotes) state = afterQuote;
        else if (state === afterQuote && this.#doubledQuotes) state = inQuotes;
        else this.#strangeQuotes = true;
      } else if (kind === escapeClass) {
        ink = true;
        if (state === inQuotes || state === afterQuote) this.#strangeQuotes = true;
        else state = plain;
      } else if (state === atStart) state = plain;
      else if (state === afterQuote) this.#strangeQuotes = true;
    }
    this.#state = state;
    this.#columns = columns;
    this.#inkOnLine = ink;
    this.#lineBytes = chunk.length - lineStart;
  }

  finish(): CsvScout {
    if (this.#pendingCr) this.#newLines["\r"] = true;
    if (this.#state === inQuotes) this.#strangeQuotes = true;
    if (this.#lineBytes > 0) this.#endLine(this.#lineBytes, this.#columns, this.#inkOnLine);
    const found = (Object.keys(this.#newLines) as ("\n" | "\r\n" | "\r")[]).filter((sign) => this.#newLines[sign]);
    return {
      isUtf8: this.#encoding.isUtf8,
      isAscii: this.#ascii,
      newLine: found.length > 1 ? undefined : (found[0] ?? "\n"),
      strangeQuotes: this.#strangeQuotes,
      quotes: this.#quotes,
      quotedNewLine: this.#quotedNewLine,
      blankLines: this.#blankLines,
      spaceLines: this.#spaceLines,
      comments: this.#comments,
      leadingBlank: this.#leadingBlank,
      minColumns: this.#maxColumns === 0 ? 0 : this.#minColumns,
      maxColumns: this.#maxColumns,
      longestLine: this.#longestLine,
    };
  }

  #endLine(bytes: number, columns: number, ink: boolean): void {
    if (bytes > this.#longestLine) this.#longestLine = bytes;
    if (!ink) {
      if (bytes === 0) this.#blankLines = true;
      else this.#spaceLines = true;
      if (this.#maxColumns === 0) this.#leadingBlank = true;
      return;
    }
    if (columns < this.#minColumns) this.#minColumns = columns;
    if (columns > this.#maxColumns) this.#maxColumns = columns;
  }
}
