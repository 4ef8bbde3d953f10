import { type Expression, type MergeAction, node } from "../../plan/index.ts";
import { required } from "../checks.ts";
import type { Decoder, Encoder } from "../context.ts";
import type { SqlCommand as SqlMessage } from "../gen/spark/connect/commands_pb.ts";
import type { Expression as ExpressionMessage } from "../gen/spark/connect/expressions_pb.ts";
import type { Relation as RelationMessage, SQL } from "../gen/spark/connect/relations_pb.ts";
import { optionsMessage, optionsOf, readInput } from "./parts.ts";
import { storageLevelMessage, storageLevelOf } from "./resources.ts";
import type { Readers, Writers } from "./table.ts";

/** What is done with one plan: SQL, views, checkpoints, MERGE. */

const actionMessages = (actions: readonly MergeAction[], to: Encoder): ExpressionMessage[] =>
  actions.map((action) => to.expression(action));

const actionsOf = (messages: readonly ExpressionMessage[], from: Decoder): readonly MergeAction[] =>
  messages.map((message) => mergeAction(from.expression(message)));

const mergeAction = (expression: Expression): MergeAction =>
  required(expression.kind === "mergeAction" ? expression : undefined, "spark.connect.Expression.merge_action");

/** SQL text as older clients send it, beside the command instead of in a relation. */
function sqlRelation({ sql: query, args, posArgs, namedArguments, posArguments }: SqlMessage): RelationMessage {
  const $typeName = "spark.connect.SQL";
  const value: SQL = { $typeName, query, args, posArgs, namedArguments, posArguments };
  return { $typeName: "spark.connect.Relation", relType: { case: "sql", value } };
}

type Kinds =
  | "sqlCommand"
  | "createDataFrameView"
  | "checkpoint"
  | "removeCachedRemoteRelation"
  | "mergeIntoTable"
  | "executeExternalCommand";

export const planWriters: Writers<Kinds> = {
  sqlCommand: ({ input }, to) => ({
    case: "sqlCommand",
    value: {
      $typeName: "spark.connect.SqlCommand",
      sql: "",
      args: {},
      posArgs: [],
      namedArguments: {},
      posArguments: [],
      input: to.relation(input),
    },
  }),
  createDataFrameView: ({ input, name, isGlobal, replace }, to) => ({
    case: "createDataframeView",
    value: {
      $typeName: "spark.connect.CreateDataFrameViewCommand",
      input: to.relation(input),
      name,
      isGlobal,
      replace,
    },
  }),
  checkpoint: ({ input, local, eager, storageLevel }, to) => ({
    case: "checkpointCommand",
    value: {
      $typeName: "spark.connect.CheckpointCommand",
      relation: to.relation(input),
      local,
      eager,
      storageLevel: storageLevel && storageLevelMessage(storageLevel),
    },
  }),
  removeCachedRemoteRelation: ({ relation: { relationId } }) => ({
    case: "removeCachedRemoteRelationCommand",
    value: {
      $typeName: "spark.connect.RemoveCachedRemoteRelationCommand",
      relation: { $typeName: "spark.connect.CachedRemoteRelation", relationId },
    },
  }),
  mergeIntoTable: (merge, to) => ({
    case: "mergeIntoTableCommand",
    value: {
      $typeName: "spark.connect.MergeIntoTableCommand",
      targetTableName: merge.targetTableName,
      sourceTablePlan: to.relation(merge.source),
      mergeCondition: to.expression(merge.mergeCondition),
      matchActions: actionMessages(merge.matchActions, to),
      notMatchedActions: actionMessages(merge.notMatchedActions, to),
      notMatchedBySourceActions: actionMessages(merge.notMatchedBySourceActions, to),
      withSchemaEvolution: merge.withSchemaEvolution,
    },
  }),
  executeExternalCommand: ({ runner, command, options }) => ({
    case: "executeExternalCommand",
    value: { $typeName: "spark.connect.ExecuteExternalCommand", runner, command, options: optionsMessage(options) },
  }),
};

export const planReaders: Readers<
  | "sqlCommand"
  | "createDataframeView"
  | "checkpointCommand"
  | "removeCachedRemoteRelationCommand"
  | "mergeIntoTableCommand"
  | "executeExternalCommand"
> = {
  sqlCommand: (value, from) => node("sqlCommand", { input: from.relation(value.input ?? sqlRelation(value)) }),
  createDataframeView: ({ input, name, isGlobal, replace }, from) =>
    node("createDataFrameView", {
      input: readInput(input, "spark.connect.CreateDataFrameViewCommand.input", from),
      name,
      isGlobal,
      replace,
    }),
  checkpointCommand: ({ relation, local, eager, storageLevel }, from) =>
    node("checkpoint", {
      input: readInput(relation, "spark.connect.CheckpointCommand.relation", from),
      local,
      eager,
      storageLevel: storageLevel && storageLevelOf(storageLevel),
    }),
  removeCachedRemoteRelationCommand({ relation }) {
    const { relationId } = required(relation, "spark.connect.RemoveCachedRemoteRelationCommand.relation");
    return node("removeCachedRemoteRelation", { relation: node("cachedRemoteRelation", { relationId }) });
  },
  mergeIntoTableCommand: (value, from) =>
    node("mergeIntoTable", {
      targetTableName: value.targetTableName,
      source: readInput(value.sourceTablePlan, "spark.connect.MergeIntoTableCommand.source_table_plan", from),
      mergeCondition: from.expression(
        required(value.mergeCondition, "spark.connect.MergeIntoTableCommand.merge_condition"),
      ),
      matchActions: actionsOf(value.matchActions, from),
      notMatchedActions: actionsOf(value.notMatchedActions, from),
      notMatchedBySourceActions: actionsOf(value.notMatchedBySourceActions, from),
      withSchemaEvolution: value.withSchemaEvolution,
    }),
  executeExternalCommand: ({ runner, command, options }) =>
    node("executeExternalCommand", { runner, command, options: optionsOf(options) }),
};
