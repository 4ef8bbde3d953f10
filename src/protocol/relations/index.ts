import { sparkError } from "../../errors/index.ts";
import type { Relation, RelationKind } from "../../plan/index.ts";
import { noCase, unsupportedCase } from "../checks.ts";
import type { Decoder, Encoder } from "../context.ts";
import type { RelationCommon, Relation as RelationMessage } from "../gen/spark/connect/relations_pb.ts";
import { originMessage, originOf } from "../origin.ts";
import { aggregateCodecs } from "./aggregate.ts";
import { catalogCodecs } from "./catalog.ts";
import type { Codec, Common, WireCase } from "./codec.ts";
import { columnCodecs } from "./column-operations.ts";
import { joinCodecs } from "./join.ts";
import { localCodecs } from "./local.ts";
import { missingValuesCodecs } from "./missing-values.ts";
import { passedThroughCodecs } from "./passed-through.ts";
import { readCodecs } from "./read.ts";
import { rowCodecs } from "./row-operations.ts";
import { sqlCodecs } from "./sql.ts";
import { statisticsCodecs } from "./statistics.ts";
import { textCodecs } from "./text.ts";
import { userFunctionCodecs } from "./user-functions.ts";
import { carryReferences, withRelationsCodecs } from "./with-relations.ts";

/** Relations of the SQL parser alone: SQL travels as text. */
const sqlOnlyKinds = {
  inlineTable: true,
  withCtes: true,
  having: true,
  qualify: true,
  lateralView: true,
  sqlPivot: true,
  sqlUnpivot: true,
  jsonTable: true,
  binBy: true,
  scriptTransform: true,
} as const satisfies Partial<Record<RelationKind, true>>;

/** The relation kinds that a message of Spark Connect carries. */
export type WireRelationKind = Exclude<RelationKind, keyof typeof sqlOnlyKinds>;

const codecs = {
  ...readCodecs,
  ...rowCodecs,
  ...columnCodecs,
  ...joinCodecs,
  ...aggregateCodecs,
  ...statisticsCodecs,
  ...missingValuesCodecs,
  ...localCodecs,
  ...sqlCodecs,
  ...textCodecs,
  ...userFunctionCodecs,
  ...withRelationsCodecs,
  ...catalogCodecs,
  ...passedThroughCodecs,
} satisfies { readonly [K in WireRelationKind]: Codec<K, never> | object };

type Readable = (typeof codecs)[keyof typeof codecs]["wire"] | "unknown";
type AnyCodec = Codec<RelationKind, WireCase>;

const writers = new Map(Object.entries(codecs) as unknown as [RelationKind, AnyCodec][]);
/** Does not compile while an alternative of the wire has no codec. */
const readers: ReadonlyMap<[WireCase] extends [Readable] ? WireCase : never, AnyCodec> = new Map(
  [...writers.values()].map((codec) => [codec.wire, codec]),
);

export function writeRelation(relation: Relation, to: Encoder): RelationMessage {
  const codec = writers.get(relation.kind);
  if (!codec) throw sqlOnly(relation);
  const outside = to.references.length;
  const value = codec.write(relation as never, to);
  const relType = { case: codec.wire, value } as RelationMessage["relType"];
  const message: RelationMessage = { $typeName: "spark.connect.Relation", common: writeCommon(relation), relType };
  if (to.references.length === outside) return message;
  return carryReferences(message, to.references.splice(outside), to);
}

export function readRelation(message: RelationMessage, from: Decoder): Relation {
  const { case: wire, value } = message.relType;
  const codec = wire && readers.get(wire);
  if (codec) return codec.read(value as never, from, readCommon(message.common));
  if (wire === "unknown") return unsupportedCase("spark.connect.Relation", wire, 999);
  return noCase("spark.connect.Relation.rel_type");
}

function writeCommon(relation: Relation): RelationCommon | undefined {
  const planId = relation.planId === undefined ? undefined : BigInt(relation.planId);
  const origin = originMessage(relation);
  if (planId === undefined && !origin) return undefined;
  return { $typeName: "spark.connect.RelationCommon", sourceInfo: "", planId, origin };
}

const readCommon = (common: RelationCommon | undefined): Common => ({
  planId: common?.planId === undefined ? undefined : Number(common.planId),
  origin: originOf(common?.origin),
});

const sqlOnly = ({ kind, origin }: Relation): Error =>
  sparkError(
    "INTERNAL_ERROR",
    { message: `No message of Spark Connect carries a ${kind}, which only SQL has.` },
    origin,
  );
