import type { AggregateCall, FunctionCall } from "../../../plan/index.ts";
import type { DataType } from "../../../types/index.ts";

/** What a lowering may ask for beside the SQL of its arguments. */
export interface LoweringContext {
  readonly sessionTimeZone: string;
  /** SQL of a cast with Spark's semantics. */
  cast(sql: string, from: DataType, to: DataType, evalMode: "ansi" | "try" | "legacy"): string;
  /** SQL that raises a Spark error when it is evaluated; it has the given type wherever it stands. */
  raise(condition: string, params: Readonly<Record<string, string>>): string;
}

/**
 * Turns a call into DuckDB SQL. `args` holds the SQL of each argument, safe to stand anywhere (parenthesised where needed);
 * a lambda argument is DuckDB lambda text (`lambda x: ...`). The text returned must be safe to stand anywhere too.
 */
export type Lowering = (args: readonly string[], call: FunctionCall | AggregateCall, context: LoweringContext) => string;

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
