import type { Origin, SourceSpan } from "./origin.ts";

/** The part of a query that an error speaks of, with PySpark's methods. */
export interface QueryContext {
  /** Whether the query came from SQL text or from calls of the API. */
  contextType(): "SQL" | "DataFrame";
  /** The kind of the object whose text is meant, such as VIEW; empty for the query itself. */
  objectType(): string;
  /** The name of that object; empty for the query itself. */
  objectName(): string;
  /** First character of the fragment in the SQL text, 0-based; -1 when unknown. */
  startIndex(): number;
  /** Last character of the fragment in the SQL text, inclusive; -1 when unknown. */
  stopIndex(): number;
  /** The SQL text of the part. */
  fragment(): string;
  /** `file:line:column` of the user's code that made the part. */
  callSite(): string;
  /** The part as the message shows it. */
  summary(): string;
}

/** The contexts that an origin speaks of: one for its SQL text, or one for the call in the program. */
export function contextsOf(origin: Origin | undefined): readonly QueryContext[] {
  if (origin?.span !== undefined) return [sqlContext(origin.span)];
  const site = placeOf(origin);
  return site === undefined ? [] : [dataFrameContext(site)];
}

/** `file:line:column` of the user's code that made the failing step. */
export function placeOf(origin: Origin | undefined): string | undefined {
  const frame = origin?.callSite?.userFrame();
  return frame && `${frame.file}:${frame.line}:${frame.column}`;
}

function sqlContext(span: SourceSpan): QueryContext {
  return {
    contextType: () => "SQL",
    objectType: () => "",
    objectName: () => "",
    startIndex: () => span.start,
    stopIndex: () => span.stop - 1,
    fragment: () => span.sql.slice(span.start, span.stop),
    callSite: () => "",
    summary: () => excerpt(span),
  };
}

function dataFrameContext(site: string): QueryContext {
  return {
    contextType: () => "DataFrame",
    objectType: () => "",
    objectName: () => "",
    startIndex: () => -1,
    stopIndex: () => -1,
    fragment: () => "",
    callSite: () => site,
    summary: () => `  at ${site}`,
  };
}

const widest = 160;

/** The line of SQL with a mark under the fragment. */
export function excerpt(span: SourceSpan): string {
  const line = span.sql.split("\n")[span.line - 1] ?? "";
  const from = Math.max(0, span.position - widest / 2);
  const shown = line.slice(from, from + widest);
  const marks = Math.max(1, Math.min(span.stop - span.start, shown.length - (span.position - from)));
  const indent = shown.slice(0, span.position - from).replace(/[^\t]/g, " ");
  return `  in SQL, line ${span.line}, position ${span.position}\n  | ${shown}\n  | ${indent}${"^".repeat(marks)}`;
}
