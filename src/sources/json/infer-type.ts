import { sparkError } from "../../errors/index.ts";
import {
  ArrayType,
  BooleanType,
  type DataType,
  DecimalType,
  DoubleType,
  integralLimits,
  LongType,
  NullType,
  StringType,
  type StructDataType,
  StructField,
  structType,
  TimestampNTZType,
  TimestampType,
} from "../../types/index.ts";
import type { JsonReadOptions } from "../formats/json-options.ts";
import type { JsonNode } from "./json-node.ts";

/** The type of one value, nulls and empty structs still in it. */
export function inferNode(node: JsonNode, options: JsonReadOptions): DataType {
  switch (node.kind) {
    case "null":
      return NullType;
    case "object":
      return structType(
        node.fields
          .filter(([name]) => name !== "")
          .map(([name, value]) => StructField(name, inferNode(value, options)))
          .sort(byName),
      );
    case "array":
      return ArrayType(node.items.map((item) => inferNode(item, options)).reduce(mergeJsonTypes, NullType as DataType));
    case "string":
      return stringType(node.text, options);
    case "nonNumeric":
      // No decimal holds them: to Spark such a record is malformed then.
      if (options.prefersDecimal && !options.primitivesAsString) throw new RangeError(node.text);
      return options.primitivesAsString ? StringType : DoubleType;
    case "boolean":
      return options.primitivesAsString ? StringType : BooleanType;
    default:
      return options.primitivesAsString ? StringType : numberType(node.text, options);
  }
}

const byName = (a: StructField, b: StructField): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

function numberType(text: string, { prefersDecimal }: JsonReadOptions): DataType {
  if (/^-?\d+$/.test(text)) {
    const [min, max] = integralLimits.long;
    const value = BigInt(text);
    if (value >= min && value <= max) return LongType;
    return decimalType(text) ?? DoubleType;
  }
  return prefersDecimal ? (decimalType(text) ?? DoubleType) : DoubleType;
}

function stringType(
  text: string,
  { prefersDecimal, inferTimestamp, timestampFormat, timestampType }: JsonReadOptions,
): DataType {
  if (prefersDecimal && /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) return decimalType(text) ?? StringType;
  if (
    !inferTimestamp || timestampFormat !== undefined
      ? !inferTimestamp || !matchesFormat(text, timestampFormat)
      : !isTimestamp(text)
  ) {
    return StringType;
  }
  const isNtz = timestampType.toUpperCase() === "TIMESTAMP_NTZ" && !/[A-SU-Za-z]|:[^+-]*[+-]/.test(text);
  return isNtz ? TimestampNTZType : TimestampType;
}

const isTimestamp = (text: string): boolean =>
  /^\s*[+-]?\d{4,6}(-\d{1,2}(-\d{1,2}([ T]\d{1,2}(:\d{1,2}(:\d{1,2}(\.\d*)?)?)?\s*(Z|UTC|GMT|[+-]\d{1,2}(:?\d{2})?|[A-Z]\w+\/\w+)?)?)?)?\s*$/.test(
    text,
  );

/** The digits of a pattern of numbers: other patterns are not looked for. */
function matchesFormat(text: string, format: string | undefined): boolean {
  if (
    format === undefined ||
    /[GMLEa-cefghijklnopqrtuvwxzABCDFIJKNOPQRTUVWXYZ]{3,}/.test(format.replace(/'[^']*'|y+|d+|H+|m+|s+|S+/g, ""))
  )
    return false;
  const regex = format.replace(/'([^']*)'|y{4}|[MdHms]{2}|[MdHms]|S+|[^\w]/g, (part, literal: string | undefined) => {
    if (literal !== undefined) return literal;
    if (/^\w+$/.test(part)) return part.length === 1 ? "\\d{1,2}" : `\\d{${part.length}}`;
    return part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  });
  return new RegExp(`^${regex}$`).test(text);
}

/** Precision and scale as Java's BigDecimal has them. */
function decimalType(text: string): DataType | undefined {
  const [, whole = "", fraction = "", exponent = "0"] = /^[+-]?(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const scale = fraction.length - Number(exponent);
  const digits = `${whole}${fraction}`.replace(/^0+(?=\d)/, "").length;
  if (scale < 0) {
    throw sparkError("NEGATIVE_SCALE_DISALLOWED", {
      scale: `'${scale}'`,
      sqlConf: '"spark.sql.legacy.allowNegativeScaleOfDecimal"',
    });
  }
  const precision = Math.max(digits, scale);
  return precision <= 38 ? DecimalType(precision, scale) : undefined;
}

/** The type that holds the values of both; text where they have nothing in common. */
export function mergeJsonTypes(a: DataType, b: DataType): DataType {
  if (a.kind === "null") return b;
  if (b.kind === "null") return a;
  if (a.kind === "struct" && b.kind === "struct") return mergeStructs(a, b);
  if (a.kind === "array" && b.kind === "array") return ArrayType(mergeJsonTypes(a.elementType, b.elementType));
  if (a.kind === b.kind && a.kind !== "decimal") return a;
  const kinds = `${a.kind} ${b.kind}`;
  if (kinds === "long double" || kinds === "double long" || kinds === "decimal double" || kinds === "double decimal")
    return DoubleType;
  if (kinds === "timestamp timestamp_ntz" || kinds === "timestamp_ntz timestamp") return TimestampType;
  const [left, right] = [asDecimal(a), asDecimal(b)];
  if (left && right) {
    const scale = Math.max(left.scale, right.scale);
    const range = Math.max(left.precision - left.scale, right.precision - right.scale);
    return range + scale > 38 ? DoubleType : DecimalType(range + scale, scale);
  }
  return StringType;
}

const asDecimal = (type: DataType): Extract<DataType, { kind: "decimal" }> | undefined =>
  type.kind === "decimal" ? type : type.kind === "long" ? DecimalType(20, 0) : undefined;

function mergeStructs(a: StructDataType, b: StructDataType): StructDataType {
  const sameNames = a.fields.length === b.fields.length && a.fields.every(({ name }, i) => name === b.fields[i]?.name);
  if (sameNames) {
    const types = a.fields.map(({ dataType }, i) => mergeJsonTypes(dataType, (b.fields[i] as StructField).dataType));
    if (types.every((type, i) => type === a.fields[i]?.dataType)) return a;
    return structType(a.fields.map(({ name }, i) => StructField(name, types[i] as DataType)));
  }
  const merged = new Map(a.fields.map(({ name, dataType }) => [name, dataType]));
  for (const { name, dataType } of b.fields) {
    const other = merged.get(name);
    merged.set(name, other ? mergeJsonTypes(other, dataType) : dataType);
  }
  return structType([...merged].map(([name, type]) => StructField(name, type)).sort(byName));
}

/** Nulls become text, and structs without fields go away, with what holds nothing else. */
export function finishJsonType(type: DataType, dropNulls: boolean): DataType | undefined {
  switch (type.kind) {
    case "null":
      return dropNulls ? undefined : StringType;
    case "array": {
      const element = finishJsonType(type.elementType, dropNulls);
      return element && ArrayType(element);
    }
    case "struct": {
      const fields = type.fields.flatMap(({ name, dataType }) => {
        const finished = finishJsonType(dataType, dropNulls);
        return finished ? [StructField(name, finished)] : [];
      });
      return fields.length === 0 ? undefined : structType(fields);
    }
    default:
      return type;
  }
}
