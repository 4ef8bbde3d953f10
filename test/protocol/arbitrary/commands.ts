import { toBinary } from "@bufbuild/protobuf";
import fc from "fast-check";
import { type CommandKind, type Expression, type NodeOf, node } from "../../../src/plan/index.ts";
import { StreamingForeachFunctionSchema } from "../../../src/protocol/gen/spark/connect/commands_pb.ts";
import { type MlCommand, MlCommandSchema } from "../../../src/protocol/gen/spark/connect/ml_pb.ts";
import { PipelineCommandSchema } from "../../../src/protocol/gen/spark/connect/pipelines_pb.ts";
import { dataTypeMessage } from "../../../src/protocol/index.ts";
import { expressionsOf } from "./expressions.ts";
import { bytes, flag, type Inside, int, list, long, maybe, options, text, texts } from "./inside.ts";
import { dataType } from "./types.ts";

export type WireCommand = Exclude<CommandKind, "sqlStatement">;

const foreach = fc.tuple(dataType, int, bytes, text).map(([outputType, evalType, command, pythonVer]) =>
  toBinary(StreamingForeachFunctionSchema, {
    $typeName: "spark.connect.StreamingForeachFunction",
    function: {
      case: "pythonFunction",
      value: {
        $typeName: "spark.connect.PythonUDF",
        outputType: dataTypeMessage(outputType),
        evalType,
        command,
        pythonVer,
        additionalIncludes: [],
      },
    },
  }),
);

const mlOperator = (name: string, type: number) => ({
  $typeName: "spark.connect.MlOperator" as const,
  name,
  uid: `${name}1`,
  type,
});
const mlBytes = (command: MlCommand["command"]): Uint8Array =>
  toBinary(MlCommandSchema, { $typeName: "spark.connect.MlCommand", command });

const withData = fc.oneof(
  text.map((name) =>
    mlBytes({ case: "fit", value: { $typeName: "spark.connect.MlCommand.Fit", estimator: mlOperator(name, 1) } }),
  ),
  text.map((name) =>
    mlBytes({
      case: "evaluate",
      value: { $typeName: "spark.connect.MlCommand.Evaluate", evaluator: mlOperator(name, 3) },
    }),
  ),
  text.map((id) =>
    mlBytes({
      case: "createSummary",
      value: {
        $typeName: "spark.connect.MlCommand.CreateSummary",
        modelRef: { $typeName: "spark.connect.ObjectRef", id },
      },
    }),
  ),
);
const withoutData = text.map((path) =>
  mlBytes({
    case: "read",
    value: { $typeName: "spark.connect.MlCommand.Read", operator: mlOperator("Pipeline", 4), path },
  }),
);

const resources = {
  executorResources: fc.uniqueArray(
    fc
      .record({ name: text, amount: long, script: text, vendor: text }, { requiredKeys: ["name", "amount"] })
      .filter(({ name }) => name !== "__proto__"),
    { maxLength: 2, selector: ({ name }) => name },
  ),
  taskResources: fc.uniqueArray(fc.record({ name: text, amount: fc.double() }), {
    maxLength: 2,
    selector: ({ name }) => name,
  }),
};

const trigger = fc.oneof(
  fc
    .tuple(fc.constantFrom("processingTime" as const, "continuous" as const, "realTime" as const), text)
    .map(([trigger, interval]) => ({ trigger, interval })),
  fc.constantFrom("availableNow" as const, "once" as const).map((trigger) => ({ trigger })),
);

const sink = fc.oneof(
  fc.constant({}),
  text.map((path) => ({ path })),
  text.map((tableName) => ({ tableName })),
);

/**
 * Commands of every kind that the wire knows; a new kind does not compile without one. No message of a command carries the
 * plans of subqueries, so `simple` makes expressions without them.
 */
