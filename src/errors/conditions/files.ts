import type { ConditionTable } from "../condition-table.ts";

/** What may be wrong with files, their folders, their options and their records. */
export const filesConditions = {
  CANNOT_MERGE_SCHEMAS: {
    class: "SparkException",
    sqlState: "42KD9",
    message: "The schemas of two files cannot be merged: <left> and <right>.",
  },
  CANNOT_PARSE_JSON_FIELD: {
    class: "SparkRuntimeException",
    sqlState: "2203G",
    message: "Field <fieldName> holds <fieldValue>, a JSON <jsonType>, which is no <dataType>.",
  },
  EMPTY_PARTITION_COLUMN_NAME: {
    class: "IllegalArgumentException",
    sqlState: "KD009",
    message: "A folder names a partition value without a column: <columnSpec>.",
  },
  EMPTY_PARTITION_COLUMN_VALUE: {
    class: "IllegalArgumentException",
    sqlState: "KD009",
    message: "A folder names a partition column without a value: <columnSpec>.",
  },
  INVALID_CORRUPT_RECORD_TYPE: {
    class: "AnalysisException",
    sqlState: "42804",
    message: "The column <columnName> for corrupt records must be a nullable STRING, not <actualType>.",
  },
  "INVALID_DELIMITER_VALUE.DELIMITER_LONGER_THAN_EXPECTED": {
    class: "IllegalArgumentException",
    sqlState: "42602",
    message: "A delimiter of one character is expected: <str>.",
  },
  "INVALID_DELIMITER_VALUE.EMPTY_STRING": {
    class: "IllegalArgumentException",
    sqlState: "42602",
    message: "A delimiter cannot be empty.",
  },
  "INVALID_DELIMITER_VALUE.SINGLE_BACKSLASH": {
    class: "IllegalArgumentException",
    sqlState: "42602",
    message: "A single backslash is no delimiter. Write it twice.",
  },
  "INVALID_DELIMITER_VALUE.UNSUPPORTED_SPECIAL_CHARACTER": {
    class: "IllegalArgumentException",
    sqlState: "42602",
    message: "<str> is no special character that a delimiter can be.",
  },
  INVALID_JSON_RECORD_TYPE: {
    class: "SparkException",
    sqlState: "22023",
    message: "In mode <failFastMode> every JSON record must be an object, and one is <invalidType>.",
  },
  "INVALID_LINE_SEPARATOR.EMPTY": {
    class: "IllegalArgumentException",
    sqlState: "22023",
    message: "A line separator cannot be empty.",
  },
  "INVALID_LINE_SEPARATOR.TOO_LONG": {
    class: "IllegalArgumentException",
    sqlState: "22023",
    message: "A line separator has one or two characters, not <length>.",
  },
  INVALID_PARTITION_COLUMN_DATA_TYPE: {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "A column of type <type> cannot name partition folders.",
  },
  INVALID_PARTITION_VALUE: {
    class: "SparkRuntimeException",
    sqlState: "42846",
    message: "The folder's value <value> of partition column <columnName> is no <dataType>.",
  },
  MALFORMED_CSV_RECORD: {
    class: "SparkRuntimeException",
    sqlState: "KD000",
    message: "The CSV record <badRecord> is malformed.",
  },
  NEGATIVE_SCALE_DISALLOWED: {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "A decimal cannot have the negative scale <scale>. (Spark allows it with <sqlConf>.)",
  },
  OPTION_VALUE_EXCEEDS_ONE_CHARACTER: {
    class: "SparkRuntimeException",
    sqlState: "22023",
    message: "The option <paramName> takes one character, not <actualValue>.",
  },
  "UNSUPPORTED_FEATURE.QUERY_ONLY_CORRUPT_RECORD_COLUMN": {
    class: "AnalysisException",
    sqlState: "0A000",
    message:
      "A query of raw JSON or CSV files must use another column than the one of corrupt records. Cache or save the rows first.",
  },
  _LEGACY_ERROR_TEMP_1155: {
    class: "AnalysisException",
    message: "There is no partition column <col> among <schemaCatalog>.",
  },
  _LEGACY_ERROR_TEMP_1290: {
    class: "AnalysisException",
    message: "Text files have one column, and there are <schemaSize>.",
  },
} as const satisfies ConditionTable;
