import type { Options, Relation } from "../../plan/index.ts";
import { required } from "../checks.ts";
import type { Decoder } from "../context.ts";
import type { Relation as RelationMessage } from "../gen/spark/connect/relations_pb.ts";

/** The relation of a field that must be there. */
export const readInput = (message: RelationMessage | undefined, fullName: string, from: Decoder): Relation =>
  from.relation(required(message, fullName));

export const optionsMessage = (options: Options): { [key: string]: string } => ({ ...options });
export const optionsOf = (options: { readonly [key: string]: string }): Options => Object.freeze({ ...options });
