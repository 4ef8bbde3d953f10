/** The SQL name of the column with this id. Names that users give never reach DuckDB, so hostile and duplicate ones are harmless. */
export const columnName = (exprId: number): string => `c${exprId}`;
