import type { ConditionTable } from "../condition-table.ts";

export const internalConditions = {
  INTERNAL_ERROR: {
    class: "SparkException",
    sqlState: "XX000",
    message: "<message> This is a defect of tspark: please report it.",
  },
  "UNSUPPORTED_CALL.FIELD_INDEX": {
    class: "UnsupportedOperationException",
    sqlState: "0A000",
    message: "Rows of <className> have no field <fieldName> for <methodName>.",
  },
  "UNSUPPORTED_CALL.WITHOUT_SUGGESTION": {
    class: "UnsupportedOperationException",
    sqlState: "0A000",
    message: "<className> has no <methodName>.",
  },
  "UNSUPPORTED_FEATURE.LITERAL_TYPE": {
    class: "SparkRuntimeException",
    sqlState: "0A000",
    message: "The value '<value>' of type <type> cannot be a literal.",
  },
  "UNSUPPORTED_FEATURE.PIVOT_AFTER_GROUP_BY": {
    class: "ParseException",
    sqlState: "0A000",
    message: "PIVOT cannot follow GROUP BY in SQL. Group in a subquery.",
  },
  "UNSUPPORTED_FEATURE.PIVOT_TYPE": {
    class: "SparkRuntimeException",
    sqlState: "0A000",
    message: "The value '<value>' of type <type> cannot be a pivot value.",
  },
  "UNSUPPORTED_FEATURE.SET_OPERATION_ON_MAP_TYPE": {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "Rows with the MAP column <colName> of type <dataType> cannot be compared.",
  },
  "UNSUPPORTED_FEATURE.SET_OPERATION_ON_VARIANT_TYPE": {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "Rows with the VARIANT column <colName> of type <dataType> cannot be compared.",
  },
} as const satisfies ConditionTable;
