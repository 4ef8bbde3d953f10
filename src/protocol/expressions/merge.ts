import { node } from "../../plan/index.ts";
import { enumWords } from "../checks.ts";
import { MergeAction_ActionType as ActionType } from "../gen/spark/connect/expressions_pb.ts";
import { readOne } from "./parts.ts";
import type { Readers, Writers } from "./table.ts";

/** What a MERGE does with a row. */

const actionTypes = enumWords("spark.connect.MergeAction.action_type", {
  delete: ActionType.DELETE,
  insert: ActionType.INSERT,
  insertStar: ActionType.INSERT_STAR,
  update: ActionType.UPDATE,
  updateStar: ActionType.UPDATE_STAR,
});

export const mergeWriters: Writers<"mergeAction"> = {
  mergeAction: ({ actionType, condition, assignments }, to) => ({
    case: "mergeAction",
    value: {
      $typeName: "spark.connect.MergeAction",
      actionType: actionTypes.number(actionType),
      condition: condition && to.expression(condition),
      assignments: assignments.map(({ key, value }) => ({
        $typeName: "spark.connect.MergeAction.Assignment",
        key: to.expression(key),
        value: to.expression(value),
      })),
    },
  }),
};

export const mergeReaders: Readers<"mergeAction"> = {
  mergeAction: ({ actionType, condition, assignments }, from, origin) =>
    node("mergeAction", {
      actionType: actionTypes.word(actionType),
      condition: condition && from.expression(condition),
      assignments: assignments.map(({ key, value }) =>
        node("mergeAssignment", {
          key: readOne(key, "spark.connect.MergeAction.Assignment.key", from),
          value: readOne(value, "spark.connect.MergeAction.Assignment.value", from),
        }),
      ),
      origin,
    }),
};
