import { collationMetadata } from "../collation.ts";
import { crsName } from "../crs.ts";
import type { DataType, StructField } from "../data-type.ts";
import { catalogString } from "../simple-string.ts";

const names: { readonly [K in DataType["kind"]]?: string } = {
  byte: "byte",
  short: "short",
  integer: "integer",
  long: "long",
};

/** Spark's JSON of a data type, parsed. */
export function jsonOf(type: DataType): unknown {
  switch (type.kind) {
    case "array":
      return { type: "array", elementType: jsonOf(type.elementType), containsNull: type.containsNull };
    case "map":
      return {
        type: "map",
        keyType: jsonOf(type.keyType),
        valueType: jsonOf(type.valueType),
        valueContainsNull: type.valueContainsNull,
      };
    case "struct":
      return { type: "struct", fields: type.fields.map(fieldJson) };
    case "udt":
      return {
        type: "udt",
        ...(type.className !== undefined && { class: type.className }),
        ...(type.pyClass !== undefined && { pyClass: type.pyClass }),
        ...(type.serializedClass !== undefined && { serializedClass: type.serializedClass }),
        sqlType: jsonOf(type.sqlType),
      };
    case "geometry":
      return `geometry(${crsName(type.srid)})`;
    case "geography":
      return `geography(${crsName(type.srid)}, SPHERICAL)`;
    default:
      return names[type.kind] ?? catalogString(type);
  }
}

/** Spark's JSON text of a data type. */
export const dataTypeToJson = (type: DataType): string => JSON.stringify(jsonOf(type));

function fieldJson(field: StructField): unknown {
  const { stripped, metadata } = collationMetadata(field);
  return { name: field.name, type: jsonOf(stripped), nullable: field.nullable, metadata };
}
