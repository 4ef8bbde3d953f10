import type { DayTimeField, YearMonthField } from "./data-type.ts";

/** Fields from the longest to the shortest. */
export const yearMonthFields: readonly YearMonthField[] = ["year", "month"];
export const dayTimeFields: readonly DayTimeField[] = ["day", "hour", "minute", "second"];
