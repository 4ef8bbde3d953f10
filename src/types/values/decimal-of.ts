import { Decimal } from "./decimal.ts";

/** decimal.js keeps the digits of a number seven to a word, so that the point lies between two words. */
const wordDigits = 7;
const powers: readonly number[] = Array.from({ length: wordDigits + 1 }, (_, digits) => 10 ** digits);
const powerOf = (digits: number): number => powers[digits] as number;
const base = powerOf(wordDigits);
const twoWords = BigInt(base) ** 2n;
const mostSafe = BigInt(Number.MAX_SAFE_INTEGER);

/** Sets what the library's own constructor sets: the sign, the exponent of ten of the first digit, and the words. */
function Made(this: Record<string, unknown>, sign: number, exponent: number, words: readonly number[]): void {
  this.constructor = Decimal;
  this.s = sign;
  this.e = exponent;
  this.d = words;
}
Made.prototype = Decimal.prototype;
const MadeDecimal = Made as unknown as new (sign: number, exponent: number, words: readonly number[]) => Decimal;

/**
 * `unscaled` with the point moved `scale` digits to the left. Its words are calculated: to write a text that the library then
 * reads takes two to four times as long.
 */
export function decimalOf(unscaled: number | bigint, scale: number): Decimal {
  if (Number(unscaled) === 0) return new MadeDecimal(1, 0, [0]);
  const words = wordsOf(unscaled, powerOf(scale % wordDigits || wordDigits));
  const wordsBefore = words.length - Math.ceil(scale / wordDigits);
  const exponent = (wordsBefore - 1) * wordDigits + digitsOf(words[0] as number) - 1;
  while (words.at(-1) === 0) words.pop();
  return new MadeDecimal(unscaled < 0 ? -1 : 1, exponent, words);
}

/** The last word holds the digits below `unit`, from its first place on; the others are whole. */
function wordsOf(unscaled: number | bigint, unit: number): number[] {
  if (typeof unscaled === "bigint" && (unscaled > mostSafe || unscaled < -mostSafe)) {
    const size = unscaled < 0n ? -unscaled : unscaled;
    const whole = size / BigInt(unit);
    return wholeWords(whole, (Number(size - whole * BigInt(unit)) * base) / unit);
  }
  const size = Math.abs(Number(unscaled));
  const whole = quotient(size, unit);
  return safeWords(whole, ((size - whole * unit) * base) / unit);
}

function wholeWords(whole: bigint, last: number): number[] {
  if (whole <= mostSafe) return safeWords(Number(whole), last);
  const above = whole / twoWords;
  const rest = Number(whole - above * twoWords);
  const first = quotient(rest, base);
  const words = wholeWords(above, first);
  words.push(rest - first * base, last);
  return words;
}

/** A safe integer has three words at most. Arrays of the right length take less memory than grown ones. */
function safeWords(whole: number, last: number): number[] {
  if (whole === 0) return [last];
  const above = quotient(whole, base);
  const third = whole - above * base;
  if (above === 0) return [third, last];
  const first = quotient(above, base);
  return first === 0 ? [above, third, last] : [first, above - first * base, third, last];
}

/** Of whole numbers; the division of doubles may round up to the next one. `%` takes three times as long. */
function quotient(value: number, by: number): number {
  const rounded = Math.floor(value / by);
  return rounded * by > value ? rounded - 1 : rounded;
}

function digitsOf(word: number): number {
  let digits = 1;
  while (word >= powerOf(digits)) digits++;
  return digits;
}
