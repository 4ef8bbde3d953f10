import type { ConditionTable } from "../condition-table.ts";

export const typesAndCastsConditions = {
  CANNOT_CAST_DATATYPE: {
    class: "SparkRuntimeException",
    sqlState: "42846",
    message: "<sourceType> cannot be cast to <targetType>.",
  },
  CANNOT_MERGE_INCOMPATIBLE_DATA_TYPE: {
    class: "SparkException",
    sqlState: "42825",
    message: "<left> and <right> have no common type.",
  },
  CANNOT_MERGE_SCHEMAS: {
    class: "SparkException",
    sqlState: "42KD9",
    message: "The schemas cannot be merged. First: <left>. Second: <right>.",
  },
  CANNOT_UP_CAST_DATATYPE: {
    class: "AnalysisException",
    sqlState: "42846",
    message: "<expression> cannot go from <sourceType> to <targetType> without possible loss. <details>",
  },
  CAST_INVALID_INPUT: {
    class: "NumberFormatException",
    sqlState: "22018",
    message:
      "<expression> of type <sourceType> is not a valid <targetType>. Correct the value, or use `try_cast` to get null instead.",
  },
  CAST_OVERFLOW: {
    class: "ArithmeticException",
    sqlState: "22003",
    message: "<value> of type <sourceType> does not fit in <targetType>. Use `try_cast` to get null instead.",
  },
  CAST_OVERFLOW_IN_TABLE_INSERT: {
    class: "ArithmeticException",
    sqlState: "22003",
    message:
      "A <sourceType> value does not fit in column <columnName> of type <targetType>. Use `try_cast` on the input to get null instead.",
  },
  COLLATION_INVALID_NAME: {
    class: "SparkException",
    sqlState: "42704",
    message: "There is no collation <collationName>. Similar names: <proposals>.",
  },
  "COLLATION_MISMATCH.EXPLICIT": {
    class: "AnalysisException",
    sqlState: "42P21",
    message: "The collations <explicitTypes> are both asked for explicitly. Choose one.",
  },
  "COLLATION_MISMATCH.IMPLICIT": {
    class: "AnalysisException",
    sqlState: "42P21",
    message: "The collations <implicitTypes> are mixed. Choose one with COLLATE.",
  },
  DATATYPE_MISSING_SIZE: {
    class: "ParseException",
    sqlState: "42K01",
    message: "<type> needs a length, as in <type>(10).",
  },
  DATATYPE_PARAMETER_VALUE_OUT_OF_RANGE: {
    class: "SparkException",
    sqlState: "22003",
    message: "The <parameter> of <type> cannot be <value>.",
  },
  DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION: {
    class: "ArithmeticException",
    sqlState: "22003",
    message: "A decimal cannot have <precision> digits; <maxPrecision> is the most.",
  },
  DECIMAL_SCALE_EXCEEDS_PRECISION: {
    class: "AnalysisException",
    sqlState: "22003",
    message: "The scale <scale> of a decimal cannot be more than its precision <precision>.",
  },
  FAILED_PARSE_STRUCT_TYPE: {
    class: "SparkRuntimeException",
    sqlState: "22018",
    message: "This is not a struct type: <raw>.",
  },
  "INCOMPLETE_TYPE_DEFINITION.ARRAY": {
    class: "ParseException",
    sqlState: "42K01",
    message: "ARRAY needs an element type in angle brackets: <elementType>.",
  },
  "INCOMPLETE_TYPE_DEFINITION.MAP": {
    class: "ParseException",
    sqlState: "42K01",
    message: "MAP needs a key type and a value type in angle brackets, with a comma between.",
  },
  "INCOMPLETE_TYPE_DEFINITION.STRUCT": {
    class: "ParseException",
    sqlState: "42K01",
    message: "STRUCT needs fields in angle brackets, such as `name: STRING, age: INT`.",
  },
  INDETERMINATE_COLLATION: {
    class: "AnalysisException",
    sqlState: "42P22",
    message: "It cannot be told which collation to use. Name one with COLLATE.",
  },
  INVALID_JSON_DATA_TYPE: {
    class: "IllegalArgumentException",
    sqlState: "2203G",
    message: "The JSON of a data type is not valid: '<invalidType>'.",
  },
  INVALID_JSON_SCHEMA_MAP_TYPE: {
    class: "AnalysisException",
    sqlState: "22032",
    message: "A JSON schema can only have string keys in maps: <jsonSchema>.",
  },
  "INVALID_SCHEMA.NON_STRING_LITERAL": {
    class: "AnalysisException",
    sqlState: "42K07",
    message: "The schema <inputSchema> must be a constant, non-null string.",
  },
  "INVALID_SCHEMA.NON_STRUCT_TYPE": {
    class: "AnalysisException",
    sqlState: "42K07",
    message: "The schema <inputSchema> must be a struct, not <dataType>.",
  },
  "INVALID_SCHEMA.PARSE_ERROR": {
    class: "AnalysisException",
    sqlState: "42K07",
    message: "The schema <inputSchema> cannot be read: <reason>",
  },
  INVALID_TIMESTAMP_PRECISION: {
    class: "SparkException",
    sqlState: "22023",
    message: "<type> cannot have <precision> fractional digits; 7 to 9 are possible, or none given for microseconds.",
  },
  INVALID_VARIANT_CAST: {
    class: "SparkRuntimeException",
    sqlState: "22023",
    message: "The variant value `<value>` cannot be cast to `<dataType>`. Use `try_variant_get` to get null instead.",
  },
  MALFORMED_VARIANT: {
    class: "SparkRuntimeException",
    sqlState: "22023",
    message: "The bytes are not a variant.",
  },
  NOT_NULL_ASSERT_VIOLATION: {
    class: "SparkRuntimeException",
    sqlState: "42000",
    message: "Null stands where the type allows none: <walkedTypePath>",
  },
  "NOT_NULL_CONSTRAINT_VIOLATION.ARRAY_ELEMENT": {
    class: "AnalysisException",
    sqlState: "42000",
    message: "A null element was assigned to the array <columnPath>, which allows none.",
  },
  "NOT_NULL_CONSTRAINT_VIOLATION.MAP_VALUE": {
    class: "AnalysisException",
    sqlState: "42000",
    message: "A null value was assigned to the map <columnPath>, which allows none.",
  },
  NULLABLE_COLUMN_OR_FIELD: {
    class: "AnalysisException",
    sqlState: "42000",
    message: "Column or field <name> may be null where it must not be.",
  },
  NUMERIC_OUT_OF_SUPPORTED_RANGE: {
    class: "ArithmeticException",
    sqlState: "22003",
    message: "<value> cannot be a number here: it has more than 38 digits.",
  },
  "NUMERIC_VALUE_OUT_OF_RANGE.WITHOUT_SUGGESTION": {
    class: "ArithmeticException",
    sqlState: "22003",
    message: "<roundedValue> (rounded from <originalValue>) does not fit in Decimal(<precision>, <scale>).",
  },
  "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION": {
    class: "ArithmeticException",
    sqlState: "22003",
    message: '<value> does not fit in Decimal(<precision>, <scale>). Set <config> to "false" to get null instead.',
  },
  ST_INVALID_SRID_VALUE: {
    class: "IllegalArgumentException",
    sqlState: "22023",
    message: "There is no spatial reference id <srid>.",
  },
  UNKNOWN_PRIMITIVE_TYPE_IN_VARIANT: {
    class: "SparkRuntimeException",
    sqlState: "22023",
    message: "The variant holds a primitive type of unknown id <id>.",
  },
  UNSUPPORTED_CHAR_OR_VARCHAR_AS_STRING: {
    class: "AnalysisException",
    sqlState: "0A000",
    message:
      'CHAR and VARCHAR cannot be used here. Use STRING, or set "spark.sql.legacy.charVarcharAsString" to "true".',
  },
  "UNSUPPORTED_COLLATION.FOR_FUNCTION": {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "<functionName> cannot work with the collation <collationName>.",
  },
  UNSUPPORTED_DATATYPE: {
    class: "ParseException",
    sqlState: "0A000",
    message: "There is no data type <typeName>.",
  },
  UNSUPPORTED_TIME_PRECISION: {
    class: "SparkException",
    sqlState: "0A001",
    message: "TIME cannot have <precision> fractional digits; 0 to 9 are possible.",
  },
  UNSUPPORTED_TIME_TYPE: {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "TIME is not supported here.",
  },
} as const satisfies ConditionTable;
