/** What users see as `tspark/errors`. The house itself uses `index.ts`. */
export type { UserFrame } from "./call-site.ts";
export { CallSite } from "./call-site.ts";
export * from "./classes.ts";
export type { Origin, SourceSpan } from "./origin.ts";
export type { QueryContext } from "./query-context.ts";
export type { ErrorCondition } from "./raise.ts";
export { type BreakingChangeInfo, SparkError } from "./spark-error.ts";
