import { fromBinary, toBinary } from "@bufbuild/protobuf";
import { expect } from "vitest";
import { type Command, equals, type LocalData, type Node, type Relation, toJson } from "../../src/plan/index.ts";
import { PlanSchema } from "../../src/protocol/gen/spark/connect/base_pb.ts";
import { binaryOptions, type LocalDataCodec, planMessage, planOf } from "../../src/protocol/index.ts";
import { type StructDataType, structType } from "../../src/types/index.ts";

const noRows = { data: { numRows: 0, columns: [] }, schema: structType([]) };

/** Keeps the rows and writes only their number: nodes compare local data by identity. */
export function rememberingCodec(): LocalDataCodec {
  const kept: { readonly data: LocalData; readonly schema: StructDataType }[] = [];
  return {
    write: (data, schema) => Buffer.from(String(kept.push({ data, schema }))),
    read: (bytes) => kept[Number(Buffer.from(bytes).toString()) - 1] ?? noRows,
  };
}

/** There and back, through bytes. */
export function thereAndBack(plan: Relation | Command): Relation | Command {
  const codec = rememberingCodec();
  const bytes = toBinary(PlanSchema, planMessage(plan, codec));
  return planOf(fromBinary(PlanSchema, bytes, binaryOptions), codec);
}

export function expectSame(actual: Node, expected: Node): void {
  if (!equals(actual, expected)) expect(toJson(actual)).toEqual(toJson(expected));
  expect(equals(actual, expected)).toBe(true);
}
