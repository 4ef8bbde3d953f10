export { CallSite, captureCallSite, type UserFrame } from "./call-site.ts";
export * from "./classes.ts";
export type { ConditionRow } from "./condition-table.ts";
export { conditions } from "./conditions/index.ts";
export { type Origin, type SourceSpan, sourceSpan } from "./origin.ts";
export type { QueryContext } from "./query-context.ts";
export { quoteConf, quoteIdentifier, quoteSql, quoteValue } from "./quote.ts";
export {
  type ErrorCondition,
  type ErrorOptions,
  type ErrorParts,
  type ParamsOf,
  sparkError,
  sparkErrorFromParts,
} from "./raise.ts";
export { type BreakingChangeInfo, SparkError, type SparkErrorParts } from "./spark-error.ts";
export { suggestNames } from "./suggest.ts";
