import type { ErrorClassName } from "./classes.ts";

/**
 * One error condition. Names, SQLSTATE and parameters are Spark's, the sentences ours. Parameters arrive ready to print,
 * as in Spark: identifiers in backticks, types and expressions in double quotes (see `quote.ts`).
 */
export interface ConditionRow {
  /** Absent where Spark itself gives none, as for PySpark's own conditions. */
  readonly sqlState?: string;
  /** The class that Spark raises it as. */
  readonly class: ErrorClassName;
  /** A sentence with `<parameter>` places. */
  readonly message: string;
  /** Parameters that Spark hands over and our sentence does not need. */
  readonly unsaid?: readonly string[];
}

export type ConditionTable = Readonly<Record<string, ConditionRow>>;
