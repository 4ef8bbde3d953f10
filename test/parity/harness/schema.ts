/** Spark's JSON form of a type, as `df.schema.json()` prints it. */
export type TypeJson = string | ArrayJson | MapJson | StructJson | UdtJson;
export interface ArrayJson {
  readonly type: "array";
  readonly elementType: TypeJson;
  readonly containsNull: boolean;
}
export interface MapJson {
  readonly type: "map";
  readonly keyType: TypeJson;
  readonly valueType: TypeJson;
  readonly valueContainsNull: boolean;
}
export interface FieldJson {
  readonly name: string;
  readonly type: TypeJson;
  readonly nullable: boolean;
  readonly metadata?: unknown;
}
export interface StructJson {
  readonly type: "struct";
  readonly fields: readonly FieldJson[];
}
export interface UdtJson {
  readonly type: "udt";
}

const NOT_NULL = " not null";

/** One line that holds a type and all its nullability: `array<int not null>`. */
export const typeText = (type: TypeJson): string => {
  if (typeof type === "string") return shortNames[type] ?? type;
  switch (type.type) {
    case "array":
      return `array<${flagged(type.elementType, type.containsNull)}>`;
    case "map":
      return `map<${typeText(type.keyType)},${flagged(type.valueType, type.valueContainsNull)}>`;
    case "struct":
      return `struct<${type.fields.map((field) => `${field.name}:${flagged(field.type, field.nullable)}`).join(",")}>`;
    case "udt":
      return "udt";
  }
};

const shortNames: Readonly<Record<string, string>> = {
  byte: "tinyint",
  short: "smallint",
  integer: "int",
  long: "bigint",
};

export const flagged = (type: TypeJson, nullable: boolean): string => typeText(type) + (nullable ? "" : NOT_NULL);
export const withoutNullability = (text: string): string => text.replaceAll(NOT_NULL, "");

/** A schema as lines `name: type`, which is what people want to see when two of them differ. */
export const schemaLines = (schema: StructJson): string[] =>
  schema.fields.map((field) => `${field.name}: ${flagged(field.type, field.nullable)}`);
