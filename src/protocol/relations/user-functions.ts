import { create } from "@bufbuild/protobuf";
import { type GroupMap, node } from "../../plan/index.ts";
import { noCase } from "../checks.ts";
import { dataTypeMessage, dataTypeOf } from "../data-types.ts";
import {
  ApplyInPandasWithStateSchema,
  CoGroupMapSchema,
  CommonInlineUserDefinedDataSourceSchema,
  CommonInlineUserDefinedTableFunctionSchema,
  GroupMapSchema,
  MapPartitionsSchema,
  PythonDataSourceSchema,
  PythonUDTFSchema,
  type TransformWithStateInfo,
  TransformWithStateInfoSchema,
} from "../gen/spark/connect/relations_pb.ts";
import { type Codec, relation } from "./codec.ts";
import { bare, expressions, input, optionalDataType, optionalInput, same } from "./fields.ts";

/** Relations whose rows a user's function makes. */

const func = bare("func", "commonInlineUserDefinedFunction");

type TransformWithState = GroupMap["transformWithState"];
const transformWithState = {
  wire: "transformWithStateInfo",
  write({ timeMode, eventTimeColumnName, outputSchema }: NonNullable<TransformWithState>): TransformWithStateInfo {
    return create(TransformWithStateInfoSchema, {
      timeMode,
      ...(eventTimeColumnName !== undefined && { eventTimeColumnName }),
      ...(outputSchema && { outputSchema: dataTypeMessage(outputSchema) }),
    });
  },
  read(message: TransformWithStateInfo | undefined): TransformWithState {
    if (!message) return undefined;
    const { timeMode, eventTimeColumnName, outputSchema } = message;
    return Object.freeze({
      timeMode,
      ...(eventTimeColumnName !== undefined && { eventTimeColumnName }),
      ...(outputSchema && { outputSchema: dataTypeOf(outputSchema) }),
    });
  },
} as const;

const tableFunction = {
  wire: "commonInlineUserDefinedTableFunction",
  write({ functionName, deterministic, arguments: values, returnType, evalType, command, pythonVer }, to) {
    const type = returnType && { returnType: dataTypeMessage(returnType) };
    return create(CommonInlineUserDefinedTableFunctionSchema, {
      functionName,
      deterministic,
      arguments: values.map((value) => to.expression(value)),
      function: {
        case: "pythonUdtf",
        value: create(PythonUDTFSchema, { ...type, evalType, command, pythonVer }),
      },
    });
  },
  read({ functionName, deterministic, arguments: values, function: body }, from, common) {
    if (body.case !== "pythonUdtf") return noCase("spark.connect.CommonInlineUserDefinedTableFunction.function");
    const { returnType, evalType, command, pythonVer } = body.value;
    return node("commonInlineUserDefinedTableFunction", {
      ...common,
      functionName,
      deterministic,
      arguments: values.map((value) => from.expression(value)),
      returnType: returnType && dataTypeOf(returnType),
      evalType,
      command,
      pythonVer,
    });
  },
} satisfies Codec<"commonInlineUserDefinedTableFunction", "commonInlineUserDefinedTableFunction">;

const dataSource = {
  wire: "commonInlineUserDefinedDataSource",
  write: ({ name, command, pythonVer }) =>
    create(CommonInlineUserDefinedDataSourceSchema, {
      name,
      dataSource: { case: "pythonDataSource", value: create(PythonDataSourceSchema, { command, pythonVer }) },
    }),
  read({ name, dataSource }, _from, common) {
    if (dataSource.case !== "pythonDataSource")
      return noCase("spark.connect.CommonInlineUserDefinedDataSource.data_source");
    const { command, pythonVer } = dataSource.value;
    return node("commonInlineUserDefinedDataSource", { ...common, name, command, pythonVer });
  },
} satisfies Codec<"commonInlineUserDefinedDataSource", "commonInlineUserDefinedDataSource">;

export const userFunctionCodecs = {
  mapPartitions: relation("mapPartitions", "mapPartitions", MapPartitionsSchema, {
    input: input("input"),
    func,
    isBarrier: same("isBarrier"),
    profileId: same("profileId"),
  }),
  groupMap: relation("groupMap", "groupMap", GroupMapSchema, {
    input: input("input"),
    groupingExpressions: expressions("groupingExpressions"),
    func,
    sortingExpressions: expressions("sortingExpressions"),
    initialInput: optionalInput("initialInput"),
    initialGroupingExpressions: expressions("initialGroupingExpressions"),
    isMapGroupsWithState: same("isMapGroupsWithState"),
    outputMode: same("outputMode"),
    timeoutConf: same("timeoutConf"),
    stateSchema: optionalDataType("stateSchema"),
    transformWithState,
  }),
  coGroupMap: relation("coGroupMap", "coGroupMap", CoGroupMapSchema, {
    input: input("input"),
    inputGroupingExpressions: expressions("inputGroupingExpressions"),
    other: input("other"),
    otherGroupingExpressions: expressions("otherGroupingExpressions"),
    func,
    inputSortingExpressions: expressions("inputSortingExpressions"),
    otherSortingExpressions: expressions("otherSortingExpressions"),
  }),
  applyInPandasWithState: relation("applyInPandasWithState", "applyInPandasWithState", ApplyInPandasWithStateSchema, {
    input: input("input"),
    groupingExpressions: expressions("groupingExpressions"),
    func,
    outputSchema: same("outputSchema"),
    stateSchema: same("stateSchema"),
    outputMode: same("outputMode"),
    timeoutConf: same("timeoutConf"),
  }),
  commonInlineUserDefinedTableFunction: tableFunction,
  commonInlineUserDefinedDataSource: dataSource,
};
