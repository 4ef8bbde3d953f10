import type { Token } from "./token.ts";

/** Which parenthesis closes which, worked out in one pass when it is first asked for. */
export class Brackets {
  readonly #closing: Int32Array;
  readonly #innermost: Int32Array;

  constructor(tokens: readonly Token[]) {
    const end = tokens.length - 1;
    this.#closing = new Int32Array(tokens.length).fill(end);
    this.#innermost = new Int32Array(tokens.length);
    const open: number[] = [];
    for (let at = 0; at < end; at++) {
      const { key } = tokens[at] as Token;
      if (key === "(") open.push(at);
      else if (key === ")") this.#close(open.pop(), at);
    }
    for (let at = end; at >= 0; at--) {
      const continues = tokens[at]?.key === "(" && tokens[at + 1]?.key === "(";
      this.#innermost[at] = continues ? (this.#innermost[at + 1] as number) : at;
    }
  }

  #close(opening: number | undefined, at: number): void {
    if (opening !== undefined) this.#closing[opening] = at;
  }

  /** The index of the token that closes the parenthesis at `index`; the end where none does. */
  closing(index: number): number {
    return this.#closing[index] as number;
  }

  /** The index of the last opening parenthesis in the row of them that goes through `index`. */
  innermost(index: number): number {
    return this.#innermost[index] as number;
  }
}
