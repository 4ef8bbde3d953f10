import type { UnescapedQuoteHandling } from "../formats/csv-options.ts";

export interface CsvDialect {
  readonly delimiter: string;
  readonly quote: string | undefined;
  readonly escape: string | undefined;
  /** The sign before an escape sign that stands for itself; the escape itself unless that is the quote. */
  readonly escapeOfEscape: string | undefined;
  readonly ignoreLeadingWhiteSpace: boolean;
  readonly ignoreTrailingWhiteSpace: boolean;
  readonly unescapedQuoteHandling: UnescapedQuoteHandling;
  /** What ends a record beside the end of the text; undefined where each text is one record. */
  readonly newLine: string | undefined;
}

/** A value as it stands in the record. `quoted` tells `""` from nothing. */
export interface CsvValue {
  readonly text: string;
  readonly quoted: boolean;
}
export interface CsvRecord {
  readonly values: readonly CsvValue[];
  /** Where the next record begins. */
  readonly end: number;
}

/** The text ended within a record, and more of it may come. */
export const unfinished = Symbol("unfinished");

export class UnescapedQuoteError extends Error {}

/** One record of CSV text from `start` on, read as univocity's parser reads it for Spark, malformed quotes included. */
export function parseRecord(
  text: string,
  start: number,
  dialect: CsvDialect,
  isLast: boolean,
): CsvRecord | typeof unfinished {
  const reader = new RecordReader(text, start, dialect);
  const values = reader.record();
  return reader.at >= text.length && !isLast ? unfinished : { values, end: reader.at };
}

const isSpace = (sign: string | undefined): boolean => sign !== undefined && sign <= " ";

class RecordReader {
  at: number;
  readonly #text: string;
  readonly #dialect: CsvDialect;
  /** The value under construction. */
  #value = "";

  constructor(text: string, start: number, dialect: CsvDialect) {
    this.#text = text;
    this.at = start;
    this.#dialect = dialect;
  }

