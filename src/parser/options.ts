import { type Clock, systemClock } from "../util/index.ts";

/** The settings of a session that change what SQL text means. */
export interface ParserOptions {
  /** Zone of `TIMESTAMP '..'` without one; Spark's `spark.sql.session.timeZone`. */
  readonly sessionTimeZone?: string;
  /** What `TIMESTAMP '..'` without a zone is; Spark's `spark.sql.timestampType`. */
  readonly timestampType?: "TIMESTAMP_LTZ" | "TIMESTAMP_NTZ";
  /** The clock behind `DATE 'today'` and `TIMESTAMP 'now'`. */
  readonly now?: Clock;
}

export const defaultOptions: Required<ParserOptions> = {
  sessionTimeZone: "UTC",
  timestampType: "TIMESTAMP_LTZ",
  now: systemClock,
};
