import type { ConditionTable } from "../condition-table.ts";

export const typeChecksConditions = {
  "DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES": {
    class: "AnalysisException",
    sqlState: "42K09",
    message:
      "<sqlExpr> does not type-check: <functionName> takes <dataType> and an element of its type, not <leftType> and <rightType>.",
  },
  "DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES": {
    class: "AnalysisException",
    sqlState: "42K09",
    message:
      "<sqlExpr> does not type-check: <functionName> takes two <arrayType> of one element type, not <leftType> and <rightType>.",
  },
  "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: The two sides have types that do not go together: <left> and <right>.",
  },
  "DATATYPE_MISMATCH.BINARY_OP_WRONG_TYPE": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: The operator takes <inputType>, not <actualDataType>.",
  },
  "DATATYPE_MISMATCH.CANNOT_CONVERT_TO_JSON": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: Column <name> of type <type> cannot become JSON.",
  },
  "DATATYPE_MISMATCH.CANNOT_DROP_ALL_FIELDS": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: A struct cannot lose all its fields.",
  },
  "DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: <srcType> cannot be cast to <targetType>.",
  },
  "DATATYPE_MISMATCH.CAST_WITH_CONF_SUGGESTION": {
    class: "AnalysisException",
    sqlState: "42K09",
    message:
      "<sqlExpr> does not type-check: <srcType> cannot be cast to <targetType> in ANSI mode. Setting <config> to <configVal> allows it.",
  },
  "DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: <srcType> cannot be cast to <targetType>. Use <functionNames> instead.",
  },
  "DATATYPE_MISMATCH.CREATE_MAP_KEY_DIFF_TYPES": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: The keys of <functionName> need one common type, not <dataType>.",
  },
  "DATATYPE_MISMATCH.CREATE_MAP_VALUE_DIFF_TYPES": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: The values of <functionName> need one common type, not <dataType>.",
  },
  "DATATYPE_MISMATCH.CREATE_NAMED_STRUCT_WITHOUT_FOLDABLE_STRING": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: Field names must be constant, non-null strings: <inputExprs>.",
  },
  "DATATYPE_MISMATCH.DATA_DIFF_TYPES": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: The arguments of <functionName> need one common type, not <dataType>.",
  },
  "DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: The filter <filter> must be BOOLEAN, not <type>.",
  },
  "DATATYPE_MISMATCH.HASH_MAP_TYPE": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: <functionName> cannot hash a MAP: equal maps may hash differently.",
  },
  "DATATYPE_MISMATCH.HASH_VARIANT_TYPE": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: <functionName> cannot hash a VARIANT.",
  },
  "DATATYPE_MISMATCH.INPUT_SIZE_NOT_ONE": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: <exprName> takes exactly one argument.",
  },
  "DATATYPE_MISMATCH.INVALID_ARG_VALUE": {
    class: "AnalysisException",
    sqlState: "42K09",
    message:
      "<sqlExpr> does not type-check: <inputName> must be a <requireType> among <validValues>, not <inputValue>.",
  },
  "DATATYPE_MISMATCH.INVALID_JSON_MAP_KEY_TYPE": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: JSON keys are strings, and the schema <schema> has other keys.",
  },
  "DATATYPE_MISMATCH.INVALID_JSON_SCHEMA": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: JSON becomes a STRUCT, ARRAY, MAP or VARIANT, not <schema>.",
  },
  "DATATYPE_MISMATCH.INVALID_MAP_KEY_TYPE": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: A map key cannot be <keyType> or contain it.",
  },
  "DATATYPE_MISMATCH.INVALID_ORDERING_TYPE": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: <functionName> needs values that have an order, and <dataType> has none.",
  },
  "DATATYPE_MISMATCH.IN_SUBQUERY_DATA_TYPE_MISMATCH": {
    class: "AnalysisException",
    sqlState: "42K09",
    message:
      "<sqlExpr> does not type-check: The types on the two sides of IN do not go together: [<mismatchedColumns>]. Left: [<leftType>]. Right: [<rightType>].",
  },
  "DATATYPE_MISMATCH.IN_SUBQUERY_LENGTH_MISMATCH": {
    class: "AnalysisException",
    sqlState: "42K09",
    message:
      "<sqlExpr> does not type-check: The two sides of IN have different numbers of columns. Left, <leftLength>: [<leftColumns>]. Right, <rightLength>: [<rightColumns>].",
  },
  "DATATYPE_MISMATCH.MAP_CONCAT_DIFF_TYPES": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: <functionName> needs maps of one type, not <dataType>.",
  },
  "DATATYPE_MISMATCH.MAP_FUNCTION_DIFF_TYPES": {
    class: "AnalysisException",
    sqlState: "42K09",
    message:
      "<sqlExpr> does not type-check: <functionName> takes <dataType> and a key of its type, not <leftType> and <rightType>.",
  },
  "DATATYPE_MISMATCH.MAP_ZIP_WITH_DIFF_TYPES": {
    class: "AnalysisException",
    sqlState: "42K09",
    message:
      "<sqlExpr> does not type-check: <functionName> needs two maps with one key type, not <leftType> and <rightType>.",
  },
  "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: <inputName> must be a constant <inputType>, not <inputExpr>.",
  },
  "DATATYPE_MISMATCH.NON_STRING_TYPE": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: Every argument of <funcName> must be a string.",
  },
  "DATATYPE_MISMATCH.NON_STRUCT_TYPE": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: <inputName> must be a struct, not <inputType>.",
  },
  "DATATYPE_MISMATCH.NULL_TYPE": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: <functionName> cannot take null.",
  },
  "DATATYPE_MISMATCH.PARAMETER_CONSTRAINT_VIOLATION": {
    class: "AnalysisException",
    sqlState: "42K09",
    message:
      "<sqlExpr> does not type-check: <leftExprName> (<leftExprValue>) must be <constraint> <rightExprName> (<rightExprValue>).",
  },
  "DATATYPE_MISMATCH.RANGE_FRAME_INVALID_TYPE": {
    class: "AnalysisException",
    sqlState: "42K09",
    message:
      "<sqlExpr> does not type-check: A range frame over an ORDER BY of type <orderSpecType> cannot have bounds of type <valueBoundaryType>.",
  },
  "DATATYPE_MISMATCH.RANGE_FRAME_MULTI_ORDER": {
    class: "AnalysisException",
    sqlState: "42K09",
    message:
      "<sqlExpr> does not type-check: A range frame with offsets takes one ORDER BY expression, not <orderSpec>.",
  },
  "DATATYPE_MISMATCH.RANGE_FRAME_WITHOUT_ORDER": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: A range frame needs an ORDER BY.",
  },
  "DATATYPE_MISMATCH.SEQUENCE_WRONG_INPUT_TYPES": {
    class: "AnalysisException",
    sqlState: "42K09",
    message:
      "<sqlExpr> does not type-check: <functionName> takes <startType> bounds of one type with a <stepType> step, or <otherStartType> bounds with an interval step.",
  },
  "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_DIFF_TYPES": {
    class: "AnalysisException",
    sqlState: "42K09",
    message:
      "<sqlExpr> does not type-check: The frame bounds <lower> and <upper> have different types, <lowerType> and <upperType>.",
  },
  "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_INVALID_BOUND": {
    class: "AnalysisException",
    sqlState: "42K09",
    message:
      "<sqlExpr> does not type-check: The upper bound <upper> of the frame must not come before the lower bound <lower>.",
  },
  "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_UNACCEPTED_TYPE": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: The <location> bound of the frame must be <expectedType>, not <exprType>.",
  },
  "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_WITHOUT_FOLDABLE": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: The <location> bound of the frame must be a constant, not <expression>.",
  },
  "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_WRONG_COMPARISON": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: The lower bound of the frame must be <comparison> the upper bound.",
  },
  "DATATYPE_MISMATCH.STACK_COLUMN_DIFF_TYPES": {
    class: "AnalysisException",
    sqlState: "42K09",
    message:
      "<sqlExpr> does not type-check: Column <columnIndex> mixes types: <leftType> (argument <leftParamIndex>) and <rightType> (argument <rightParamIndex>).",
  },
  "DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: <msg><hint>",
  },
  "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE": {
    class: "AnalysisException",
    sqlState: "42K09",
    message:
      "<sqlExpr> does not type-check: The <paramIndex> argument must be <requiredType>, and <inputSql> is <inputType>.",
  },
  "DATATYPE_MISMATCH.UNEXPECTED_NULL": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: <exprName> must not be null.",
  },
  "DATATYPE_MISMATCH.UNEXPECTED_RETURN_TYPE": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: <functionName> must return <expectedType>, not <actualType>.",
  },
  "DATATYPE_MISMATCH.UNSUPPORTED_INPUT_TYPE": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: <functionName> cannot take <dataType>.",
  },
  "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: <exprName> must be within <valueRange>, and it is <currentValue>.",
  },
  "DATATYPE_MISMATCH.WRONG_NUM_ARG_TYPES": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: <expectedNum> argument types are expected, not <actualNum>.",
  },
  "DATATYPE_MISMATCH.WRONG_NUM_ENDPOINTS": {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "<sqlExpr> does not type-check: At least two endpoints are needed to make intervals, not <actualNumber>.",
  },
} as const satisfies ConditionTable;
