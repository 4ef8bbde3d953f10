import type { ConditionTable } from "../condition-table.ts";

export const functionsConditions = {
  CANNOT_DECODE_URL: {
    class: "IllegalArgumentException",
    sqlState: "22546",
    message: "<url> is not a well-formed encoded URL.",
  },
  COMPARATOR_RETURNS_NULL: {
    class: "SparkException",
    sqlState: "22004",
    message:
      "The comparator gave null for <firstValue> and <secondValue>; it must give a positive number, zero or a negative number.",
  },
  "COMPLEX_EXPRESSION_UNSUPPORTED_INPUT.BAD_INPUTS": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<expression>: <functionName> cannot take <dataType>.",
  },
  "COMPLEX_EXPRESSION_UNSUPPORTED_INPUT.MISMATCHED_TYPES": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<expression>: the types <inputTypes> do not go together.",
  },
  "COMPLEX_EXPRESSION_UNSUPPORTED_INPUT.NO_INPUTS": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<expression>: at least one argument is needed.",
  },
  CONVERSION_INVALID_INPUT: {
    class: "IllegalArgumentException",
    sqlState: "22018",
    message: "<str> cannot become <targetType> by the format <fmt>. Use <suggestion> to get null instead.",
  },
  DUPLICATED_MAP_KEY: {
    class: "SparkRuntimeException",
    sqlState: "23505",
    message: 'The map key <key> comes twice. Set <mapKeyDedupPolicy> to "LAST_WIN" to keep the last one.',
  },
  FAILED_EXECUTE_UDF: {
    class: "SparkRuntimeException",
    sqlState: "39000",
    message: "The user's function <functionName> (<signature> returning <result>) failed: <reason>",
  },
  FAILED_FUNCTION_CALL: {
    class: "AnalysisException",
    sqlState: "38000",
    message: "The call of <funcName> failed.",
  },
  INVALID_ESCAPE_CHAR: {
    class: "AnalysisException",
    sqlState: "42604",
    message: "The escape of LIKE must be one character, not <sqlExpr>.",
  },
  INVALID_EXTRACT_FIELD: {
    class: "AnalysisException",
    sqlState: "42601",
    message: "There is no field <field> to extract from <expr>.",
  },
  "INVALID_FORMAT.CONT_THOUSANDS_SEPS": {
    class: "AnalysisException",
    sqlState: "42601",
    message: "The format <format> holds two thousands separators in a row.",
  },
  "INVALID_FORMAT.CUR_MUST_BEFORE_DEC": {
    class: "AnalysisException",
    sqlState: "42601",
    message: "In the format <format> the currency sign must come before the decimal point.",
  },
  "INVALID_FORMAT.CUR_MUST_BEFORE_DIGIT": {
    class: "AnalysisException",
    sqlState: "42601",
    message: "In the format <format> the currency sign must come before the digits.",
  },
  "INVALID_FORMAT.EMPTY": {
    class: "AnalysisException",
    sqlState: "42601",
    message: "The format <format> must not be empty.",
  },
  "INVALID_FORMAT.ESC_AT_THE_END": {
    class: "AnalysisException",
    sqlState: "42601",
    message: "The format <format> ends with an escape character.",
  },
  "INVALID_FORMAT.ESC_IN_THE_MIDDLE": {
    class: "AnalysisException",
    sqlState: "42601",
    message: "In the format <format> the escape character cannot stand before <char>.",
  },
  "INVALID_FORMAT.MISMATCH_INPUT": {
    class: "IllegalArgumentException",
    sqlState: "42601",
    message: "The <inputType> <input> does not have the format <format>.",
  },
  "INVALID_FORMAT.THOUSANDS_SEPS_MUST_BEFORE_DEC": {
    class: "AnalysisException",
    sqlState: "42601",
    message: "In the format <format> thousands separators must come before the decimal point.",
  },
  "INVALID_FORMAT.UNEXPECTED_TOKEN": {
    class: "AnalysisException",
    sqlState: "42601",
    message: "The format <format> holds <token>, which means nothing.",
  },
  "INVALID_FORMAT.WRONG_NUM_DIGIT": {
    class: "AnalysisException",
    sqlState: "42601",
    message: "The format <format> needs at least one digit.",
  },
  "INVALID_FORMAT.WRONG_NUM_TOKEN": {
    class: "AnalysisException",
    sqlState: "42601",
    message: "The format <format> can hold <token> at most once.",
  },
  "INVALID_LAMBDA_FUNCTION_CALL.DUPLICATE_ARG_NAMES": {
    class: "AnalysisException",
    sqlState: "42K0D",
    message:
      "A lambda function needs different argument names: <args>. Whether case matters is set by <caseSensitiveConfig>.",
  },
  "INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION": {
    class: "AnalysisException",
    sqlState: "42K0D",
    message: "A lambda function can only go to a higher-order function, and <class> is none.",
  },
  "INVALID_LAMBDA_FUNCTION_CALL.NUM_ARGS_MISMATCH": {
    class: "AnalysisException",
    sqlState: "42K0D",
    message: "A lambda function with <expectedNumArgs> arguments is called with <actualNumArgs>.",
  },
  "INVALID_LAMBDA_FUNCTION_CALL.PARAMETER_DOES_NOT_ACCEPT_LAMBDA_FUNCTION": {
    class: "AnalysisException",
    sqlState: "42K0D",
    message: "A lambda function was given for a parameter that takes none.",
  },
  "INVALID_PARAMETER_VALUE.BIT_POSITION_RANGE": {
    class: "IllegalArgumentException",
    sqlState: "22023",
    message: "<parameter> of <functionName> must be from 0 to <upper>, not <invalidValue>.",
  },
  "INVALID_PARAMETER_VALUE.AES_CRYPTO_ERROR": {
    class: "SparkRuntimeException",
    sqlState: "22023",
    message: "<functionName> failed for this <parameter>: <detailMessage>.",
  },
  "INVALID_PARAMETER_VALUE.AES_IV_LENGTH": {
    class: "SparkRuntimeException",
    sqlState: "22023",
    message: "<parameter> of <functionName> has <actualLength> bytes, which <mode> does not take.",
  },
  "INVALID_PARAMETER_VALUE.AES_KEY_LENGTH": {
    class: "SparkRuntimeException",
    sqlState: "22023",
    message: "<parameter> of <functionName> must have 16, 24 or 32 bytes, not <actualLength>.",
  },
  "INVALID_PARAMETER_VALUE.BINARY_FORMAT": {
    class: "AnalysisException",
    sqlState: "22023",
    message: "<parameter> of <functionName> must be one of 'base64', 'hex' and 'utf-8', not <invalidFormat>.",
  },
  "INVALID_PARAMETER_VALUE.BOOLEAN": {
    class: "AnalysisException",
    sqlState: "22023",
    message: "<parameter> of <functionName> must be a boolean literal, not <invalidValue>.",
  },
  "INVALID_PARAMETER_VALUE.CHARSET": {
    class: "IllegalArgumentException",
    sqlState: "22023",
    message: "<parameter> of <functionName> must be one of <charsets>, not <charset>.",
  },
  "INVALID_PARAMETER_VALUE.DATETIME_UNIT": {
    class: "ParseException",
    sqlState: "22023",
    message:
      "<parameter> of <functionName> must be a unit such as YEAR, MONTH or DAY, without quotes, not <invalidValue>.",
  },
  "INVALID_PARAMETER_VALUE.DOUBLE": {
    class: "AnalysisException",
    sqlState: "22023",
    message: "<parameter> of <functionName> must be a double literal, not <invalidValue>.",
  },
  "INVALID_PARAMETER_VALUE.INTEGER": {
    class: "AnalysisException",
    sqlState: "22023",
    message: "<parameter> of <functionName> must be an integer literal, not <invalidValue>.",
  },
  "INVALID_PARAMETER_VALUE.LENGTH": {
    class: "SparkRuntimeException",
    sqlState: "22023",
    message: "<parameter> of <functionName> must not be negative, and it is <length>.",
  },
  "INVALID_PARAMETER_VALUE.LONG": {
    class: "AnalysisException",
    sqlState: "22023",
    message: "<parameter> of <functionName> must be a long literal, not <invalidValue>.",
  },
  "INVALID_PARAMETER_VALUE.NULL": {
    class: "SparkRuntimeException",
    sqlState: "22023",
    message: "<parameter> of <functionName> must not be null.",
  },
  "INVALID_PARAMETER_VALUE.HMAC_ALGORITHM": {
    class: "SparkRuntimeException",
    sqlState: "22023",
    message: "<parameter> of <functionName> is no known algorithm: <algorithm>.",
  },
  "INVALID_PARAMETER_VALUE.PATTERN": {
    class: "SparkRuntimeException",
    sqlState: "22023",
    message: "<parameter> of <functionName> is not a valid regular expression: <value>.",
  },
  "INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX": {
    class: "SparkRuntimeException",
    sqlState: "22023",
    message: "<parameter> of <functionName> must be from 0 to <groupCount>, not <groupIndex>.",
  },
  "INVALID_PARAMETER_VALUE.START": {
    class: "SparkRuntimeException",
    sqlState: "22023",
    message: "<parameter> of <functionName> must not be 0: positions are counted from 1.",
  },
  "INVALID_PARAMETER_VALUE.STRING": {
    class: "AnalysisException",
    sqlState: "22023",
    message: "<parameter> of <functionName> must be a string literal, not <invalidValue>.",
  },
  "INVALID_PARAMETER_VALUE.TIME_UNIT": {
    class: "IllegalArgumentException",
    sqlState: "22023",
    message: "<parameter> of <functionName> must be a unit of time such as HOUR or MINUTE, not <invalidValue>.",
  },
  "INVALID_PARAMETER_VALUE.ZERO_INDEX": {
    class: "SparkRuntimeException",
    sqlState: "22023",
    message: "<parameter> of <functionName> must not be 0.",
  },
  INVALID_REGEXP_REPLACE: {
    class: "SparkRuntimeException",
    sqlState: "22023",
    message:
      'regexp_replace failed with source = "<source>", pattern = "<pattern>", replacement = "<replacement>", position = <position>.',
  },
  INVALID_URL: {
    class: "IllegalArgumentException",
    sqlState: "22P02",
    message: "<url> is not a URL. Use `try_parse_url` to get null instead.",
  },
  INVALID_UTF8_STRING: {
    class: "IllegalArgumentException",
    sqlState: "22029",
    message: "<str> is not valid UTF-8.",
  },
  INVALID_VARIANT_GET_PATH: {
    class: "SparkRuntimeException",
    sqlState: "22023",
    message: "<path> is not a path into a variant for <functionName>. A path looks like `$.name[0]`.",
  },
  "INVALID_WITHIN_GROUP_EXPRESSION.DISTINCT_UNSUPPORTED": {
    class: "AnalysisException",
    sqlState: "42K0K",
    message: "<funcName> does not take DISTINCT together with WITHIN GROUP.",
  },
  NEGATIVE_VALUES_IN_FREQUENCY_EXPRESSION: {
    class: "IllegalArgumentException",
    sqlState: "22003",
    message: "The frequency <frequencyExpression> must not be negative, and it is <negativeValue>.",
  },
  MALFORMED_CHARACTER_CODING: {
    class: "SparkRuntimeException",
    sqlState: "22000",
    message: "<function> met a character or bytes that <charset> does not have.",
  },
  NON_FOLDABLE_ARGUMENT: {
    class: "AnalysisException",
    sqlState: "42K08",
    message: "<paramName> of <funcName> must be a constant <paramType>.",
  },
  NO_HANDLER_FOR_UDAF: {
    class: "AnalysisException",
    sqlState: "42000",
    message: "There is no handler for the aggregate function <functionName>.",
  },
  NULL_MAP_KEY: {
    class: "SparkRuntimeException",
    sqlState: "2200E",
    message: "A map key must not be null.",
  },
  ROUTINE_ALREADY_EXISTS: {
    class: "AnalysisException",
    sqlState: "42723",
    message: "The <newRoutineType> <routineName> cannot be made: a <existingRoutineType> of that name exists.",
  },
  ROUTINE_NOT_FOUND: {
    class: "AnalysisException",
    sqlState: "42883",
    message: "There is no routine <routineName>.",
  },
  SECOND_FUNCTION_ARGUMENT_NOT_INTEGER: {
    class: "AnalysisException",
    sqlState: "22023",
    message: "The second argument of <functionName> must be an integer.",
  },
  UNEXPECTED_INPUT_TYPE: {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "The <paramIndex> argument of <functionName> must be <requiredType>, and <inputSql> is <inputType>.",
  },
  UNRESOLVABLE_TABLE_VALUED_FUNCTION: {
    class: "AnalysisException",
    sqlState: "42883",
    message: "There is no table function <name>.",
  },
  UNRESOLVED_ROUTINE: {
    class: "AnalysisException",
    sqlState: "42883",
    message: "There is no routine <routineName> in the search path <searchPath>.",
  },
  USER_RAISED_EXCEPTION: {
    class: "SparkRuntimeException",
    sqlState: "P0001",
    message: "<errorMessage>",
  },
  VECTOR_DIMENSION_MISMATCH: {
    class: "SparkRuntimeException",
    sqlState: "22000",
    message: "The vectors for <functionName> have <leftDim> and <rightDim> elements, and need equally many.",
  },
  "WRONG_NUM_ARGS.WITHOUT_SUGGESTION": {
    class: "AnalysisException",
    sqlState: "42605",
    message: "<functionName> takes <expectedNum> arguments, not <actualNum>. See <docroot>/sql-ref-functions.html.",
  },
  "WRONG_NUM_ARGS.WITH_SUGGESTION": {
    class: "AnalysisException",
    sqlState: "42605",
    message:
      "<functionName> takes <expectedNum> arguments, not <actualNum>. To call it with <legacyNum> as before, set <legacyConfKey> to <legacyConfValue>.",
  },
  _LEGACY_ERROR_TEMP_1035: {
    class: "AnalysisException",
    message: "The offset of <prettyName> must be a constant of type INT.",
  },
  _LEGACY_ERROR_TEMP_1207: {
    class: "AnalysisException",
    message: "The lengths and the start of a time window must be literals: an integer, a long or a string.",
  },
  _LEGACY_ERROR_TEMP_1210: {
    class: "AnalysisException",
    message: "The second argument of <funcName> must be a constant boolean.",
  },
  _LEGACY_ERROR_TEMP_2128: {
    class: "SparkRuntimeException",
    message: "The array of keys and the array of values of a map must be of the same length.",
  },
  _LEGACY_ERROR_TEMP_3231: {
    class: "IllegalArgumentException",
    message: "A time window cannot be measured in months: <interval>.",
  },
  _LEGACY_ERROR_TEMP_3242: {
    class: "IllegalArgumentException",
    message: "A sequence of dates cannot have a step of <intervalType> that is no whole number of days.",
  },
} as const satisfies ConditionTable;
