import { sparkError } from "../../errors/index.ts";
import { type Expression, node } from "../../plan/index.ts";
import { IntegerType } from "../../types/index.ts";
import {
  DeduplicateSchema,
  FilterSchema,
  LimitSchema,
  OffsetSchema,
  RepartitionByExpressionSchema,
  RepartitionSchema,
  SampleSchema,
  SortSchema,
  TailSchema,
  WithWatermarkSchema,
} from "../gen/spark/connect/relations_pb.ts";
import { relation } from "./codec.ts";
import { bares, expression, expressions, input, list, same, sqlOnly, withDefault } from "./fields.ts";

/** Which rows there are, and in which order and partitions. */

/** The number of rows to take or skip: on the wire a number, in a node the literal that holds it. */
const count = <N extends "limit" | "offset">(wire: N) => ({
  wire,
  write(value: Expression): number {
    if (value.kind === "literal" && typeof value.value === "number") return value.value;
    const message = `A ${wire} that is not a number exists only in SQL text.`;
    throw sparkError("INTERNAL_ERROR", { message }, value.origin);
  },
  read: (value: number): Expression => node("literal", { value, dataType: IntegerType }),
});

export const rowCodecs = {
  filter: relation("filter", "filter", FilterSchema, { input: input("input"), condition: expression("condition") }),
  sort: relation("sort", "sort", SortSchema, {
    input: input("input"),
    order: bares("order", "sortOrder"),
    isGlobal: withDefault("isGlobal", false),
  }),
  limit: relation("limit", "limit", LimitSchema, { input: input("input"), limit: count("limit") }),
  offset: relation("offset", "offset", OffsetSchema, { input: input("input"), offset: count("offset") }),
  tail: relation("tail", "tail", TailSchema, { input: input("input"), limit: same("limit") }),
  sample: relation("sample", "sample", SampleSchema, {
    input: input("input"),
    lowerBound: same("lowerBound"),
    upperBound: same("upperBound"),
    withReplacement: withDefault("withReplacement", false),
    seed: same("seed"),
    deterministicOrder: same("deterministicOrder"),
    bySystem: sqlOnly,
  }),
  deduplicate: relation("deduplicate", "deduplicate", DeduplicateSchema, {
    input: input("input"),
    columnNames: list("columnNames"),
    allColumnsAsKeys: withDefault("allColumnsAsKeys", false),
    withinWatermark: withDefault("withinWatermark", false),
  }),
  repartition: relation("repartition", "repartition", RepartitionSchema, {
    input: input("input"),
    numPartitions: same("numPartitions"),
    shuffle: withDefault("shuffle", false),
  }),
  repartitionByExpression: relation(
    "repartitionByExpression",
    "repartitionByExpression",
    RepartitionByExpressionSchema,
    {
      input: input("input"),
      partitionExpressions: expressions("partitionExprs"),
      numPartitions: same("numPartitions"),
    },
  ),
  withWatermark: relation("withWatermark", "withWatermark", WithWatermarkSchema, {
    input: input("input"),
    eventTime: same("eventTime"),
    delayThreshold: same("delayThreshold"),
  }),
};
