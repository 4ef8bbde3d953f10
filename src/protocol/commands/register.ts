import {
  type CommonInlineUserDefinedDataSource,
  type CommonInlineUserDefinedFunction,
  type CommonInlineUserDefinedTableFunction,
  node,
} from "../../plan/index.ts";
import type {
  CommonInlineUserDefinedDataSource as DataSourceMessage,
  CommonInlineUserDefinedTableFunction as TableFunctionMessage,
} from "../gen/spark/connect/relations_pb.ts";
import type { Readers, Writers } from "./table.ts";

/** Functions and sources of the user's, given a name in the session. Their messages are those that they have in plans. */

const $typeName = "spark.connect.Relation";

export const registerWriters: Writers<"registerFunction" | "registerTableFunction" | "registerDataSource"> = {
  registerFunction: (command, to) => ({
    case: "registerFunction",
    value: to.expression(command.function).exprType.value as never,
  }),
  registerTableFunction: (command, to) => ({
    case: "registerTableFunction",
    value: to.relation(command.function).relType.value as TableFunctionMessage,
  }),
  registerDataSource: (command, to) => ({
    case: "registerDataSource",
    value: to.relation(command.dataSource).relType.value as DataSourceMessage,
  }),
};

export const registerReaders: Readers<"registerFunction" | "registerTableFunction" | "registerDataSource"> = {
  registerFunction: (value, from) =>
    node("registerFunction", {
      function: from.expression({
        $typeName: "spark.connect.Expression",
        exprType: { case: "commonInlineUserDefinedFunction", value },
      }) as CommonInlineUserDefinedFunction,
    }),
  registerTableFunction: (value, from) =>
    node("registerTableFunction", {
      function: from.relation({
        $typeName,
        relType: { case: "commonInlineUserDefinedTableFunction", value },
      }) as CommonInlineUserDefinedTableFunction,
    }),
  registerDataSource: (value, from) =>
    node("registerDataSource", {
      dataSource: from.relation({
        $typeName,
        relType: { case: "commonInlineUserDefinedDataSource", value },
      }) as CommonInlineUserDefinedDataSource,
    }),
};
