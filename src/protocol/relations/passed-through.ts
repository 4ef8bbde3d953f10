import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { AnySchema } from "@bufbuild/protobuf/wkt";
import { node } from "../../plan/index.ts";
import { type MlRelation, MlRelationSchema } from "../gen/spark/connect/relations_pb.ts";
import type { Codec } from "./codec.ts";

/** Messages whose form others own: the ml library, and extensions of a server. */

const transformOf = ({ mlType }: MlRelation) => (mlType.case === "transform" ? mlType.value : undefined);

/** The relation that a transformer works on is a child of the node, not part of its bytes. */
const mlRelation = {
  wire: "mlRelation",
  write({ operation, input }, to) {
    const message = fromBinary(MlRelationSchema, operation);
    const transform = transformOf(message);
    if (transform && input) transform.input = to.relation(input);
    return message;
  },
  read(message, from, common) {
    const transform = transformOf(message);
    if (!transform?.input) return node("mlRelation", { ...common, operation: toBinary(MlRelationSchema, message) });
    const { input, ...rest } = transform;
    const bare = create(MlRelationSchema, { ...message, mlType: { case: "transform", value: rest } });
    return node("mlRelation", {
      ...common,
      operation: toBinary(MlRelationSchema, bare),
      input: from.relation(input),
    });
  },
} satisfies Codec<"mlRelation", "mlRelation">;

const extensionRelation = {
  wire: "extension",
  write: ({ typeUrl, bytes }) => create(AnySchema, { typeUrl, value: bytes }),
  read: ({ typeUrl, value }, _from, common) => node("extensionRelation", { ...common, typeUrl, bytes: value }),
} satisfies Codec<"extensionRelation", "extension">;

export const passedThroughCodecs = { mlRelation, extensionRelation };
