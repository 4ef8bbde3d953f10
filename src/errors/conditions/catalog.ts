import type { ConditionTable } from "../condition-table.ts";

export const catalogConditions = {
  CATALOG_NOT_FOUND: {
    class: "SparkException",
    sqlState: "42P08",
    message: "There is no catalog <catalogName>. Name its class in <config>.",
  },
  CREATE_PERMANENT_VIEW_WITHOUT_ALIAS: {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "The permanent view <name> needs an alias for <attr>.",
  },
  "CREATE_VIEW_COLUMN_ARITY_MISMATCH.NOT_ENOUGH_DATA_COLUMNS": {
    class: "AnalysisException",
    sqlState: "21S01",
    message: "The query of view <viewName> has too few columns. View: <viewColumns>. Query: <dataColumns>.",
  },
  "CREATE_VIEW_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS": {
    class: "AnalysisException",
    sqlState: "21S01",
    message: "The query of view <viewName> has too many columns. View: <viewColumns>. Query: <dataColumns>.",
  },
  CYCLIC_FUNCTION_REFERENCE: {
    class: "AnalysisException",
    sqlState: "42887",
    message: "The function refers to itself: <path>.",
  },
  "EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE": {
    class: "AnalysisException",
    sqlState: "42809",
    message: "'<operation>' works on tables, and <viewName> is a view.",
  },
  "EXPECT_TABLE_NOT_VIEW.USE_ALTER_VIEW": {
    class: "AnalysisException",
    sqlState: "42809",
    message: "'<operation>' works on tables, and <viewName> is a view. Use ALTER VIEW.",
  },
  "EXPECT_VIEW_NOT_TABLE.NO_ALTERNATIVE": {
    class: "AnalysisException",
    sqlState: "42809",
    message: "'<operation>' works on views, and <tableName> is a table.",
  },
  "EXPECT_VIEW_NOT_TABLE.USE_ALTER_TABLE": {
    class: "AnalysisException",
    sqlState: "42809",
    message: "'<operation>' works on views, and <tableName> is a table. Use ALTER TABLE.",
  },
  FORBIDDEN_OPERATION: {
    class: "AnalysisException",
    sqlState: "42809",
    message: "<statement> is not allowed on the <objectType> <objectName>.",
  },
  IDENTIFIER_TOO_MANY_NAME_PARTS: {
    class: "AnalysisException",
    sqlState: "42601",
    message: "<identifier> has more than <limit> name parts.",
  },
  INVALID_SCHEMA_OR_RELATION_NAME: {
    class: "AnalysisException",
    sqlState: "42602",
    message: "<name> is not a valid name for a table or schema. Names hold letters, digits and underscores.",
  },
  INVALID_TEMP_OBJ_REFERENCE: {
    class: "AnalysisException",
    sqlState: "42K0F",
    message: "The permanent <obj> <objName> cannot refer to the temporary <tempObj> <tempObjName>.",
  },
  LOCATION_ALREADY_EXISTS: {
    class: "SparkRuntimeException",
    sqlState: "42710",
    message: "<identifier> cannot be made: its location <location> exists.",
  },
  NOT_SUPPORTED_COMMAND_FOR_V2_TABLE: {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "<cmd> is not supported for v2 tables.",
  },
  PARTITIONS_NOT_FOUND: {
    class: "AnalysisException",
    sqlState: "428FT",
    message: "There is no partition <partitionList> in <tableName>.",
  },
  RECURSIVE_VIEW: {
    class: "AnalysisException",
    sqlState: "42K0H",
    message: "The view <viewIdent> refers to itself: <newPath>.",
  },
  REQUIRES_SINGLE_PART_NAMESPACE: {
    class: "AnalysisException",
    sqlState: "42K05",
    message: "<sessionCatalog> takes a one-part schema name, not <identifier>.",
  },
  SCHEMA_ALREADY_EXISTS: {
    class: "AnalysisException",
    sqlState: "42P06",
    message: "The schema <schemaName> exists. Choose another name, drop it, or use IF NOT EXISTS.",
  },
  SCHEMA_NOT_EMPTY: {
    class: "AnalysisException",
    sqlState: "2BP01",
    message: "The schema <schemaName> is not empty. Use DROP SCHEMA ... CASCADE to drop what it holds too.",
  },
  SCHEMA_NOT_FOUND: {
    class: "AnalysisException",
    sqlState: "42704",
    message: "There is no schema <schemaName>. Check spelling and catalog, or use IF EXISTS.",
  },
  TABLE_OR_VIEW_ALREADY_EXISTS: {
    class: "AnalysisException",
    sqlState: "42P07",
    message:
      "There is already a table or view <relationName>. Choose another name, drop it, or use IF NOT EXISTS or OR REPLACE.",
  },
  TABLE_OR_VIEW_NOT_FOUND: {
    class: "AnalysisException",
    sqlState: "42P01",
    message:
      "There is no table or view <relationName> in the search path <searchPath>. Check spelling, schema and catalog, or use IF EXISTS.",
  },
  TEMP_TABLE_OR_VIEW_ALREADY_EXISTS: {
    class: "AnalysisException",
    sqlState: "42P07",
    message: "There is already a temporary view <relationName>. Choose another name, or replace it.",
  },
  TEMP_VIEW_NAME_TOO_MANY_NAME_PARTS: {
    class: "AnalysisException",
    sqlState: "428EK",
    message: "A temporary view has a one-part name, not <actualName>.",
  },
  "UNSUPPORTED_FEATURE.CATALOG_OPERATION": {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "The catalog <catalogName> cannot <operation>.",
  },
  "UNSUPPORTED_FEATURE.TABLE_OPERATION": {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "The table <tableName> cannot <operation>. Check that its catalog and format support it.",
  },
  VIEW_ALREADY_EXISTS: {
    class: "AnalysisException",
    sqlState: "42P07",
    message:
      "There is already a view <relationName>. Choose another name, drop it, or use IF NOT EXISTS or OR REPLACE.",
  },
  VIEW_NOT_FOUND: {
    class: "AnalysisException",
    sqlState: "42P01",
    message: "There is no view <relationName>. Check spelling, schema and catalog, or use IF EXISTS.",
  },
  WRONG_COMMAND_FOR_OBJECT_TYPE: {
    class: "AnalysisException",
    sqlState: "42809",
    message: "<operation> works on a <requiredType>, and <objectName> is a <foundType>.<alternative>",
  },
  _LEGACY_ERROR_TEMP_1321: {
    class: "AnalysisException",
    message: "A view cannot be called <viewName>: that is not a name.",
  },
  "UNSUPPORTED_FEATURE.DROP_DATABASE": {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "The default database <database> cannot be dropped.",
  },
  "UNSUPPORTED_SHOW_CREATE_TABLE.ON_TEMPORARY_VIEW": {
    class: "AnalysisException",
    sqlState: "0A000",
    message: "No statement makes the temporary view <tableName>: it stands for a plan.",
  },
} as const satisfies ConditionTable;
