export { civilFromDays, daysFromCivil, daysInMonth, floorDiv, isLeap } from "./calendar.ts";
export {
  type Clock,
  type DatetimeTextOptions,
  dateDays,
  localTimestampMicros,
  readTimestamp,
  systemClock,
  timeNanos,
  timestampMicros,
  type WrittenTimestamp,
} from "./datetime-text.ts";
export { javaDouble, javaFloat } from "./java-number.ts";
export {
  evaluateJsonPath,
  type JsonLeniency,
  type JsonNumber,
  type JsonValue,
  jsonString,
  numberText,
  parseJsonPath,
  readJson,
  writeJson,
} from "./json/index.ts";
export { levenshtein } from "./levenshtein.ts";
export { localTimeZone } from "./local-time-zone.ts";
export { clockText, daysText, localTimestampText, microsText, monthsText, timestampText } from "./time-text.ts";
export { fixedOffsetOf, type TimeZone, timeZone } from "./time-zone.ts";
