import type { DataFrame, SparkSession } from "tspark";

/** What both halves of a pair find around them. The Python half has the same names as plain variables. */
export interface PairContext {
  readonly spark: SparkSession;
  /** A fresh, empty folder; removed afterwards. */
  readonly tmp: string;
  /** Writes a text file below `tmp` and gives its path. */
  file(name: string, text: string): string;
  /** A step whose answer is a data set: schema, rows, order. */
  result(df: AnyDataFrame, name?: string): Promise<void>;
  /** A step whose answer is what the action prints on stdout. */
  printed(action: () => unknown, name?: string): Promise<void>;
  /** A step whose answer is a plain value: a count, a row, a list of names. */
  value(value: unknown, name?: string): Promise<void>;
  /** A step that must raise a Spark error. */
  fails(action: () => unknown, name?: string): Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: a step takes a data frame of whatever schema
export type AnyDataFrame = DataFrame<any>;

/** Known differences of the embedded engine, and those of real Spark. A difference belongs to one engine. */
export interface Gaps extends EngineGaps {
  readonly onSpark?: EngineGaps;
}

/**
 * Known differences, each with its reason: of a step (its name or number), of one aspect of all steps (`nullability`,
 * `parameters`), or `all`. A test fails when a declared difference is gone.
 */
export interface EngineGaps {
  /** The engine could, we have not written it. */
  readonly notImplemented?: Readonly<Record<string, string>>;
  /** The engine cannot yet. */
  readonly notYet?: Readonly<Record<string, string>>;
  /** Intended: it will stay different. */
  readonly never?: Readonly<Record<string, string>>;
}

export interface PairBody extends Gaps {
  /** The Spark version that brought the member. */
  readonly since: string;
  /** The program as a PySpark user writes it. */
  readonly python: string;
  /** The same program here. */
  readonly typescript: (context: PairContext) => Promise<void>;
}

export interface Pair extends PairBody {
  readonly member: string;
}

/** A member of PySpark's API, shown twice: in Python, which Spark answers, and in TypeScript, which must answer the same. */
export const pair = (member: string, body: PairBody): Pair => ({ member, ...body });
