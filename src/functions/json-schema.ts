import { sparkError, sparkErrorFromParts } from "../errors/index.ts";
import {
  ArrayType,
  BooleanType,
  type DataType,
  DecimalType,
  DoubleType,
  LongType,
  NullType,
  StringType,
  sqlType,
  structType,
} from "../types/index.ts";
import { type JsonLeniency, type JsonValue, readJson } from "../util/index.ts";

/** Options of a call or a reader: the case of a key does not matter. */
export type CaseInsensitiveOptions = ReadonlyMap<string, string>;

const isOn = (options: CaseInsensitiveOptions, key: string, otherwise = false): boolean => {
  const value = options.get(key.toLowerCase());
  if (value === undefined) return otherwise;
  const lower = value.toLowerCase();
  if (lower === "true" || lower === "false") return lower === "true";
  throw sparkErrorFromParts({
    className: "IllegalArgumentException",
    message: `The option ${key} must be true or false, not "${value}".`,
  });
};

export const jsonLeniency = (options: CaseInsensitiveOptions): JsonLeniency => ({
  singleQuotes: isOn(options, "allowSingleQuotes", true),
  unquotedFieldNames: isOn(options, "allowUnquotedFieldNames"),
  leadingZeros: isOn(options, "allowNumericLeadingZeros"),
  nonNumericNumbers: isOn(options, "allowNonNumericNumbers", true),
  unescapedControlChars: isOn(options, "allowUnescapedControlChars"),
  backslashEscapingAny: isOn(options, "allowBackslashEscapingAnyCharacter"),
  comments: isOn(options, "allowComments"),
});

/** The type of a JSON text, in Spark's DDL: what schema_of_json answers. */
export function schemaOfJson(text: string, options: CaseInsensitiveOptions): string {
  const value = text.trim() === "" ? null : readJson(text, jsonLeniency(options));
  if (value === undefined) {
    throw sparkErrorFromParts({ className: "SparkException", message: "The text is no JSON." });
  }
  const { primitivesAsString, prefersDecimal } = {
    primitivesAsString: isOn(options, "primitivesAsString"),
    prefersDecimal: isOn(options, "prefersDecimal"),
  };
  return sqlType(settled(inferred(value, { primitivesAsString, prefersDecimal })));
}

interface Inference {
  readonly primitivesAsString: boolean;
  readonly prefersDecimal: boolean;
}

function inferred(value: JsonValue, how: Inference): DataType {
  if (value === null) return NullType;
  if (typeof value === "boolean") return how.primitivesAsString ? StringType : BooleanType;
  switch (value.kind) {
    case "text":
      return StringType;
    case "number":
      return how.primitivesAsString ? StringType : numberType(value.text, value.isInteger, how);
    case "array":
      return ArrayType(value.items.map((item) => inferred(item, how)).reduce(compatible, NullType));
    case "object": {
      const fields = value.entries.map(([name, item]) => field(name, inferred(item, how)));
      return structType(sortedByName(fields));
    }
  }
}

const field = (name: string, dataType: DataType) => ({ name, dataType, nullable: true, metadata: {} });
type Field = ReturnType<typeof field>;

const sortedByName = (fields: readonly Field[]): readonly Field[] =>
  [...fields].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

function numberType(text: string, isInteger: boolean, how: Inference): DataType {
  if (isInteger) {
    const value = BigInt(text);
    if (BigInt.asIntN(64, value) === value) return LongType;
    const digits = text.replace("-", "").length;
    return digits <= 38 ? DecimalType(digits, 0) : DoubleType;
  }
  const [, whole = "", fraction = "", exponent = "0"] = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+(?=\d)/, "").length;
  const scale = fraction.length - Number(exponent);
  if (!how.prefersDecimal || whole === "" || Math.max(digits, scale) > 38) return DoubleType;
  if (scale < 0) {
    throw sparkError("NEGATIVE_SCALE_DISALLOWED", {
      scale: String(scale),
      sqlConf: '"spark.sql.legacy.allowNegativeScaleOfDecimal"',
    });
  }
  return DecimalType(Math.max(digits, scale), scale);
}

const isNumber = (type: DataType): boolean => type.kind === "long" || type.kind === "double" || type.kind === "decimal";

/** The type that values of both types can have; text when nothing else does. */
function compatible(a: DataType, b: DataType): DataType {
  if (a.kind === "null") return b;
  if (b.kind === "null") return a;
  if (a.kind === "struct" && b.kind === "struct") {
    const names = new Set([...a.fields, ...b.fields].map(({ name }) => name));
    const typeIn = (type: typeof a, name: string) => type.fields.find((found) => found.name === name)?.dataType;
    const fields = [...names].map((name) =>
      field(name, compatible(typeIn(a, name) ?? NullType, typeIn(b, name) ?? NullType)),
    );
    return structType(sortedByName(fields));
  }
  if (a.kind === "array" && b.kind === "array") return ArrayType(compatible(a.elementType, b.elementType));
  if (isNumber(a) && isNumber(b)) return widerNumber(a, b);
  return a.kind === b.kind ? a : StringType;
}

function widerNumber(a: DataType, b: DataType): DataType {
  if (a.kind === "double" || b.kind === "double") return DoubleType;
  const [x, y] = [a, b].map((type) => (type.kind === "decimal" ? type : DecimalType(20, 0)));
  if (!x || !y || (a.kind === "long" && b.kind === "long")) return a;
  const scale = Math.max(x.scale, y.scale);
  const precision = scale + Math.max(x.precision - x.scale, y.precision - y.scale);
  return precision > 38 ? DoubleType : DecimalType(precision, scale);
}

/** What was only ever null is text. */
function settled(type: DataType): DataType {
  if (type.kind === "null") return StringType;
  if (type.kind === "array") return ArrayType(settled(type.elementType));
  return type.kind === "struct"
    ? structType(type.fields.map(({ name, dataType }) => field(name, settled(dataType))))
    : type;
}
