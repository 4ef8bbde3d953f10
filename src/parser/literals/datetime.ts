export {
  dateDays,
  localTimestampMicros,
  readTimestamp,
  timeNanos,
  timestampMicros,
  type WrittenTimestamp,
} from "../../util/index.ts";
