import { node, type TableArgOptions } from "../../plan/index.ts";
import { enumWords, required } from "../checks.ts";
import type { Decoder, Encoder } from "../context.ts";
import {
  type SubqueryExpression_TableArgOptions as OptionsMessage,
  SubqueryExpression_SubqueryType as SubqueryType,
} from "../gen/spark/connect/expressions_pb.ts";
import { sortOrderMessage, sortOrderOf } from "./columns.ts";
import { readAll, writeAll } from "./parts.ts";
import type { Readers, Writers } from "./table.ts";

const subqueryTypes = enumWords("spark.connect.SubqueryExpression.subquery_type", {
  scalar: SubqueryType.SCALAR,
  exists: SubqueryType.EXISTS,
  tableArg: SubqueryType.TABLE_ARG,
  in: SubqueryType.IN,
});

const optionsMessage = (options: TableArgOptions, to: Encoder): OptionsMessage => ({
  $typeName: "spark.connect.SubqueryExpression.TableArgOptions",
  partitionSpec: writeAll(options.partitionSpec, to),
  orderSpec: options.orderSpec.map((order) => sortOrderMessage(order, to)),
  withSinglePartition: options.withSinglePartition,
});

const optionsOf = (message: OptionsMessage, from: Decoder): TableArgOptions =>
  node("tableArgOptions", {
    partitionSpec: readAll(message.partitionSpec, from),
    orderSpec: message.orderSpec.map((order) => sortOrderOf(order, from)),
    withSinglePartition: message.withSinglePartition,
  });

export const subqueryWriters: Writers<"subqueryExpression"> = {
  // Only the id of the plan stands here; the relation around the expression carries the plan.
  subqueryExpression({ subqueryType, plan, inSubqueryValues, tableArgOptions }, to) {
    const planId = BigInt(required(plan.planId, "spark.connect.SubqueryExpression.plan_id"));
    to.references.push(plan);
    return {
      case: "subqueryExpression",
      value: {
        $typeName: "spark.connect.SubqueryExpression",
        planId,
        subqueryType: subqueryTypes.number(subqueryType),
        tableArgOptions: tableArgOptions && optionsMessage(tableArgOptions, to),
        inSubqueryValues: writeAll(inSubqueryValues, to),
      },
    };
  },
};

export const subqueryReaders: Readers<"subqueryExpression"> = {
  subqueryExpression: ({ planId, subqueryType, tableArgOptions, inSubqueryValues }, from, origin) =>
    node("subqueryExpression", {
      subqueryType: subqueryTypes.word(subqueryType),
      plan: from.references.take(planId),
      inSubqueryValues: readAll(inSubqueryValues, from),
      tableArgOptions: tableArgOptions && optionsOf(tableArgOptions, from),
      origin,
    }),
};
