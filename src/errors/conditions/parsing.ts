import type { ConditionTable } from "../condition-table.ts";

export const parsingConditions = {
  DUPLICATED_CTE_NAMES: {
    class: "ParseException",
    sqlState: "42602",
    message: "WITH names a subquery twice: <duplicateNames>.",
  },
  DUPLICATE_CLAUSES: {
    class: "ParseException",
    sqlState: "42614",
    message: "The clause <clauseName> comes twice.",
  },
  DUPLICATE_KEY: {
    class: "ParseException",
    sqlState: "23505",
    message: "The key <keyColumn> comes twice.",
  },
  INVALID_ESC: {
    class: "ParseException",
    sqlState: "42604",
    message: "The escape must be one character, not <invalidEscape>.",
  },
  INVALID_IDENTIFIER: {
    class: "ParseException",
    sqlState: "42602",
    message: "<ident> is not an identifier. Put it in backticks: `<ident>`.",
  },
  "INVALID_INTERVAL_FORMAT.ARITHMETIC_EXCEPTION": {
    class: "ParseException",
    sqlState: "22006",
    message: "'<input>' is not an interval: a number is too large.",
  },
  "INVALID_INTERVAL_FORMAT.DAY_TIME_PARSING": {
    class: "ParseException",
    sqlState: "22006",
    message: "'<input>' is not a day-time interval: <msg>.",
  },
  "INVALID_INTERVAL_FORMAT.INPUT_IS_EMPTY": {
    class: "ParseException",
    sqlState: "22006",
    message: "'<input>' is not an interval: it is empty.",
  },
  "INVALID_INTERVAL_FORMAT.INPUT_IS_NULL": {
    class: "ParseException",
    sqlState: "22006",
    message: "'<input>' is not an interval: it is null.",
  },
  "INVALID_INTERVAL_FORMAT.INTERVAL_PARSING": {
    class: "ParseException",
    sqlState: "22006",
    message: "'<input>' is not an interval of the kind <interval>.",
  },
  "INVALID_INTERVAL_FORMAT.INVALID_FRACTION": {
    class: "ParseException",
    sqlState: "22006",
    message: "'<input>' is not an interval: <unit> cannot have a fraction.",
  },
  "INVALID_INTERVAL_FORMAT.INVALID_PRECISION": {
    class: "ParseException",
    sqlState: "22006",
    message: "'<input>' is not an interval: <value> has more than nine fractional digits.",
  },
  "INVALID_INTERVAL_FORMAT.INVALID_PREFIX": {
    class: "ParseException",
    sqlState: "22006",
    message: "'<input>' is not an interval: it cannot begin with <prefix>.",
  },
  "INVALID_INTERVAL_FORMAT.INVALID_UNIT": {
    class: "ParseException",
    sqlState: "22006",
    message: "'<input>' is not an interval: there is no unit <unit>.",
  },
  "INVALID_INTERVAL_FORMAT.INVALID_VALUE": {
    class: "ParseException",
    sqlState: "22006",
    message: "'<input>' is not an interval: <value> is not a value.",
  },
  "INVALID_INTERVAL_FORMAT.MISSING_NUMBER": {
    class: "ParseException",
    sqlState: "22006",
    message: "'<input>' is not an interval: a number is missing after <word>.",
  },
  "INVALID_INTERVAL_FORMAT.MISSING_UNIT": {
    class: "ParseException",
    sqlState: "22006",
    message: "'<input>' is not an interval: a unit is missing after <word>.",
  },
  "INVALID_INTERVAL_FORMAT.SECOND_NANO_FORMAT": {
    class: "ParseException",
    sqlState: "22006",
    message: "'<input>' is not an interval: seconds are written as ss.nnnnnnnnn.",
  },
  "INVALID_INTERVAL_FORMAT.UNKNOWN_PARSING_ERROR": {
    class: "ParseException",
    sqlState: "22006",
    message: "'<input>' is not an interval, from <word> on.",
  },
  "INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING": {
    class: "ParseException",
    sqlState: "22006",
    message: "'<input>' is not an interval of the form <supportedFormat>, which <typeName> takes: '<intervalStr>'.",
  },
  "INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE": {
    class: "ParseException",
    sqlState: "22006",
    message:
      "'<input>' is not an interval of the form <supportedFormat>, which <typeName> takes: '<intervalStr>'. Set \"spark.sql.legacy.fromDayTimeString.enabled\" to \"true\" for the rules of Spark 2.",
  },
  "INVALID_INTERVAL_FORMAT.UNRECOGNIZED_NUMBER": {
    class: "ParseException",
    sqlState: "22006",
    message: "'<input>' is not an interval: <number> is not a number.",
  },
  "INVALID_INTERVAL_FORMAT.UNSUPPORTED_FROM_TO_EXPRESSION": {
    class: "ParseException",
    sqlState: "22006",
    message: "'<input>' is not an interval: it cannot go from <from> to <to>.",
  },
  INVALID_NUMERIC_LITERAL_RANGE: {
    class: "ParseException",
    sqlState: "22003",
    message: "The number <rawStrippedQualifier> does not fit in <typeName>, which goes from <minValue> to <maxValue>.",
  },
  INVALID_QUERY_MIXED_QUERY_PARAMETERS: {
    class: "ParseException",
    sqlState: "42613",
    message: "A query takes either named or positional parameters, not both.",
  },
  "INVALID_SQL_SYNTAX.CREATE_TEMP_FUNC_WITH_DATABASE": {
    class: "ParseException",
    sqlState: "42000",
    message: "A temporary function cannot belong to a schema: <database>.",
  },
  "INVALID_SQL_SYNTAX.CREATE_TEMP_FUNC_WITH_IF_NOT_EXISTS": {
    class: "ParseException",
    sqlState: "42000",
    message: "A temporary function cannot be created with IF NOT EXISTS.",
  },
  "INVALID_SQL_SYNTAX.EMPTY_IN_PREDICATE": {
    class: "ParseException",
    sqlState: "42000",
    message: "IN needs at least one value.",
  },
  "INVALID_SQL_SYNTAX.EMPTY_PARTITION_VALUE": {
    class: "ParseException",
    sqlState: "42000",
    message: "The partition key <partKey> needs a value.",
  },
  "INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX": {
    class: "ParseException",
    sqlState: "42000",
    message: "The function <prettyName> cannot be called with <syntax>.",
  },
  "INVALID_SQL_SYNTAX.INVALID_TABLE_VALUED_FUNC_NAME": {
    class: "ParseException",
    sqlState: "42000",
    message: "A table function has a one-part name, not <funcName>.",
  },
  "INVALID_SQL_SYNTAX.INVALID_WINDOW_REFERENCE": {
    class: "ParseException",
    sqlState: "42000",
    message: "The window <windowName> does not refer to a window specification.",
  },
  "INVALID_SQL_SYNTAX.LATERAL_WITHOUT_SUBQUERY_OR_TABLE_VALUED_FUNC": {
    class: "ParseException",
    sqlState: "42000",
    message: "LATERAL goes with a subquery or a table function.",
  },
  "INVALID_SQL_SYNTAX.MULTI_PART_NAME": {
    class: "ParseException",
    sqlState: "42000",
    message: "<statement> takes a one-part name, not <name>.",
  },
  "INVALID_SQL_SYNTAX.OPTION_IS_INVALID": {
    class: "ParseException",
    sqlState: "42000",
    message: "There is no option <key>. There are <supported>.",
  },
  "INVALID_SQL_SYNTAX.REPETITIVE_WINDOW_DEFINITION": {
    class: "ParseException",
    sqlState: "42000",
    message: "The window <windowName> is defined twice.",
  },
  "INVALID_SQL_SYNTAX.SHOW_FUNCTIONS_INVALID_PATTERN": {
    class: "ParseException",
    sqlState: "42000",
    message: "SHOW FUNCTIONS takes a name or a pattern, not <pattern>.",
  },
  "INVALID_SQL_SYNTAX.SHOW_FUNCTIONS_INVALID_SCOPE": {
    class: "ParseException",
    sqlState: "42000",
    message: "SHOW <scope> FUNCTIONS does not exist.",
  },
  "INVALID_SQL_SYNTAX.UNRESOLVED_WINDOW_REFERENCE": {
    class: "ParseException",
    sqlState: "42000",
    message: "There is no window <windowName> in the WINDOW clause.",
  },
  "INVALID_SQL_SYNTAX.UNSUPPORTED_FUNC_NAME": {
    class: "ParseException",
    sqlState: "42000",
    message: "<funcName> is not a name for a function.",
  },
  "INVALID_SQL_SYNTAX.UNSUPPORTED_SQL_STATEMENT": {
    class: "ParseException",
    sqlState: "42000",
    message: "This SQL statement is not supported: <sqlText>.",
  },
  INVALID_STATEMENT_OR_CLAUSE: {
    class: "ParseException",
    sqlState: "42601",
    message: "The statement or clause <operation> is not valid.",
  },
  INVALID_TYPED_LITERAL: {
    class: "ParseException",
    sqlState: "42604",
    message: "<value> is not a <valueType> literal.",
  },
  NON_LAST_MATCHED_CLAUSE_OMIT_CONDITION: {
    class: "ParseException",
    sqlState: "42613",
    message: "Of several MATCHED clauses of MERGE only the last can go without a condition.",
  },
  PARSE_EMPTY_STATEMENT: {
    class: "ParseException",
    sqlState: "42617",
    message: "The statement is empty.",
  },
  PARSE_MODE_UNSUPPORTED: {
    class: "AnalysisException",
    sqlState: "42601",
    message: '<funcName> cannot read in mode <mode>: it knows "PERMISSIVE" and "FAILFAST".',
  },
  PARSE_SYNTAX_ERROR: {
    class: "ParseException",
    sqlState: "42601",
    message: "The syntax is wrong at or near <error><hint>.",
  },
  REF_DEFAULT_VALUE_IS_NOT_ALLOWED_IN_PARTITION: {
    class: "ParseException",
    sqlState: "42601",
    message: "A partition value cannot be DEFAULT.",
  },
  "SYNTAX_DISCONTINUED.BANG_EQUALS_NOT": {
    class: "ParseException",
    sqlState: "42601",
    message: "<clause> is not supported any more: `!` is NOT only before an expression.",
  },
  TRAILING_COMMA_IN_SELECT: {
    class: "AnalysisException",
    sqlState: "42601",
    message: "The select list ends with a comma too many.",
  },
  UNBOUND_SQL_PARAMETER: {
    class: "AnalysisException",
    sqlState: "42P02",
    message: "The parameter <name> has no value. Give one in `args`.",
  },
  UNCLOSED_BRACKETED_COMMENT: {
    class: "ParseException",
    sqlState: "42601",
    message: "A comment that begins with /* does not end with */.",
  },
  UNSUPPORTED_TYPED_LITERAL: {
    class: "ParseException",
    sqlState: "0A000",
    message: "There are no literals of type <unsupportedType>. There are those of <supportedTypes>.",
  },
} as const satisfies ConditionTable;
