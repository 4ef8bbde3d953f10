/** The SQL name of the column with this id. Names that users give never reach DuckDB, so hostile and duplicate ones are harmless. */
/**
 * The SQL name of a table in FROM, by the first column it gives. Unique like the column's: DuckDB mixes up the sides of a semi
 * join that share one.
 */
export const tableName = (exprId: number | undefined): string => `t${exprId ?? 0}`;

export const columnName = (exprId: number): string => `c${exprId}`;
