import { ArrayType, type DataType, MapType, StructField } from "./data-type.ts";
import { structType } from "./struct-type.ts";

/** The type with nulls allowed everywhere inside, as what a data source reads has it. */
export function asNullable(type: DataType): DataType {
  switch (type.kind) {
    case "array":
      return ArrayType(asNullable(type.elementType), true);
    case "map":
      return MapType(asNullable(type.keyType), asNullable(type.valueType), true);
    case "struct":
      return structType(type.fields.map((f) => StructField(f.name, asNullable(f.dataType), true, f.metadata)));
    default:
      return type;
  }
}
