import type { Gaps } from "./pair.ts";

/** An inline table: column names, and rows of SQL literals. */
export interface BulkTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** An SQL expression over one row (`SELECT expr`), or over a table of the family, grouped or not. */
export type Question = string | { readonly from: string; readonly expr: string; readonly by?: string };

export interface BulkBody extends Gaps {
  readonly tables?: Readonly<Record<string, BulkTable>>;
  /** Session settings for the whole family. */
  readonly conf?: Readonly<Record<string, string>>;
  /** The expressions cannot share a select: some aggregate, some do not. */
  readonly alone?: true;
  readonly expressions: readonly Question[];
}

export interface Bulk extends BulkBody {
  readonly family: string;
}

/** The name of a question in gold files. */
export const questionText = (question: Question): string =>
  typeof question === "string"
    ? question
    : `${question.expr} FROM ${question.from}${question.by === undefined ? "" : ` BY ${question.by}`}`;

/** A family of SQL expressions, asked one by one. A question that loops repeat counts once. */
export const bulk = (family: string, body: BulkBody): Bulk => {
  const once = new Map(body.expressions.map((question) => [questionText(question), question]));
  return { family, ...body, expressions: [...once.values()] };
};

/** `for` over two lists, as a list of questions. */
export const cross = <A, B, R extends Question>(as: readonly A[], bs: readonly B[], write: (a: A, b: B) => R): R[] =>
  as.flatMap((a) => bs.map((b) => write(a, b)));
