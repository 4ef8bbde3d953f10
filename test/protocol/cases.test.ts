import { type DescMessage, fromBinary, type Message, toBinary } from "@bufbuild/protobuf";
import { describe, expect, test } from "vitest";
import type { SparkError } from "../../src/errors/index.ts";
import { readCommand, writeCommand } from "../../src/protocol/commands/index.ts";
import type { Decoder, Encoder } from "../../src/protocol/context.ts";
import { dataTypeMessage, dataTypeOf } from "../../src/protocol/data-types.ts";
import { readExpression, writeExpression } from "../../src/protocol/expressions/index.ts";
import { CommandSchema } from "../../src/protocol/gen/spark/connect/commands_pb.ts";
import { Expression_LiteralSchema, ExpressionSchema } from "../../src/protocol/gen/spark/connect/expressions_pb.ts";
import { RelationSchema } from "../../src/protocol/gen/spark/connect/relations_pb.ts";
import { DataTypeSchema } from "../../src/protocol/gen/spark/connect/types_pb.ts";
import { literalMessage, literalOf } from "../../src/protocol/literals.ts";
import { References } from "../../src/protocol/references.ts";
import { readRelation, writeRelation } from "../../src/protocol/relations/index.ts";
import { filled } from "./filled.ts";
import { rememberingCodec } from "./helpers.ts";

/** Every alternative of the wire with all its fields: what is read must be written again as it was. */

const references = new References();
const from: Decoder = {
  localData: rememberingCodec(),
  references,
  relation: (message) => readRelation(message, from),
  expression: (message) => readExpression(message, from),
};
const to: Encoder = {
  localData: from.localData,
  references: [],
  relation: (relation) => writeRelation(relation, to),
  expression: (expression) => writeExpression(expression, to),
};

const families: Readonly<Record<string, readonly [DescMessage, (message: never) => Message]>> = {
  relation: [RelationSchema, (message) => writeRelation(readRelation(message, from), to)],
  expression: [ExpressionSchema, (message) => writeExpression(readExpression(message, from), to)],
  command: [CommandSchema, (message) => writeCommand(readCommand(message, from), to)],
  literal: [Expression_LiteralSchema, (message) => literalMessage(literalOf(message))],
  "data type": [DataTypeSchema, (message) => dataTypeMessage(dataTypeOf(message))],
};

/** Alternatives for which a plan has no word: the condition that says so. */
const refused: Readonly<Record<string, string>> = {
  unknown: "CONNECT_INVALID_PLAN.INVALID_ONE_OF_FIELD_NOT_SUPPORTED",
  timestampNtzNanos: "CONNECT_INVALID_PLAN.INVALID_ONE_OF_FIELD_NOT_SUPPORTED",
  timestampLtzNanos: "CONNECT_INVALID_PLAN.INVALID_ONE_OF_FIELD_NOT_SUPPORTED",
};

/** Read like the others, and written in a form that says the same. */
const writtenOtherwise = new Set([
  "unparsed",
  ...["bools", "ints", "longs", "floats", "doubles", "strings"].map((of) => `specializedArray.${of}`),
]);

type Choice = { readonly case: string; readonly value: unknown };
const choiceOf = (name: string, message: Message): Choice => (message as unknown as Record<string, Choice>)[name]!;

const caseOf = (schema: DescMessage, message: Message): string =>
  choiceOf(schema.oneofs[0]?.localName ?? "", message).case;

/** The alternatives taken on the way. */
function nameOf(schema: DescMessage, message: Message): string {
  const names: string[] = [];
  let [oneof] = schema.oneofs;
  let at: unknown = message;
  while (oneof) {
    const choice = choiceOf(oneof.localName, at as Message);
    names.push(choice.case);
    [oneof] = oneof.fields.find((field) => field.localName === choice.case)?.message?.oneofs ?? [];
    at = choice.value;
  }
  return names.join(".");
}

/** Without what only the object has. */
const onTheWire = (schema: DescMessage, message: Message): Message =>
  fromBinary(schema, toBinary(schema, message), { recursionLimit: 1000 });

/** What the id of a subquery names. */
const relation = filled(RelationSchema).find((message) => caseOf(RelationSchema, message) === "range") as never;

for (const [family, [schema, thereAndBack]] of Object.entries(families)) {
  describe(family, () => {
    const messages = filled(schema);
    test("every alternative is tried", () => {
      const [oneof] = schema.oneofs;
      const tried = new Set(messages.map((message) => caseOf(schema, message)));
      expect([...tried].sort()).toEqual(oneof?.fields.map((field) => field.localName).sort());
    });
    test.for(messages.map((message) => [nameOf(schema, message), message] as const))("%s", ([name, message]) => {
      references.add(1n, readRelation(relation, from));
      const condition = refused[name];
      if (condition) {
        expect(() => thereAndBack(message as never)).toThrow(expect.objectContaining({ condition }) as SparkError);
      } else if (writtenOtherwise.has(name)) {
        const written = thereAndBack(message as never);
        expect(onTheWire(schema, thereAndBack(written as never))).toEqual(onTheWire(schema, written));
      } else {
        expect(onTheWire(schema, thereAndBack(message as never))).toEqual(onTheWire(schema, message));
      }
      to.references.length = 0;
    });
  });
}
