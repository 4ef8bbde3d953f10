import type { Command, CommandKind, NodeOf } from "../../plan/index.ts";
import type { Decoder, Encoder } from "../context.ts";
import type { Command as CommandMessage } from "../gen/spark/connect/commands_pb.ts";

export type CommandType = CommandMessage["commandType"];
export type CommandCase = NonNullable<CommandType["case"]>;
type CommandValue<C extends CommandCase> = Extract<CommandType, { case: C }>["value"];

/** Only SQL text makes these, and it travels as text. */
export type SqlOnly = "sqlStatement";
export type WireCommand = Exclude<CommandKind, SqlOnly>;

export type Writers<K extends WireCommand> = { readonly [P in K]: (node: NodeOf<P>, to: Encoder) => CommandType };
export type Readers<C extends CommandCase> = {
  readonly [P in C]: (value: CommandValue<P>, from: Decoder) => Command;
};
