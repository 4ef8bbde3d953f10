import type { DataType, StructDataType } from "../../../types/index.ts";
import { jsonString } from "../../../util/index.ts";
import { stringSql } from "../literals.ts";
import { fresh, letIn } from "./bindings.ts";
import type { LoweringContext } from "./lowering.ts";

interface Writing {
  readonly context: LoweringContext;
  /** Patterns of dates and times, where the options give some. */
  readonly formats: Readonly<Record<"date" | "timestamp" | "timestamp_ntz", string | undefined>>;
  /** Whether fields that are NULL are written. */
  readonly keepsNulls: boolean;
  readonly sortsKeys: boolean;
}

/** SQL of a value as JSON text, by Spark's rules; NULL where the value is. */
export function jsonText(sql: string, type: DataType, how: Writing): string {
  switch (type.kind) {
    case "struct":
      return letIn(sql, (value) => structText(value, type, how));
    case "array": {
      const element = fresh("e");
      const items = `list_transform(${sql}, lambda ${element}: coalesce(${jsonText(element, type.elementType, how)}, 'null'))`;
      return `('[' || ${joined(items)} || ']')`;
    }
    case "map": {
      const entry = fresh("e");
      const value = `coalesce(${jsonText(`${entry}.value`, type.valueType, how)}, 'null')`;
      const items = `list_transform(map_entries(${sql}), lambda ${entry}: ${keyText(`${entry}.key`, type.keyType, how)} || ':' || ${value})`;
      return `('{' || ${joined(items)} || '}')`;
    }
    default:
      return atomText(sql, type, how);
  }
}

/** NULL only where the list is. */
const joined = (list: string): string =>
  letIn(list, (l) => `CASE WHEN ${l} IS NOT NULL THEN coalesce(array_to_string(${l}, ','), '') END`);

function structText(sql: string, { fields }: StructDataType, how: Writing): string {
  const written = fields.map(({ name, dataType }, i) => {
    const text = jsonText(`struct_extract(${sql}, 'f${i}')`, dataType, how);
    const value = how.keepsNulls ? `coalesce(${text}, 'null')` : text;
    return { name, sql: `${stringSql(`${jsonString(name)}:`)} || ${value}` };
  });
  if (how.sortsKeys) written.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const parts = written.map((part) => part.sql);
  const inside = parts.length ? `concat_ws(',', ${parts.join(", ")})` : "''";
  return `CASE WHEN ${sql} IS NOT NULL THEN '{' || ${inside} || '}' END`;
}

const quoted = (sql: string): string => `CAST(to_json(${sql}) AS VARCHAR)`;

/** A key is always text: what Spark's internal value prints as. */
function keyText(sql: string, type: DataType, { context }: Writing): string {
  switch (type.kind) {
    case "date":
      return `'"' || CAST(${sql} - DATE '1970-01-01' AS VARCHAR) || '"'`;
    case "timestamp":
    case "timestamp_ntz":
      return `'"' || CAST(epoch_us(${sql}) AS VARCHAR) || '"'`;
    case "array":
      return `'"[' || array_to_string(${sql}, ',') || ']"'`;
    case "struct":
      return `'"[' || concat_ws(',', ${type.fields.map((_, i) => `struct_extract(${sql}, 'f${i}')`).join(", ")}) || ']"'`;
    default:
      return quoted(context.cast(sql, type, { kind: "string", collation: "UTF8_BINARY" }, "ansi"));
  }
}

function atomText(sql: string, type: DataType, { context, formats }: Writing): string {
  const asText = () => context.cast(sql, type, { kind: "string", collation: "UTF8_BINARY" }, "ansi");
  switch (type.kind) {
    case "null":
      return "CAST(NULL AS VARCHAR)";
    case "boolean":
    case "byte":
    case "short":
    case "integer":
    case "long":
      return `CAST(${sql} AS VARCHAR)`;
    case "float":
    case "double":
      return `CASE WHEN isfinite(${sql}) THEN ${asText()} ELSE '"' || ${asText()} || '"' END`;
    case "decimal":
      return decimalText(sql, type.scale, asText());
    case "date":
      if (formats.date !== undefined) return quoted(inPattern(`CAST(${sql} AS TIMESTAMP)`, formats.date, "UTC"));
      return `('"' || ${asText()} || '"')`;
    case "timestamp":
      if (formats.timestamp !== undefined) return quoted(inPattern(sql, formats.timestamp, context.sessionTimeZone));
      return momentText(
        `timezone(${stringSql(context.sessionTimeZone)}, ${sql})`,
        zoneText(sql, context.sessionTimeZone),
      );
    case "timestamp_ntz":
      if (formats.timestamp_ntz !== undefined) return quoted(inPattern(sql, formats.timestamp_ntz, "UTC"));
      return momentText(sql, "''");
    case "binary":
      return `('"' || to_base64(${sql}) || '"')`;
    case "variant":
      return `CAST(${sql} AS VARCHAR)`;
    default:
      return quoted(asText());
  }
}

const inPattern = (sql: string, pattern: string, zone: string): string =>
  `spark_date_format(epoch_us(${sql}), ${stringSql(pattern)}, ${stringSql(zone)})`;

/** As Java prints a BigDecimal: with an exponent once there are more than six zeros. */
function decimalText(sql: string, scale: number, text: string): string {
  if (scale < 7) return text;
  const digits = `ltrim(replace(replace(${text}, '-', ''), '.', ''), '0')`;
  return letIn(sql, (value) => {
    const small = `abs(${value}) < 0.000001 AND length(${digits.replaceAll(sql, value)}) < ${scale - 5}`;
    const shown = digits.replaceAll(sql, value);
    const mantissa = `CASE WHEN length(${shown}) > 1 THEN ${shown}[1] || '.' || ${shown}[2:] ELSE coalesce(nullif(${shown}, ''), '0') END`;
    const exponent = `greatest(length(${shown}), 1) - 1 - ${scale}`;
    return `CASE WHEN ${small} THEN CASE WHEN ${value} < 0 THEN '-' ELSE '' END || ${mantissa} || 'E' || (${exponent}) ELSE ${text.replaceAll(sql, value)} END`;
  });
}

const momentText = (local: string, zone: string): string =>
  `('"' || strftime(${local}, '%Y-%m-%dT%H:%M:%S.%g') || ${zone} || '"')`;

/** `Z` or `+05:30`. */
function zoneText(sql: string, zone: string): string {
  if (zone === "UTC" || zone === "Etc/UTC" || zone === "Z") return "'Z'";
  const ahead = `(epoch_us(timezone(${stringSql(zone)}, ${sql})) - epoch_us(${sql})) // 60000000`;
  return letIn(ahead, (minutes) => {
    const part = (value: string) => `lpad(CAST(${value} AS VARCHAR), 2, '0')`;
    const sign = `CASE WHEN ${minutes} < 0 THEN '-' ELSE '+' END`;
    return `CASE WHEN ${minutes} = 0 THEN 'Z' ELSE ${sign} || ${part(`abs(${minutes}) // 60`)} || ':' || ${part(`abs(${minutes}) % 60`)} END`;
  });
}
