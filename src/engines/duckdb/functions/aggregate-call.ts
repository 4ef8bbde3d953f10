import type { AggregateCall, FunctionCall } from "../../../plan/index.ts";
import type { LoweringContext, OrderItem } from "./lowering.ts";

interface AggregateOptions {
  /** Rows for which this is not true are left out, beside those that FILTER leaves out. */
  readonly where?: string | undefined;
  /** Overrides the call's own DISTINCT. */
  readonly distinct?: boolean | undefined;
  readonly orderBy?: readonly OrderItem[] | undefined;
}

/** A DuckDB aggregate under the clauses of a Spark call: DISTINCT, FILTER, OVER. */
export function aggregated(
  name: string,
  args: readonly string[],
  call: FunctionCall | AggregateCall,
  context: LoweringContext,
  options: AggregateOptions = {},
): string {
  const { filter, over } = context.clauses ?? {};
  const distinct = (options.distinct ?? isDistinct(call)) ? "DISTINCT " : "";
  const order = options.orderBy?.length ? ` ORDER BY ${options.orderBy.map(orderSql).join(", ")}` : "";
  const conditions = [filter, options.where].filter((condition) => condition !== undefined);
  const where = conditions.length ? ` FILTER (WHERE ${conditions.map((sql) => `(${sql})`).join(" AND ")})` : "";
  const window = over === undefined ? "" : ` OVER (${over})`;
  const guarded = filter === undefined || distinct ? args : args.map((arg) => underFilter(arg, filter));
  return `${name}(${distinct}${guarded.join(", ")}${order})${where}${window}`;
}

/** DuckDB computes an argument before it looks at FILTER, and might raise on rows that do not count. */
const underFilter = (arg: string, filter: string): string =>
  /^[\w*']+$/.test(arg) ? arg : `CASE WHEN ${filter} THEN ${arg} END`;

export const isDistinct = (call: FunctionCall | AggregateCall): boolean =>
  call.kind === "aggregateCall" && call.isDistinct;

const orderSql = ({ sql, direction, nullOrdering }: OrderItem): string =>
  `${sql} ${direction === "ascending" ? "ASC" : "DESC"} NULLS ${nullOrdering === "nullsFirst" ? "FIRST" : "LAST"}`;

/** Names a value so that it is computed once: DuckDB keeps equal aggregates together, but not other expressions. */
export const bind = (value: string, name: string, body: string): string =>
  `list_transform([${value}], lambda ${name}: ${body})[1]`;
