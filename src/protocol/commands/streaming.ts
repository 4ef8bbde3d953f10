import { fromBinary, toBinary } from "@bufbuild/protobuf";
import {
  node,
  type StreamingQueryCommand,
  type StreamingQueryManagerCommand,
  type StreamTrigger,
  type WriteStreamOperationStart,
} from "../../plan/index.ts";
import { noCase, required, unsupportedCase } from "../checks.ts";
import {
  type StreamingQueryManagerCommand_StreamingQueryListenerCommand as ListenerMessage,
  type StreamingQueryManagerCommand as ManagerMessage,
  type StreamingQueryCommand as QueryMessage,
  type WriteStreamOperationStart as StartMessage,
  type StreamingForeachFunction,
  StreamingForeachFunctionSchema,
} from "../gen/spark/connect/commands_pb.ts";
import { optionsMessage, optionsOf, readInput } from "./parts.ts";
import type { Readers, Writers } from "./table.ts";

/** Queries that do not end. */

type TriggerMessage = StartMessage["trigger"];

const intervalTriggers = {
  processingTime: "processingTimeInterval",
  continuous: "continuousCheckpointInterval",
  realTime: "realTimeBatchDuration",
} as const;

function triggerMessage(trigger: StreamTrigger | undefined): TriggerMessage {
  if (!trigger) return { case: undefined };
  if ("interval" in trigger) return { case: intervalTriggers[trigger.trigger], value: trigger.interval };
  return { case: trigger.trigger, value: true };
}

function triggerOf(message: TriggerMessage): StreamTrigger | undefined {
  switch (message.case) {
    case undefined:
      return undefined;
    case "availableNow":
    case "once":
      return Object.freeze({ trigger: message.case });
    case "processingTimeInterval":
      return Object.freeze({ trigger: "processingTime", interval: message.value });
    case "continuousCheckpointInterval":
      return Object.freeze({ trigger: "continuous", interval: message.value });
    case "realTimeBatchDuration":
      return Object.freeze({ trigger: "realTime", interval: message.value });
  }
}

/** The bytes of a foreach function are its message. */
const foreachMessage = (bytes: Uint8Array | undefined): StreamingForeachFunction | undefined =>
  bytes && fromBinary(StreamingForeachFunctionSchema, bytes);
const foreachOf = (message: StreamingForeachFunction | undefined): Uint8Array | undefined =>
  message && toBinary(StreamingForeachFunctionSchema, message);

function sinkMessage({ path, tableName }: WriteStreamOperationStart): StartMessage["sinkDestination"] {
  if (tableName !== undefined) return { case: "tableName", value: tableName };
  return path === undefined ? { case: undefined } : { case: "path", value: path };
}

function queryCommandMessage({ command, extended, timeoutMs }: StreamingQueryCommand): QueryMessage["command"] {
  switch (command) {
    case "explain": {
      const $typeName = "spark.connect.StreamingQueryCommand.ExplainCommand";
      return { case: command, value: { $typeName, extended: extended ?? false } };
    }
    case "awaitTermination": {
      const $typeName = "spark.connect.StreamingQueryCommand.AwaitTerminationCommand";
      return { case: command, value: { $typeName, timeoutMs } };
    }
    default:
      return { case: command, value: true };
  }
}

function managerCommandMessage(node: StreamingQueryManagerCommand): ManagerMessage["command"] {
  const { command, id = "", timeoutMs, listenerPayload } = node;
  switch (command) {
    case "getQuery":
      return { case: command, value: id };
    case "awaitAnyTermination": {
      const $typeName = "spark.connect.StreamingQueryManagerCommand.AwaitAnyTerminationCommand";
      return { case: command, value: { $typeName, timeoutMs } };
    }
    case "addListener":
    case "removeListener": {
      const $typeName = "spark.connect.StreamingQueryManagerCommand.StreamingQueryListenerCommand";
      return { case: command, value: { $typeName, listenerPayload: listenerPayload ?? new Uint8Array(), id } };
    }
    default:
      return { case: command, value: true };
  }
}

function listenerOf(message: ListenerMessage): Pick<StreamingQueryManagerCommand, "id" | "listenerPayload"> {
  if (message.pythonListenerPayload) return unsupportedCase(message.$typeName, "python_listener_payload", 2);
  const { id, listenerPayload } = message;
  return { id: id || undefined, listenerPayload: listenerPayload.length > 0 ? listenerPayload : undefined };
}

