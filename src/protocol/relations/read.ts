import { create } from "@bufbuild/protobuf";
import { node, type Relation } from "../../plan/index.ts";
import { noCase } from "../checks.ts";
import type { Decoder } from "../context.ts";
import { type Read, ReadSchema, RelationChangesSchema } from "../gen/spark/connect/relations_pb.ts";
import { type Codec, type Common, refuseSqlOnly, relation } from "./codec.ts";
import { flag, options, same } from "./fields.ts";

function readRead(message: Read, _from: Decoder, common: Common): Relation {
  const isStreaming = message.isStreaming || undefined;
  const { case: source, value } = message.readType;
  if (source === "namedTable") {
    const { unparsedIdentifier, options } = value;
    return node("readNamedTable", {
      ...common,
      unparsedIdentifier,
      options: Object.freeze({ ...options }),
      isStreaming,
    });
  }
  if (source === "dataSource") {
    const { format, schema, options, paths, predicates, sourceName } = value;
    return node("readDataSource", {
      ...common,
      format,
      schema: schema || undefined,
      options: Object.freeze({ ...options }),
      paths: [...paths],
      predicates: predicates.length > 0 ? [...predicates] : undefined,
      isStreaming,
      sourceName,
    });
  }
  return noCase("spark.connect.Read.read_type");
}

const readNamedTable: Codec<"readNamedTable", "read"> = {
  wire: "read",
  write(relation) {
    refuseSqlOnly(relation, ["versionAsOf", "timestampAsOf", "sourceName"]);
    const { unparsedIdentifier, options, isStreaming = false } = relation;
    return create(ReadSchema, {
      readType: { case: "namedTable", value: { unparsedIdentifier, options } },
      isStreaming,
    });
  },
  read: readRead,
};

/** Without a schema there is an empty one, as from PySpark. */
const readDataSource: Codec<"readDataSource", "read"> = {
  wire: "read",
  write(relation) {
    const { format, schema = "", options, paths, predicates = [], isStreaming = false, sourceName } = relation;
    const value = { format, schema, options, paths: [...paths], predicates: [...predicates], sourceName };
    return create(ReadSchema, { readType: { case: "dataSource", value: value as object }, isStreaming });
  },
  read: readRead,
};

export const readCodecs = {
  readNamedTable,
  readDataSource,
  relationChanges: relation("relationChanges", "relationChanges", RelationChangesSchema, {
    unparsedIdentifier: same("unparsedIdentifier"),
    options: options("options"),
    isStreaming: flag("isStreaming"),
  }),
};
