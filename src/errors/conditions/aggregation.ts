import type { ConditionTable } from "../condition-table.ts";

export const aggregationConditions = {
  AGGREGATE_FUNCTION_WITH_NONDETERMINISTIC_EXPRESSION: {
    class: "AnalysisException",
    sqlState: "42845",
    message: "An aggregate cannot take an argument that gives another answer each time: <sqlExpr>.",
  },
  GROUPING_COLUMN_MISMATCH: {
    class: "AnalysisException",
    sqlState: "42803",
    message: "grouping(<grouping>) names a column that is not among the grouping columns <groupingColumns>.",
  },
  GROUPING_ID_COLUMN_MISMATCH: {
    class: "AnalysisException",
    sqlState: "42803",
    message: "grouping_id(<groupingIdColumn>) does not list the grouping columns <groupByColumns>.",
  },
  GROUPING_SIZE_LIMIT_EXCEEDED: {
    class: "AnalysisException",
    sqlState: "54000",
    message: "There are more than <maxSize> grouping sets.",
  },
  GROUP_BY_AGGREGATE: {
    class: "AnalysisException",
    sqlState: "42903",
    message: "GROUP BY cannot hold an aggregate function: <sqlExpr>.",
  },
  GROUP_BY_POS_AGGREGATE: {
    class: "AnalysisException",
    sqlState: "42903",
    message: "GROUP BY <index> points at <aggExpr>, which holds an aggregate function.",
  },
  GROUP_BY_POS_OUT_OF_RANGE: {
    class: "AnalysisException",
    sqlState: "42805",
    message: "GROUP BY <index> is not a position of the select list, which has <size> expressions.",
  },
  INCOMPARABLE_PIVOT_COLUMN: {
    class: "AnalysisException",
    sqlState: "42818",
    message: "Values of the pivot column <columnName> cannot be compared.",
  },
  INVALID_BOOLEAN_STATEMENT: {
    class: "AnalysisException",
    sqlState: "22546",
    message: "A boolean statement is expected, not <invalidStatement>.",
  },
  MISSING_AGGREGATION: {
    class: "AnalysisException",
    sqlState: "42803",
    message:
      "<expression> is neither grouped by nor aggregated. Group by it, or take any value with <expressionAnyValue>.",
  },
  MISSING_GROUP_BY: {
    class: "AnalysisException",
    sqlState: "42803",
    message: "The query has no GROUP BY. Add one, or make the aggregates window functions with OVER.",
  },
  NESTED_AGGREGATE_FUNCTION: {
    class: "AnalysisException",
    sqlState: "42607",
    message: "An aggregate function cannot stand inside another. Aggregate first in a subquery.",
  },
  NON_LITERAL_PIVOT_VALUES: {
    class: "AnalysisException",
    sqlState: "42K08",
    message: "Pivot values must be literals, and <expression> is not.",
  },
  PIVOT_VALUE_DATA_TYPE_MISMATCH: {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "The pivot value <value> of type <valueType> cannot become the pivot column's type <pivotType>.",
  },
  STAR_GROUP_BY_POS: {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "`*` cannot be in the select list when GROUP BY uses positions.",
  },
  UNRESOLVED_ALL_IN_GROUP_BY: {
    class: "AnalysisException",
    sqlState: "42803",
    message: "GROUP BY ALL cannot tell the grouping columns from this select list. Name them.",
  },
  UNSUPPORTED_GROUPING_EXPRESSION: {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "grouping() and grouping_id() need GROUPING SETS, CUBE or ROLLUP.",
  },
  _LEGACY_ERROR_TEMP_1006: {
    class: "AnalysisException",
    message: "PIVOT needs aggregate functions, and '<sql>' stands outside them.",
  },
  _LEGACY_ERROR_TEMP_1324: {
    class: "AnalysisException",
    message:
      "The pivot column <pivotColumn> has more than <maxValues> values. Name those that are wanted, or set <config> higher.",
  },
} as const satisfies ConditionTable;
