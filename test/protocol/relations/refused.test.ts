import { create } from "@bufbuild/protobuf";
import { describe, expect, test } from "vitest";
import { node, type Relation } from "../../../src/plan/index.ts";
import { CatalogSchema } from "../../../src/protocol/gen/spark/connect/catalog_pb.ts";
import {
  type Join_JoinType,
  type Relation as RelationMessage,
  RelationSchema,
} from "../../../src/protocol/gen/spark/connect/relations_pb.ts";
import { planMessage, relationMessage, relationOf } from "../../../src/protocol/index.ts";
import { IntegerType, StructField, structType } from "../../../src/types/index.ts";
import { rememberingCodec } from "../helpers.ts";

const range = node("range", { start: 0n, end: 1n, step: 1n, planId: 1 });
const a = node("unresolvedAttribute", { unparsedIdentifier: "a" });

const write = (relation: Relation) => relationMessage(relation, rememberingCodec());
const read = (message: RelationMessage) => relationOf(message, rememberingCodec());
const messageOf = (relType: RelationMessage["relType"] | object) =>
  create(RelationSchema, { relType: relType as never });

describe("what only SQL can say has no message", () => {
  test("a relation", () => {
    const having = node("having", { input: range, condition: a });
    expect(() => write(having)).toThrow(/\[INTERNAL_ERROR\].* having/);
  });

  test("a field", () => {
    const join = node("join", { left: range, right: range, joinType: "inner", usingColumns: [], natural: true });
    expect(() => write(join)).toThrow(/field natural of join/);
  });

  test("a limit that is not a number", () => {
    expect(() => write(node("limit", { input: range, limit: a }))).toThrow(/limit that is not a number/);
  });

  test("a pivot value that is not a literal", () => {
    const pivot = node("pivot", { column: a, values: [a] });
    const fields = { groupingExpressions: [], aggregateExpressions: [] };
    const aggregate = node("aggregate", { input: range, groupType: "pivot", ...fields, pivot });
    expect(() => write(aggregate)).toThrow(/takes only a literal/);
  });

  test("a subquery of DataFrames in a command", () => {
    const mergeCondition = node("subqueryExpression", { subqueryType: "exists", plan: range, inSubqueryValues: [] });
    const actions = { matchActions: [], notMatchedActions: [], notMatchedBySourceActions: [] };
    const merge = { targetTableName: "t", source: range, mergeCondition, ...actions, withSchemaEvolution: false };
    expect(() => planMessage(node("mergeIntoTable", merge), rememberingCodec())).toThrow(
      /subquery of DataFrames in mergeIntoTable, where only SQL text in expr\(\)/,
    );
  });

  test("a catalog operation that there is not", () => {
    const operation = node("catalogOperation", { operation: "dance", parameters: {} });
    expect(() => write(operation)).toThrow(/no catalog operation dance/);
  });
});

describe("a broken message", () => {
  test.for<[why: string, relType: object, condition: string]>([
    ["no relation", { case: undefined }, "INVALID_ONE_OF_FIELD_NOT_SET"],
    ["an unknown relation", { case: "unknown", value: {} }, "INVALID_ONE_OF_FIELD_NOT_SUPPORTED"],
    ["no input", { case: "filter", value: {} }, "FIELD_CANNOT_BE_EMPTY"],
    ["no join type", { case: "join", value: { left: write(range), right: write(range) } }, "INVALID_ENUM"],
    ["no reading", { case: "read", value: {} }, "INVALID_ONE_OF_FIELD_NOT_SET"],
    ["no operation", { case: "catalog", value: create(CatalogSchema) }, "INVALID_ONE_OF_FIELD_NOT_SET"],
    ["neither rows nor schema", { case: "localRelation", value: {} }, "SCHEMA_REQUIRED_FOR_LOCAL_RELATION"],
  ])("%s", ([, relType, condition]) => {
    expect(() => read(messageOf(relType))).toThrow(`[CONNECT_INVALID_PLAN.${condition}]`);
  });

  test("a subquery whose plan is not there", () => {
    const subquery = node("subqueryExpression", { subqueryType: "scalar", plan: range, inSubqueryValues: [] });
    const message = write(node("filter", { input: range, condition: subquery, planId: 2 }));
    const { value } = message.relType as { value: { root: RelationMessage } };
    expect(() => read(value.root)).toThrow("[CONNECT_INVALID_PLAN.INVALID_WITH_RELATION_REFERENCE]");
  });
});

describe("messages of other clients", () => {
  test("local data without a schema takes that of its rows", () => {
    const codec = rememberingCodec();
    const schema = structType([StructField("a", IntegerType)]);
    const data = { numRows: 1, columns: [{ values: [1] }] };
    const bytes = codec.write(data, schema);
    const made = relationOf(messageOf({ case: "localRelation", value: { data: bytes } }), codec);
    expect(made).toEqual({ kind: "localRelation", schema, data });
  });

  test("a schema in DDL, without rows", () => {
    const made = read(messageOf({ case: "localRelation", value: { schema: "a INT" } }));
    expect(made).toMatchObject({ kind: "localRelation", data: { numRows: 0 } });
    expect((made as { schema: { fields: readonly { name: string }[] } }).schema.fields.map(({ name }) => name)).toEqual(
      ["a"],
    );
  });

  test("a map of new names", () => {
    const value = { input: write(range), renameColumnsMap: { a: "b" } };
    const renames = [{ colName: "a", newColName: "b" }];
    expect(read(messageOf({ case: "withColumnsRenamed", value }))).toMatchObject({ renames });
  });

  test("arguments of a query as literals", () => {
    const one = { literalType: { case: "integer", value: 1 } };
    const made = read(messageOf({ case: "sql", value: { query: "q", args: { n: one }, posArgs: [one] } }));
    const literal = { kind: "literal", value: 1 };
    expect(made).toMatchObject({ namedArguments: [{ key: "n", value: literal }], posArguments: [literal] });
  });

  test("the same plan id inside and outside", () => {
    const subquery = node("subqueryExpression", { subqueryType: "scalar", plan: range, inSubqueryValues: [] });
    const made = node("filter", { input: range, condition: subquery, planId: 0 });
    const message = write(made);
    const inside = (message.relType as { value: { root: RelationMessage } }).value.root;
    expect([message.common?.planId, inside.common?.planId]).toEqual([0n, -1n]);
    expect(read(message).planId).toBe(0);
  });
});

test("no join type is left out", () => {
  const types = ["inner", "fullOuter", "leftOuter", "rightOuter", "leftAnti", "leftSemi", "cross"] as const;
  const numbers = types.map((joinType) => {
    const message = write(node("join", { left: range, right: range, joinType, usingColumns: [] }));
    return (message.relType.value as { joinType: Join_JoinType }).joinType;
  });
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
