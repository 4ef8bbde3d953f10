import type { Attribute } from "../../../plan/index.ts";
import type { FormatOptions } from "../../../sources/index.ts";

/** Rows to be written: a query, the SQL names of its columns, and what they are. */
export interface WriteSource {
  readonly sql: string;
  readonly columns: readonly string[];
  readonly output: readonly Attribute[];
  /** Files that the query reads. */
  readonly reads: readonly string[];
}

/** A column of the query under the name that the file gives it. */
export interface WriteColumn {
  readonly sql: string;
  readonly attribute: Attribute;
}

/** How the rows of a format leave DuckDB. */
export interface Layout {
  /** The select list. */
  readonly list: readonly string[];
  /** Rows that leave no trace in the file are left out. */
  readonly where?: string | undefined;
  /** What COPY is told of the format. */
  readonly copy: string;
  /** What file names end with, from the first dot on. */
  readonly extension: string;
  /** Present where text must be written in a way that DuckDB does not know. */
  readonly lines?: LineWriting | undefined;
}
export interface LineWriting {
  readonly header?: string | undefined;
  readonly separator: string;
  readonly encoding: string;
  readonly compression: "none" | "gzip" | "deflate";
}

export interface LayoutContext {
  readonly options: FormatOptions;
  readonly conf: ReadonlyMap<string, string>;
  readonly sessionTimeZone: string;
}
/** Gives the layout of a format, or refuses its options. */
export type MakeLayout = (columns: readonly WriteColumn[], context: LayoutContext) => Layout;
