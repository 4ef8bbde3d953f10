import type { ConditionTable } from "../condition-table.ts";

/** What the parser refuses although the words come in a right order. */
export const sqlClausesConditions = {
  ALTER_TABLE_COLUMN_DESCRIPTOR_DUPLICATE: {
    class: "ParseException",
    sqlState: "42710",
    message: "ALTER TABLE <type> COLUMN gives <optionName> of the column <columnName> twice.",
  },
  COLUMN_ALIASES_NOT_ALLOWED: {
    class: "ParseException",
    sqlState: "42601",
    message: "The table of <op> takes no column aliases.",
  },
  CREATE_TABLE_COLUMN_DESCRIPTOR_DUPLICATE: {
    class: "ParseException",
    sqlState: "42710",
    message: "CREATE TABLE gives <optionName> of the column <columnName> twice.",
  },
  FAILED_TO_PARSE_TOO_COMPLEX: {
    class: "ParseException",
    sqlState: "54001",
    message: "The statement is nested too deeply.",
  },
  IDENTITY_COLUMNS_DUPLICATED_SEQUENCE_GENERATOR_OPTION: {
    class: "ParseException",
    sqlState: "42601",
    message: "The identity column gives <sequenceGeneratorOption> twice.",
  },
  IDENTITY_COLUMNS_ILLEGAL_STEP: {
    class: "ParseException",
    sqlState: "42611",
    message: "The step of an identity column cannot be 0.",
  },
  IDENTITY_COLUMNS_UNSUPPORTED_DATA_TYPE: {
    class: "ParseException",
    sqlState: "428H2",
    message: "An identity column cannot be of type <dataType>.",
  },
  INSERT_REPLACE_WHERE_TABLE_ALIAS_NOT_ALLOWED: {
    class: "ParseException",
    sqlState: "42000",
    message: "INSERT INTO .. REPLACE WHERE takes no alias for its table.",
  },
  "INVALID_CDC_OPTION.INVALID_DEDUPLICATION_MODE": {
    class: "ParseException",
    sqlState: "42K03",
    message: "deduplicationMode is none, dropCarryovers or netChanges, not <mode>.",
  },
  "INVALID_CDC_OPTION.INVALID_TIMESTAMP_EXPR": {
    class: "ParseException",
    sqlState: "42K03",
    message: "The timestamp of a change query cannot contain a subquery.",
  },
  "INVALID_SQL_SYNTAX.ANALYZE_TABLE_UNEXPECTED_NOSCAN": {
    class: "ParseException",
    sqlState: "42000",
    message: "The only word that may end ANALYZE TABLE is NOSCAN, not <ctx>.",
  },
  "INVALID_SQL_SYNTAX.EMPTY_QUANTIFIED_PATTERN": {
    class: "ParseException",
    sqlState: "42000",
    message: "LIKE ANY and LIKE ALL need at least one pattern.",
  },
  "INVALID_SQL_SYNTAX.INVALID_TABLE_FUNCTION_TABLE_ARGUMENT_PARTITIONING": {
    class: "ParseException",
    sqlState: "42000",
    message: "Several expressions in <clause> of a table argument need parentheses around them.",
  },
  "INVALID_SQL_SYNTAX.INVALID_WINDOW_FRAME_BOUND": {
    class: "ParseException",
    sqlState: "42000",
    message: "The boundary of a window frame must be a constant.",
  },
  "INVALID_SQL_SYNTAX.VARIABLE_TYPE_OR_DEFAULT_REQUIRED": {
    class: "ParseException",
    sqlState: "42000",
    message: "A variable needs a type or a default value.",
  },
  INVALID_TABLESAMPLE_FRACTION: {
    class: "ParseException",
    sqlState: "22023",
    message: "A sample takes a share from 0 to 1, not <fraction>.",
  },
  INVALID_TIME_LITERAL_PRECISION: {
    class: "ParseException",
    sqlState: "22023",
    message: "A TIME has at most nine fractional digits, not as many as <value>.",
  },
  MERGE_INSERT_VALUE_COUNT_MISMATCH: {
    class: "ParseException",
    sqlState: "21S01",
    message: "INSERT names <expectedCount> columns and gives <actualCount> values.",
  },
  MERGE_WITHOUT_WHEN: {
    class: "ParseException",
    sqlState: "42601",
    message: "MERGE needs at least one WHEN clause.",
  },
  MULTIPLE_QUERY_RESULT_CLAUSES_WITH_PIPE_OPERATORS: {
    class: "ParseException",
    sqlState: "42000",
    message: "One pipe operator cannot hold both <clause1> and <clause2>; write two.",
  },
  "NEAREST_BY_JOIN.NUM_RESULTS_OUT_OF_RANGE": {
    class: "ParseException",
    sqlState: "42604",
    message: "A nearest-by join finds from <min> to <max> rows, not <numResults>.",
  },
  "NEAREST_BY_JOIN.UNSUPPORTED_JOIN_TYPE": {
    class: "ParseException",
    sqlState: "42604",
    message: "A nearest-by join is one of <supported>, not <joinType>.",
  },
  NON_LAST_NOT_MATCHED_BY_SOURCE_CLAUSE_OMIT_CONDITION: {
    class: "ParseException",
    sqlState: "42613",
    message: "Of several WHEN NOT MATCHED BY SOURCE clauses only the last may lack a condition.",
  },
  NON_LAST_NOT_MATCHED_BY_TARGET_CLAUSE_OMIT_CONDITION: {
    class: "ParseException",
    sqlState: "42613",
    message: "Of several WHEN NOT MATCHED clauses only the last may lack a condition.",
  },
  "NOT_ALLOWED_IN_FROM.LATERAL_WITH_PIVOT": {
    class: "ParseException",
    sqlState: "42601",
    message: "PIVOT cannot follow LATERAL VIEW in one FROM clause.",
  },
  "NOT_ALLOWED_IN_FROM.LATERAL_WITH_UNPIVOT": {
    class: "ParseException",
    sqlState: "42601",
    message: "UNPIVOT cannot follow LATERAL VIEW in one FROM clause.",
  },
  "NOT_ALLOWED_IN_FROM.UNPIVOT_WITH_PIVOT": {
    class: "ParseException",
    sqlState: "42601",
    message: "One FROM clause cannot hold both PIVOT and UNPIVOT.",
  },
  "NOT_ALLOWED_IN_PIPE_OPERATOR_WHERE.WINDOW_CLAUSE": {
    class: "ParseException",
    sqlState: "42601",
    message: "The pipe operator WHERE takes no WINDOW clause.",
  },
  QUALIFY_REQUIRES_WINDOW_FUNCTION: {
    class: "AnalysisException",
    sqlState: "42903",
    message: "QUALIFY needs a window function in its condition or in the select list.",
  },
  SPECIFY_CLUSTER_BY_WITH_BUCKETING_IS_NOT_ALLOWED: {
    class: "ParseException",
    sqlState: "42908",
    message: "CLUSTER BY and CLUSTERED BY .. INTO BUCKETS exclude each other.",
  },
  SPECIFY_CLUSTER_BY_WITH_PARTITIONED_BY_IS_NOT_ALLOWED: {
    class: "ParseException",
    sqlState: "42908",
    message: "CLUSTER BY and PARTITIONED BY exclude each other.",
  },
  "UNSUPPORTED_FEATURE.ASOF_JOIN": {
    class: "ParseException",
    sqlState: "0A000",
    message: "ASOF JOIN is off; <config> turns it on.",
  },
  "UNSUPPORTED_FEATURE.COMBINATION_QUERY_RESULT_CLAUSES": {
    class: "ParseException",
    sqlState: "0A000",
    message: "ORDER BY, SORT BY, DISTRIBUTE BY and CLUSTER BY cannot be combined in this way.",
  },
  "UNSUPPORTED_FEATURE.LATERAL_JOIN_USING": {
    class: "ParseException",
    sqlState: "0A000",
    message: "A lateral join takes no USING.",
  },
  "UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_REPEATABLE": {
    class: "ParseException",
    sqlState: "0A000",
    message: "TABLESAMPLE SYSTEM takes no REPEATABLE.",
  },
  "UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_SAMPLE_METHOD": {
    class: "ParseException",
    sqlState: "0A000",
    message: "TABLESAMPLE SYSTEM samples by PERCENT, not by <sampleMethod>.",
  },
  "UNSUPPORTED_FEATURE.TRANSFORM_DISTINCT_ALL": {
    class: "ParseException",
    sqlState: "0A000",
    message: "TRANSFORM takes neither DISTINCT nor ALL.",
  },
  "UNSUPPORTED_FEATURE.TRANSFORM_NON_HIVE": {
    class: "ParseException",
    sqlState: "0A000",
    message: "TRANSFORM with a SERDE needs Hive.",
  },
  _LEGACY_ERROR_TEMP_0014: {
    class: "ParseException",
    message: "TABLESAMPLE needs something between its parentheses.",
  },
  _LEGACY_ERROR_TEMP_0015: {
    class: "ParseException",
    message: "TABLESAMPLE(<msg>) is not supported.",
  },
  _LEGACY_ERROR_TEMP_0024: {
    class: "ParseException",
    message: "An interval has at most one part of the form FROM .. TO.",
  },
  _LEGACY_ERROR_TEMP_0026: {
    class: "ParseException",
    message: "The interval needs a number here, not <value>.",
  },
  _LEGACY_ERROR_TEMP_0027: {
    class: "ParseException",
    message: "An interval from one unit to another is written as a string.",
  },
  _LEGACY_ERROR_TEMP_0029: {
    class: "ParseException",
    message: "An interval has either years and months, or days and times, not both: <literal>.",
  },
  _LEGACY_ERROR_TEMP_0034: {
    class: "ParseException",
    message: "<operation> is not supported in <command><msg>.",
  },
  _LEGACY_ERROR_TEMP_0035: {
    class: "ParseException",
    message: "This is not allowed: <message>.",
  },
  _LEGACY_ERROR_TEMP_0037: {
    class: "ParseException",
    message: "CACHE TABLE AS SELECT takes a name without catalog or schema, not <quoted>.",
  },
  _LEGACY_ERROR_TEMP_0056: {
    class: "ParseException",
    message: "This is no time to travel to: <reason>.",
  },
  _LEGACY_ERROR_TEMP_0063: {
    class: "ParseException",
    message: "The interval cannot be read: <msg>.",
  },
} as const satisfies ConditionTable;
