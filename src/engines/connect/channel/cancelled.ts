import { type Origin, type SparkError, sparkError } from "../../../errors/index.ts";

/** What a call ends with when the user aborted it. */
export const cancelled = (signal: AbortSignal, origin: Origin | undefined): SparkError =>
  sparkError("OPERATION_CANCELED", {}, origin, { cause: signal.reason });
