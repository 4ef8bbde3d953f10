export { evaluateJsonPath, parseJsonPath } from "./json-path.ts";
export type { JsonArray, JsonNumber, JsonObject, JsonText, JsonValue } from "./json-value.ts";
export { type JsonLeniency, readJson } from "./read-json.ts";
export { jsonString, numberText, writeJson } from "./write-json.ts";
