import {
  type DataType,
  type IntegralType,
  integralLimits,
  type StructDataType,
  type TypeKind,
} from "../../types/index.ts";
import type { JsonReadOptions } from "../formats/json-options.ts";
import { type JsonNode, rawText } from "./json-node.ts";

/** A value as text: a list for an array, an object f0, f1, .. for a struct, pairs for a map. */
export type Converted = string | null | readonly Converted[] | { readonly [field: string]: Converted };

/** The node is no value of the type. */
export class ConversionError extends Error {}

export interface Conversion {
  readonly document: string;
  readonly options: JsonReadOptions;
  /** Called for a value inside the record that is none of its type, and null for that. */
  readonly onBad: () => void;
}

/** A record's columns. A field that is no value of its type is null, and the others stay. */
export function convertRecord(
  node: Extract<JsonNode, { kind: "object" }>,
  { fields }: StructDataType,
  conversion: Conversion,
): { readonly [field: string]: Converted } {
  const values = new Map(node.fields);
  const converted: Record<string, Converted> = {};
  fields.forEach(({ name, dataType }, i) => {
    const value = values.get(name);
    if (value === undefined || value.kind === "null") return;
    try {
      converted[`f${i}`] = convertNode(value, dataType, conversion);
    } catch (error) {
      if (!(error instanceof ConversionError)) throw error;
      conversion.onBad();
    }
  });
  return converted;
}

type Convert<K extends TypeKind> = (
  node: JsonNode,
  type: Extract<DataType, { kind: K }>,
  conversion: Conversion,
) => Converted;

function convertNode(node: JsonNode, type: DataType, conversion: Conversion): Converted {
  if (node.kind === "null") return type.kind === "variant" ? "null" : null;
  const convert = converters[type.kind] as
    | ((node: JsonNode, type: DataType, conversion: Conversion) => Converted)
    | undefined;
  return convert ? convert(node, type, conversion) : textOf(node);
}

const bad = (): never => {
  throw new ConversionError();
};
const textOf = (node: JsonNode): string => (node.kind === "string" ? node.text : bad());

const integral = (node: JsonNode, { kind }: IntegralType): Converted => {
  if (node.kind !== "number" || !/^-?\d+$/.test(node.text)) return bad();
  const [min, max] = integralLimits[kind];
  const value = BigInt(node.text);
  return value >= min && value <= max ? String(value) : bad();
};

const namedDoubles = new Set(["NaN", "Infinity", "+Infinity", "-Infinity", "+INF", "-INF"]);
const floating = (node: JsonNode, _: DataType, { options }: Conversion): Converted => {
  if (node.kind === "number") return node.text;
  const isNamed = node.kind === "nonNumeric" || (node.kind === "string" && namedDoubles.has(node.text));
  if (!isNamed || (node.kind === "string" && !options.allowNonNumericNumbers)) return bad();
  return node.text.replace("INF", "Infinity");
};

const decimal: Convert<"decimal"> = (node) => {
  const isText = node.kind === "string" && /^[+-]?(\d[\d,]*\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(node.text);
  if (node.kind !== "number" && !isText) return bad();
  return (node as { text: string }).text.replaceAll(",", "");
};

const converters: { readonly [K in TypeKind]?: Convert<K> } = {
  null: () => null,
  boolean: (node) => (node.kind === "boolean" ? node.text : bad()),
  byte: integral,
  short: integral,
  integer: integral,
  long: integral,
  float: floating,
  double: floating,
  decimal,
  string: (node, _, { document }) => (node.kind === "string" ? node.text : rawText(document, node)),
  binary: (node) => {
    const text = textOf(node);
    return /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0 ? text : bad();
  },
  // Seconds since 1970 are told from texts by a sign that begins no date.
  timestamp: (node) => (node.kind === "number" && /^-?\d+$/.test(node.text) ? `@${node.text}` : textOf(node)),
  array: (node, { elementType }, conversion) =>
    node.kind === "array" ? node.items.map((item) => convertNode(item, elementType, conversion)) : bad(),
  map: (node, { valueType }, conversion) => {
    if (node.kind !== "object") return bad();
    return [...new Map(node.fields)].map(([k, value]) => ({ k, v: convertNode(value, valueType, conversion) }));
  },
  struct: (node, type, conversion) => (node.kind === "object" ? convertRecord(node, type, conversion) : bad()),
  variant: (node, _, { document }) => rawText(document, node),
  udt: (node, { sqlType }, conversion) => convertNode(node, sqlType, conversion),
};
