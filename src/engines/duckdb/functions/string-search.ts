import type { stringSearchFunctions } from "../../../functions/index.ts";
import { constantArgument, constantNumber, constantText, isBinary } from "./argument-values.ts";
import { fn, type Lowering, type LoweringContext, type Unsupported } from "./lowering.ts";
import { once, onceAll } from "./once.ts";
import { split } from "./regex.ts";

const asInteger = (sql: string): string => `CAST(${sql} AS INTEGER)`;

const instr: Lowering = ([text, part]) => asInteger(`instr(${text}, ${part})`);

/** Empty text is found at once wherever the search begins; a start that is NULL gives 0. */
const locate: Lowering = ([part, text, start], call) => {
  if (start === undefined || constantNumber(call, 2) === 1) return asInteger(`instr(${text}, ${part})`);
  return onceAll([part as string, text as string, start], ([p, t, n]) => {
    const found = once(
      `instr(substring(${t}, ${n}), ${p})`,
      (i) => `CASE WHEN ${i} > 0 THEN ${i} + ${n} - 1 ELSE ${i} END`,
    );
    return asInteger(
      `CASE WHEN coalesce(${n}, 0) < 1 THEN 0 WHEN ${p} = '' AND ${t} IS NOT NULL THEN 1 ELSE ${found} END`,
    );
  });
};

const findInSet: Lowering = (args) =>
  onceAll(args, ([word, set]) => {
    const found = `coalesce(list_position(string_split(${set}, ','), ${word}), 0)`;
    return `(CASE WHEN ${word} IS NULL OR ${set} IS NULL THEN NULL WHEN contains(${word}, ',') THEN 0 ELSE ${asInteger(found)} END)`;
  });

/** A delimiter of one character cannot overlap itself: then the pieces say it all. */
const substringIndex: Lowering = ([text, delimiter, count], call) => {
  const [mark, n] = [constantText(call, 1), constantNumber(call, 2)];
  if (mark === undefined || [...mark].length !== 1 || !n)
    return `spark_substring_index(${text}, ${delimiter}, ${count})`;
  const pieces = `string_split(${text}, ${delimiter})`;
  return `array_to_string(${pieces}[${n > 0 ? `1:${n}` : `${n}:`}], ${delimiter})`;
};

const levenshtein: Lowering = ([a, b, threshold], call) =>
  threshold === undefined
    ? onceAll([a as string, b as string], ([x, y]) => {
        const ascii = `strlen(${x}) = length(${x}) AND strlen(${y}) = length(${y})`;
        return `(CASE WHEN ${ascii} THEN ${asInteger(`levenshtein(${x}, ${y})`)} ELSE spark_levenshtein(${x}, ${y}) END)`;
      })
    : // A NULL that is a constant makes the answer NULL; one in a row counts as 0.
      `spark_levenshtein_within(${a}, ${b}, ${constantArgument(call, 2) === null ? threshold : `coalesce(${threshold}, 0)`})`;

const quote: Lowering = ([text]) => `('''' || replace(${text}, '''', '\\''') || '''')`;

const mask: Lowering = ([text, ...given]) => {
  const replacements = ["'X'", "'x'", "'n'", "CAST(NULL AS VARCHAR)"].map((usual, i) => given[i] ?? usual);
  return `spark_mask(${[text, ...replacements].join(", ")})`;
};

/** Text in DuckDB is always valid UTF-8; bytes need not be. */
const ofBytes =
  (bytes: (value: string, context: LoweringContext) => string, text = (value: string): string => value): Lowering =>
  ([value], call, context) =>
    isBinary(call) ? once(value as string, (v) => bytes(v, context)) : text(value as string);

const validate = (value: string, context: LoweringContext): string => {
  const raise = context.raise("INVALID_UTF8_STRING", {}, { str: `hex(${value})` });
  return `coalesce(TRY(decode(${value})), CASE WHEN ${value} IS NOT NULL THEN ${raise} END)`;
};

export const stringSearchLowerings: Record<keyof typeof stringSearchFunctions, Lowering | Unsupported> = {
  instr,
  locate,
  position: locate,
  find_in_set: findInSet,
  substring_index: substringIndex,
  split,
  levenshtein,
  jaro_winkler_similarity: fn("spark_jaro_winkler"),
  soundex: fn("spark_soundex"),
  luhn_check: fn("spark_luhn_check"),
  quote,
  mask,
  is_valid_utf8: ofBytes(
    (value) => `(CASE WHEN ${value} IS NOT NULL THEN TRY(decode(${value})) IS NOT NULL END)`,
    (value) => `(CASE WHEN ${value} IS NOT NULL THEN true END)`,
  ),
  make_valid_utf8: ofBytes((value) => `spark_utf8_text(${value})`),
  validate_utf8: ofBytes(validate),
  try_validate_utf8: ofBytes((value) => `TRY(decode(${value}))`),
};
