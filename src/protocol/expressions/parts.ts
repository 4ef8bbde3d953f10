import { sparkError } from "../../errors/index.ts";
import type { Expression, Node } from "../../plan/index.ts";
import { required } from "../checks.ts";
import type { Decoder, Encoder } from "../context.ts";
import type { Expression as ExpressionMessage } from "../gen/spark/connect/expressions_pb.ts";

export function writeAll(expressions: readonly Expression[], to: Encoder): ExpressionMessage[] {
  const messages: ExpressionMessage[] = [];
  for (const expression of expressions) messages.push(to.expression(expression));
  return messages;
}

export function readAll(messages: readonly ExpressionMessage[], from: Decoder): readonly Expression[] {
  const expressions: Expression[] = [];
  for (const message of messages) expressions.push(from.expression(message));
  return Object.freeze(expressions);
}

/** The expression of a field that must be there. */
export const readOne = (message: ExpressionMessage | undefined, fullName: string, from: Decoder): Expression =>
  from.expression(required(message, fullName));

export const planIdMessage = (planId: number | undefined): bigint | undefined =>
  planId === undefined ? undefined : BigInt(planId);
export const planIdOf = (planId: bigint | undefined): number | undefined =>
  planId === undefined ? undefined : Number(planId);

/** SQL travels as text, so what only SQL can say has no place in a message. */
export function refuseSqlOnly<N extends Node>(node: N, ...fields: (keyof N & string)[]): void {
  for (const field of fields) {
    if (node[field] === undefined) continue;
    const message = `No message of Spark Connect has a place for the field ${field} of ${node.kind}.`;
    throw sparkError("INTERNAL_ERROR", { message }, node.origin);
  }
}
