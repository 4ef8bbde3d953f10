import type { DataType, StructDataType, TypeKind, UserDefinedType } from "./data-type.ts";
import { catalogString } from "./simple-string.ts";

// `printSchema` names a few types otherwise than SQL does.
const treeNames: { readonly [K in TypeKind]?: string } = {
  byte: "byte",
  short: "short",
  integer: "integer",
  long: "long",
  array: "array",
  map: "map",
  struct: "struct",
};

/** The tree that `printSchema()` prints, down to `level` levels. */
export function treeString(schema: StructDataType, level = Number.MAX_SAFE_INTEGER): string {
  const lines = ["root"];
  if (level > 0) addFields(lines, schema, " |", level);
  return `${lines.join("\n")}\n`;
}

function addFields(lines: string[], struct: StructDataType, prefix: string, level: number): void {
  for (const { name, dataType, nullable } of struct.fields) {
    lines.push(`${prefix}-- ${escapeControls(name)}: ${treeName(dataType)} (nullable = ${nullable})`);
    addInside(lines, dataType, `${prefix}    |`, level - 1);
  }
}

function addInside(lines: string[], type: DataType, prefix: string, level: number): void {
  if (level <= 0) return;
  if (type.kind === "struct") addFields(lines, type, prefix, level);
  if (type.kind === "array") {
    lines.push(`${prefix}-- element: ${treeName(type.elementType)} (containsNull = ${type.containsNull})`);
    addInside(lines, type.elementType, `${prefix}    |`, level - 1);
  }
  if (type.kind === "map") {
    lines.push(`${prefix}-- key: ${treeName(type.keyType)}`);
    addInside(lines, type.keyType, `${prefix}    |`, level - 1);
    lines.push(`${prefix}-- value: ${treeName(type.valueType)} (valueContainsNull = ${type.valueContainsNull})`);
    addInside(lines, type.valueType, `${prefix}    |`, level - 1);
  }
}

const treeName = (type: DataType): string =>
  type.kind === "udt" ? userTypeName(type) : (treeNames[type.kind] ?? catalogString(type));

/** `vector` for org.apache.spark.ml.linalg.VectorUDT. */
function userTypeName({ className }: UserDefinedType): string {
  if (className === undefined) return "pythonuserdefined";
  return className
    .slice(className.lastIndexOf(".") + 1)
    .replace(/(Type|UDT)$/, "")
    .toLowerCase();
}

const controls: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\f": "\\f",
  "\b": "\\b",
  "\u000b": "\\v",
  "\u0007": "\\a",
};

const escapeControls = (name: string): string => name.replace(/[\n\r\t\f\b\v\u0007]/g, (c) => controls[c] ?? c);
