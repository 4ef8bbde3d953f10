export { storageLevelMessage, storageLevelOf } from "./commands/index.ts";
export type { Decoder, Encoder, LocalDataCodec } from "./context.ts";
export { dataTypeMessage, dataTypeOf } from "./data-types.ts";
export * from "./gen/spark/connect/base_pb.ts";
export { type Command as CommandMessage, CommandSchema } from "./gen/spark/connect/commands_pb.ts";
export * from "./gen/spark/connect/common_pb.ts";
export {
  type Expression as ExpressionMessage,
  type Expression_Literal as LiteralMessage,
  Expression_LiteralSchema as LiteralSchema,
  ExpressionSchema,
} from "./gen/spark/connect/expressions_pb.ts";
export {
  type CachedRemoteRelation as CachedRemoteRelationMessage,
  CachedRemoteRelationSchema,
  LocalRelationSchema,
  type Relation as RelationMessage,
  RelationSchema,
} from "./gen/spark/connect/relations_pb.ts";
export { type DataType as DataTypeMessage, DataTypeSchema } from "./gen/spark/connect/types_pb.ts";
export { literalMessage, literalOf } from "./literals.ts";
export { callSiteOrigin } from "./origin.ts";
export {
  binaryOptions,
  expressionMessage,
  expressionOf,
  planBytes,
  planFromBytes,
  planMessage,
  planOf,
  relationMessage,
  relationOf,
} from "./plan.ts";
