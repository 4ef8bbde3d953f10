import { SparkError, sparkError, sparkErrorFromParts } from "../../errors/index.ts";
import {
  ArrayType,
  asNullable,
  type DataType,
  dataTypeFromJson,
  IntegerType,
  isStringType,
  parseDdl,
  quotedType,
  StringType,
  someType,
} from "../../types/index.ts";
import { constantOf, isFoldable, mismatch } from "../argument-checks.ts";
import { displayName } from "../display-name.ts";
import type { Argument, CallContext, FunctionInfo } from "../function-info.ts";
import { schemaOfJson } from "../json-schema.ts";
import { optionsOf } from "../option-arguments.ts";
import type { Param } from "../params.ts";
import { scalar, unexpectedType, wrongArity } from "../signature.ts";

/** Text and nothing that would have to become it. */
export const onlyText: Param = {
  expects: '"STRING"',
  cast: (from) => (isStringType(from) || from.kind === "null" ? StringType : undefined),
};

/** The type that a constant says: DDL of a type or of columns, or Spark's JSON. */
export function typeArgument(arg: Argument): DataType {
  const text = constantOf(arg);
  if (typeof text !== "string" || !isFoldable(arg)) {
    throw sparkError("INVALID_SCHEMA.NON_STRING_LITERAL", { inputSchema: `"${displayName(arg)}"` });
  }
  if (!/^\s*[{"]/.test(text)) return asNullable(ddl(text));
  const type = dataTypeFromJson(text);
  if (someType(type, ({ kind }) => kind === "char" || kind === "varchar")) {
    throw sparkError("UNSUPPORTED_CHAR_OR_VARCHAR_AS_STRING", {});
  }
  return asNullable(type);
}

/** Spark calls a mistake here one of analysis. */
function ddl(text: string): DataType {
  try {
    return parseDdl(text);
  } catch (error) {
    if (!(error instanceof SparkError)) throw error;
    throw sparkErrorFromParts({
      className: "AnalysisException",
      condition: error.condition,
      sqlState: error.sqlState,
      message: error.message,
      cause: error,
    });
  }
}

const isReadable = (type: DataType): boolean => ["struct", "array", "map", "variant"].includes(type.kind);

const fromJson: FunctionInfo["coerce"] = (args, call) => {
  if (args.length < 2 || args.length > 3) throw wrongArity(call, "[2, 3]", args.length);
  const [text, schema, options] = args as [Argument, Argument, Argument?];
  const type = typeArgument(schema);
  const given = options ? optionsOf(options) : new Map<string, string>();
  if (!onlyText.cast(text.dataType, text)) throw unexpectedType(call, args, 0, onlyText.expects);
  if (!isReadable(type)) throw mismatch("INVALID_JSON_SCHEMA", [text], call, { schema: quotedType(type) });
  if (type.kind === "map" && type.keyType.kind !== "string") {
    throw mismatch("INVALID_JSON_MAP_KEY_TYPE", [text], call, { schema: quotedType(type) });
  }
  const mode = (given.get("mode") ?? "PERMISSIVE").toUpperCase();
  if (mode !== "PERMISSIVE" && mode !== "FAILFAST") {
    throw sparkError("PARSE_MODE_UNSUPPORTED", { funcName: `\`${call.functionName}\``, mode });
  }
  checkCorruptRecord(type, given.get("columnnameofcorruptrecord"));
  return [StringType];
};

function checkCorruptRecord(type: DataType, name = "_corrupt_record"): void {
  const field = type.kind === "struct" ? type.fields.find((candidate) => candidate.name === name) : undefined;
  if (!field || field.dataType.kind === "string") return;
  throw sparkError("INVALID_CORRUPT_RECORD_TYPE", {
    columnName: `\`${name}\``,
    actualType: quotedType(field.dataType),
  });
}

const toJson: FunctionInfo["coerce"] = (args, call) => {
  if (args.length < 1 || args.length > 2) throw wrongArity(call, "[1, 2]", args.length);
  const [{ dataType }, options] = args as [Argument, Argument?];
  if (options) optionsOf(options);
  if (dataType.kind === "null") return [dataType];
  if (!isReadable(dataType)) {
    throw mismatch("INVALID_JSON_SCHEMA", args.slice(0, 1), call, { schema: quotedType(dataType) });
  }
  return [dataType];
};

/** The constant text whose type is asked for. */
export const constantText =
  (name: string): FunctionInfo["coerce"] =>
  (args, call: CallContext) => {
    if (args.length < 1 || args.length > 2) throw wrongArity(call, "[1, 2]", args.length);
    const [text, options] = args as [Argument, Argument?];
    if (options) optionsOf(options);
    if (!onlyText.cast(text.dataType, text)) throw unexpectedType(call, args, 0, onlyText.expects);
    if (!isFoldable(text)) {
      const inputExpr = `"${displayName(text)}"`;
      throw mismatch("NON_FOLDABLE_INPUT", args, call, { inputName: `\`${name}\``, inputType: '"STRING"', inputExpr });
    }
    if (constantOf(text) === null) throw mismatch("UNEXPECTED_NULL", args, call, { exprName: name });
    return [StringType];
  };

export const jsonFunctions = {
  get_json_object: scalar({
    since: "1.5.0",
    args: [onlyText, onlyText],
    result: StringType,
    nullable: true,
    doc: "What a path such as `$.a[0]` finds in a JSON text, as text; NULL when it finds nothing.",
    example: { sql: `get_json_object('{"a":"b"}', '$.a')`, answer: "b" },
  }),
  json_array_length: scalar({
    since: "3.1.0",
    args: [onlyText],
    result: IntegerType,
    nullable: true,
    doc: "The number of elements of a JSON array; NULL for anything else.",
    example: { sql: "json_array_length('[1,2,3,4]')", answer: "4" },
  }),
  json_object_keys: scalar({
    since: "3.1.0",
    args: [onlyText],
    result: ArrayType(StringType, true),
    nullable: true,
    doc: "The keys of a JSON object; NULL for anything else.",
    example: { sql: `json_object_keys('{"key": "value"}')`, answer: "[key]" },
  }),
  from_json: scalar({
    since: "2.2.0",
    args: fromJson,
    result: ([, schema]) => typeArgument(schema as Argument),
    nullable: true,
    columnName: ([text], _, args = []) =>
      typeArgument(args[1] as Argument).kind === "map" ? "entries" : `from_json(${text})`,
    doc: "The value that a JSON text holds, in a type given as DDL or JSON; what does not fit it becomes NULL.",
    example: { sql: `from_json('{"a":1, "b":0.8}', 'a INT, b DOUBLE')`, answer: "{1, 0.8}" },
  }),
  to_json: scalar({
    since: "2.2.0",
    args: toJson,
    result: StringType,
    nullable: true,
    columnName: ([value]) => `to_json(${value})`,
    doc: "A struct, array or map as JSON text; fields that are NULL are left out.",
    example: { sql: "to_json(named_struct('a', 1, 'b', 2))", answer: `{"a":1,"b":2}` },
  }),
  schema_of_json: scalar({
    since: "2.4.0",
    args: constantText("json"),
    result: StringType,
    nullable: false,
    columnName: ([text]) => `schema_of_json(${text})`,
    replaceWith: ([text, options], _, build) =>
      build.literal(schemaOfJson(String(constantOf(text)), options ? optionsOf(options) : new Map()), StringType),
    doc: "The type of a JSON text as DDL.",
    example: { sql: `schema_of_json('[{"col":0}]')`, answer: "ARRAY<STRUCT<col: BIGINT>>" },
  }),
} as const satisfies Record<string, FunctionInfo>;
