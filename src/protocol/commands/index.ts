import { sparkError } from "../../errors/index.ts";
import type { Command } from "../../plan/index.ts";
import { noCase } from "../checks.ts";
import type { Decoder, Encoder } from "../context.ts";
import type { Command as CommandMessage } from "../gen/spark/connect/commands_pb.ts";
import { passedThroughReaders, passedThroughWriters } from "./passed-through.ts";
import { planReaders, planWriters } from "./plans.ts";
import { registerReaders, registerWriters } from "./register.ts";
import { resourceReaders, resourceWriters } from "./resources.ts";
import { streamingReaders, streamingWriters } from "./streaming.ts";
import type { CommandCase, CommandType, Readers, WireCommand, Writers } from "./table.ts";
import { writeReaders, writeWriters } from "./write.ts";

export { storageLevelMessage, storageLevelOf } from "./resources.ts";

const writers: Writers<WireCommand> = {
  ...writeWriters,
  ...planWriters,
  ...registerWriters,
  ...streamingWriters,
  ...resourceWriters,
  ...passedThroughWriters,
};

/** How each case of the message is read. */
export const commandReaders: Readers<CommandCase> = {
  ...writeReaders,
  ...planReaders,
  ...registerReaders,
  ...streamingReaders,
  ...resourceReaders,
  ...passedThroughReaders,
};

type Write = (command: Command, to: Encoder) => CommandType;
type Read = (value: unknown, from: Decoder) => Command;

export const isWireCommand = (kind: string): kind is WireCommand => Object.hasOwn(writers, kind);

export function writeCommand(command: Command, to: Encoder): CommandMessage {
  const write = (writers as unknown as { readonly [kind: string]: Write | undefined })[command.kind];
  if (!write) {
    const message = `No message of Spark Connect carries a ${command.kind}, which only SQL has.`;
    throw sparkError("INTERNAL_ERROR", { message }, command.origin);
  }
  const commandType = write(command, to);
  if (to.references.length > 0) {
    // Spark looks for the plans of subqueries in relations only, and calls what it then finds an error of its own.
    const operation = `A subquery of DataFrames in ${command.kind}, where only SQL text in expr() can have one,`;
    throw sparkError("UNSUPPORTED_OPERATION", { operation }, command.origin);
  }
  return { $typeName: "spark.connect.Command", commandType };
}

export function readCommand(message: CommandMessage, from: Decoder): Command {
  const { commandType } = message;
  if (commandType.case === undefined) return noCase("spark.connect.Command.command_type");
  return (commandReaders[commandType.case] as Read)(commandType.value, from);
}
