import { type DataType, StringType } from "../../../types/index.ts";
import { castSql } from "../cast/index.ts";
import { stringSql } from "../literals.ts";
import { datetimePattern } from "../scan/datetime-pattern.ts";

export interface DatetimeFormats {
  readonly timeZone: string;
  readonly sessionTimeZone: string;
  readonly dateFormat: string | undefined;
  readonly timestampFormat: string | undefined;
  readonly timestampNtzFormat: string | undefined;
}

const isoSeconds = "%Y-%m-%dT%H:%M:%S.%g";

/** SQL of the text of a date or a time as Spark writes it into CSV and JSON. */
export function datetimeText(sql: string, type: DataType, formats: DatetimeFormats): string {
  if (type.kind === "timestamp") return timestampText(sql, formats);
  if (type.kind === "timestamp_ntz") return formatted(sql, formats.timestampNtzFormat, isoSeconds, "''");
  if (type.kind === "date" && formats.dateFormat !== undefined) return formatted(sql, formats.dateFormat, "", "''");
  return castSql(sql, type, StringType, "legacy", { sessionTimeZone: formats.sessionTimeZone });
}

function timestampText(sql: string, { timeZone, timestampFormat }: DatetimeFormats): string {
  const local = `(${sql} AT TIME ZONE ${stringSql(timeZone)})`;
  const offset = isUtc(timeZone) ? "'Z'" : offsetText(sql, local);
  return timestampFormat === undefined
    ? `(strftime(${local}, '${isoSeconds}') || ${offset})`
    : formatted(local, timestampFormat, "", offset);
}

const isUtc = (zone: string): boolean => /^(utc|etc\/utc|gmt|z)$/i.test(zone);

/** `+01:00`, or Z. */
function offsetText(sql: string, local: string): string {
  const minutes = `CAST((epoch_us(${local}) - epoch_us(${sql})) // 60000000 AS INTEGER)`;
  const two = (number: string) => `lpad(CAST(${number} AS VARCHAR), 2, '0')`;
  return `CASE WHEN ${minutes} = 0 THEN 'Z' ELSE CASE WHEN ${minutes} < 0 THEN '-' ELSE '+' END || ${two(`abs(${minutes}) // 60`)} || ':' || ${two(`abs(${minutes}) % 60`)} END`;
}

/** DuckDB has no offset for a wall clock: it goes in where the pattern has it. */
function formatted(sql: string, pattern: string | undefined, fallback: string, offset: string): string {
  const format = pattern === undefined ? fallback : datetimePattern(pattern).format;
  const parts = format.split("%z").map((part) => (part === "" ? "" : `strftime(${sql}, ${stringSql(part)})`));
  return `(${parts
    .map((part, i) => [part, i < parts.length - 1 ? `(${offset})` : ""].filter(Boolean).join(" || "))
    .filter(Boolean)
    .join(" || ")})`;
}
