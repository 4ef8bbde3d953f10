import { javaDouble } from "../java-number.ts";
import type { JsonNumber, JsonValue } from "./json-value.ts";

/** JSON without blanks; a number with a point or an exponent is printed as Java prints a double. */
export function writeJson(value: JsonValue): string {
  if (value === null || value === true || value === false) return String(value);
  switch (value.kind) {
    case "text":
      return jsonString(value.text);
    case "number":
      return numberText(value);
    case "array":
      return `[${value.items.map(writeJson).join(",")}]`;
    case "object":
      return `{${value.entries.map(([key, item]) => `${jsonString(key)}:${writeJson(item)}`).join(",")}}`;
  }
}

const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** Text in double quotes, escaped as Spark does: what must be, and nothing else. */
export function jsonString(text: string): string {
  const escaped = text.replace(/["\\\u0000-\u001f]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return short[character] ?? `\\u${code}`;
  });
  return `"${escaped}"`;
}

export function numberText({ text, isInteger }: JsonNumber): string {
  if (isInteger) return text;
  const value = Number(text);
  return Number.isFinite(value) ? javaDouble(value) : `"${javaDouble(value)}"`;
}
