import type { ConditionTable } from "../condition-table.ts";

export const relationsConditions = {
  DATATYPE_CANNOT_ORDER: {
    class: "UnsupportedOperationException",
    sqlState: "0A000",
    message: "Values of type <dataType> have no order.",
  },
  DISTINCT_WINDOW_FUNCTION_UNSUPPORTED: {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "A window function cannot be DISTINCT: <windowExpr>.",
  },
  DUPLICATED_METRICS_NAME: {
    class: "AnalysisException",
    sqlState: "42710",
    message: "The metric name <metricName> is taken. Metrics of one query need names of their own.",
  },
  EXPRESSION_TYPE_IS_NOT_ORDERABLE: {
    class: "AnalysisException",
    sqlState: "42822",
    message: "Rows cannot be sorted by <expr>: its type <exprType> has no order.",
  },
  GROUP_EXPRESSION_TYPE_IS_NOT_ORDERABLE: {
    class: "AnalysisException",
    sqlState: "42822",
    message: "Rows cannot be grouped by <sqlExpr>: its type <dataType> has no order.",
  },
  INCOMPATIBLE_JOIN_TYPES: {
    class: "ParseException",
    sqlState: "42613",
    message: "The join types <joinType1> and <joinType2> exclude each other.",
  },
  INVALID_COLUMN_OR_FIELD_DATA_TYPE: {
    class: "AnalysisException",
    sqlState: "42000",
    message: "The column or field <name> has type <type>, where <expectedType> is wanted.",
  },
  INVALID_JOIN_TYPE_FOR_JOINWITH: {
    class: "AnalysisException",
    sqlState: "42613",
    message: "`joinWith` cannot do the join type <joinType>.",
  },
  "INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE": {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "<name> in <expr> must be an integer, not <dataType>.",
  },
  "INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE": {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "<name> in <expr> must not be negative, and it is <v>.",
  },
  "INVALID_LIMIT_LIKE_EXPRESSION.IS_NULL": {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "<name> in <expr> must not be null.",
  },
  "INVALID_LIMIT_LIKE_EXPRESSION.IS_UNFOLDABLE": {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "<name> in <expr> must be a constant.",
  },
  INVALID_NON_DETERMINISTIC_EXPRESSIONS: {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "The operator needs expressions that always give the same answer, and got <sqlExprs>.",
  },
  "INVALID_OBSERVED_METRICS.AGGREGATE_EXPRESSION_WITH_DISTINCT_UNSUPPORTED": {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "A metric cannot use a DISTINCT aggregate: <expr>.",
  },
  "INVALID_OBSERVED_METRICS.AGGREGATE_EXPRESSION_WITH_FILTER_UNSUPPORTED": {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "A metric cannot use an aggregate with FILTER: <expr>.",
  },
  "INVALID_OBSERVED_METRICS.MISSING_NAME": {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "The metrics of <operator> need a name.",
  },
  "INVALID_OBSERVED_METRICS.NESTED_AGGREGATES_UNSUPPORTED": {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "A metric cannot use an aggregate inside an aggregate: <expr>.",
  },
  "INVALID_OBSERVED_METRICS.NON_AGGREGATE_FUNC_ARG_IS_ATTRIBUTE": {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "A metric must aggregate the column <expr>.",
  },
  "INVALID_OBSERVED_METRICS.NON_AGGREGATE_FUNC_ARG_IS_NON_DETERMINISTIC": {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "Outside an aggregate a metric must always give the same answer, and <expr> does not.",
  },
  "INVALID_OBSERVED_METRICS.WINDOW_EXPRESSIONS_UNSUPPORTED": {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "A metric cannot use a window function: <expr>.",
  },
  INVALID_RECURSIVE_CTE: {
    class: "AnalysisException",
    sqlState: "42836",
    message:
      "A recursive table expression must be a query that does not read it, UNION ALL a query that does. This one is not.",
  },
  "INVALID_RECURSIVE_REFERENCE.PLACE": {
    class: "AnalysisException",
    sqlState: "42836",
    message:
      "A recursive table expression cannot read itself inside an aggregate or on the side of an outer, semi or anti join that may be left out.",
  },
  "INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN": {
    class: "AnalysisException",
    sqlState: "42823",
    message: "A scalar subquery must give one column, not <number>.",
  },
  INVALID_WHERE_CONDITION: {
    class: "AnalysisException",
    sqlState: "42903",
    message:
      "WHERE cannot hold <condition>: aggregates, window functions and generators such as <expressionList> belong elsewhere.",
  },
  INVALID_WINDOW_SPEC_FOR_AGGREGATION_FUNC: {
    class: "AnalysisException",
    sqlState: "42601",
    message: "<aggFunc> needs an ORDER BY in its window.",
  },
  JOIN_CONDITION_IS_NOT_BOOLEAN_TYPE: {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "A join condition must be BOOLEAN, and <joinCondition> is <conditionType>.",
  },
  MISSING_WINDOW_SPECIFICATION: {
    class: "AnalysisException",
    sqlState: "42P20",
    message:
      "There is no window <windowName> in the WINDOW clause. See <docroot>/sql-ref-syntax-qry-select-window.html.",
  },
  MULTI_ALIAS_WITHOUT_GENERATOR: {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "Only a generator can have several names (<names>), and <expr> is none.",
  },
  MULTI_SOURCES_UNSUPPORTED_FOR_EXPRESSION: {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "<expr> cannot take columns from more than one source.",
  },
  "NOT_A_CONSTANT_STRING.NOT_CONSTANT": {
    class: "AnalysisException",
    sqlState: "42601",
    message: "<expr>, used for the routine or clause <name>, must be a constant string.",
  },
  "NOT_A_CONSTANT_STRING.NULL": {
    class: "AnalysisException",
    sqlState: "42601",
    message: "<expr>, used for the routine or clause <name>, must not be null.",
  },
  "NOT_A_CONSTANT_STRING.WRONG_TYPE": {
    class: "AnalysisException",
    sqlState: "42601",
    message: "<expr>, used for the routine or clause <name>, must be a string, not <dataType>.",
  },
  ORDER_BY_POS_OUT_OF_RANGE: {
    class: "AnalysisException",
    sqlState: "42805",
    message: "ORDER BY <index> is not a position of the select list, which has <size> expressions.",
  },
  RECURSION_LEVEL_LIMIT_EXCEEDED: {
    class: "SparkException",
    sqlState: "42836",
    message: "The recursion went past <levelLimit> levels.",
  },
  SCALAR_SUBQUERY_TOO_MANY_ROWS: {
    class: "SparkException",
    sqlState: "21000",
    message: "A scalar subquery gave more than one row.",
  },
  SUM_OF_LIMIT_AND_OFFSET_EXCEEDS_MAX_INT: {
    class: "AnalysisException",
    sqlState: "22003",
    message: "LIMIT <limit> and OFFSET <offset> together are past the largest INT.",
  },
  TRANSPOSE_EXCEED_ROW_LIMIT: {
    class: "AnalysisException",
    sqlState: "54006",
    message: "TRANSPOSE would make more than <maxValues> columns, which is the limit that <config> sets.",
  },
  TRANSPOSE_INVALID_INDEX_COLUMN: {
    class: "AnalysisException",
    sqlState: "42804",
    message: "That column cannot be the index of TRANSPOSE: <reason>",
  },
  TRANSPOSE_NO_LEAST_COMMON_TYPE: {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "The columns to TRANSPOSE need one common type, and <dt1> and <dt2> have none.",
  },
  UDTF_ALIAS_NUMBER_MISMATCH: {
    class: "AnalysisException",
    sqlState: "42802",
    message: "<aliasesSize> names are wanted, one per generated column, and given are <aliasesNames>.",
  },
  UNION_NOT_SUPPORTED_IN_RECURSIVE_CTE: {
    class: "AnalysisException",
    sqlState: "42836",
    message: "A recursive table expression joins its two queries by UNION ALL, not UNION.",
  },
  UNPIVOT_REQUIRES_ATTRIBUTES: {
    class: "AnalysisException",
    sqlState: "42K0A",
    message:
      "UNPIVOT takes plain columns as <given> when <empty> is not given, and these are expressions: [<expressions>].",
  },
  UNPIVOT_REQUIRES_VALUE_COLUMNS: {
    class: "AnalysisException",
    sqlState: "42K0A",
    message: "UNPIVOT needs at least one value column, and every column is an id column.",
  },
  UNPIVOT_VALUE_DATA_TYPE_MISMATCH: {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "The value columns of UNPIVOT need one common type: [<types>].",
  },
  UNPIVOT_VALUE_SIZE_MISMATCH: {
    class: "AnalysisException",
    sqlState: "428C4",
    message: "The groups of UNPIVOT need as many columns each as there are value names: [<names>].",
  },
  UNRECOGNIZED_STATISTIC: {
    class: "IllegalArgumentException",
    sqlState: "42704",
    message:
      "There is no statistic <stats>: those known are `count`, `count_distinct`, `approx_count_distinct`, `mean`, `stddev`, `min`, `max` and percentiles such as `75%`.",
  },
  UNSUPPORTED_EXPR_FOR_OPERATOR: {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "<operator> cannot hold the expressions <invalidExprSqls>.",
  },
  UNSUPPORTED_EXPR_FOR_WINDOW: {
    class: "AnalysisException",
    sqlState: "42P20",
    message: "<sqlExpr> cannot be used over a window.",
  },
  "UNSUPPORTED_GENERATOR.MULTI_GENERATOR": {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "One select list can hold one generator, and here are <num>: <generators>.",
  },
  "UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS": {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "A generator cannot stand inside another expression: <expression>.",
  },
  "UNSUPPORTED_GENERATOR.NOT_GENERATOR": {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "A generator is expected, and <functionName> is not one (<classCanonicalName>).",
  },
  "UNSUPPORTED_GENERATOR.OUTSIDE_SELECT": {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "A generator belongs in the select list, not in <plan>.",
  },
  UNSUPPORTED_JOIN_TYPE: {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "There is no join type '<typ>'. The join types are <supported>.",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.ACCESSING_OUTER_QUERY_COLUMN_IS_NOT_ALLOWED": {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "The subquery uses a column of the outer query where it may not: <treeNode>",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.CORRELATED_COLUMN_IS_NOT_ALLOWED_IN_PREDICATE": {
    class: "AnalysisException",
    sqlState: "0A000",
    message:
      "The predicate of the subquery uses a column of the outer query in a way that is not supported: <treeNode>",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.CORRELATED_REFERENCE": {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "Outside WHERE and HAVING the subquery cannot use <sqlExprs> of the outer query.",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.MUST_AGGREGATE_CORRELATED_SCALAR_SUBQUERY": {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "A scalar subquery that uses columns of the outer query must aggregate, so that it gives at most one row.",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.NON_CORRELATED_COLUMNS_IN_GROUP_BY": {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "GROUP BY of a scalar subquery that uses columns of the outer query cannot hold others: <value>.",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.UNSUPPORTED_CORRELATED_SCALAR_SUBQUERY": {
    class: "AnalysisException",
    sqlState: "0A000",
    message:
      "A scalar subquery that uses columns of the outer query belongs in a projection, an aggregate, a filter, UPDATE, MERGE or DELETE: <treeNode>",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.UNSUPPORTED_IN_EXISTS_SUBQUERY": {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "IN and EXISTS subqueries belong in filters, joins and commands: <treeNode>",
  },
  WINDOW_FUNCTION_AND_FRAME_MISMATCH: {
    class: "AnalysisException",
    sqlState: "42K0E",
    message: "<funcName> needs a row frame with fixed offsets: <windowExpr>.",
  },
  WINDOW_FUNCTION_FRAME_NOT_ORDERED: {
    class: "AnalysisException",
    sqlState: "42601",
    message: "The window of <wf_name> needs an ORDER BY: <wf_expr>.",
  },
  WINDOW_FUNCTION_NOT_ALLOWED_IN_CLAUSE: {
    class: "AnalysisException",
    sqlState: "42601",
    message: "<clauseName> cannot hold window functions.",
  },
  WINDOW_FUNCTION_WITHOUT_OVER_CLAUSE: {
    class: "AnalysisException",
    sqlState: "42601",
    message: "<funcName> needs an OVER clause.",
  },
} as const satisfies ConditionTable;
