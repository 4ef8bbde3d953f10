import { create } from "@bufbuild/protobuf";
import { node, type Relation } from "../../plan/index.ts";
import { required } from "../checks.ts";
import type { Encoder } from "../context.ts";
import {
  RelationCommonSchema,
  type Relation as RelationMessage,
  RelationSchema,
  WithRelationsSchema,
} from "../gen/spark/connect/relations_pb.ts";
import type { Codec } from "./codec.ts";

/**
 * A node of ours holds the plans of its subqueries; on the wire they stand beside the relation, and its expressions name
 * them by plan id. As with PySpark, `df.col` means the whole, so the relation inside needs an id of its own: the
 * complement of the other, which no counter gives.
 */
export function carryReferences(root: RelationMessage, plans: readonly Relation[], to: Encoder): RelationMessage {
  const { common } = root;
  const references = plans.map((plan) => to.relation(plan));
  const value = create(WithRelationsSchema, { root, references });
  const whole = create(RelationSchema, { ...(common && { common }), relType: { case: "withRelations", value } });
  if (common?.planId !== undefined) root.common = create(RelationCommonSchema, { planId: ~common.planId });
  return whole;
}

/** References that no subquery took stay: SQL text names them. */
const withRelations = {
  wire: "withRelations",
  write: ({ root, references }, to) =>
    create(WithRelationsSchema, {
      root: to.relation(root),
      references: references.map((reference) => to.relation(reference)),
    }),
  read(message, from, common) {
    const references = message.references.map((reference) => {
      const relation = from.relation(reference);
      const planId = reference.common?.planId;
      if (planId !== undefined) from.references.add(planId, relation);
      return { planId, relation };
    });
    const root = from.relation(required(message.root, "spark.connect.WithRelations.root"));
    const left = references.filter(({ planId }) => planId === undefined || !from.references.wasTaken(planId));
    if (left.length === 0 && references.length > 0) return node(root.kind, { ...root, ...common } as never);
    return node("withRelations", { ...common, root, references: left.map(({ relation }) => relation) });
  },
} satisfies Codec<"withRelations", "withRelations">;

export const withRelationsCodecs = { withRelations };
