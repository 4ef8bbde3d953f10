import { create } from "@bufbuild/protobuf";
import { sparkError } from "../../errors/index.ts";
import { type LocalData, node } from "../../plan/index.ts";
import {
  asStructType,
  dataTypeFromJson,
  dataTypeToJson,
  parseTableSchema,
  type StructDataType,
} from "../../types/index.ts";
import {
  CachedLocalRelationSchema,
  CachedRemoteRelationSchema,
  ChunkedCachedLocalRelationSchema,
  LocalRelationSchema,
  RangeSchema,
} from "../gen/spark/connect/relations_pb.ts";
import { type Codec, relation } from "./codec.ts";
import { list, same, withDefault } from "./fields.ts";

/** Rows that come with the message, that the server keeps, or that nobody has to send. */

/** Spark writes a schema as JSON; clients may send DDL. */
const schemaOf = (text: string): StructDataType =>
  asStructType((text.startsWith("{") ? dataTypeFromJson(text) : parseTableSchema(text)) as StructDataType);

const noRows = (schema: StructDataType): LocalData => ({
  numRows: 0,
  columns: schema.fields.map(() => ({ values: [] })),
});

/** Without rows there are no bytes, as from PySpark. */
const localRelation = {
  wire: "localRelation",
  write: ({ schema, data }, to) =>
    create(LocalRelationSchema, {
      schema: dataTypeToJson(schema),
      ...(data.numRows > 0 && { data: to.localData.write(data, schema) }),
    }),
  read(message, from, common) {
    const schema = message.schema === undefined ? undefined : schemaOf(message.schema);
    if (message.data) return node("localRelation", { ...common, ...from.localData.read(message.data, schema) });
    if (schema) return node("localRelation", { ...common, schema, data: noRows(schema) });
    throw sparkError("CONNECT_INVALID_PLAN.SCHEMA_REQUIRED_FOR_LOCAL_RELATION", {});
  },
} satisfies Codec<"localRelation", "localRelation">;

export const localCodecs = {
  localRelation,
  cachedLocalRelation: relation("cachedLocalRelation", "cachedLocalRelation", CachedLocalRelationSchema, {
    hash: same("hash"),
  }),
  chunkedCachedLocalRelation: relation(
    "chunkedCachedLocalRelation",
    "chunkedCachedLocalRelation",
    ChunkedCachedLocalRelationSchema,
    { dataHashes: list("dataHashes"), schemaHash: same("schemaHash") },
  ),
  cachedRemoteRelation: relation("cachedRemoteRelation", "cachedRemoteRelation", CachedRemoteRelationSchema, {
    relationId: same("relationId"),
  }),
  range: relation("range", "range", RangeSchema, {
    start: withDefault("start", 0n),
    end: same("end"),
    step: same("step"),
    numPartitions: same("numPartitions"),
  }),
};
