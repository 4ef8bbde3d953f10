import type { JsonValue } from "./json-value.ts";
import { writeJson } from "./write-json.ts";

type Step =
  | { readonly kind: "field"; readonly name: string }
  | { readonly kind: "index"; readonly index: number }
  | "every";

const stepPattern = /\.([^.[]+)|\['([^'?]+)'\]|\[(\d+)\]|\[(\*)\]/y;

/** The steps of `$.a['b'][0][*]`; undefined where the path is none. */
export function parseJsonPath(path: string): readonly Step[] | undefined {
  if (!path.startsWith("$")) return undefined;
  const steps: Step[] = [];
  stepPattern.lastIndex = 1;
  let end = 1;
  while (end < path.length) {
    const match = stepPattern.exec(path);
    if (!match) return undefined;
    const [, dotted, bracketed, index] = match;
    const name = dotted ?? bracketed;
    if (name !== undefined) {
      // No object field is ever matched by a wildcard.
      steps.push({ kind: "field", name: dotted === "*" || bracketed === "*" ? "\0" : name });
    } else steps.push(index === undefined ? "every" : { kind: "index", index: Number(index) });
    end = stepPattern.lastIndex;
  }
  return steps;
}

/** How what is found is written: bare at the top, quoted inside an array, or with its arrays taken apart. */
type Style = "raw" | "quoted" | "flattened";

/** What a path finds in a value, as text; null when it finds nothing. */
export function evaluateJsonPath(value: JsonValue, path: readonly Step[]): string | null {
  const found: string[] = [];
  return find(value, path, "raw", found) ? found.join("") : null;
}

/** Appends what is found to `out`; whether there was anything. */
function find(value: JsonValue, path: readonly Step[], style: Style, out: string[]): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return write(value, style, out);
  if (step === "every") return value !== null && kindOf(value) === "array" && every(itemsOf(value), rest, style, out);
  if (step.kind === "field") {
    if (kindOf(value) !== "object") return false;
    for (const [name, item] of entriesOf(value)) {
      if (name === step.name && item !== null && find(item, rest, style, out)) return true;
    }
    return false;
  }
  const items = kindOf(value) === "array" ? itemsOf(value) : [];
  if (step.index >= items.length) return false;
  return find(items[step.index] as JsonValue, rest, rest[0] === "every" ? "quoted" : style, out);
}

function every(items: readonly JsonValue[], rest: readonly Step[], style: Style, out: string[]): boolean {
  if (rest[0] === "every") {
    const flat = collect(items, rest.slice(1), "flattened");
    out.push(`[${flat.texts.join(",")}]`);
    return flat.found > 0;
  }
  if (style === "quoted") {
    const all = collect(items, rest, "quoted");
    out.push(`[${all.texts.join(",")}]`);
    return all.found > 0;
  }
  const { texts, found } = collect(items, rest, style === "flattened" ? "flattened" : "quoted");
  if (found > 1) out.push(`[${texts.join(",")}]`);
  else if (found === 1) out.push(texts.join(","));
  return found > 0;
}

function collect(items: readonly JsonValue[], path: readonly Step[], style: Style) {
  const texts: string[] = [];
  let found = 0;
  for (const item of items) if (find(item, path, style, texts)) found++;
  return { texts, found };
}

function write(value: JsonValue, style: Style, out: string[]): boolean {
  if (style === "raw" && kindOf(value) === "text") {
    out.push((value as { readonly text: string }).text);
    return true;
  }
  if (style === "flattened" && kindOf(value) === "array") {
    return itemsOf(value)
      .map((item) => write(item, style, out))
      .includes(true);
  }
  out.push(writeJson(value));
  return true;
}

const kindOf = (value: JsonValue): string => (value !== null && typeof value === "object" ? value.kind : "constant");
const itemsOf = (value: JsonValue): readonly JsonValue[] =>
  value !== null && typeof value === "object" && value.kind === "array" ? value.items : [];
const entriesOf = (value: JsonValue): readonly (readonly [string, JsonValue])[] =>
  value !== null && typeof value === "object" && value.kind === "object" ? value.entries : [];
