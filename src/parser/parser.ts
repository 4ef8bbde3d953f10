import { type Origin, type SparkError, sparkError } from "../errors/index.ts";
import type { Expression, Relation } from "../plan/index.ts";
import { Brackets } from "./brackets.ts";
import { tokenize } from "./lexer.ts";
import { defaultOptions, type ParserOptions } from "./options.ts";
import { originAt } from "./origin.ts";
import type { Token } from "./token.ts";

/** The two rules that everything else refers to. They are handed in, so that no file needs the file that needs it. */
export interface Grammar {
  readonly expression: (p: Parser, minimum?: number) => Expression;
  readonly query: (p: Parser) => Relation;
}

/** A place in a text of tokens, and the few moves that the rules of the grammar are made of. */
export class Parser {
  readonly sql: string;
  readonly tokens: readonly Token[];
  readonly options: Required<ParserOptions>;
  readonly #grammar: Grammar;
  #index = 0;
  #pairs: Brackets | undefined;
  #positionalParameters = 0;

  constructor(sql: string, grammar: Grammar, options: ParserOptions = {}) {
    this.sql = sql;
    this.tokens = tokenize(sql);
    this.options = { ...defaultOptions, ...options };
    this.#grammar = grammar;
  }

  expression(minimum?: number): Expression {
    return this.#grammar.expression(this, minimum);
  }

  query(): Relation {
    return this.#grammar.query(this);
  }

  get token(): Token {
    return this.tokens[this.#index] as Token;
  }

  /** The token `ahead` places from here; past the end it is the end. */
  peek(ahead = 1): Token {
    return (this.tokens[this.#index + ahead] ?? this.tokens.at(-1)) as Token;
  }

  next(): Token {
    const token = this.token;
    if (token.kind !== "end") this.#index++;
    return token;
  }

  /** Takes everything that is left, as text. */
  rest(): string {
    const text = this.sql.slice(this.token.start);
    this.#index = this.tokens.length - 1;
    return text.replace(/[;\s]+$/, "");
  }

  get atEnd(): boolean {
    return this.token.kind === "end";
  }

  at(...keys: readonly string[]): boolean {
    return keys.includes(this.token.key);
  }

  atPhrase(...keys: readonly string[]): boolean {
    return keys.every((key, ahead) => this.peek(ahead).key === key);
  }

  accept(...phrase: readonly string[]): boolean {
    if (!this.atPhrase(...phrase)) return false;
    this.#index += phrase.length;
    return true;
  }

  acceptAny(...keys: readonly string[]): string | undefined {
    return this.at(...keys) ? this.next().key : undefined;
  }

  expect(...phrase: readonly string[]): void {
    for (const key of phrase) {
      if (!this.accept(key)) throw this.unexpected(this.token, this.peek().key === key ? this.extraInput() : "");
    }
  }

  expectAny(...keys: readonly string[]): string {
    const key = this.acceptAny(...keys);
    if (key === undefined) throw this.unexpected();
    return key;
  }

  expectEnd(): void {
    if (this.atEnd) return;
    const isExtra = this.peek().kind === "end" || this.peek(-1).key === ";";
    throw this.unexpected(this.token, isExtra ? this.extraInput() : "");
  }

  /** Runs a rule and goes back to where it began when it does not fit here. */
  attempt<T>(rule: () => T | undefined): T | undefined {
    const index = this.#index;
    const result = rule();
    if (result === undefined) this.#index = index;
    return result;
  }

  /** How far ahead the last of the opening parentheses that follow each other from `ahead` on stands. */
  innermost(ahead: number): number {
    return this.#brackets().innermost(this.#index + ahead) - this.#index;
  }

  /** How far ahead the parenthesis that opens `ahead` is closed. */
  closing(ahead: number): number {
    return this.#brackets().closing(this.#index + ahead) - this.#index;
  }

  afterClosing(ahead: number): Token {
    return this.peek(this.closing(ahead) + 1);
  }

  /** The tokens that stand directly inside the parenthesis `ahead`, not those inside others within it. */
  *inside(ahead: number): Generator<Token> {
    const end = this.closing(ahead);
    for (let at = ahead + 1; at < end; at++) {
      const token = this.peek(at);
      yield token;
      if (token.key === "(") at = this.closing(at);
    }
  }

  #brackets(): Brackets {
    this.#pairs ??= new Brackets(this.tokens);
    return this.#pairs;
  }

  list<T>(item: (p: Parser) => T): T[] {
    const items = [item(this)];
    while (this.accept(",")) items.push(item(this));
    return items;
  }

  parenthesized<T>(inside: (p: Parser) => T): T {
    this.expect("(");
    const result = inside(this);
    this.expect(")");
    return result;
  }

  nextPosition(): number {
    return this.#positionalParameters++;
  }

  text(token: Token): string {
    return this.sql.slice(token.start, token.stop);
  }

  /** The offset where the last token taken ends. */
  get stop(): number {
    return this.#index === 0 ? 0 : (this.tokens[this.#index - 1] as Token).stop;
  }

  textFrom(start: number): string {
    return this.sql.slice(start, this.stop);
  }

  /** The origin of what was parsed since the offset `start`. */
  originFrom(start: number): Origin {
    return originAt(this.sql, start, Math.max(start, this.stop));
  }

  originOf(token: Token): Origin {
    return originAt(this.sql, token.start, token.stop);
  }

  unexpected(token: Token = this.token, hint = ""): SparkError {
    const error = token.kind === "end" ? "end of input" : `'${this.text(token)}'`;
    return sparkError("PARSE_SYNTAX_ERROR", { error, hint }, this.originOf(token));
  }

  private extraInput(): string {
    return `: extra input '${this.text(this.token)}'`;
  }
}
