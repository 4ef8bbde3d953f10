import { type SparkError, sourceSpan, sparkError } from "../../errors/index.ts";
import { type DataType, NullType, type StructDataType, type StructField } from "../data-type.ts";
import { type Token, tokenize } from "./tokens.ts";

/** Makes the structs that a text describes. */
export type StructFactory<S extends StructDataType = StructDataType> = (fields: readonly StructField[]) => S;

/** A text that is not DDL. Kept apart from errors of meaning, because an enclosing type may report another place. */
export class SyntaxFailure extends Error {
  readonly token: Token;
  constructor(token: Token) {
    super();
    this.token = token;
  }
}

const asciiWord = /^[A-Za-z0-9_]+$/;

/** A position in the tokens of a text. */
export class Cursor {
  readonly text: string;
  readonly structOf: StructFactory;
  readonly #tokens: readonly Token[];
  #at = 0;
  #rejected: Error | undefined;

  constructor(text: string, structOf: StructFactory) {
    this.text = text;
    this.structOf = structOf;
    this.#tokens = tokenize(text);
  }

  get token(): Token {
    return this.#tokens[this.#at]!;
  }

  get next(): Token {
    return this.#tokens[this.#at + 1] ?? this.token;
  }

  take(): Token {
    const { token } = this;
    if (token.kind !== "end") this.#at++;
    return token;
  }

  atWord(...words: readonly string[]): boolean {
    return this.token.kind === "word" && words.includes(this.token.value);
  }

  atSymbol(symbol: string): boolean {
    return this.token.kind === "symbol" && this.token.value === symbol;
  }

  skipWord(...words: readonly string[]): Token | undefined {
    return this.atWord(...words) ? this.take() : undefined;
  }

  skipSymbol(symbol: string): boolean {
    if (!this.atSymbol(symbol)) return false;
    this.take();
    return true;
  }

  expectWord(word: string): void {
    if (this.skipWord(word) === undefined) this.fail();
  }

  expectSymbol(symbol: string): void {
    if (!this.skipSymbol(symbol)) this.fail();
  }

  expectInteger(): Token {
    return this.token.kind === "integer" ? this.take() : this.fail();
  }

  expectEnd(): void {
    if (this.token.kind !== "end") this.fail();
  }

  fail(token: Token = this.token): never {
    throw new SyntaxFailure(token);
  }

  /** Takes a word that is used as a name; only ASCII words can be, without backticks. */
  takeWord(): Token {
    const token = this.take();
    if (!asciiWord.test(token.text)) throw this.invalidIdentifier(token.text, token);
    return token;
  }

  invalidIdentifier(ident: string, token: Token): SparkError {
    return sparkError("INVALID_IDENTIFIER", { ident }, this.originOf(token));
  }

  /** Notes an error of meaning, to be thrown once the whole text has turned out to be well formed. */
  reject(error: Error): DataType {
    this.#rejected ??= error;
    return NullType;
  }

  throwRejected(): void {
    if (this.#rejected !== undefined) throw this.#rejected;
  }

  /** Where a token stands, for the origin of an error of meaning. */
  originOf({ start, stop }: Token): { span: ReturnType<typeof sourceSpan> } {
    return { span: sourceSpan(this.text, start, stop) };
  }
}

/** Reads a whole text, wording syntax failures as Spark does. */
export function readWhole<T>(text: string, structOf: StructFactory, read: (cursor: Cursor) => T): T {
  const cursor = new Cursor(text, structOf);
  if (cursor.token.kind === "end") {
    throw sparkError("PARSE_EMPTY_STATEMENT", {}, cursor.originOf(cursor.token));
  }
  try {
    const result = read(cursor);
    cursor.expectEnd();
    cursor.throwRejected();
    return result;
  } catch (error) {
    throw error instanceof SyntaxFailure ? syntaxError(cursor, error.token) : error;
  }
}

function syntaxError(cursor: Cursor, token: Token): SparkError {
  const error = token.kind === "end" ? "end of input" : `'${token.text}'`;
  return sparkError("PARSE_SYNTAX_ERROR", { error, hint: "" }, cursor.originOf(token));
}