export function commandsOf(
  {
    relation,
    relations,
  }: Pick<Inside, "relation"> & {
    readonly relations: {
      readonly [K in
        | "commonInlineUserDefinedTableFunction"
        | "commonInlineUserDefinedDataSource"
        | "cachedRemoteRelation"]: fc.Arbitrary<NodeOf<K>>;
    };
  },
  simple: fc.Arbitrary<Expression>,
): { readonly [K in WireCommand]: fc.Arbitrary<NodeOf<K>> } {
  const expressions = expressionsOf({ expression: simple, relation });
  const actions = list(expressions.mergeAction);
  return {
    writeOperation: fc
      .tuple(
        fc.record({
          input: relation,
          source: maybe(text),
          mode: fc.constantFrom("append" as const, "overwrite" as const, "errorIfExists" as const, "ignore" as const),
          sortColumnNames: texts,
          partitioningColumns: texts,
          bucketBy: maybe(fc.record({ columnNames: texts, numBuckets: int })),
          options,
          clusteringColumns: texts,
          withSchemaEvolution: flag,
        }),
        fc.oneof(
          fc.constant({}),
          text.map((path) => ({ path })),
          fc
            .record({ tableName: text, saveMethod: fc.constantFrom("saveAsTable" as const, "insertInto" as const) })
            .map((table) => ({ table })),
        ),
      )
      .map(([fields, to]) => node("writeOperation", { ...fields, ...to })),
    writeOperationV2: fc
      .record({
        input: relation,
        tableName: text,
        provider: maybe(text),
        partitioningColumns: list(simple),
        options,
        tableProperties: options,
        mode: fc.constantFrom(
          "create" as const,
          "overwrite" as const,
          "overwritePartitions" as const,
          "append" as const,
          "replace" as const,
          "createOrReplace" as const,
        ),
        overwriteCondition: maybe(simple),
        clusteringColumns: texts,
        withSchemaEvolution: flag,
      })
      .map((fields) => node("writeOperationV2", fields)),
    createDataFrameView: fc
      .record({ input: relation, name: text, isGlobal: fc.boolean(), replace: fc.boolean() })
      .map((fields) => node("createDataFrameView", fields)),
    sqlCommand: relation.map((input) => node("sqlCommand", { input })),
    registerFunction: expressions.commonInlineUserDefinedFunction.map((body) =>
      node("registerFunction", { function: body }),
    ),
    registerTableFunction: relations.commonInlineUserDefinedTableFunction.map((body) =>
      node("registerTableFunction", { function: node(body.kind, { ...body, arguments: [], planId: undefined }) }),
    ),
    registerDataSource: relations.commonInlineUserDefinedDataSource.map((source) =>
      node("registerDataSource", { dataSource: node(source.kind, { ...source, planId: undefined }) }),
    ),
    writeStreamOperationStart: fc
      .tuple(
        fc.record({
          input: relation,
          format: text,
          options,
          partitioningColumns: texts,
          clusteringColumns: texts,
          trigger: maybe(trigger),
          outputMode: text,
          queryName: text,
          foreachWriter: maybe(foreach),
          foreachBatch: maybe(foreach),
        }),
        sink,
      )
      .map(([fields, to]) => node("writeStreamOperationStart", { ...fields, ...to })),
    streamingQueryCommand: fc
      .tuple(
        fc.record({ id: text, runId: text }),
        fc.oneof(
          fc
            .constantFrom("status", "lastProgress", "recentProgress", "stop", "processAllAvailable", "exception")
            .map((command) => ({ command })),
          flag.map((extended) => ({ command: "explain" as const, extended })),
          maybe(long).map((timeoutMs) => ({ command: "awaitTermination" as const, timeoutMs })),
        ),
      )
      .map(([queryId, rest]) => node("streamingQueryCommand", { queryId, ...rest })),
    streamingQueryManagerCommand: fc
      .oneof(
        fc.constantFrom("active" as const, "resetTerminated" as const, "listListeners" as const).map((command) => ({
          command,
        })),
        text.map((id) => ({ command: "getQuery" as const, id })),
        maybe(long).map((timeoutMs) => ({ command: "awaitAnyTermination" as const, timeoutMs })),
        fc
          .tuple(
            fc.constantFrom("addListener" as const, "removeListener" as const),
            maybe(fc.uint8Array({ minLength: 1, maxLength: 4 })),
            maybe(text.filter((id) => id !== "")),
          )
          .map(([command, listenerPayload, id]) => ({ command, listenerPayload, id })),
      )
      .map((fields) => node("streamingQueryManagerCommand", fields)),
    streamingQueryListenerBusCommand: fc
      .constantFrom("add" as const, "remove" as const)
      .map((command) => node("streamingQueryListenerBusCommand", { command })),
    getResources: fc.constant(node("getResources", {})),
    createResourceProfile: fc.record(resources).map((fields) => node("createResourceProfile", fields)),
    checkpoint: fc
      .record({
        input: relation,
        local: fc.boolean(),
        eager: fc.boolean(),
        storageLevel: maybe(
          fc.record({
            useDisk: fc.boolean(),
            useMemory: fc.boolean(),
            useOffHeap: fc.boolean(),
            deserialized: fc.boolean(),
            replication: int,
          }),
        ),
      })
      .map((fields) => node("checkpoint", fields)),
    removeCachedRemoteRelation: relations.cachedRemoteRelation.map((relation) =>
      node("removeCachedRemoteRelation", { relation: node(relation.kind, { ...relation, planId: undefined }) }),
    ),
    mergeIntoTable: fc
      .record({
        targetTableName: text,
        source: relation,
        mergeCondition: simple,
        matchActions: actions,
        notMatchedActions: actions,
        notMatchedBySourceActions: actions,
        withSchemaEvolution: fc.boolean(),
      })
      .map((fields) => node("mergeIntoTable", fields)),
    mlCommand: fc
      .oneof(
        fc.tuple(withData, maybe(relation)).map(([operation, dataset]) => ({ operation, dataset })),
        withoutData.map((operation) => ({ operation })),
      )
      .map((fields) => node("mlCommand", fields)),
    executeExternalCommand: fc
      .record({ runner: text, command: text, options })
      .map((fields) => node("executeExternalCommand", fields)),
    pipelineCommand: text.map((id) =>
      node("pipelineCommand", {
        operation: toBinary(PipelineCommandSchema, {
          $typeName: "spark.connect.PipelineCommand",
          commandType: {
            case: "dropDataflowGraph",
            value: { $typeName: "spark.connect.PipelineCommand.DropDataflowGraph", dataflowGraphId: id },
          },
        }),
      }),
    ),
    extensionCommand: fc.record({ typeUrl: text, bytes }).map((fields) => node("extensionCommand", fields)),
  };
}
