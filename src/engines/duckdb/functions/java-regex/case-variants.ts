import type { Fold } from "./syntax.ts";

type Range = readonly [from: number, to: number];

/** The ranges of characters that stand for a range when letters of the other case are taken too. */
export function withOtherCase(from: number, to: number, fold: Fold): readonly Range[] {
  if (fold === "none") return [[from, to]];
  const ranges: Range[] = [[from, to], ...shifted(from, to, 65, 90, 32), ...shifted(from, to, 97, 122, -32)];
  if (fold === "ascii" || to < 128) return ranges;
  for (let code = Math.max(from, 128); code <= Math.min(to, from + 5000); code++) {
    const character = String.fromCodePoint(code);
    for (const other of [character.toLowerCase(), character.toUpperCase()]) {
      const only = other.codePointAt(0) as number;
      if (only !== code && other.length === String.fromCodePoint(only).length) ranges.push([only, only]);
    }
  }
  return ranges;
}

/** The part of a range that lies in an alphabet, moved to the other one. */
function shifted(from: number, to: number, first: number, last: number, by: number): readonly Range[] {
  const [low, high] = [Math.max(from, first), Math.min(to, last)];
  return low > high ? [] : [[low + by, high + by]];
}
