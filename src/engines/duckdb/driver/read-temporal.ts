import type { DuckDBDateValue, DuckDBTimestampValue, DuckDBTimeValue } from "@duckdb/node-api";
import { dateOf, dateTimeOf, dayTimeOf, instantOf, timeOf, yearMonthOf } from "../../../results/temporal/index.ts";
import { made, type Readers } from "./read-vector.ts";

/** Readers of the kinds whose values are Temporal's. */
export const temporalReaders = {
  date: () => made(({ days }: DuckDBDateValue) => dateOf(days)),
  time: () => made(({ micros }: DuckDBTimeValue) => timeOf(micros * 1000n)),
  timestamp: () => made(({ micros }: DuckDBTimestampValue) => instantOf(micros)),
  timestamp_ntz: () => made(({ micros }: DuckDBTimestampValue) => dateTimeOf(micros)),
  yearMonthInterval: () => made(yearMonthOf),
  dayTimeInterval: () => made(dayTimeOf),
} satisfies Readers;
