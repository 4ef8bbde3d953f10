import { sparkError } from "../../errors/index.ts";
import {
  ByteType,
  type DataType,
  DateType,
  DecimalType,
  DoubleType,
  IntegerType,
  TimestampType,
} from "../../types/index.ts";
import { constantOf, isFoldable } from "../argument-checks.ts";
import { implicitCast } from "../coercion/index.ts";
import { displayName } from "../display-name.ts";
import type { Argument, CallContext, FunctionInfo } from "../function-info.ts";
import { any, string } from "../params.ts";
import { coerceParams, scalar } from "../signature.ts";

/** What can be taken out of a date, a time or an interval. */
export type ExtractField =
  | "year"
  | "yearOfWeek"
  | "quarter"
  | "month"
  | "week"
  | "day"
  | "dayOfWeek"
  | "isoDayOfWeek"
  | "dayOfYear"
  | "hour"
  | "minute"
  | "second";

const names: Readonly<Record<ExtractField, string>> = {
  year: "YEAR Y YEARS YR YRS",
  yearOfWeek: "YEAROFWEEK",
  quarter: "QUARTER QTR",
  month: "MONTH MON MONS MONTHS",
  week: "WEEK W WEEKS",
  day: "DAY D DAYS",
  dayOfWeek: "DAYOFWEEK DOW",
  isoDayOfWeek: "DAYOFWEEK_ISO DOW_ISO",
  dayOfYear: "DOY",
  hour: "HOUR H HOURS HR HRS",
  minute: "MINUTE M MIN MINS MINUTES",
  second: "SECOND S SEC SECONDS SECS",
};
const byName = new Map(
  Object.entries(names).flatMap(([field, words]) => words.split(" ").map((word) => [word, field as ExtractField])),
);

/** The field that a name stands for. */
export const extractField = (name: string): ExtractField | undefined => byName.get(name.toUpperCase());

const ofTime: ReadonlySet<ExtractField> = new Set(["hour", "minute", "second"]);
const ofYearMonth: ReadonlySet<ExtractField> = new Set(["year", "month"]);
const ofDayTime: ReadonlySet<ExtractField> = new Set(["day", "hour", "minute", "second"]);

/** The type that a field is taken from; undefined where the source has no such field. */
function sourceType(field: ExtractField, from: DataType): DataType | undefined {
  switch (from.kind) {
    case "yearMonthInterval":
      return ofYearMonth.has(field) ? from : undefined;
    case "dayTimeInterval":
      return ofDayTime.has(field) ? from : undefined;
    case "calendarInterval":
      return ofYearMonth.has(field) || ofDayTime.has(field) ? from : undefined;
    case "time":
      return ofTime.has(field) ? from : undefined;
    default:
      if (!ofTime.has(field)) return implicitCast(from, DateType);
      return from.kind === "timestamp_ntz" ? from : implicitCast(from, TimestampType);
  }
}

const isInterval = (type: DataType | undefined): boolean =>
  type?.kind === "yearMonthInterval" || type?.kind === "dayTimeInterval" || type?.kind === "calendarInterval";

function resultType([name, source]: readonly Argument[]): DataType {
  const text = constantOf(name);
  if (text === null) return DoubleType;
  const field = extractField(String(text));
  if (field === "second") return DecimalType(8, 6);
  const small = isInterval(source?.dataType) && (field === "month" || field === "hour" || field === "minute");
  return small ? ByteType : IntegerType;
}

const extract = (since: string, columnName: FunctionInfo["columnName"], sql: string): FunctionInfo =>
  scalar({
    since,
    args: (args, call) => {
      const [fieldType, source] = coerceParams([string, any])(args, call) as [DataType, DataType];
      return [fieldType, checkedSource(args, source, call)];
    },
    result: resultType,
    columnName,
    doc: "A field of a date, a time or an interval, such as YEAR or SECOND.",
    example: { sql, answer: "2019" },
  });

function checkedSource([name, value]: readonly Argument[], source: DataType, call: CallContext): DataType {
  if (!name || !isFoldable(name)) {
    throw sparkError("NON_FOLDABLE_ARGUMENT", {
      funcName: `\`${call.functionName}\``,
      paramName: "`field`",
      paramType: '"STRING"',
    });
  }
  const text = constantOf(name);
  if (text === null) return source;
  const field = typeof text === "string" ? extractField(text) : undefined;
  const type = field && sourceType(field, source);
  if (type) return type;
  throw sparkError("INVALID_EXTRACT_FIELD", {
    field: `\`${String(text)}\``,
    expr: `"${displayName(value as Argument)}"`,
  });
}

export const extractFunctions = {
  extract: extract(
    "3.0.0",
    ([field, source]) => `extract(${field} FROM ${source})`,
    "extract(YEAR FROM DATE '2019-08-12')",
  ),
  date_part: extract("3.0.0", undefined, "date_part('YEAR', DATE '2019-08-12')"),
  datepart: extract(
    "3.4.0",
    ([field, source]) => `datepart(${field} FROM ${source})`,
    "datepart('YEAR', DATE '2019-08-12')",
  ),
} as const satisfies Record<string, FunctionInfo>;
