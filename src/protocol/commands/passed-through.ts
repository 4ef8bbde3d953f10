import { fromBinary, toBinary } from "@bufbuild/protobuf";
import { node } from "../../plan/index.ts";
import { type MlCommand, MlCommandSchema } from "../gen/spark/connect/ml_pb.ts";
import { PipelineCommandSchema } from "../gen/spark/connect/pipelines_pb.ts";
import type { Relation as RelationMessage } from "../gen/spark/connect/relations_pb.ts";
import type { Readers, Writers } from "./table.ts";

/** Messages whose form others own: the ml library, pipelines, and extensions of a server. */

/** The data that an ml command works on is a child of the node, not part of its bytes. */
function withDataset({ command, ...rest }: MlCommand, dataset: RelationMessage | undefined): MlCommand {
  switch (command.case) {
    case "fit":
      return { ...rest, command: { case: "fit", value: { ...command.value, dataset } } };
    case "evaluate":
      return { ...rest, command: { case: "evaluate", value: { ...command.value, dataset } } };
    case "createSummary":
      return { ...rest, command: { case: "createSummary", value: { ...command.value, dataset } } };
    default:
      return { ...rest, command };
  }
}

const datasetOf = ({ command }: MlCommand): RelationMessage | undefined =>
  command.case === "fit" || command.case === "evaluate" || command.case === "createSummary"
    ? command.value.dataset
    : undefined;

export const passedThroughWriters: Writers<"mlCommand" | "pipelineCommand" | "extensionCommand"> = {
  mlCommand({ operation, dataset }, to) {
    const message = fromBinary(MlCommandSchema, operation);
    return { case: "mlCommand", value: dataset ? withDataset(message, to.relation(dataset)) : message };
  },
  pipelineCommand: ({ operation }) => ({
    case: "pipelineCommand",
    value: fromBinary(PipelineCommandSchema, operation),
  }),
  extensionCommand: ({ typeUrl, bytes }) => ({
    case: "extension",
    value: { $typeName: "google.protobuf.Any", typeUrl, value: bytes },
  }),
};

export const passedThroughReaders: Readers<"mlCommand" | "pipelineCommand" | "extension"> = {
  mlCommand(value, from) {
    const dataset = datasetOf(value);
    return node("mlCommand", {
      operation: toBinary(MlCommandSchema, withDataset(value, undefined)),
      dataset: dataset && from.relation(dataset),
    });
  },
  pipelineCommand: (value) => node("pipelineCommand", { operation: toBinary(PipelineCommandSchema, value) }),
  extension: ({ typeUrl, value }) => node("extensionCommand", { typeUrl, bytes: value }),
};
