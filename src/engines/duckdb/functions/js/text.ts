import { levenshtein } from "../../../../util/index.ts";
import { type JsFunction, jsFunction, jsFunctionOfNulls } from "./define.ts";
import { sentences } from "./sentences.ts";

/** Letters whose title case is neither upper case nor what upper case spells out. */
const titleCase: Readonly<Record<string, string>> = Object.fromEntries(
  ["ǄǅǆDž", "ǇǈǉLj", "ǊǋǌNj", "ǱǲǳDz"].flatMap((group) => {
    const [upper, title, lower] = [...group] as [string, string, string];
    return [upper, title, lower].map((letter) => [letter, title]);
  }),
);

/** Greek letters with an iota below: in title case the iota stays below. */
const iotaBelow = /\u0345/;

function toTitleCase(letter: string): string {
  const known = titleCase[letter];
  if (known !== undefined) return known;
  const upper = letter.toUpperCase();
  if (upper.length <= letter.length) return upper;
  const decomposed = letter.normalize("NFD");
  if (iotaBelow.test(decomposed)) {
    const rest = decomposed.replace("\u0345", "").toUpperCase();
    return `${rest}\u0345`.normalize("NFC");
  }
  const characters = [...upper];
  const cased = characters.findIndex((character) => character.toLowerCase() !== character);
  return characters.map((character, i) => (i > cased ? character.toLowerCase() : character)).join("");
}

const capitalized = (word: string): string => {
  const [first] = word;
  if (first === undefined) return word;
  return toTitleCase(first) + word.toLowerCase().slice(first.toLowerCase().length);
};

const initcap = (text: string): string => text.split(" ").map(capitalized).join(" ");

const soundexCodes = "01230127022455012623017202";

const asciiUpper = (text: string): string => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());

function soundex(text: string): string {
  const first = asciiUpper(text.charAt(0));
  if (!/^[A-Z]/.test(first)) return text;
  let [code, last] = [first, soundexCode(first)];
  for (const letter of asciiUpper(text.slice(1))) {
    const digit = soundexCode(letter);
    if (digit === undefined) last = "0";
    else if (digit !== "7") {
      if (digit !== "0" && digit !== last) code += digit;
      last = digit;
    }
    if (code.length === 4) break;
  }
  return code.padEnd(4, "0");
}
const soundexCode = (letter: string): string | undefined =>
  letter >= "A" && letter <= "Z" ? soundexCodes[letter.charCodeAt(0) - 65] : undefined;

function luhnCheck(digits: string): boolean {
  if (!/^[0-9]+$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Occurrences may overlap, as in Spark. */
function substringIndex(text: string, delimiter: string, count: number): string {
  if (count === 0 || delimiter === "" || text === "") return "";
  if (count > 0) {
    let at = -1;
    for (let n = 0; n < count; n++) {
      at = text.indexOf(delimiter, at + 1);
      if (at < 0) return text;
    }
    return text.slice(0, at);
  }
  let at = text.length - delimiter.length + 1;
  for (let n = 0; n < -count; n++) {
    at = at <= 0 ? -1 : text.lastIndexOf(delimiter, at - 1);
    if (at < 0) return text;
  }
  return text.slice(at + delimiter.length);
}

const classes = [/\p{Uppercase}/u, /\p{Lowercase}/u, /\p{Nd}/u];

function mask(text: string | null, ...replacements: readonly (string | null)[]): string | null {
  if (text === null) return null;
  let masked = "";
  for (const character of text) {
    const found = classes.findIndex((pattern) => pattern.test(character));
    masked += replacements[found < 0 ? 3 : found] ?? character;
  }
  return masked;
}

function jaroWinkler(left: string, right: string): number {
  const [a, b] = [[...left], [...right]];
  if (a.length === 0 && b.length === 0) return 1;
  const window = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Array<boolean>(b.length).fill(false);
  const common = a.filter((character, i) => {
    for (let j = Math.max(0, i - window); j < Math.min(b.length, i + window + 1); j++) {
      if (!taken[j] && b[j] === character) {
        taken[j] = true;
        return true;
      }
    }
    return false;
  });
  const m = common.length;
  if (m === 0) return 0;
  const other = b.filter((_, j) => taken[j]);
  const transpositions = common.filter((character, i) => character !== other[i]).length / 2;
  const jaro = (m / a.length + m / b.length + (m - transpositions) / m) / 3;
  let prefix = 0;
  while (prefix < Math.min(4, a.length, b.length) && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** Edits count characters; characters outside the first plane are two units of a JavaScript string. */
function editDistance(a: string, b: string): number {
  if (!/[\uD800-\uDBFF]/.test(a + b)) return levenshtein(a, b);
  const units = new Map<string, string>();
  const asUnits = (text: string): string =>
    [...text]
      .map((character) => {
        const known = units.get(character) ?? String.fromCharCode(units.size);
        units.set(character, known);
        return known;
      })
      .join("");
  return levenshtein(asUnits(a), asUnits(b));
}

const holds = (value: Uint8Array, part: Uint8Array): boolean => Buffer.from(value).includes(Buffer.from(part));

/** Functions of text that DuckDB lacks, or has for ASCII only. */
export const textFunctions: readonly JsFunction[] = [
  jsFunction("spark_upper", ["VARCHAR"], "VARCHAR", (text) => text.toUpperCase()),
  jsFunction("spark_lower", ["VARCHAR"], "VARCHAR", (text) => text.toLowerCase()),
  jsFunction("spark_initcap", ["VARCHAR"], "VARCHAR", initcap),
  jsFunction("spark_reverse", ["VARCHAR"], "VARCHAR", (text) => [...text].reverse().join("")),
  jsFunction("spark_soundex", ["VARCHAR"], "VARCHAR", soundex),
  jsFunction("spark_luhn_check", ["VARCHAR"], "BOOLEAN", luhnCheck),
  jsFunction("spark_levenshtein", ["VARCHAR", "VARCHAR"], "INTEGER", editDistance),
  jsFunction("spark_levenshtein_within", ["VARCHAR", "VARCHAR", "INTEGER"], "INTEGER", (a, b, threshold) => {
    const distance = editDistance(a, b);
    return distance <= threshold ? distance : -1;
  }),
  jsFunction("spark_jaro_winkler", ["VARCHAR", "VARCHAR"], "DOUBLE", jaroWinkler),
  jsFunction("spark_substring_index", ["VARCHAR", "VARCHAR", "INTEGER"], "VARCHAR", substringIndex),
  jsFunctionOfNulls("spark_mask", ["VARCHAR", "VARCHAR", "VARCHAR", "VARCHAR", "VARCHAR"], "VARCHAR", mask),
  jsFunction("spark_sentences", ["VARCHAR"], "VARCHAR[][]", sentences),
  jsFunction("spark_reverse_bytes", ["BLOB"], "BLOB", (bytes) => Uint8Array.from(bytes).reverse()),
  jsFunction("spark_bytes_contain", ["BLOB", "BLOB"], "BOOLEAN", holds),
  jsFunction("spark_bytes_start_with", ["BLOB", "BLOB"], "BOOLEAN", (value, part) =>
    holds(value.subarray(0, part.length), part),
  ),
  jsFunction("spark_bytes_end_with", ["BLOB", "BLOB"], "BOOLEAN", (value, part) =>
    holds(value.subarray(Math.max(0, value.length - part.length)), part),
  ),
];
