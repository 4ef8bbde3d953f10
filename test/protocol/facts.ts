import type { DescEnum, DescField, DescFile, DescMessage } from "@bufbuild/protobuf";
import { ScalarType } from "@bufbuild/protobuf";
import { file_spark_connect_base } from "../../src/protocol/gen/spark/connect/base_pb.ts";
import { file_spark_connect_catalog } from "../../src/protocol/gen/spark/connect/catalog_pb.ts";
import { file_spark_connect_commands } from "../../src/protocol/gen/spark/connect/commands_pb.ts";
import { file_spark_connect_common } from "../../src/protocol/gen/spark/connect/common_pb.ts";
import { file_spark_connect_expressions } from "../../src/protocol/gen/spark/connect/expressions_pb.ts";
import { file_spark_connect_ml_common } from "../../src/protocol/gen/spark/connect/ml_common_pb.ts";
import { file_spark_connect_ml } from "../../src/protocol/gen/spark/connect/ml_pb.ts";
import { file_spark_connect_pipelines } from "../../src/protocol/gen/spark/connect/pipelines_pb.ts";
import { file_spark_connect_relations } from "../../src/protocol/gen/spark/connect/relations_pb.ts";
import { file_spark_connect_types } from "../../src/protocol/gen/spark/connect/types_pb.ts";

const files: readonly DescFile[] = [
  file_spark_connect_base,
  file_spark_connect_catalog,
  file_spark_connect_commands,
  file_spark_connect_common,
  file_spark_connect_expressions,
  file_spark_connect_ml,
  file_spark_connect_ml_common,
  file_spark_connect_pipelines,
  file_spark_connect_relations,
  file_spark_connect_types,
];

/** The facts of our descriptors, in the words of `scripts/protocol/describe.py facts`. */
export const facts = (): string[] => files.flatMap(fileFacts).sort();

const fileFacts = (file: DescFile): string[] => [
  `file ${file.name}.proto ${file.proto.package}`,
  ...file.enums.flatMap(enumFacts),
  ...file.messages.flatMap(messageFacts),
  ...file.services.flatMap((service) =>
    service.methods.map((method) => {
      const [takes, gives] = {
        unary: ["", ""],
        server_streaming: ["", "stream "],
        client_streaming: ["stream ", ""],
        bidi_streaming: ["stream ", "stream "],
      }[method.methodKind] as [string, string];
      return `rpc ${service.typeName}.${method.name} ${takes}.${method.input.typeName} -> ${gives}.${method.output.typeName}`;
    }),
  ),
];

const messageFacts = (message: DescMessage): string[] => [
  `message ${message.typeName}`,
  ...message.fields.map((field) => `field ${message.typeName}.${field.name} = ${field.number} ${labelOf(field)}`),
  ...message.nestedEnums.flatMap(enumFacts),
  ...message.nestedMessages.flatMap(messageFacts),
];

const enumFacts = (desc: DescEnum): string[] =>
  desc.values.map((value) => `value ${desc.typeName}.${value.name} = ${value.number}`);

function labelOf(field: DescField): string {
  if (field.fieldKind === "map") return `map ${scalar(field.mapKey)} ${typeOf(field)}`;
  if (field.oneof) return `in ${field.oneof.name} ${typeOf(field)}`;
  if (field.proto.proto3Optional) return `optional ${typeOf(field)}`;
  return `${field.fieldKind === "list" ? "repeated" : "single"} ${typeOf(field)}`;
}

function typeOf(field: DescField): string {
  const named = field.message ?? field.enum;
  return named ? `.${named.typeName}` : scalar(field.scalar as ScalarType);
}

const scalar = (type: ScalarType): string => ScalarType[type].toLowerCase();
