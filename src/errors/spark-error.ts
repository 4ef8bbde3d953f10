import { type UserFrame, userFramesOf } from "./call-site.ts";
import type { Origin } from "./origin.ts";
import { contextsOf, excerpt, placeOf, type QueryContext } from "./query-context.ts";

/** What a newer Spark does otherwise than an older one, where something fails for it. */
export interface BreakingChangeInfo {
  /** What to do about it. */
  readonly migrationMessage: readonly string[];
  /** The setting that helps. */
  readonly mitigationConfig?: { readonly key: string; readonly value: string } | undefined;
  /** Whether the queries that it concerns should be looked at. */
  readonly needsAudit: boolean;
}

/** What the error of a Spark server tells besides. */
export interface ServerParts {
  /** Where in the JVM it failed. */
  readonly serverStackTrace?: string | undefined;
  /** The operation that failed. */
  readonly operationId?: string | undefined;
  readonly breakingChangeInfo?: BreakingChangeInfo | undefined;
}

/** What a `SparkError` is made of. */
export interface SparkErrorParts extends ServerParts {
  /** The message without condition, SQLSTATE and place. */
  readonly text: string;
  readonly condition?: string | undefined;
  readonly sqlState?: string | undefined;
  readonly messageParameters?: Readonly<Record<string, string>> | undefined;
  readonly origin?: Origin | undefined;
  readonly queryContext?: readonly QueryContext[] | undefined;
  readonly cause?: unknown;
}

/**
 * The base of every error that tspark raises on purpose, as `PySparkException` is in PySpark.
 *
 * @example
 * ```ts
 * try {
 *   await spark.table("nowhere").show();
 * } catch (error) {
 *   if (error instanceof SparkError && error.condition === "TABLE_OR_VIEW_NOT_FOUND") console.log(error.sqlState);
 * }
 * // prints: 42P01
 * ```
 */
export class SparkError extends Error {
  readonly #parts: SparkErrorParts;

  constructor(parts: SparkErrorParts) {
    super(fullMessage(parts), parts.cause === undefined ? undefined : { cause: parts.cause });
    this.#parts = parts;
    this.#shortenStack();
  }

  /** Spark's name of what went wrong, such as `UNRESOLVED_COLUMN.WITH_SUGGESTION`; undefined when Spark names none. */
  get condition(): string | undefined {
    return this.#parts.condition;
  }

  /** The five characters of the SQL standard's error code. */
  get sqlState(): string | undefined {
    return this.#parts.sqlState;
  }

  /** The facts that the message is made of, by Spark's parameter names. */
  get messageParameters(): Readonly<Record<string, string>> {
    return this.#parts.messageParameters ?? {};
  }

  /** Where the failing step was written. */
  get origin(): Origin | undefined {
    return this.#parts.origin;
  }

  /** The parts of the query that the error speaks of. */
  get queryContext(): readonly QueryContext[] {
    return this.#parts.queryContext ?? contextsOf(this.#parts.origin);
  }

  /** The same error said of this place; what it knows of its place already stays. @internal */
  withOrigin(origin: Origin | undefined): SparkError {
    const known = this.origin;
    if (origin === undefined || (known?.callSite && known.span) || (known && !origin.callSite)) return this;
    return this.#with({ origin: { ...origin, ...known } });
  }

  /** The same error said of this operation. @internal */
  withOperation(operationId: string): SparkError {
    return this.operationId === undefined ? this.#with({ operationId }) : this;
  }

  #with(parts: Partial<SparkErrorParts>): SparkError {
    return new (this.constructor as new (parts: SparkErrorParts) => SparkError)({ ...this.#parts, ...parts });
  }

  /** As {@link SparkError.condition}, under PySpark's name. */
  getCondition(): string | undefined {
    return this.condition;
  }

  /** As {@link SparkError.sqlState}, under PySpark's name. */
  getSqlState(): string | undefined {
    return this.sqlState;
  }

  /** As {@link SparkError.messageParameters}, under PySpark's name. */
  getMessageParameters(): Readonly<Record<string, string>> {
    return this.messageParameters;
  }

  /** The message with its condition, without SQLSTATE and place. */
  getMessage(): string {
    return headed(this.#parts);
  }

  /** As {@link SparkError.queryContext}, under PySpark's name. */
  getQueryContext(): readonly QueryContext[] {
    return this.queryContext;
  }

  /** Where in the JVM of a Spark server the failure arose; undefined when none did. */
  getStackTrace(): string | undefined {
    return this.#parts.serverStackTrace;
  }

  /** The id of the operation that failed on a Spark server: what its logs and its web pages call it. */
  get operationId(): string | undefined {
    return this.#parts.operationId;
  }

  /** What a newer Spark does otherwise, where that is why it failed. */
  get breakingChangeInfo(): BreakingChangeInfo | undefined {
    return this.#parts.breakingChangeInfo;
  }

  /** As {@link SparkError.breakingChangeInfo}, under PySpark's name. */
  getBreakingChangeInfo(): BreakingChangeInfo | undefined {
    return this.breakingChangeInfo;
  }

  // Frames inside tspark help nobody who only uses it; a defect of ours keeps them all.
  #shortenStack(): void {
    if (this.condition?.startsWith("INTERNAL_ERROR")) return;
    const thrown = framesAfter(this.stack ?? "", this.message);
    const frames = thrown.length > 0 ? thrown : (this.origin?.callSite?.userFrames() ?? []);
    const value = [`${this.name}: ${this.message}`, ...frames.map(printFrame)].join("\n");
    Object.defineProperty(this, "stack", { configurable: true, writable: true, value });
  }
}

function headed({ condition, text }: SparkErrorParts): string {
  // Conditions that Spark has not named yet go without a head, as there.
  if (condition === undefined || condition.startsWith("_LEGACY")) return text;
  return text.startsWith(`[${condition}]`) ? text : `[${condition}] ${text}`;
}

function fullMessage(parts: SparkErrorParts): string {
  const { origin, sqlState } = parts;
  const head = headed(parts);
  const state = sqlState === undefined || head.includes("SQLSTATE:") ? "" : ` SQLSTATE: ${sqlState}`;
  const place = placeOf(origin);
  const lines = [`${head}${state}`];
  if (origin?.span !== undefined) lines.push(excerpt(origin.span));
  if (place !== undefined) lines.push(`  at ${place}`);
  return lines.join("\n");
}

// The message itself may hold lines that look like frames.
function framesAfter(stack: string, message: string): readonly UserFrame[] {
  const start = stack.indexOf(message);
  return userFramesOf(start < 0 ? stack : stack.slice(start + message.length));
}

const printFrame = ({ file, line, column, function: name }: UserFrame): string =>
  name === undefined ? `    at ${file}:${line}:${column}` : `    at ${name} (${file}:${line}:${column})`;
