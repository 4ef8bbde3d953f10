import type { encodingFunctions } from "../../../functions/index.ts";
import { constantArgument, constantText } from "./argument-values.ts";
import { fn, type Lowering, type Unsupported } from "./lowering.ts";
import { once } from "./once.ts";

const isUtf8 = (charset: string | undefined): boolean => charset?.toLowerCase() === "utf-8";

/** Lines of 76 characters, as in mail. */
const base64: Lowering = ([bytes]) =>
  once(bytes as string, (b) => {
    const lines = `rtrim(regexp_replace(to_base64(${b}), '(.{76})', '\\1' || chr(13) || chr(10), 'g'), chr(13) || chr(10))`;
    return `(CASE WHEN octet_length(${b}) <= 57 THEN to_base64(${b}) ELSE ${lines} END)`;
  });

const encode: Lowering = ([text, charset], call) =>
  isUtf8(constantText(call, 1)) ? `encode(${text})` : `spark_encode(${text}, ${charset})`;

const attempts: Readonly<Record<string, (text: string) => string>> = {
  hex: (t) =>
    `CASE WHEN regexp_full_match(${t}, '[0-9A-Fa-f]*') THEN unhex(CASE WHEN length(${t}) % 2 = 1 THEN '0' || ${t} ELSE ${t} END) END`,
  base64: (t) => `spark_strict_base64(${t})`,
  "utf-8": (t) => `encode(${t})`,
};

const toBinary =
  (name: "to_binary" | "try_to_binary"): Lowering =>
  ([text], call, context) => {
    const format = call.arguments.length < 2 ? "hex" : constantArgument(call, 1);
    const known = typeof format === "string" ? format.toLowerCase().replace("utf8", "utf-8") : "";
    const attempt = attempts[known];
    if (!attempt) return "CAST(NULL AS BLOB)";
    if (known === "utf-8") return attempt(text as string);
    return once(text as string, (t) => {
      if (name === "try_to_binary") return `(${attempt(t)})`;
      const raise = context.raise(
        "CONVERSION_INVALID_INPUT",
        { fmt: `'${known.toUpperCase()}'`, targetType: '"BINARY"', suggestion: "`try_to_binary`" },
        { str: `'''' || ${t} || ''''` },
      );
      return `coalesce(${attempt(t)}, CASE WHEN ${t} IS NOT NULL THEN ${raise} END)`;
    });
  };

export const encodingLowerings: Record<keyof typeof encodingFunctions, Lowering | Unsupported> = {
  base64,
  unbase64: fn("spark_unbase64"),
  to_base32: fn("spark_to_base32"),
  from_base32: fn("spark_from_base32"),
  encode,
  decode: fn("spark_decode"),
  to_binary: toBinary("to_binary"),
  try_to_binary: toBinary("try_to_binary"),
};
