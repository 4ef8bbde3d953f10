import { constantOf, type jsonFunctions, jsonLeniency, optionsOf } from "../../../functions/index.ts";
import type { AggregateCall, FunctionCall } from "../../../plan/index.ts";
import { type DataType, dataTypeToJson, StringType, someType } from "../../../types/index.ts";
import { stringSql } from "../literals.ts";
import { duckdbType } from "../types.ts";
import { fresh, letIn } from "./bindings.ts";
import type { FromJsonSpec } from "./js/from-json.ts";
import { jsonText } from "./json-text.ts";
import type { Lowering, LoweringContext, Unsupported } from "./lowering.ts";

type Call = FunctionCall | AggregateCall;

const given = (call: Call, index: number): ReadonlyMap<string, string> => {
  const arg = call.arguments[index];
  return arg ? optionsOf(arg) : new Map();
};

/** The names of options are in lower case. */
const formatsOf = (options: ReadonlyMap<string, string>) => ({
  date: options.get("dateformat"),
  timestamp: options.get("timestampformat"),
  timestamp_ntz: options.get("timestampntzformat"),
});

/** JavaScript reads the text by Spark's rules and writes JSON that DuckDB casts without a question. */
const fromJson: Lowering = ([text = ""], call, context) => {
  const options = given(call, 2);
  const spec: FromJsonSpec = {
    type: dataTypeToJson(call.dataType),
    sessionTimeZone: options.get("timezone") ?? context.sessionTimeZone,
    formats: formatsOf(options),
    leniency: jsonLeniency(options),
    failFast: options.get("mode")?.toUpperCase() === "FAILFAST",
    corruptRecord: options.get("columnnameofcorruptrecord") ?? "_corrupt_record",
  };
  const read = `CAST(spark_from_json(${text}, ${stringSql(JSON.stringify(spec))}) AS JSON)`;
  return fromWire(`CAST(${read} AS ${duckdbType(wireType(call.dataType))})`, call.dataType);
};

const isBinary = ({ kind }: DataType): boolean => kind === "binary";

/** The type as it comes out of JSON: bytes are hexadecimal text there. */
function wireType(type: DataType): DataType {
  if (!someType(type, isBinary)) return type;
  switch (type.kind) {
    case "array":
      return { ...type, elementType: wireType(type.elementType) };
    case "map":
      return { ...type, valueType: wireType(type.valueType) };
    case "struct":
      return { kind: "struct", fields: type.fields.map((field) => ({ ...field, dataType: wireType(field.dataType) })) };
    default:
      return StringType;
  }
}

function fromWire(sql: string, type: DataType): string {
  if (!someType(type, isBinary)) return sql;
  const [item, entry] = [fresh("e"), fresh("e")];
  switch (type.kind) {
    case "array":
      return `list_transform(${sql}, lambda ${item}: ${fromWire(item, type.elementType)})`;
    case "map":
      return letIn(sql, (map) => {
        const values = `list_transform(map_entries(${map}), lambda ${entry}: ${fromWire(`${entry}.value`, type.valueType)})`;
        return `map(map_keys(${map}), ${values})`;
      });
    case "struct":
      return letIn(sql, (value) => {
        const fields = type.fields.map(
          ({ dataType }, i) => `f${i} := ${fromWire(`struct_extract(${value}, 'f${i}')`, dataType)}`,
        );
        return `CASE WHEN ${value} IS NOT NULL THEN struct_pack(${fields.join(", ")}) END`;
      });
    default:
      return `unhex(${sql})`;
  }
}

const toJson: Lowering = ([value = ""], call, context: LoweringContext) => {
  const type = call.arguments[0]?.dataType;
  if (!type || type.kind === "null") return "CAST(NULL AS VARCHAR)";
  const options = given(call, 1);
  const text = jsonText(value, type, {
    context: { ...context, sessionTimeZone: options.get("timezone") ?? context.sessionTimeZone },
    formats: formatsOf(options),
    keepsNulls: options.get("ignorenullfields")?.toLowerCase() === "false",
    sortsKeys: options.get("sortkeys")?.toLowerCase() === "true",
  });
  return options.get("pretty")?.toLowerCase() === "true" ? `spark_pretty_json(${text})` : text;
};

export const jsonLowerings: Record<keyof typeof jsonFunctions, Lowering | Unsupported> = {
  get_json_object: ([text, path]) => `spark_get_json_object(${text}, ${path})`,
  json_array_length: ([text]) => `spark_json_array_length(${text})`,
  json_object_keys: ([text]) => `CAST(CAST(spark_json_object_keys(${text}) AS JSON) AS VARCHAR[])`,
  from_json: fromJson,
  to_json: toJson,
  schema_of_json: (_, call) => stringSql(String(constantOf(call.arguments[0]))),
};
