import type { CallSite } from "./call-site.ts";

/** A stretch of SQL text; `start` and `stop` are offsets (stop exclusive), `line` is 1-based, `position` 0-based. */
export interface SourceSpan {
  readonly sql: string;
  readonly start: number;
  readonly stop: number;
  readonly line: number;
  readonly position: number;
}

/** Where a plan node or an expression came from: a call in the user's program, a stretch of SQL text, or both. */
export interface Origin {
  readonly callSite?: CallSite;
  readonly span?: SourceSpan;
}

/** The span of `sql` from offset `start` up to `stop`, with Spark's line and position worked out. */
export function sourceSpan(sql: string, start: number, stop: number): SourceSpan {
  const before = sql.slice(0, start);
  const lineStart = before.lastIndexOf("\n") + 1;
  const line = before.split("\n").length;
  return { sql, start, stop, line, position: start - lineStart };
}
