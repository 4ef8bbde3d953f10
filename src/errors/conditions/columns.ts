import type { ConditionTable } from "../condition-table.ts";

export const columnsConditions = {
  AMBIGUOUS_COLUMN_OR_FIELD: {
    class: "AnalysisException",
    sqlState: "42702",
    message: "<name> could be any of <n> columns or fields.",
  },
  AMBIGUOUS_COLUMN_REFERENCE: {
    class: "AnalysisException",
    sqlState: "42702",
    message:
      "Column <name> belongs to more than one side of the plan, as after a self-join. Give the DataFrames aliases with `as` before joining them, and name the column as `alias.column`.",
  },
  AMBIGUOUS_LATERAL_COLUMN_ALIAS: {
    class: "AnalysisException",
    sqlState: "42702",
    message: "<name> could be any of <n> aliases of the same select list.",
  },
  AMBIGUOUS_REFERENCE: {
    class: "AnalysisException",
    sqlState: "42704",
    message: "<name> could be any of <referenceNames>.",
  },
  AMBIGUOUS_REFERENCE_TO_FIELDS: {
    class: "AnalysisException",
    sqlState: "42000",
    message: "<field> could be any of <count> fields of the struct.",
  },
  ASSIGNMENT_ARITY_MISMATCH: {
    class: "AnalysisException",
    sqlState: "42802",
    message: "<numTarget> targets cannot take <numExpr> values.",
  },
  CANNOT_RESOLVE_DATAFRAME_COLUMN: {
    class: "AnalysisException",
    sqlState: "42704",
    message:
      "Column <name> does not belong to this DataFrame. It may come from another DataFrame, or a step in between dropped it.",
  },
  CANNOT_RESOLVE_STAR_EXPAND: {
    class: "AnalysisException",
    sqlState: "42704",
    message: "`<targetString>.*` names nothing here. There is <columns>.",
  },
  COLUMN_ALREADY_EXISTS: {
    class: "AnalysisException",
    sqlState: "42711",
    message: "There is already a column <columnName>. Choose another name or rename the existing one.",
  },
  COLUMN_NOT_DEFINED_IN_TABLE: {
    class: "AnalysisException",
    sqlState: "42703",
    message: "<colType> column <colName> is not a column of <tableName>, which has <tableCols>.",
  },
  COLUMN_NOT_FOUND: {
    class: "AnalysisException",
    sqlState: "42703",
    message: "There is no column <colName>. Whether case matters is set by <caseSensitiveConfig>.",
  },
  COLUMN_ORDINAL_OUT_OF_BOUNDS: {
    class: "AnalysisException",
    sqlState: "22003",
    message: "Position <ordinal> is outside the <attributesLength> columns <attributes>.",
  },
  DATAFRAME_INPUT_NOT_SINGLE_COLUMN: {
    class: "AnalysisException",
    sqlState: "42K09",
    message: "The query must give exactly one column, not <numColumns>.",
  },
  EXCEPT_NESTED_COLUMN_INVALID_TYPE: {
    class: "AnalysisException",
    sqlState: "428H2",
    message: "EXCEPT can only reach into structs, and <columnName> is <dataType>.",
  },
  EXCEPT_OVERLAPPING_COLUMNS: {
    class: "AnalysisException",
    sqlState: "42702",
    message: "The columns of EXCEPT overlap: <columns>.",
  },
  FIELD_ALREADY_EXISTS: {
    class: "AnalysisException",
    sqlState: "42710",
    message: "Cannot <op> the column: <fieldNames> already exists in <struct>.",
  },
  FIELD_NOT_FOUND: {
    class: "AnalysisException",
    sqlState: "42704",
    message: "There is no field <fieldName> in <fields>.",
  },
  INCOMPATIBLE_COLUMN_TYPE: {
    class: "AnalysisException",
    sqlState: "42825",
    message:
      "<operator> needs tables whose columns have compatible types. Column <columnOrdinalNumber> of table <tableOrdinalNumber> is <dataType1>, and the same column of the first table is <dataType2>.<hint>",
  },
  INVALID_ATTRIBUTE_NAME_SYNTAX: {
    class: "AnalysisException",
    sqlState: "42601",
    message: "<name> is not a column name: a backtick is missing, or there is one too many.",
  },
  INVALID_EXTRACT_BASE_FIELD_TYPE: {
    class: "AnalysisException",
    sqlState: "42000",
    message: "Nothing can be taken out of <base>: a struct, map or array was expected, not <other>.",
  },
  INVALID_EXTRACT_FIELD_TYPE: {
    class: "AnalysisException",
    sqlState: "42000",
    message: "A field is named by a string literal, not by <extraction>.",
  },
  "INVALID_INLINE_TABLE.CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE": {
    class: "AnalysisException",
    sqlState: "42000",
    message: "An inline table cannot hold the expression <expr>.",
  },
  "INVALID_INLINE_TABLE.FAILED_SQL_EXPRESSION_EVALUATION": {
    class: "AnalysisException",
    sqlState: "42000",
    message: "<sqlExpr> failed. Check that it uses the right types and functions.",
  },
  "INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE": {
    class: "ParseException",
    sqlState: "42000",
    message: "The rows give column <colName> types that do not go together.",
  },
  "INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH": {
    class: "ParseException",
    sqlState: "42000",
    message: "Row <rowIndex> of the inline table has <actualNumCols> columns, not <expectedNumCols>.",
  },
  INVALID_USAGE_OF_STAR_OR_REGEX: {
    class: "AnalysisException",
    sqlState: "42000",
    message: "<elem> cannot stand inside <prettyName>.",
  },
  "MISSING_ATTRIBUTES.RESOLVED_ATTRIBUTE_APPEAR_IN_OPERATION": {
    class: "AnalysisException",
    sqlState: "XX000",
    message:
      "<missingAttributes> is missing from <input> in operator <operator>. <operation> has attributes of the same name: check that the right ones are used.",
  },
  "MISSING_ATTRIBUTES.RESOLVED_ATTRIBUTE_MISSING_FROM_INPUT": {
    class: "AnalysisException",
    sqlState: "XX000",
    message: "<missingAttributes> is missing from <input> in operator <operator>.",
  },
  NUM_COLUMNS_MISMATCH: {
    class: "AnalysisException",
    sqlState: "42826",
    message:
      "<operator> needs tables with the same number of columns. The first has <firstNumColumns>, the <invalidOrdinalNum> has <invalidNumColumns>.",
  },
  NUM_TABLE_VALUE_ALIASES_MISMATCH: {
    class: "AnalysisException",
    sqlState: "42826",
    message: "<funcName> gives <outColsNum> columns, and <aliasesNum> aliases are listed.",
  },
  "UNRESOLVED_COLUMN.WITHOUT_SUGGESTION": {
    class: "AnalysisException",
    sqlState: "42703",
    message: "There is no column, variable or function parameter <objectName>.",
  },
  "UNRESOLVED_COLUMN.WITH_SUGGESTION": {
    class: "AnalysisException",
    sqlState: "42703",
    message:
      "There is no column, variable or function parameter <objectName>. Did you mean one of these? [<proposal>].",
  },
  UNRESOLVED_COLUMN_AMONG_FIELD_NAMES: {
    class: "AnalysisException",
    sqlState: "42703",
    message: "There is no column <colName> among (<fieldNames>).",
  },
  "UNRESOLVED_FIELD.WITHOUT_SUGGESTION": {
    class: "AnalysisException",
    sqlState: "42703",
    message: "There is no field <fieldName> in the struct column <columnPath>.",
  },
  "UNRESOLVED_FIELD.WITH_SUGGESTION": {
    class: "AnalysisException",
    sqlState: "42703",
    message:
      "There is no field <fieldName> in the struct column <columnPath>. Did you mean one of these? [<proposal>].",
  },
  "UNRESOLVED_MAP_KEY.WITHOUT_SUGGESTION": {
    class: "AnalysisException",
    sqlState: "42703",
    message:
      "There is no column <objectName> to take the map key from. If the key is a string, put it in single quotes.",
  },
  "UNRESOLVED_MAP_KEY.WITH_SUGGESTION": {
    class: "AnalysisException",
    sqlState: "42703",
    message:
      "There is no column <objectName> to take the map key from. If the key is a string, put it in single quotes; or did you mean one of these? [<proposal>].",
  },
  UNRESOLVED_USING_COLUMN_FOR_JOIN: {
    class: "AnalysisException",
    sqlState: "42703",
    message: "The USING column <colName> is not on the <side> side of the join, whose columns are [<suggestion>].",
  },
} as const satisfies ConditionTable;
