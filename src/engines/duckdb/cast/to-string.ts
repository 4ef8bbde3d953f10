import type { DataType } from "../../../types/index.ts";
import { toLocal } from "../time-zone.ts";
import { fieldName } from "../types.ts";
import type { Conversion, Converter } from "./convert.ts";

export type Casting = (conversion: Conversion) => string;

const plain: Converter = ({ sql }) => `CAST(${sql} AS VARCHAR)`;

/** DuckDB leaves the zero out where a decimal has no digits before the point. */
const decimal: Converter = ({ sql, from }) => {
  if (from.kind !== "decimal" || from.precision > from.scale) return `CAST(${sql} AS VARCHAR)`;
  if (from.precision < 38) return `CAST(CAST(${sql} AS DECIMAL(${from.precision + 1},${from.scale})) AS VARCHAR)`;
  return `regexp_replace(CAST(${sql} AS VARCHAR), '^(-?)\\.', '\\10.')`;
};

/** Between these sizes Java prints digits, as DuckDB does; outside it prints an exponent. */
const floating: Converter = ({ sql, from }) =>
  `CASE WHEN abs(${sql}) >= 0.001 AND abs(${sql}) < 10000000 THEN CAST(${sql} AS VARCHAR) WHEN ${sql} = 0 THEN CASE WHEN signbit(${sql}) THEN '-0.0' ELSE '0.0' END ELSE ${from.kind === "float" ? "spark_float_text" : "spark_double_text"}(${sql}) END`;

const firstDay = "make_date(-719162)";
const afterLastDay = "make_date(2932897)";
const date: Converter = ({ sql }) =>
  `CASE WHEN ${sql} >= ${firstDay} AND ${sql} < ${afterLastDay} THEN CAST(${sql} AS VARCHAR) ELSE spark_date_text(datediff('day', make_date(0), ${sql})) END`;

const firstMicros = "make_timestamp(-62135596800000000)";
const afterLastMicros = "make_timestamp(253402300800000000)";
const timestampNtz: Converter = ({ sql }) =>
  `CASE WHEN ${sql} >= ${firstMicros} AND ${sql} < ${afterLastMicros} THEN CAST(${sql} AS VARCHAR) ELSE spark_timestamp_text(epoch_us(${sql})) END`;

const interval: Converter = ({ sql, from }) =>
  from.kind === "yearMonthInterval" || from.kind === "dayTimeInterval"
    ? `spark_interval_text(CAST(${sql} AS BIGINT), '${from.startField} to ${from.endField}')`
    : sql;

const elements = (conversion: Conversion, list: string, item: (variable: string, depth: number) => string): string => {
  const variable = `cast_${conversion.depth}`;
  return `array_to_string(list_transform(${list}, lambda ${variable}: ${item(variable, conversion.depth + 1)}), ', ')`;
};

/** How nested values print is told by the casts of what is inside: these are given the dispatcher. */
export const toStringConverters = (cast: Casting): Partial<Record<DataType["kind"], Converter>> => {
  const text = (conversion: Conversion, sql: string, from: DataType, depth: number): string =>
    `coalesce(${cast({ ...conversion, sql, from, depth })}, 'null')`;
  return {
    string: ({ sql }) => sql,
    boolean: plain,
    byte: plain,
    short: plain,
    integer: plain,
    long: plain,
    decimal,
    float: floating,
    double: floating,
    binary: ({ sql }) => `coalesce(TRY(decode(${sql})), spark_utf8_text(${sql}))`,
    date,
    time: plain,
    timestamp: (conversion) =>
      timestampNtz({ ...conversion, sql: toLocal(conversion.sql, conversion.sessionTimeZone) }),
    timestamp_ntz: timestampNtz,
    yearMonthInterval: interval,
    dayTimeInterval: interval,
    calendarInterval: ({ sql }) =>
      `spark_calendar_interval_text(struct_extract(${sql}, 'months'), struct_extract(${sql}, 'days'), struct_extract(${sql}, 'microseconds'))`,
    array: (conversion) => {
      const { from, sql } = conversion;
      if (from.kind !== "array") return sql;
      return `('[' || ${elements(conversion, sql, (element, depth) => text(conversion, element, from.elementType, depth))} || ']')`;
    },
    map: (conversion) => {
      const { from, sql } = conversion;
      if (from.kind !== "map") return sql;
      const entry = (variable: string, depth: number): string => {
        const key = text(conversion, `struct_extract(${variable}, 'key')`, from.keyType, depth);
        const value = text(conversion, `struct_extract(${variable}, 'value')`, from.valueType, depth);
        return `${key} || ' -> ' || ${value}`;
      };
      return `('{' || ${elements(conversion, `map_entries(${sql})`, entry)} || '}')`;
    },
    struct: (conversion) => {
      const { from, sql, depth } = conversion;
      if (from.kind !== "struct") return sql;
      const fields = from.fields.map((field, i) =>
        text(conversion, `struct_extract(${sql}, '${fieldName(i)}')`, field.dataType, depth),
      );
      return `CASE WHEN ${sql} IS NOT NULL THEN '{' || ${[...fields.flatMap((field, i) => (i ? ["', '", field] : [field])), "'}'"].join(" || ")} END`;
    },
    variant: ({ sql }) => `CAST(${sql} AS VARCHAR)`,
    udt: (conversion) =>
      conversion.from.kind === "udt" ? cast({ ...conversion, from: conversion.from.sqlType }) : conversion.sql,
    geometry: ({ sql }) => `hex(${sql})`,
    geography: ({ sql }) => `hex(${sql})`,
  };
};
