import type { ConditionTable } from "../condition-table.ts";

export const datasourceConditions = {
  ALL_PARTITION_COLUMNS_NOT_ALLOWED: {
    class: "AnalysisException",
    sqlState: "KD005",
    message: "At least one column must remain that is not a partition column.",
  },
  "CODEC_NOT_AVAILABLE.WITH_AVAILABLE_CODECS_SUGGESTION": {
    class: "IllegalArgumentException",
    sqlState: "56038",
    message: "There is no codec <codecName> here. There are <availableCodecs>.",
  },
  "CODEC_NOT_AVAILABLE.WITH_CONF_SUGGESTION": {
    class: "IllegalArgumentException",
    sqlState: "56038",
    message: "There is no codec <codecName> here. Set <configKey> to <configVal>.",
  },
  CONFLICTING_DIRECTORY_STRUCTURES: {
    class: "IllegalArgumentException",
    sqlState: "KD009",
    message:
      "Folders with and without partition values are mixed: <discoveredBasePaths> Set the option basePath, or read them apart and union them.",
  },
  CONFLICTING_PARTITION_COLUMN_NAMES: {
    class: "IllegalArgumentException",
    sqlState: "KD009",
    message: "Folders disagree about the partition columns: <distinctPartColLists> Suspicious paths: <suspiciousPaths>",
  },
  DATA_SOURCE_NOT_FOUND: {
    class: "SparkException",
    sqlState: "42K02",
    message: "There is no data source <provider>. Check its name, and that the package that brings it is installed.",
  },
  EMPTY_SCHEMA_NOT_SUPPORTED_FOR_DATASOURCE: {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "<format> files need at least one column, also inside structs.",
  },
  "FAILED_READ_FILE.CANNOT_READ_FILE_FOOTER": {
    class: "SparkException",
    sqlState: "KD001",
    message: "The footer of <path> cannot be read. Is it really a file of this format?",
  },
  "FAILED_READ_FILE.FILE_NOT_EXIST": {
    class: "SparkException",
    sqlState: "KD001",
    message: "The file <path> does not exist any more. If it was replaced, read it again.",
  },
  "FAILED_READ_FILE.NO_HINT": {
    class: "SparkException",
    sqlState: "KD001",
    message: "The file <path> cannot be read.",
  },
  "FAILED_READ_FILE.PARQUET_COLUMN_DATA_TYPE_MISMATCH": {
    class: "SparkException",
    sqlState: "KD001",
    message: "Column <column> of <path> is <actualType> in the file, and <expectedType> was expected.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.AMBIGUOUS_COLUMN_NAME": {
    class: "AnalysisException",
    sqlState: "KD000",
    message: "The data cannot be written to <tableName>: the name <colName> is ambiguous.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_FIND_DATA": {
    class: "AnalysisException",
    sqlState: "KD000",
    message: "The data cannot be written to <tableName>: it lacks column <colName>.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST": {
    class: "AnalysisException",
    sqlState: "KD000",
    message: "The data cannot be written to <tableName>: <colName> cannot go from <srcType> to <targetType> safely.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.EXTRA_COLUMNS": {
    class: "AnalysisException",
    sqlState: "KD000",
    message: "The data cannot be written to <tableName>: it has the further columns <extraColumns>.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.EXTRA_STRUCT_FIELDS": {
    class: "AnalysisException",
    sqlState: "KD000",
    message: "The data cannot be written to <tableName>: struct <colName> has the further fields <extraFields>.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.NULLABLE_ARRAY_ELEMENTS": {
    class: "AnalysisException",
    sqlState: "KD000",
    message: "The data cannot be written to <tableName>: array <colName> may hold nulls.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.NULLABLE_COLUMN": {
    class: "AnalysisException",
    sqlState: "KD000",
    message: "The data cannot be written to <tableName>: column <colName> may be null.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.NULLABLE_MAP_VALUES": {
    class: "AnalysisException",
    sqlState: "KD000",
    message: "The data cannot be written to <tableName>: map <colName> may hold nulls.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.STRUCT_MISSING_FIELDS": {
    class: "AnalysisException",
    sqlState: "KD000",
    message: "The data cannot be written to <tableName>: struct <colName> lacks the fields <missingFields>.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.UNEXPECTED_COLUMN_NAME": {
    class: "AnalysisException",
    sqlState: "KD000",
    message: "The data cannot be written to <tableName>: field <order> of struct <colName> is <found>, not <expected>.",
  },
  "INSERT_COLUMN_ARITY_MISMATCH.NOT_ENOUGH_DATA_COLUMNS": {
    class: "AnalysisException",
    sqlState: "21S01",
    message: "The data for <tableName> has too few columns. Table: <tableColumns>. Data: <dataColumns>.",
  },
  "INSERT_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS": {
    class: "AnalysisException",
    sqlState: "21S01",
    message: "The data for <tableName> has too many columns. Table: <tableColumns>. Data: <dataColumns>.",
  },
  INSERT_PARTITION_COLUMN_ARITY_MISMATCH: {
    class: "AnalysisException",
    sqlState: "21S01",
    message:
      "The data cannot be written to <tableName>: <reason>. Table: <tableColumns>. Fixed partition columns: <staticPartCols>. Data: <dataColumns>.",
  },
  "INVALID_OPTIONS.NON_MAP_FUNCTION": {
    class: "AnalysisException",
    sqlState: "42K06",
    message: "Options must be given by the function map().",
  },
  "INVALID_OPTIONS.NON_STRING_TYPE": {
    class: "AnalysisException",
    sqlState: "42K06",
    message: "Options must be strings, and the map is <mapType>.",
  },
  INVALID_SAVE_MODE: {
    class: "AnalysisException",
    sqlState: "42000",
    message:
      'There is no save mode <mode>. The modes are "append", "overwrite", "ignore", "error", "errorifexists" and "default".',
  },
  "MALFORMED_RECORD_IN_PARSING.CANNOT_PARSE_JSON_ARRAYS_AS_STRUCTS": {
    class: "SparkException",
    sqlState: "22023",
    message: "The record <badRecord> is malformed in mode <failFastMode>: a JSON array is not a struct.",
  },
  "MALFORMED_RECORD_IN_PARSING.CANNOT_PARSE_STRING_AS_DATATYPE": {
    class: "SparkException",
    sqlState: "22023",
    message:
      "The record <badRecord> is malformed in mode <failFastMode>: <fieldValue> in field <fieldName> is not <targetType> (it is <inputType>).",
  },
  "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION": {
    class: "SparkException",
    sqlState: "22023",
    message:
      'The record <badRecord> is malformed in mode <failFastMode>. The mode "PERMISSIVE" makes malformed values null.',
  },
  MERGE_CARDINALITY_VIOLATION: {
    class: "SparkRuntimeException",
    sqlState: "23K01",
    message: "Several source rows match one target row of MERGE.",
  },
  PARTITION_COLUMN_NOT_FOUND_IN_SCHEMA: {
    class: "AnalysisException",
    sqlState: "42000",
    message: "There is no partition column <column> in the schema <schema>.",
  },
  PATH_ALREADY_EXISTS: {
    class: "AnalysisException",
    sqlState: "42K04",
    message: 'The path <outputPath> exists. Set the mode "overwrite" to replace it.',
  },
  PATH_NOT_FOUND: {
    class: "AnalysisException",
    sqlState: "42K03",
    message: "There is no file or folder <path>.",
  },
  TASK_WRITE_FAILED: {
    class: "SparkException",
    sqlState: "58030",
    message: "Writing rows to <path> failed.",
  },
  UNABLE_TO_INFER_SCHEMA: {
    class: "AnalysisException",
    sqlState: "42KD9",
    message: "The schema of these <format> files cannot be inferred. Give one.",
  },
  "UNSUPPORTED_ADD_FILE.DIRECTORY": {
    class: "SparkException",
    sqlState: "0A000",
    message: "<path> is a folder. Folders can only be added recursively.",
  },
  UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE: {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "<format> cannot hold column <columnName> of type <columnType>.",
  },
  "UNSUPPORTED_INSERT.MULTI_PATH": {
    class: "AnalysisException",
    sqlState: "42809",
    message: "Data can be inserted into one path only: <paths>.",
  },
  "UNSUPPORTED_INSERT.NOT_ALLOWED": {
    class: "AnalysisException",
    sqlState: "42809",
    message: "Nothing can be inserted into <relationId>.",
  },
  "UNSUPPORTED_INSERT.NOT_PARTITIONED": {
    class: "AnalysisException",
    sqlState: "42809",
    message: "<relationId> is not partitioned.",
  },
  "UNSUPPORTED_INSERT.RDD_BASED": {
    class: "AnalysisException",
    sqlState: "42809",
    message: "Nothing can be inserted into a table made from an RDD.",
  },
  "UNSUPPORTED_INSERT.READ_FROM": {
    class: "AnalysisException",
    sqlState: "42809",
    message: "<relationId> is read and written by the same command.",
  },
  "UNSUPPORTED_OVERWRITE.PATH": {
    class: "AnalysisException",
    sqlState: "42902",
    message: "The path <path> is read and overwritten by the same command.",
  },
  "UNSUPPORTED_OVERWRITE.TABLE": {
    class: "AnalysisException",
    sqlState: "42902",
    message: "The table <table> is read and overwritten by the same command.",
  },
  "UNSUPPORTED_SAVE_MODE.EXISTENT_PATH": {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "The save mode <saveMode> cannot write to a path that exists.",
  },
  "UNSUPPORTED_SAVE_MODE.NON_EXISTENT_PATH": {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "The save mode <saveMode> cannot write to a path that does not exist.",
  },
  _LEGACY_ERROR_TEMP_2147: {
    class: "SparkException",
    message: "The option <paramName> must be true or false.",
  },
} as const satisfies ConditionTable;
