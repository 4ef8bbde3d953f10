import { isDeepStrictEqual } from "node:util";
import type { Encoded } from "./encode.ts";
import type { Plain } from "./plain.ts";
import type { TypeJson } from "./schema.ts";

type Equal = (expected: Encoded, actual: Encoded) => boolean;

/** Equality of two canonical values of a type: floats nearly, everything else exactly. */
export const equalValues = (type: TypeJson, expected: Encoded, actual: Encoded): boolean => {
  if (expected === null || actual === null) return expected === actual;
  if (typeof type === "string") return (atoms[type] ?? Object.is)(expected, actual);
  if (!Array.isArray(expected) || !Array.isArray(actual) || expected.length !== actual.length) return false;
  switch (type.type) {
    case "array":
      return expected.every((value, at) => equalValues(type.elementType, value, actual[at] ?? null));
    case "map":
      return sameMultiset(expected, actual, (left, right) => equalEntries(type.keyType, type.valueType, left, right));
    case "struct":
      return type.fields.every((field, at) => equalValues(field.type, expected[at] ?? null, actual[at] ?? null));
    case "udt":
      return false;
  }
};

const equalEntries = (keyType: TypeJson, valueType: TypeJson, expected: Encoded, actual: Encoded): boolean => {
  if (!Array.isArray(expected) || !Array.isArray(actual)) return false;
  return equalValues(keyType, expected[0], actual[0]) && equalValues(valueType, expected[1], actual[1]);
};

const atoms: Readonly<Record<string, Equal>> = {
  double: (expected, actual) => near(Number(expected), Number(actual), 1e-9),
  float: (expected, actual) => near(Number(expected), Number(actual), 2 ** -23),
  variant: (expected, actual) => isDeepStrictEqual(JSON.parse(String(expected)), JSON.parse(String(actual))),
};

const near = (expected: number, actual: number, tolerance: number): boolean =>
  Object.is(expected, actual) ||
  (expected !== 0 && Math.abs(expected - actual) <= tolerance * Math.max(Math.abs(expected), Math.abs(actual)));

/** Rows of a result: in order, or as a multiset. */
export const equalRows = (
  types: readonly TypeJson[],
  expected: readonly (readonly Encoded[])[],
  actual: readonly (readonly Encoded[])[],
  ordered: boolean,
): boolean => {
  const same = (left: readonly Encoded[], right: readonly Encoded[]): boolean =>
    left.length === right.length && types.every((type, at) => equalValues(type, left[at] ?? null, right[at] ?? null));
  if (!ordered) return sameMultiset(expected, actual, same);
  return expected.length === actual.length && expected.every((row, at) => same(row, actual[at] ?? []));
};

const sameMultiset = <T>(
  expected: readonly T[],
  actual: readonly T[],
  same: (left: T, right: T) => boolean,
): boolean => {
  if (expected.length !== actual.length) return false;
  const left = [...actual];
  return expected.every((item) => {
    const at = left.findIndex((candidate) => same(item, candidate));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
};

/** Plain values: numbers nearly, everything else exactly. */
export const equalPlain = (expected: Plain, actual: Plain): boolean => {
  if (typeof expected === "number" && typeof actual === "number") return near(expected, actual, 1e-9);
  if (typeof expected !== "object" || typeof actual !== "object" || expected === null || actual === null)
    return expected === actual;
  const keys = Object.keys(expected);
  if (!isDeepStrictEqual(keys, Object.keys(actual)) || Array.isArray(expected) !== Array.isArray(actual)) return false;
  return keys.every((key) => equalPlain(at(expected, key), at(actual, key)));
};

const at = (value: object, key: string): Plain => (value as Record<string, Plain>)[key] ?? null;
