import type { ConditionTable } from "../condition-table.ts";

export const defaultValuesConditions = {
  DEFAULT_UNSUPPORTED: {
    class: "AnalysisException",
    sqlState: "42623",
    message: "<statementType> with DEFAULT values does not work for tables of the source <dataSource>.",
  },
  "INVALID_DEFAULT_VALUE.DATA_TYPE": {
    class: "AnalysisException",
    sqlState: "42623",
    message:
      "<statement> failed: the DEFAULT <defaultValue> of column <colName> is <actualType>, and <expectedType> is needed.",
  },
  "INVALID_DEFAULT_VALUE.NON_DETERMINISTIC": {
    class: "AnalysisException",
    sqlState: "42623",
    message: "<statement> failed: the DEFAULT <defaultValue> of column <colName> gives another answer each time.",
  },
  "INVALID_DEFAULT_VALUE.NOT_CONSTANT": {
    class: "AnalysisException",
    sqlState: "42623",
    message: "<statement> failed: the DEFAULT <defaultValue> of column <colName> is not a constant.",
  },
  "INVALID_DEFAULT_VALUE.SUBQUERY_EXPRESSION": {
    class: "AnalysisException",
    sqlState: "42623",
    message: "<statement> failed: the DEFAULT <defaultValue> of column <colName> holds a subquery.",
  },
  "INVALID_DEFAULT_VALUE.UNRESOLVED_EXPRESSION": {
    class: "AnalysisException",
    sqlState: "42623",
    message: "<statement> failed: the DEFAULT <defaultValue> of column <colName> names something unknown.",
  },
  "UNSUPPORTED_DEFAULT_VALUE.WITHOUT_SUGGESTION": {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "DEFAULT values are not supported here.",
  },
  "UNSUPPORTED_DEFAULT_VALUE.WITH_SUGGESTION": {
    class: "AnalysisException",
    sqlState: "0A000",
    message: 'DEFAULT values are switched off. Set "spark.sql.defaultColumn.enabled" to "true".',
  },
} as const satisfies ConditionTable;