  record(): readonly CsvValue[] {
    const values: CsvValue[] = [];
    const { delimiter } = this.#dialect;
    for (;;) {
      if (this.#dialect.ignoreLeadingWhiteSpace) this.#skipSpaces();
      values.push(this.#nextValue());
      if (this.#endsRecord()) break;
      // What stands here is a delimiter: every value ends at one or at the end of the record.
      this.at += delimiter.length;
      if (this.#endsRecord()) {
        values.push(nothing);
        break;
      }
    }
    this.#skipNewLine();
    return values;
  }

  #nextValue(): CsvValue {
    if (this.#atDelimiter() || this.#endsRecord()) return nothing;
    if (this.#text[this.at] !== this.#dialect.quote) return { text: this.#unquoted(), quoted: false };
    this.#value = "";
    return this.#quoted();
  }

  #unquoted(): string {
    const value = this.#upTo(this.#endOfUnquoted());
    return this.#dialect.ignoreTrailingWhiteSpace ? trimEnd(value) : value;
  }

  /** `at` stands on the opening quote. */
  #quoted(): CsvValue {
    const { quote, escape: escapeSign, escapeOfEscape } = this.#dialect;
    const text = this.#text;
    const opening = this.at;
    let previous = "";
    this.at++;
    for (;;) {
      const sign = text[this.at];
      if (previous === quote && (sign === undefined || isSpace(sign) || this.#atDelimiter() || this.#atNewLine()))
        break;
      if (sign === undefined)
        return { text: this.#value + (previous === escapeSign && escapeSign !== quote ? previous : ""), quoted: true };
      if (sign !== quote && sign !== escapeSign) {
        if (previous === quote) return this.#unescapedQuote(opening);
        if (previous === escapeSign && escapeSign !== undefined) this.#value += escapeSign;
        const from = this.at;
        while (this.at < text.length && text[this.at] !== quote && text[this.at] !== escapeSign) this.at++;
        this.#value += text.slice(from, this.at);
        previous = "";
        continue;
      }
      if (sign === escapeSign && previous === escapeOfEscape && escapeOfEscape !== undefined) {
        this.#value += escapeSign;
        previous = "";
      } else if (previous === escapeSign && escapeSign !== undefined) {
        if (sign === quote) {
          this.#value += quote;
          previous = "";
        } else {
          this.#value += previous;
          previous = sign;
        }
      } else if (previous === quote) {
        if (sign !== quote) return this.#unescapedQuote(opening);
        this.#value += quote;
        previous = sign;
      } else previous = sign;
      this.at++;
    }
    return this.#afterQuote(opening);
  }

  /** Spaces after the closing quote are nothing, unless more follows: then the quote was not closing. */
  #afterQuote(opening: number): CsvValue {
    const afterQuote = this.at;
    if (!this.#atDelimiter() && !this.#endsRecord()) {
      while (isSpace(this.#text[this.at]) && !this.#atDelimiter() && !this.#atNewLine()) this.at++;
      if (!this.#atDelimiter() && !this.#endsRecord()) {
        this.at = afterQuote;
        return this.#unescapedQuote(opening);
      }
    }
    return { text: this.#value, quoted: true };
  }

  /** A quote inside the value that nothing escapes. */
  #unescapedQuote(opening: number): CsvValue {
    const { unescapedQuoteHandling: handling, quote = "" } = this.#dialect;
    if (handling === "RAISE_ERROR") throw new UnescapedQuoteError();
    if (handling === "STOP_AT_CLOSING_QUOTE" || handling === "BACK_TO_DELIMITER") {
      this.#value += quote;
      const { text } = this.#resumeQuoted(opening);
      return { text: handling === "BACK_TO_DELIMITER" ? text.replaceAll(quote, "") : text, quoted: true };
    }
    if (handling === "SKIP_VALUE") {
      this.at = this.#endOfUnquoted();
      return nothing;
    }
    this.at = opening;
    const raw = this.#upTo(this.#endOfUnquoted());
    return { text: this.#dialect.ignoreTrailingWhiteSpace ? trimEnd(raw) : raw, quoted: false };
  }

  /** Goes on inside the quotes, up to a quote that a delimiter or the end follows. */
  #resumeQuoted(opening: number): CsvValue {
    const { quote } = this.#dialect;
    for (;;) {
      const sign = this.#text[this.at];
      if (sign === undefined) return { text: this.#value, quoted: true };
      this.at++;
      if (sign !== quote) this.#value += sign;
      else if (this.#atDelimiter() || this.#endsRecord()) return this.#afterQuote(opening);
      else this.#value += sign;
    }
  }

  #endOfUnquoted(): number {
    const { delimiter, newLine } = this.#dialect;
    const stop = this.#text.indexOf(delimiter, this.at);
    const line = newLine === undefined ? -1 : this.#indexOfNewLine();
    const ends = [stop, line].filter((index) => index >= 0);
    return ends.length === 0 ? this.#text.length : Math.min(...ends);
  }

  #indexOfNewLine(): number {
    return this.#text.indexOf(this.#dialect.newLine as string, this.at);
  }

  #upTo(end: number): string {
    const value = this.#text.slice(this.at, end);
    this.at = end;
    return value;
  }

  #skipSpaces(): void {
    while (isSpace(this.#text[this.at]) && !this.#atDelimiter() && !this.#atNewLine()) this.at++;
  }

  #atDelimiter(): boolean {
    return this.#text.startsWith(this.#dialect.delimiter, this.at);
  }

  #atNewLine(): boolean {
    const { newLine } = this.#dialect;
    return newLine !== undefined && this.#text.startsWith(newLine, this.at);
  }

  #endsRecord(): boolean {
    return this.at >= this.#text.length || this.#atNewLine();
  }

  #skipNewLine(): void {
    if (this.#atNewLine()) this.at += (this.#dialect.newLine as string).length;
  }
}

const nothing: CsvValue = { text: "", quoted: false };

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text[end - 1])) end--;
  return text.slice(0, end);
}
