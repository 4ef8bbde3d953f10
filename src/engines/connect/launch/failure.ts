import { type SparkError, sparkError } from "../../../errors/index.ts";

/** A server that could not be started on this machine. */
export const cannotStart = (reason: string, cause?: unknown): SparkError =>
  sparkError("LOCAL_CONNECT_SERVER_START_FAILED", { reason }, undefined, { cause });
