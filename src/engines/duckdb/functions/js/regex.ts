import { javaScriptRegex } from "../java-regex.ts";
import { type JsFunction, jsFunction } from "./define.ts";

const compiled = new Map<string, RegExp>();
const mostCompiled = 100;

function regexOf(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known) return known;
  if (compiled.size >= mostCompiled) compiled.clear();
  const made = javaScriptRegex(pattern);
  compiled.set(pattern, made);
  return made;
}

export const regexFunctions: readonly JsFunction[] = [
  jsFunction("spark_rlike", ["VARCHAR", "VARCHAR"], "BOOLEAN", (text, pattern) => regexOf(pattern).test(text)),
];
