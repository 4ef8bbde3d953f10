import type { ConditionTable } from "../condition-table.ts";

export const pysparkConditions = {
  ARGUMENT_REQUIRED: {
    class: "PySparkValueError",
    message: "The argument `<arg_name>` is needed when <condition>.",
  },
  ATTRIBUTE_NOT_SUPPORTED: {
    class: "PySparkAttributeError",
    sqlState: "0A000",
    message: "`<attr_name>` is not supported.",
  },
  CANNOT_BE_EMPTY: {
    class: "PySparkValueError",
    message: "At least one <item> is needed.",
  },
  CANNOT_BE_NONE: {
    class: "PySparkValueError",
    message: "The argument `<arg_name>` cannot be null.",
  },
  CANNOT_CONFIGURE_SPARK_CONNECT_MASTER: {
    class: "PySparkRuntimeError",
    message:
      "A session has one place to compute in: either the Spark Connect server <connect_url> or the master <master_url>.",
  },
  CANNOT_CONVERT_COLUMN_INTO_BOOL: {
    class: "PySparkValueError",
    message:
      "The column <column> is not a boolean. Use the methods `and`, `or` and `not` instead of `&&`, `||` and `!`.",
  },
  CANNOT_DETERMINE_TYPE: {
    class: "PySparkValueError",
    message: "Some column holds only nulls, so its type cannot be told. Give a schema.",
  },
  CANNOT_INFER_ARRAY_ELEMENT_TYPE: {
    class: "PySparkTypeError",
    message: "The type of the elements cannot be told: the array is empty or begins with null.",
  },
  CANNOT_INFER_EMPTY_SCHEMA: {
    class: "PySparkValueError",
    sqlState: "42K09",
    message: "The schema of no rows cannot be inferred. Give one.",
  },
  CANNOT_INFER_SCHEMA_FOR_TYPE: {
    class: "PySparkTypeError",
    sqlState: "42K09",
    message: "The schema of a value of type `<data_type>` cannot be inferred.",
  },
  CANNOT_INFER_TYPE_FOR_FIELD: {
    class: "PySparkTypeError",
    sqlState: "42K09",
    message: "The type of field `<field_name>` cannot be inferred.",
  },
  CANNOT_MERGE_TYPE: {
    class: "PySparkTypeError",
    sqlState: "42K09",
    message: "The types `<data_type1>` and `<data_type2>` have no common type.",
  },
  CANNOT_PARSE_DATATYPE: {
    class: "ParseException",
    message: "This is not a data type: <msg>.",
  },
  CANNOT_SET_TOGETHER: {
    class: "PySparkValueError",
    message: "The arguments <arg_list> cannot be given together.",
  },
  COLUMN_IN_LIST: {
    class: "PySparkValueError",
    message: "A list given to `<func_name>` cannot hold a Column.",
  },
  DIFFERENT_ROWS: {
    class: "PySparkAssertionError",
    message: "<error_msg>",
  },
  DIFFERENT_SCHEMA: {
    class: "PySparkAssertionError",
    message: "<error_msg>",
  },
  FIELD_DATA_TYPE_UNACCEPTABLE: {
    class: "PySparkTypeError",
    message: "`<data_type>` cannot hold <obj>, which is `<obj_type>`.",
  },
  FIELD_DATA_TYPE_UNACCEPTABLE_WITH_NAME: {
    class: "PySparkTypeError",
    message: "Field `<field_name>` of type `<data_type>` cannot hold <obj>, which is `<obj_type>`.",
  },
  FIELD_NOT_NULLABLE: {
    class: "PySparkValueError",
    message: "The field cannot be null.",
  },
  FIELD_NOT_NULLABLE_WITH_NAME: {
    class: "PySparkValueError",
    message: "Field `<field_name>` cannot be null.",
  },
  FIELD_STRUCT_LENGTH_MISMATCH: {
    class: "PySparkValueError",
    message: "The value has <object_length> fields, and the struct has <field_length>.",
  },
  FIELD_STRUCT_LENGTH_MISMATCH_WITH_NAME: {
    class: "PySparkValueError",
    message: "The value of `<field_name>` has <object_length> fields, and the struct has <field_length>.",
  },
  FIELD_TYPE_MISMATCH: {
    class: "PySparkTypeError",
    message: "<obj> is not of type `<data_type>`.",
  },
  FIELD_TYPE_MISMATCH_WITH_NAME: {
    class: "PySparkTypeError",
    message: "Field `<field_name>` cannot hold <obj>: it is not of type `<data_type>`.",
  },
  HIGHER_ORDER_FUNCTION_SHOULD_RETURN_COLUMN: {
    class: "PySparkTypeError",
    message: "The function given to `<func_name>` must return a Column, not <return_type>.",
  },
  INDEX_NOT_POSITIVE: {
    class: "PySparkIndexError",
    message: "Positions are counted from 1, and <index> is none.",
  },
  INVALID_CONNECT_URL: {
    class: "PySparkValueError",
    message: "This is not the address of a Spark Connect server: <detail>",
  },
  INVALID_ITEM_FOR_CONTAINER: {
    class: "PySparkTypeError",
    message: "`<arg_name>` may hold <allowed_types>, not <item_type>.",
  },
  INVALID_MULTIPLE_ARGUMENT_CONDITIONS: {
    class: "PySparkValueError",
    message: "[<arg_names>] cannot be <condition>.",
  },
  INVALID_OPERATION_UUID_ID: {
    class: "PySparkValueError",
    message: "The argument `<arg_name>` is the UUID of an operation: <origin>",
  },
  INVALID_SESSION_UUID_ID: {
    class: "PySparkValueError",
    message: "The argument `<arg_name>` is the UUID of a session: <origin>",
  },
  INVALID_TYPE: {
    class: "PySparkTypeError",
    message: "The argument `<arg_name>` cannot be a <arg_type>.",
  },
  INVALID_WHEN_USAGE: {
    class: "PySparkTypeError",
    message: "`when` follows the function `when` or another `when`, and comes before `otherwise`.",
  },
  KEY_NOT_EXISTS: {
    class: "PySparkKeyError",
    message: "There is no key `<key>`.",
  },
  LENGTH_SHOULD_BE_THE_SAME: {
    class: "PySparkValueError",
    message: "`<arg1>` and `<arg2>` need the same length, and have <arg1_length> and <arg2_length>.",
  },
  LOCAL_CONNECT_SERVER_START_FAILED: {
    class: "PySparkRuntimeError",
    message: "Apache Spark could not be started on this machine. <reason>",
  },
  LOCAL_RELATION_SIZE_LIMIT_EXCEEDED: {
    class: "AnalysisException",
    sqlState: "54000",
    message:
      "The rows of this process take <actualSize> bytes, more than spark.sql.session.localRelationSizeLimit allows: <sizeLimit>.",
  },
  MIXED_TYPE_REPLACEMENT: {
    class: "PySparkValueError",
    message:
      "The values to replace and their replacements must be of one kind: all numbers, all booleans or all strings.",
  },
  NEGATIVE_VALUE: {
    class: "PySparkValueError",
    message: "`<arg_name>` must not be negative, and it is <arg_value>.",
  },
  NOT_EXPECTED_TYPE: {
    class: "PySparkTypeError",
    sqlState: "42K09",
    message: "`<arg_name>` must be <expected_type>, not <arg_type>.",
  },
  NOT_IMPLEMENTED: {
    class: "PySparkNotImplementedError",
    sqlState: "0A000",
    message: "<feature> is not implemented.",
  },
  NOT_ITERABLE: {
    class: "PySparkTypeError",
    sqlState: "42K09",
    message: "<objectName> cannot be iterated over.",
  },
  NOT_NUMERIC_COLUMNS: {
    class: "PySparkTypeError",
    sqlState: "42K09",
    message: "The columns <invalid_columns> are not numeric.",
  },
  NOT_SAME_TYPE: {
    class: "PySparkTypeError",
    sqlState: "42K09",
    message: "`<arg_name1>` and `<arg_name2>` need the same type, and are <arg_type1> and <arg_type2>.",
  },
  NO_ACTIVE_OR_DEFAULT_SESSION: {
    class: "PySparkRuntimeError",
    sqlState: "08003",
    message: "There is no active session and no default one. Make one with `SparkSession.builder().getOrCreate()`.",
  },
  NO_ACTIVE_SESSION: {
    class: "PySparkRuntimeError",
    sqlState: "08003",
    message: "There is no active session. Make one with `SparkSession.builder().getOrCreate()`.",
  },
  NO_OBSERVE_BEFORE_GET: {
    class: "PySparkAssertionError",
    message: "The observation is not attached yet: call `observe` with it before `get`.",
  },
  NO_SCHEMA_AND_DRIVER_DEFAULT_SCHEME: {
    class: "PySparkValueError",
    message: "`<arg_name>` must be a path without a scheme: it goes to the file system that is the server's default.",
  },
  ONLY_ALLOWED_FOR_SINGLE_COLUMN: {
    class: "PySparkValueError",
    message: "`<arg_name>` can be given for a single column only.",
  },
  RESPONSE_ALREADY_RECEIVED: {
    class: "PySparkRuntimeError",
    message: "The server forgot a query whose answer had begun to arrive: <error_type>.",
  },
  REUSE_OBSERVATION: {
    class: "PySparkAssertionError",
    message: "An observation can be used with one DataFrame only.",
  },
  SESSION_ALREADY_EXIST: {
    class: "PySparkRuntimeError",
    sqlState: "08002",
    message: "There is a session already. Stop it first.",
  },
  SESSION_NOT_SAME: {
    class: "SessionNotSameException",
    message: "The DataFrames belong to different sessions.",
  },
  TOO_MANY_VALUES: {
    class: "PySparkValueError",
    message: "At most <expected> values are possible for <item>, not <actual>.",
  },
  UNEXPECTED_TUPLE_WITH_STRUCT: {
    class: "PySparkValueError",
    message: "A struct cannot be made of <tuple>.",
  },
  UNKNOWN_VALUE_FOR: {
    class: "PySparkValueError",
    message: "This is not a value of `<var>`.",
  },
  UNSUPPORTED_DATA_TYPE: {
    class: "UnsupportedOperationException",
    message: "The type `<data_type>` is not supported here.",
  },
  UNSUPPORTED_DATA_TYPE_FOR_ARROW_CONVERSION: {
    class: "PySparkTypeError",
    message: "The type <data_type> has no form in Arrow.",
  },
  UNSUPPORTED_JOIN_TYPE: {
    class: "IllegalArgumentException",
    message: "`<typ>` is not a join type. Those are: <supported>.",
  },
  UNSUPPORTED_LITERAL: {
    class: "PySparkTypeError",
    message: "The value '<literal>' cannot be a literal.",
  },
  UNSUPPORTED_OPERATION: {
    class: "UnsupportedOperationException",
    message: "<operation> is not supported.",
  },
  UNSUPPORTED_PARAM_TYPE_FOR_HIGHER_ORDER_FUNCTION: {
    class: "PySparkTypeError",
    message: "The function given to `<func_name>` must take plain positional arguments.",
  },
  VALUE_ALLOWED: {
    class: "PySparkValueError",
    message: "The value of `<arg_name>` cannot be or contain '<disallowed_value>'.",
  },
  VALUE_NOT_ALLOWED: {
    class: "PySparkValueError",
    message: "`<arg_name>` must be one of <allowed_values>.",
  },
  VALUE_NOT_BETWEEN: {
    class: "PySparkValueError",
    message: "`<arg_name>` must be from <min> to <max>.",
  },
  VALUE_NOT_NON_EMPTY_STR: {
    class: "PySparkValueError",
    message: "`<arg_name>` must be a string that is not empty, not '<arg_value>'.",
  },
  VALUE_NOT_POSITIVE: {
    class: "PySparkValueError",
    message: "`<arg_name>` must be positive, and it is '<arg_value>'.",
  },
  VALUE_OUT_OF_BOUNDS: {
    class: "PySparkValueError",
    message: "`<arg_name>` must be from <lower_bound> to <upper_bound>, and it is <actual>.",
  },
  WRONG_NUM_ARGS_FOR_HIGHER_ORDER_FUNCTION: {
    class: "PySparkValueError",
    message: "The function given to `<func_name>` must take 1 to 3 arguments, not <num_args>.",
  },
  WRONG_NUM_COLUMNS: {
    class: "PySparkValueError",
    message: "`<func_name>` takes at least <num_cols> columns.",
  },
  ZERO_INDEX: {
    class: "PySparkIndexError",
    message: "Index 0 does not exist: positions are counted from 1.",
  },
} as const satisfies ConditionTable;