type Kinds =
  | "writeStreamOperationStart"
  | "streamingQueryCommand"
  | "streamingQueryManagerCommand"
  | "streamingQueryListenerBusCommand";

export const streamingWriters: Writers<Kinds> = {
  writeStreamOperationStart: (start, to) => ({
    case: "writeStreamOperationStart",
    value: {
      $typeName: "spark.connect.WriteStreamOperationStart",
      input: to.relation(start.input),
      format: start.format,
      options: optionsMessage(start.options),
      partitioningColumnNames: start.partitioningColumns.slice(),
      clusteringColumnNames: start.clusteringColumns.slice(),
      trigger: triggerMessage(start.trigger),
      outputMode: start.outputMode,
      queryName: start.queryName,
      sinkDestination: sinkMessage(start),
      foreachWriter: foreachMessage(start.foreachWriter),
      foreachBatch: foreachMessage(start.foreachBatch),
    },
  }),
  streamingQueryCommand: (command) => ({
    case: "streamingQueryCommand",
    value: {
      $typeName: "spark.connect.StreamingQueryCommand",
      queryId: { $typeName: "spark.connect.StreamingQueryInstanceId", ...command.queryId },
      command: queryCommandMessage(command),
    },
  }),
  streamingQueryManagerCommand: (command) => ({
    case: "streamingQueryManagerCommand",
    value: { $typeName: "spark.connect.StreamingQueryManagerCommand", command: managerCommandMessage(command) },
  }),
  streamingQueryListenerBusCommand: ({ command }) => ({
    case: "streamingQueryListenerBusCommand",
    value: {
      $typeName: "spark.connect.StreamingQueryListenerBusCommand",
      command: { case: command === "add" ? "addListenerBusListener" : "removeListenerBusListener", value: true },
    },
  }),
};

export const streamingReaders: Readers<Kinds> = {
  writeStreamOperationStart: (value, from) =>
    node("writeStreamOperationStart", {
      input: readInput(value.input, "spark.connect.WriteStreamOperationStart.input", from),
      format: value.format,
      options: optionsOf(value.options),
      partitioningColumns: value.partitioningColumnNames.slice(),
      clusteringColumns: value.clusteringColumnNames.slice(),
      trigger: triggerOf(value.trigger),
      outputMode: value.outputMode,
      queryName: value.queryName,
      path: value.sinkDestination.case === "path" ? value.sinkDestination.value : undefined,
      tableName: value.sinkDestination.case === "tableName" ? value.sinkDestination.value : undefined,
      foreachWriter: foreachOf(value.foreachWriter),
      foreachBatch: foreachOf(value.foreachBatch),
    }),
  streamingQueryCommand({ queryId, command }) {
    const { id, runId } = required(queryId, "spark.connect.StreamingQueryCommand.query_id");
    if (command.case === undefined) return noCase("spark.connect.StreamingQueryCommand.command");
    return node("streamingQueryCommand", {
      queryId: Object.freeze({ id, runId }),
      command: command.case,
      extended: command.case === "explain" ? command.value.extended || undefined : undefined,
      timeoutMs: command.case === "awaitTermination" ? command.value.timeoutMs : undefined,
    });
  },
  streamingQueryManagerCommand({ command }) {
    switch (command.case) {
      case undefined:
        return noCase("spark.connect.StreamingQueryManagerCommand.command");
      case "getQuery":
        return node("streamingQueryManagerCommand", { command: command.case, id: command.value });
      case "awaitAnyTermination":
        return node("streamingQueryManagerCommand", { command: command.case, timeoutMs: command.value.timeoutMs });
      case "addListener":
      case "removeListener":
        return node("streamingQueryManagerCommand", { command: command.case, ...listenerOf(command.value) });
      default:
        return node("streamingQueryManagerCommand", { command: command.case });
    }
  },
  streamingQueryListenerBusCommand({ command }) {
    if (command.case === undefined) return noCase("spark.connect.StreamingQueryListenerBusCommand.command");
    return node("streamingQueryListenerBusCommand", {
      command: command.case === "addListenerBusListener" ? "add" : "remove",
    });
  },
};
