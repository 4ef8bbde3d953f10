import type { ConditionTable } from "../condition-table.ts";

export const datetimeConditions = {
  CANNOT_PARSE_INTERVAL: {
    class: "SparkRuntimeException",
    sqlState: "22006",
    message: "<intervalString> is not an interval. Use `try_to_...` or correct the text.",
  },
  CANNOT_PARSE_TIME: {
    class: "SparkRuntimeException",
    sqlState: "22010",
    message: "<input> is not a time of the form <format>.",
  },
  CANNOT_PARSE_TIMESTAMP: {
    class: "DateTimeException",
    sqlState: "22007",
    message: "<message>. Use <func> to get null instead.",
  },
  "DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION": {
    class: "DateTimeException",
    sqlState: "22023",
    message: "<rangeMessage>.",
  },
  DATETIME_OVERFLOW: {
    class: "ArithmeticException",
    sqlState: "22008",
    message: "<operation> goes past the dates and times that can be represented.",
  },
  ILLEGAL_DAY_OF_WEEK: {
    class: "IllegalArgumentException",
    sqlState: "22009",
    message: "There is no day of the week <string>.",
  },
  "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION": {
    class: "SparkUpgradeException",
    sqlState: "42K0B",
    message:
      'The pattern <pattern> is not one that today\'s formatter knows. Correct it, see <docroot>/sql-ref-datetime-pattern.html, or set <config> to "LEGACY" for the formatter of Spark 2.',
  },
  "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_WEEK_BASED_PATTERN": {
    class: "IllegalArgumentException",
    sqlState: "42K0B",
    message: "The week-based pattern letter <c> is not supported any more. Use the function `extract`.",
  },
  "INCONSISTENT_BEHAVIOR_CROSS_VERSION.PARSE_DATETIME_BY_NEW_PARSER": {
    class: "SparkUpgradeException",
    sqlState: "42K0B",
    message:
      '<datetime> is read differently by the parsers of Spark 2 and today. Set <config> to "LEGACY" for the old one, or to "CORRECTED" to take such texts for invalid.',
  },
  "INVALID_DATETIME_PATTERN.ILLEGAL_CHARACTER": {
    class: "IllegalArgumentException",
    sqlState: "22007",
    message: "The pattern <pattern> holds the character '<c>', which means nothing.",
  },
  "INVALID_DATETIME_PATTERN.LENGTH": {
    class: "IllegalArgumentException",
    sqlState: "22007",
    message: "The pattern <pattern> repeats a letter too often.",
  },
  "INVALID_DATETIME_PATTERN.SECONDS_FRACTION": {
    class: "IllegalArgumentException",
    sqlState: "22007",
    message: "The pattern <pattern> cannot hold a fraction of seconds of variable length.",
  },
  "INVALID_DATETIME_PATTERN.WITH_SUGGESTION": {
    class: "SparkRuntimeException",
    sqlState: "22007",
    message: "The pattern <pattern> is not valid. The letters are listed at <docroot>/sql-ref-datetime-pattern.html.",
  },
  INVALID_FRACTION_OF_SECOND: {
    class: "DateTimeException",
    sqlState: "22023",
    message: "Seconds must be from 0 to 60, and 60 only without a fraction, not <secAndMicros>.",
  },
  INVALID_TIMEZONE: {
    class: "DateTimeException",
    sqlState: "22009",
    message: "There is no time zone <timeZone>. Use a region such as `Europe/Berlin` or an offset such as `+02:00`.",
  },
} as const satisfies ConditionTable;
