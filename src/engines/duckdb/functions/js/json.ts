import {
  evaluateJsonPath,
  type JsonLeniency,
  type JsonValue,
  parseJsonPath,
  readJson,
  writeJson,
} from "../../../../util/index.ts";
import { type JsFunction, jsFunction } from "./define.ts";
import { fromJson } from "./from-json.ts";

/** What Hive took for JSON, and so does Spark in these functions. */
const hive: JsonLeniency = { singleQuotes: true, unescapedControlChars: true };

type Path = ReturnType<typeof parseJsonPath>;
const paths = new Map<string, Path>();

/** Paths are few and rows are many. */
function knownPath(text: string): Path {
  if (!paths.has(text)) {
    if (paths.size > 1000) paths.clear();
    paths.set(text, parseJsonPath(text));
  }
  return paths.get(text);
}

function getJsonObject(text: string, pathText: string): string | null {
  const path = knownPath(pathText);
  const value = path && readJson(text, hive);
  return path === undefined || value === undefined ? null : evaluateJsonPath(value, path);
}

const isKind = <K extends "object" | "array">(value: JsonValue | undefined, kind: K) =>
  value !== null && typeof value === "object" && value.kind === kind
    ? (value as Extract<JsonValue, { kind: K }>)
    : undefined;

function field(text: string, name: string): string | null {
  const object = isKind(readJson(text, hive), "object");
  const found = object?.entries.filter(([key, value]) => key === name && value !== null).at(-1)?.[1];
  if (found === undefined || found === null) return null;
  return typeof found === "object" && found.kind === "text" ? found.text : writeJson(found);
}

const keys = (text: string): string | null => {
  const object = isKind(readJson(text, hive), "object");
  return object ? JSON.stringify(object.entries.map(([key]) => key)) : null;
};

/** JSON with line ends and blanks, as Spark's writer lays it out. */
function pretty(text: string): string | null {
  const value = readJson(text);
  return value === undefined ? null : lines(value, "");
}

function lines(value: JsonValue, indent: string): string {
  const object = isKind(value, "object");
  if (object) {
    const inner = `${indent}  `;
    const entries = object.entries.map(([key, item]) => `${inner}${JSON.stringify(key)} : ${lines(item, inner)}`);
    return entries.length ? `{\n${entries.join(",\n")}\n${indent}}` : "{ }";
  }
  const array = isKind(value, "array");
  if (!array)
    return value !== null && typeof value === "object" && value.kind === "number" ? value.text : writeJson(value);
  return array.items.length ? `[ ${array.items.map((item) => lines(item, indent)).join(", ")} ]` : "[ ]";
}

export const jsonFunctionsInJs: readonly JsFunction[] = [
  jsFunction("spark_get_json_object", ["VARCHAR", "VARCHAR"], "VARCHAR", getJsonObject),
  jsFunction("spark_json_field", ["VARCHAR", "VARCHAR"], "VARCHAR", field),
  jsFunction("spark_json_array_length", ["VARCHAR"], "INTEGER", (text) => {
    return isKind(readJson(text, hive), "array")?.items.length;
  }),
  jsFunction("spark_json_object_keys", ["VARCHAR"], "VARCHAR", keys),
  jsFunction("spark_from_json", ["VARCHAR", "VARCHAR"], "VARCHAR", fromJson),
  jsFunction("spark_pretty_json", ["VARCHAR"], "VARCHAR", pretty),
];
