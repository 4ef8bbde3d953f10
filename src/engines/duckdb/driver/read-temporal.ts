import type { DuckDBDateValue, DuckDBTimestampValue, DuckDBTimeValue } from "@duckdb/node-api";
import { dateOf, dateTimeOf, dayTimeOf, instantOf, timeOf, yearMonthOf } from "../../../results/temporal/index.ts";
import type { Readers } from "./read-values.ts";

/** Readers of the kinds whose values are Temporal's. */
export const temporalReaders = {
  date: () => (value) => dateOf((value as DuckDBDateValue).days),
  time: () => (value) => timeOf((value as DuckDBTimeValue).micros * 1000n),
  timestamp: () => (value) => instantOf((value as DuckDBTimestampValue).micros),
  timestamp_ntz: () => (value) => dateTimeOf((value as DuckDBTimestampValue).micros),
  yearMonthInterval: () => (value) => yearMonthOf(value as number),
  dayTimeInterval: () => (value) => dayTimeOf(value as bigint),
} satisfies Readers;
