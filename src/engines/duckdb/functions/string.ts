import { sparkError } from "../../../errors/index.ts";
import type { stringFunctions } from "../../../functions/index.ts";
import { stringSql } from "../literals.ts";
import { constantNumber, constantText, isBinary } from "./argument-values.ts";
import { fn, type Lowering, type Unsupported } from "./lowering.ts";
import { once, onceAll } from "./once.ts";
import { notNegative, substringSql } from "./substring.ts";

export const asInteger = (sql: string): string => `CAST(${sql} AS INTEGER)`;
const args1 = (args: readonly string[]): string => args[0] as string;

/** DuckDB's function is Spark's for ASCII only; every other text goes to JavaScript. */
const asciiOr =
  (native: string, own: string): Lowering =>
  (args) =>
    once(args1(args), (s) => `(CASE WHEN strlen(${s}) = length(${s}) THEN ${native}(${s}) ELSE ${own}(${s}) END)`);

const upper = asciiOr("upper", "spark_upper");
const lower = asciiOr("lower", "spark_lower");
const length: Lowering = (args, call) => asInteger(`${isBinary(call) ? "octet_length" : "length"}(${args1(args)})`);
const bytes: Lowering = (args, call) => asInteger(`${isBinary(call) ? "octet_length" : "strlen"}(${args1(args)})`);
const bits: Lowering = (args, call, context) => asInteger(`8 * ${bytes(args, call, context)}`);

/** `trim(characters, text)`, the characters first. */
const trim =
  (name: string): Lowering =>
  ([first, second]) =>
    second === undefined ? `${name}(${first})` : `${name}(${second}, ${first})`;

const character: Lowering = (args) =>
  once(args1(args), (n) => `(CASE WHEN ${n} < 0 THEN '' ELSE chr(CAST(${n} & 255 AS INTEGER)) END)`);

const substring: Lowering = ([value, start, size], call) =>
  substringSql(value as string, start as string, size, { isBinary: isBinary(call), start: constantNumber(call, 1) });

const left: Lowering = ([value, size], call) =>
  isBinary(call)
    ? substringSql(value as string, "1", size, { isBinary: true, start: 1 })
    : `left(${value}, ${notNegative(size as string)})`;

const pad =
  (name: string): Lowering =>
  ([value, size, padding], call) => {
    if (isBinary(call)) {
      const hexSize = `(2 * ${notNegative(size as string)})`;
      return `unhex(${padded(name, `hex(${value})`, hexSize, padding === undefined ? "'00'" : `hex(${padding})`)})`;
    }
    return padded(name, value as string, size as string, padding ?? "' '", constantText(call, 2));
  };

function padded(name: string, value: string, size: string, padding: string, constant?: string): string {
  if (padding === "' '" || padding === "'00'" || constant) return `${name}(${value}, ${size}, ${padding})`;
  return onceAll(
    [value, size, padding],
    ([v, n, p]) =>
      `(CASE WHEN ${p} = '' THEN left(${v}, ${notNegative(n as string)}) ELSE ${name}(${v}, ${n}, ${p}) END)`,
  );
}

const concat: Lowering = (args, call) => {
  if (args.length === 0) return "''";
  if (call.dataType.kind !== "array") return args.length === 1 ? args1(args) : `(${args.join(" || ")})`;
  if (args.length === 1) return args1(args);
  return onceAll(args, (lists) => {
    const none = lists.map((list) => `${list} IS NULL`).join(" OR ");
    return `(CASE WHEN ${none} THEN NULL ELSE list_concat(${lists.join(", ")}) END)`;
  });
};

const concatWs: Lowering = ([separator, ...values], call) => {
  const isArray = values.map((_, i) => call.arguments[i + 1]?.dataType.kind === "array");
  if (values.length === 0) return `(CASE WHEN ${separator} IS NOT NULL THEN '' END)`;
  if (!isArray.includes(true)) return `concat_ws(${[separator, ...values].join(", ")})`;
  const lists = values.map((value, i) => (isArray[i] ? `coalesce(${value}, CAST([] AS VARCHAR[]))` : `[${value}]`));
  const joined = `array_to_string(${lists.length === 1 ? lists[0] : `list_concat(${lists.join(", ")})`}, ${separator})`;
  return `coalesce(${joined}, CASE WHEN ${separator} IS NOT NULL THEN '' END)`;
};

