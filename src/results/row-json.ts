import { Decimal } from "decimal.js";

/** A row as `JSON.stringify` takes it: its own keys, with values that JSON has a form for. */
export function rowJson(row: object): Record<string, unknown> {
  const json: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    Object.defineProperty(json, name, {
      value: jsonValue(value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return json;
}

/** Integers stay numbers as long as every reader of JSON can keep them exact. */
function jsonValue(value: unknown): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(jsonValue);
  if (value instanceof Map)
    return rowJson(Object.fromEntries(Array.from(value, ([key, item]) => [keyText(key), item])));
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (Decimal.isDecimal(value)) return value.toFixed();
  return value;
}

function keyText(key: unknown): string {
  const json = jsonValue(key);
  return typeof json === "object" ? JSON.stringify(json) : String(json);
}
