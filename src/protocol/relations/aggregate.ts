import { create } from "@bufbuild/protobuf";
import { type GroupingSet, type GroupType, node, type Pivot } from "../../plan/index.ts";
import { enumWords, required } from "../checks.ts";
import type { Decoder, Encoder } from "../context.ts";
import {
  type Aggregate_GroupingSets,
  Aggregate_GroupingSetsSchema,
  Aggregate_GroupType,
  type Aggregate_Pivot,
  Aggregate_PivotSchema,
  AggregateSchema,
  CollectMetricsSchema,
} from "../gen/spark/connect/relations_pb.ts";
import { relation } from "./codec.ts";
import { bares, expressions, input, same, sqlOnly, word } from "./fields.ts";

/** Many rows made one. */

const groupTypes = enumWords<GroupType, Aggregate_GroupType>("spark.connect.Aggregate.group_type", {
  groupBy: Aggregate_GroupType.GROUPBY,
  rollup: Aggregate_GroupType.ROLLUP,
  cube: Aggregate_GroupType.CUBE,
  pivot: Aggregate_GroupType.PIVOT,
  groupingSets: Aggregate_GroupType.GROUPING_SETS,
});

const pivotValues = bares("values", "literal");
const pivot = {
  wire: "pivot",
  write: ({ column, values }: Pivot, to: Encoder): Aggregate_Pivot =>
    create(Aggregate_PivotSchema, { col: to.expression(column), values: pivotValues.write(values, to) }),
  read(message: Aggregate_Pivot | undefined, from: Decoder): Pivot | undefined {
    if (!message) return undefined;
    const column = required(message.col, "spark.connect.Aggregate.Pivot.col");
    return node("pivot", { column: from.expression(column), values: pivotValues.read(message.values, from) });
  },
} as const;

const groupingSets = {
  wire: "groupingSets",
  write: (sets: readonly GroupingSet[], to: Encoder): Aggregate_GroupingSets[] =>
    sets.map(({ expressions }) => {
      const groupingSet = expressions.map((expression) => to.expression(expression));
      return create(Aggregate_GroupingSetsSchema, { groupingSet });
    }),
  read(messages: Aggregate_GroupingSets[], from: Decoder): readonly GroupingSet[] | undefined {
    if (messages.length === 0) return undefined;
    return messages.map(({ groupingSet }) =>
      node("groupingSet", { expressions: groupingSet.map((expression) => from.expression(expression)) }),
    );
  },
} as const;

export const aggregateCodecs = {
  aggregate: relation("aggregate", "aggregate", AggregateSchema, {
    input: input("input"),
    groupType: word("groupType", groupTypes),
    groupingExpressions: expressions("groupingExpressions"),
    aggregateExpressions: expressions("aggregateExpressions"),
    pivot,
    groupingSets,
    fromSql: sqlOnly,
    pipeOperator: sqlOnly,
  }),
  collectMetrics: relation("collectMetrics", "collectMetrics", CollectMetricsSchema, {
    input: input("input"),
    name: same("name"),
    metrics: expressions("metrics"),
  }),
};
