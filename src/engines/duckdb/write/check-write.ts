import { sparkError } from "../../../errors/index.ts";
import type { Attribute } from "../../../plan/index.ts";
import { checkTypes, type FileFormat, formatTitle } from "../../../sources/index.ts";
import { isAtomicType, quotedType, someType, structType } from "../../../types/index.ts";

const fieldOf = ({ name, dataType, nullable, metadata }: Attribute) => ({
  name,
  dataType,
  nullable,
  metadata: metadata ?? {},
});

/** Refuses what Spark refuses: no columns, equal names, types that the format or a folder's name cannot hold. */
export function checkWrite(
  format: FileFormat,
  output: readonly Attribute[],
  partitionNames: readonly string[],
  caseSensitive: boolean,
): readonly Attribute[] {
  const key = (name: string) => (caseSensitive ? name : name.toLowerCase());
  const schema = structType(output.map(fieldOf));
  if (someType(schema, (type) => type.kind === "struct" && type.fields.length === 0)) {
    throw sparkError("EMPTY_SCHEMA_NOT_SUPPORTED_FOR_DATASOURCE", { format: formatTitle[format] });
  }
  const partitions = partitionNames.map((name) => {
    const found = output.find((attribute) => key(attribute.name) === key(name));
    if (found) return found;
    throw sparkError("_LEGACY_ERROR_TEMP_1155", {
      col: name,
      schemaCatalog: output.map((attribute) => attribute.name).join(", "),
    });
  });
  checkDistinct(partitionNames, key);
  for (const { dataType } of partitions) {
    if (dataType.kind === "calendarInterval") checkTypes(format, structType(partitions.map(fieldOf)));
    if (!isAtomicType(dataType)) throw sparkError("INVALID_PARTITION_COLUMN_DATA_TYPE", { type: quotedType(dataType) });
  }
  const data = output.filter((attribute) => !partitions.includes(attribute));
  if (data.length === 0) throw sparkError("ALL_PARTITION_COLUMNS_NOT_ALLOWED", {});
  if (format === "text" && data.length > 1) throw sparkError("_LEGACY_ERROR_TEMP_1290", { schemaSize: data.length });
  checkTypes(format, structType(data.map(fieldOf)));
  if (format === "parquet" || format === "json")
    checkDistinct(
      output.map(({ name }) => name),
      key,
    );
  return partitions;
}

function checkDistinct(names: readonly string[], key: (name: string) => string): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(key(name))) throw sparkError("COLUMN_ALREADY_EXISTS", { columnName: `\`${key(name)}\`` });
    seen.add(key(name));
  }
}
