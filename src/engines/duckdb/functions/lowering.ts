import type { AggregateCall, FunctionCall, NullOrdering, SortDirection } from "../../../plan/index.ts";
import type { DataType } from "../../../types/index.ts";

/**
 * The clauses around an aggregate or window call, as SQL. A lowering repeats them on every DuckDB aggregate that it uses
 * (`aggregated` in aggregate-call.ts does), because what it returns may wrap several of them.
 */
export interface CallClauses {
  /** The condition of FILTER (WHERE ..). */
  readonly filter?: string | undefined;
  /** The items of WITHIN GROUP (ORDER BY ..). */
  readonly order?: readonly OrderItem[] | undefined;
  /** What stands between the parentheses of OVER (..); absent outside windows. */
  readonly over?: string | undefined;
  readonly ignoreNulls?: boolean | undefined;
}
export interface OrderItem {
  readonly sql: string;
  readonly direction: SortDirection;
  readonly nullOrdering: NullOrdering;
}

/** What a lowering may ask for beside the SQL of its arguments. */
export interface LoweringContext {
  readonly sessionTimeZone: string;
  /** Decimal arithmetic may stay in 64 bits and fail on overflow: the statement then runs again without (docs/decisions/0011). */
  readonly narrowDecimals?: boolean | undefined;
  /** Of a map's equal keys the last one stays, where they would be an error. */
  readonly lastKeyWins?: boolean | undefined;
  /** SQL of a cast with Spark's semantics. */
  cast(sql: string, from: DataType, to: DataType, evalMode: "ansi" | "try" | "legacy"): string;
  /** SQL that raises a Spark error when it is evaluated; it has the given type wherever it stands. */
  raise(
    condition: string,
    params: Readonly<Record<string, string>>,
    /** Parameters that are SQL texts, for what is known only then. */
    computed?: Readonly<Record<string, string>>,
  ): string;
  /** Present when the call is an aggregate or stands in a window. */
  readonly clauses?: CallClauses | undefined;
}

/**
 * Turns a call into DuckDB SQL. `args` holds the SQL of each argument, safe to stand anywhere (parenthesised where needed);
 * a lambda argument is DuckDB lambda text (`lambda x: ...`). The text returned must be safe to stand anywhere too.
 */
export type Lowering = (
  args: readonly string[],
  call: FunctionCall | AggregateCall,
  context: LoweringContext,
) => string;

/**
 * Turns a generator into one DuckDB list per generated column, all of the same length: the plan unnests them side by side.
 * NULL or empty lists make no row; `outer` is the plan's business.
 */
export type GeneratorLowering = (
  args: readonly string[],
  call: FunctionCall,
  context: LoweringContext,
) => readonly string[];

/** A function that the embedded engine does not have, and why. */
export interface Unsupported {
  readonly unsupported: "not implemented" | "not yet" | "never";
  readonly reason: string;
}
export const notImplemented = (reason: string): Unsupported => ({ unsupported: "not implemented", reason });

/** DuckDB has the same function under this name. */
export const fn =
  (name: string): Lowering =>
  (args) =>
    `${name}(${args.join(", ")})`;

/** DuckDB has the same function as an infix operator. */
export const infix =
  (operator: string): Lowering =>
  (args) =>
    `(${args.join(` ${operator} `)})`;
