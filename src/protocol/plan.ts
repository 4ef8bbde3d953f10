import { fromBinary, type Message, toBinary } from "@bufbuild/protobuf";
import type { GenMessage } from "@bufbuild/protobuf/codegenv2";
import { type Origin, sparkError } from "../errors/index.ts";
import type { Command, Expression, Node, Relation } from "../plan/index.ts";
import { noCase, unsupportedCase } from "./checks.ts";
import { isWireCommand, readCommand, writeCommand } from "./commands/index.ts";
import type { Decoder, Encoder, LocalDataCodec } from "./context.ts";
import { readExpression, writeExpression } from "./expressions/index.ts";
import { type Plan, PlanSchema } from "./gen/spark/connect/base_pb.ts";
import { type Expression as ExpressionMessage, ExpressionSchema } from "./gen/spark/connect/expressions_pb.ts";
import { type Relation as RelationMessage, RelationSchema } from "./gen/spark/connect/relations_pb.ts";
import { References } from "./references.ts";
import { readRelation, writeRelation } from "./relations/index.ts";

class PlanEncoder implements Encoder {
  readonly localData: LocalDataCodec;
  readonly references: Relation[] = [];
  #depth = 0;
  #deepest = 0;

  constructor(localData: LocalDataCodec) {
    this.localData = localData;
  }

  get isDeep(): boolean {
    return this.#deepest > surelyShallow;
  }

  relation(relation: Relation): RelationMessage {
    this.#enter();
    const message = writeRelation(relation, this);
    this.#depth--;
    return message;
  }

  expression(expression: Expression): ExpressionMessage {
    this.#enter();
    const message = writeExpression(expression, this);
    this.#depth--;
    return message;
  }

  #enter(): void {
    if (++this.#depth > this.#deepest) this.#deepest = this.#depth;
  }
}

/** Levels that the library makes bytes of on any stack. */
const surelyShallow = 200;

class PlanDecoder implements Decoder {
  readonly localData: LocalDataCodec;
  readonly references = new References();

  constructor(localData: LocalDataCodec) {
    this.localData = localData;
  }

  relation(message: RelationMessage): Relation {
    return readRelation(message, this);
  }

  expression(message: ExpressionMessage): Expression {
    return readExpression(message, this);
  }
}

/** The message of a relation or a command. */
export function planMessage(plan: Relation | Command, localData: LocalDataCodec): Plan {
  return encoded(PlanSchema, plan, localData, (to) => ({
    $typeName: "spark.connect.Plan",
    opType: isCommand(plan)
      ? { case: "command", value: writeCommand(plan, to) }
      : { case: "root", value: writeRelation(plan, to) },
  }));
}

/** A message that the library can make bytes of: what it cannot fails here, where the user's line is known. */
function encoded<M extends Message>(
  schema: GenMessage<M>,
  { origin }: Node,
  localData: LocalDataCodec,
  write: (to: Encoder) => M,
): M {
  return guarded(origin, () => {
    const to = new PlanEncoder(localData);
    const message = write(to);
    if (to.isDeep) toBinary(schema, message);
    return message;
  });
}

const isCommand = (plan: Relation | Command): plan is Command =>
  isWireCommand(plan.kind) || plan.kind === "sqlStatement";

/** The relation or the command of a message. */
export function planOf({ opType }: Plan, localData: LocalDataCodec): Relation | Command {
  if (opType.case === undefined) return noCase("spark.connect.Plan.op_type");
  if (opType.case === "compressedOperation") return unsupportedCase("spark.connect.Plan", "compressed_operation", 3);
  return guarded(undefined, () => {
    const from = new PlanDecoder(localData);
    return opType.case === "root" ? readRelation(opType.value, from) : readCommand(opType.value, from);
  });
}

/** The message of a relation. */
export const relationMessage = (relation: Relation, localData: LocalDataCodec): RelationMessage =>
  encoded(RelationSchema, relation, localData, (to) => writeRelation(relation, to));

/** The relation of a message. */
export const relationOf = (message: RelationMessage, localData: LocalDataCodec): Relation =>
  guarded(undefined, () => readRelation(message, new PlanDecoder(localData)));

/** The message of an expression that stands alone. */
export const expressionMessage = (expression: Expression, localData: LocalDataCodec): ExpressionMessage =>
  encoded(ExpressionSchema, expression, localData, (to) => writeExpression(expression, to));

/** The expression of a message that stands alone. */
export const expressionOf = (message: ExpressionMessage, localData: LocalDataCodec): Expression =>
  guarded(undefined, () => readExpression(message, new PlanDecoder(localData)));

/** How messages are read from bytes: the library's own limit of 100 levels is too low for plans. */
export const binaryOptions = Object.freeze({ recursionLimit: 100_000 });

/** The bytes of a plan's message. */
export const planBytes = (plan: Plan): Uint8Array => guarded(undefined, () => toBinary(PlanSchema, plan));

/** The message of a plan's bytes. */
export const planFromBytes = (bytes: Uint8Array): Plan =>
  guarded(undefined, () => fromBinary(PlanSchema, bytes, binaryOptions));

/** Messages nest as plans do, and every way through them recurs, down to the library that makes the bytes. */
export function guarded<T>(origin: Origin | undefined, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError) || !/call stack/i.test(error.message)) throw error;
    const message = "its relations or expressions are nested more deeply than a message can be";
    throw sparkError("CONNECT_INVALID_PLAN.ASSERTION_FAILURE", { message }, origin, { cause: error });
  }
}
