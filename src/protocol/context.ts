import type { Expression, LocalData, Relation } from "../plan/index.ts";
import type { StructDataType } from "../types/index.ts";
import type { Expression as ExpressionMessage } from "./gen/spark/connect/expressions_pb.ts";
import type { Relation as RelationMessage } from "./gen/spark/connect/relations_pb.ts";
import type { References } from "./references.ts";

/** The bytes of local rows: an Arrow IPC stream. Whoever holds an Arrow library gives it. */
export interface LocalDataCodec {
  write(data: LocalData, schema: StructDataType): Uint8Array;
  read(
    bytes: Uint8Array,
    schema: StructDataType | undefined,
  ): { readonly schema: StructDataType; readonly data: LocalData };
}

/** What writing a node needs of the other families; it travels along so that no family imports another. */
export interface Encoder {
  readonly localData: LocalDataCodec;
  /** Plans that expressions just written name by plan id: the relation around them takes them out and carries them. */
  readonly references: Relation[];
  relation(relation: Relation): RelationMessage;
  expression(expression: Expression): ExpressionMessage;
}

/** What reading a message needs of the other families. */
export interface Decoder {
  readonly localData: LocalDataCodec;
  readonly references: References;
  relation(message: RelationMessage): Relation;
  expression(message: ExpressionMessage): Expression;
}
