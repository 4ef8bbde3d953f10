import { Decimal } from "decimal.js";
import { CalendarInterval, VariantVal } from "../types/index.ts";

/**
 * What a JavaScript value is, as one word: its primitive type, or its class among those that tspark knows. Classes are told
 * by their tag where they have one, so that values made by another copy of a library are known too.
 */
export function kindOfValue(value: unknown): string {
  if (value === null) return "null";
  if (typeof value !== "object") return typeof value;
  if (Array.isArray(value)) return "Array";
  const tag = (value as { [Symbol.toStringTag]?: unknown })[Symbol.toStringTag];
  if (typeof tag === "string" && knownTags.has(tag)) return tag;
  if (value instanceof Date) return "Date";
  if (Decimal.isDecimal(value)) return "Decimal";
  if (value instanceof VariantVal) return "VariantVal";
  if (value instanceof CalendarInterval) return "CalendarInterval";
  const prototype = Object.getPrototypeOf(value);
  return isPlain(prototype) ? "Object" : (prototype.constructor?.name ?? "Object");
}

const knownTags = new Set([
  "Uint8Array",
  "Map",
  "Temporal.PlainDate",
  "Temporal.PlainTime",
  "Temporal.PlainDateTime",
  "Temporal.Instant",
  "Temporal.ZonedDateTime",
  "Temporal.Duration",
]);

const isPlain = (prototype: object | null): boolean =>
  prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === Object.prototype;
