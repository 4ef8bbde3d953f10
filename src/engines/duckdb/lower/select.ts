/** A SELECT under construction: clauses are filled in SQL's order of evaluation, and a full one becomes a subquery. */
export interface Select {
  /** Definitions that the rest may read: `name AS MATERIALIZED (query)`. */
  readonly with?: readonly string[] | undefined;
  readonly from: string;
  /** Output columns as `expression AS name`; absent: the columns of `from` as they are. */
  readonly list?: readonly string[] | undefined;
  readonly distinct?: string | undefined;
  readonly where?: readonly string[] | undefined;
  readonly groupBy?: string | undefined;
  readonly having?: string | undefined;
  readonly orderBy?: readonly string[] | undefined;
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

/** Rows can still be filtered or joined: nothing after WHERE was said. */
export const isOpen = (select: Select): boolean =>
  !select.with &&
  !select.list &&
  !select.distinct &&
  !select.groupBy &&
  !select.orderBy &&
  select.offset === undefined &&
  select.limit === undefined;

/** The select list is still free: ORDER BY and LIMIT do not mind what is computed beside them. */
export const listIsFree = (select: Select): boolean => !select.list && !select.distinct && !select.groupBy;

/** A SELECT statement that gives the columns in this order. */
export function render(select: Select, columns: readonly string[]): string {
  const list = select.list ?? columns;
  return [
    select.with ? `WITH ${select.with.join(", ")}` : "",
    `SELECT ${select.distinct ?? ""}${list.length ? list.join(", ") : "NULL AS nothing"}`,
    `FROM ${select.from}`,
    select.where?.length ? `WHERE ${select.where.join(" AND ")}` : "",
    select.groupBy ? `GROUP BY ${select.groupBy}` : "",
    select.having ? `HAVING ${select.having}` : "",
    select.orderBy?.length ? `ORDER BY ${select.orderBy.join(", ")}` : "",
    select.limit === undefined ? "" : `LIMIT ${select.limit}`,
    select.offset === undefined ? "" : `OFFSET ${select.offset}`,
  ]
    .filter(Boolean)
    .join(" ");
}
