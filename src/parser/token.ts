/**
 * `word` is an identifier or keyword (Spark reserves none), `quoted` an identifier in backticks, `unknown` a character that no
 * token may begin with.
 */
export type TokenKind = "word" | "quoted" | "string" | "number" | "symbol" | "unknown" | "end";

export interface Token {
  readonly kind: TokenKind;
  /** Upper-case text of a word, text of a symbol, empty for everything else: what the grammar compares with. */
  readonly key: string;
  readonly start: number;
  readonly stop: number;
}
