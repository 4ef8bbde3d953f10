import type { DataType } from "../../../types/index.ts";
import { duckdbType, fieldName } from "../types.ts";
import type { Conversion, Converter } from "./convert.ts";
import type { Casting } from "./to-string.ts";

/** Casts of what is inside arrays, maps and structs. */
export const nestedConverters = (cast: Casting): Partial<Record<DataType["kind"], Converter>> => {
  const transformed = (conversion: Conversion, list: string, from: DataType, to: DataType): string => {
    const variable = `cast_${conversion.depth}`;
    const inside = cast({ ...conversion, sql: variable, from, to, depth: conversion.depth + 1 });
    return inside === variable ? list : `list_transform(${list}, lambda ${variable}: ${inside})`;
  };
  return {
    array: (conversion) => {
      const { sql, from, to } = conversion;
      if (from.kind !== "array" || to.kind !== "array") return sql;
      return `CAST(${transformed(conversion, sql, from.elementType, to.elementType)} AS ${duckdbType(to)})`;
    },
    map: (conversion) => {
      const { sql, from, to } = conversion;
      if (from.kind !== "map" || to.kind !== "map") return sql;
      const keys = transformed(conversion, `map_keys(${sql})`, from.keyType, to.keyType);
      const values = transformed(conversion, `map_values(${sql})`, from.valueType, to.valueType);
      return `CASE WHEN ${sql} IS NOT NULL THEN CAST(MAP(${keys}, ${values}) AS ${duckdbType(to)}) END`;
    },
    struct: (conversion) => {
      const { sql, from, to } = conversion;
      if (from.kind !== "struct" || to.kind !== "struct" || from.fields.length === 0) return sql;
      const fields = from.fields.map((field, i) => {
        const name = fieldName(i);
        const target = to.fields[i]?.dataType ?? field.dataType;
        return `'${name}': ${cast({ ...conversion, sql: `struct_extract(${sql}, '${name}')`, from: field.dataType, to: target })}`;
      });
      return `CASE WHEN ${sql} IS NOT NULL THEN {${fields.join(", ")}} END`;
    },
  };
};
