import type { generatorFunctions } from "../../../functions/index.ts";
import { constantOf } from "../../../functions/index.ts";
import { duckdbType } from "../types.ts";
import { elementType } from "./array.ts";
import { fresh } from "./bindings.ts";
import type { GeneratorLowering, Unsupported } from "./lowering.ts";

const explode: GeneratorLowering = ([collection = ""], call) =>
  call.arguments[0]?.dataType.kind === "map" ? [`map_keys(${collection})`, `map_values(${collection})`] : [collection];

const posexplode: GeneratorLowering = (args, call, context) => {
  const size =
    call.arguments[0]?.dataType.kind === "map" ? `CAST(cardinality(${args[0]}) AS BIGINT)` : `len(${args[0]})`;
  return [`CAST(range(0, ${size}) AS INTEGER[])`, ...explode(args, call, context)];
};

const inline: GeneratorLowering = ([list = ""], call) => {
  const element = elementType(call.arguments[0]?.dataType);
  const fields = element.kind === "struct" ? element.fields : [];
  const item = fresh("e");
  return fields.map((_, i) => `list_transform(${list}, lambda ${item}: struct_extract(${item}, 'f${i}'))`);
};

const stack: GeneratorLowering = ([, ...values], call) => {
  const rows = Number(constantOf(call.arguments[0]));
  const width = Math.ceil(values.length / rows);
  return Array.from({ length: width }, (_, column) => {
    const none = `CAST(NULL AS ${duckdbType(call.arguments[column + 1]?.dataType ?? { kind: "null" })})`;
    const cells = Array.from({ length: rows }, (_, row) => values[row * width + column] ?? none);
    return `[${cells.join(", ")}]`;
  });
};

const jsonTuple: GeneratorLowering = ([json = "", ...names]) =>
  names.map((name) => `[spark_json_field(${json}, ${name})]`);

export const generatorLowerings: Record<keyof typeof generatorFunctions, GeneratorLowering | Unsupported> = {
  explode,
  explode_outer: explode,
  posexplode,
  posexplode_outer: posexplode,
  inline,
  inline_outer: inline,
  stack,
  json_tuple: jsonTuple,
};
