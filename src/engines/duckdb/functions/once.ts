/** SQL that may stand several times at no cost: a column, a literal. */
const isCheap = (sql: string): boolean => sql.length <= 24 || /^'(?:[^']|''){0,200}'$/.test(sql);

/**
 * SQL of `use` over a value that it needs several times. A long text is computed once and named, or texts of nested calls
 * would grow with the power of their depth.
 */
export const once = (sql: string, use: (value: string) => string): string =>
  onceAll([sql], ([value]) => use(value as string));

/** As `once` for several values. They are named together: DuckDB's lambdas take no subqueries in their bodies. */
export function onceAll(sqls: readonly string[], use: (values: readonly string[]) => string): string {
  const long = sqls.filter((sql) => !isCheap(sql));
  if (long.length === 0) return use(sqls);
  if (long.length === 1) {
    return `list_transform([${long[0]}], lambda v: ${use(sqls.map((sql) => (isCheap(sql) ? sql : "v")))})[1]`;
  }
  const names = sqls.map((sql, i) => (isCheap(sql) ? sql : `v.a${i}`));
  const parts = sqls.flatMap((sql, i) => (isCheap(sql) ? [] : [`a${i} := ${sql}`]));
  return `list_transform([struct_pack(${parts.join(", ")})], lambda v: ${use(names)})[1]`;
}
