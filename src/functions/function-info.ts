import type { EvalMode, ResolvedExpression } from "../plan/index.ts";
import type { DataType } from "../types/index.ts";

export type FunctionKind = "scalar" | "aggregate" | "window" | "generator";

/** What a rule may know beyond the arguments: the settings that change Spark's answers. */
export interface CallContext {
  /** How the call is spelt, for error messages and the column's name. */
  readonly functionName: string;
  /** `ansi` unless `spark.sql.ansi.enabled` is off; `try` for the `try_` functions. */
  readonly evalMode: EvalMode;
  readonly isDistinct: boolean;
  /** The direction of WITHIN GROUP (ORDER BY ..); undefined where the call has none. */
  readonly isDescending?: boolean | undefined;
  readonly conf: FunctionConf;
}
export interface FunctionConf {
  readonly ansiEnabled: boolean;
  readonly caseSensitive: boolean;
  readonly sessionTimeZone: string;
  /** `spark.sql.decimalOperations.allowPrecisionLoss`; true unless it is said to be off. */
  readonly decimalAllowPrecisionLoss?: boolean | undefined;
}

/** An argument as rules see it: a bound expression, so that literals can be looked into. */
export type Argument = ResolvedExpression;

/**
 * One row of the registry: what Spark knows of a function before it runs. Rules are functions of the bound arguments:
 * `coerce` says which types the arguments must be cast to (or raises Spark's error), then `dataType` and `nullable` are asked
 * with the arguments already cast.
 */
export interface FunctionInfo {
  readonly kind: FunctionKind;
  /** Spark version that introduced it. */
  readonly since: string;
  readonly coerce: (args: readonly Argument[], call: CallContext) => readonly DataType[];
  readonly dataType: (args: readonly Argument[], call: CallContext) => DataType;
  readonly nullable: (args: readonly Argument[], call: CallContext) => boolean;
  /** False for rand(), uuid(), current_timestamp() is true within one query. */
  readonly deterministic: boolean;
  /**
   * How an unaliased call is named, from the names of its arguments as the user wrote them; default `name(a, b)`.
   * Operators print infix.
   */
  readonly columnName?:
    | ((args: readonly string[], call: CallContext, bound?: readonly Argument[]) => string)
    | undefined;
  /** Known to the API and the analyzer; SQL text cannot call it by its name. */
  readonly isInternal?: boolean | undefined;
  /** WITHIN GROUP (ORDER BY x) hands x over as the first argument, instead of ordering the arguments. */
  readonly withinGroup?: boolean | undefined;
  /** Builds the call out of other calls (Spark's runtime-replaceable functions), after coercion; undefined: stays as it is. */
  readonly replaceWith?:
    | ((args: readonly Argument[], call: CallContext, build: CallBuilder) => ResolvedExpression | undefined)
    | undefined;
  /** For higher-order functions: the parameters of the lambda at position `index`, from the arguments bound so far. */
  readonly lambdaParameters?:
    | ((index: number, args: readonly (Argument | undefined)[], arity: number) => readonly LambdaParameter[])
    | undefined;
  /** For generators: the columns that one call makes. */
  readonly generated?: ((args: readonly Argument[], call: CallContext) => readonly GeneratedColumn[]) | undefined;
  /** What the function does, in our own words, one sentence. */
  readonly doc: string;
  /** One SQL example with its answer, executed by the tests. */
  readonly example: { readonly sql: string; readonly answer: string };
}

export interface LambdaParameter {
  readonly dataType: DataType;
  readonly nullable: boolean;
}
export interface GeneratedColumn extends LambdaParameter {
  readonly name: string;
}

/** Makes calls and casts of other functions, resolved through the same registry. */
export interface CallBuilder {
  call(name: string, args: readonly Argument[]): ResolvedExpression;
  cast(arg: Argument, to: DataType): ResolvedExpression;
  literal(value: Extract<ResolvedExpression, { kind: "literal" }>["value"], dataType: DataType): ResolvedExpression;
}