const reverse: Lowering = (args, call, context) => {
  if (call.dataType.kind === "array") return `list_reverse(${args1(args)})`;
  if (isBinary(call)) return `spark_reverse_bytes(${args1(args)})`;
  return asciiOr("reverse", "spark_reverse")(args, call, context);
};

const overlay: Lowering = ([value, replacement, from, size], call) => {
  const binary = isBinary(call);
  const part = (v: string, start: string, n?: string) => substringSql(v, start, n, { isBinary: binary });
  return onceAll([value as string, replacement as string, from as string, size ?? "-1"], ([v, r, p, n]) => {
    const own = binary ? `octet_length(${r})` : `length(${r})`;
    const removed = n === "-1" ? own : `CASE WHEN ${n} < 0 THEN ${own} ELSE ${n} END`;
    const start = `CAST(${p} AS BIGINT)`;
    return `(${part(v as string, "1", `(${start} - 1)`)} || ${r} || ${part(v as string, `(${start} + ${removed})`)})`;
  });
};

const elt: Lowering = ([index, ...values], call, context) =>
  once(index as string, (n) => {
    const branches = values.map((value, i) => ` WHEN ${i + 1} THEN ${value}`).join("");
    if (call.evalMode === "legacy") return `(CASE ${n}${branches} END)`;
    const raise = context.raise("INVALID_ARRAY_INDEX", { arraySize: String(values.length) }, { indexValue: n });
    return `(CASE ${n}${branches} ELSE CASE WHEN ${n} IS NOT NULL THEN ${raise} END END)`;
  });

/** `spark_` functions know bytes as well as text. */
const test =
  (native: string, ofBytes: string): Lowering =>
  (args, call) =>
    `${isBinary(call) ? ofBytes : native}(${args.join(", ")})`;

const splitPart: Lowering = ([text, delimiter, index], call, context) => {
  const [part, at] = [constantText(call, 1), constantNumber(call, 2)];
  if (part && at) return `split_part(${text}, ${delimiter}, ${index})`;
  return onceAll([text as string, delimiter as string, index as string], ([s, d, n]) => {
    const whole = `CASE WHEN ${n} IN (1, -1) THEN ${s} WHEN ${s} IS NOT NULL THEN '' END`;
    const noNulls = `${s} IS NOT NULL AND ${d} IS NOT NULL`;
    return `(CASE WHEN ${n} = 0 AND ${noNulls} THEN ${context.raise("INVALID_INDEX_OF_ZERO", {})} WHEN ${d} = '' THEN ${whole} ELSE split_part(${s}, ${d}, ${n}) END)`;
  });
};

const collation: Lowering = (_args, call) => {
  const type = call.arguments[0]?.dataType;
  return stringSql(`SYSTEM.BUILTIN.${type?.kind === "string" ? type.collation : "UTF8_BINARY"}`);
};

const collate: Lowering = (args, call) => {
  const name = constantText(call, 1)?.toUpperCase();
  if (name === "UTF8_BINARY") return args1(args);
  throw sparkError("UNSUPPORTED_CALL.WITHOUT_SUGGESTION", {
    methodName: "collate",
    className: `the embedded engine: it compares text by bytes, not by ${name}`,
  });
};

export const stringLowerings: Record<keyof typeof stringFunctions, Lowering | Unsupported> = {
  upper,
  ucase: upper,
  lower,
  lcase: lower,
  initcap: fn("spark_initcap"),
  length,
  len: length,
  char_length: length,
  character_length: length,
  octet_length: bytes,
  bit_length: bits,
  ascii: fn("ascii"),
  chr: character,
  char: character,
  trim: trim("trim"),
  ltrim: trim("ltrim"),
  rtrim: trim("rtrim"),
  btrim: fn("trim"),
  substring,
  substr: substring,
  left,
  right: ([value, size]) => `right(${value}, ${notNegative(size as string)})`,
  lpad: pad("lpad"),
  rpad: pad("rpad"),
  concat,
  concat_ws: concatWs,
  repeat: fn("repeat"),
  space: (args) => `repeat(' ', ${args1(args)})`,
  reverse,
  translate: fn("translate"),
  replace: ([text, search, replacement]) => `replace(${text}, ${search}, ${replacement ?? "''"})`,
  overlay,
  elt,
  contains: test("contains", "spark_bytes_contain"),
  startswith: test("starts_with", "spark_bytes_start_with"),
  endswith: test("ends_with", "spark_bytes_end_with"),
  split_part: splitPart,
  collation,
  collate,
  sentences: ([text]) => `spark_sentences(${text})`,
};
