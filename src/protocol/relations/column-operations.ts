import { create } from "@bufbuild/protobuf";
import { type Expression, node } from "../../plan/index.ts";
import { required } from "../checks.ts";
import type { Decoder, Encoder } from "../context.ts";
import {
  DropSchema,
  HintSchema,
  ProjectSchema,
  SubqueryAliasSchema,
  ToDFSchema,
  ToSchemaSchema,
  TransposeSchema,
  type Unpivot_Values,
  Unpivot_ValuesSchema,
  UnpivotSchema,
  WithColumnsRenamed_RenameSchema,
  WithColumnsRenamedSchema,
  WithColumnsSchema,
} from "../gen/spark/connect/relations_pb.ts";
import { type Codec, relation } from "./codec.ts";
import { bares, dataType, expressions, input, list, optionalInput, same, sqlOnly } from "./fields.ts";

/** Which columns there are, and what they are called. */

/** Older clients send a map of names instead of the list. */
const renames = {
  wire: "withColumnsRenamed",
  write: ({ input, renames }, to) =>
    create(WithColumnsRenamedSchema, {
      input: to.relation(input),
      renames: renames.map((rename) => create(WithColumnsRenamed_RenameSchema, rename)),
    }),
  read(message, from, common) {
    const input = required(message.input, "spark.connect.WithColumnsRenamed.input");
    const listed = message.renames.map(({ colName, newColName }) => ({ colName, newColName }));
    const mapped = Object.entries(message.renameColumnsMap).map(([colName, newColName]) => ({ colName, newColName }));
    const renames = listed.length > 0 ? listed : mapped;
    return node("withColumnsRenamed", { ...common, input: from.relation(input), renames });
  },
} satisfies Codec<"withColumnsRenamed", "withColumnsRenamed">;

const unpivotValues = {
  wire: "values",
  write: (values: readonly Expression[], to: Encoder): Unpivot_Values =>
    create(Unpivot_ValuesSchema, { values: values.map((value) => to.expression(value)) }),
  read: (message: Unpivot_Values | undefined, from: Decoder): readonly Expression[] | undefined =>
    message?.values.map((value) => from.expression(value)),
} as const;

export const columnCodecs = {
  project: relation("project", "project", ProjectSchema, {
    input: optionalInput("input"),
    expressions: expressions("expressions"),
    pipeOperator: sqlOnly,
  }),
  withColumns: relation("withColumns", "withColumns", WithColumnsSchema, {
    input: input("input"),
    aliases: bares("aliases", "alias"),
  }),
  withColumnsRenamed: renames,
  drop: relation("drop", "drop", DropSchema, {
    input: input("input"),
    columns: expressions("columns"),
    columnNames: list("columnNames"),
  }),
  toDF: relation("toDF", "toDf", ToDFSchema, { input: input("input"), columnNames: list("columnNames") }),
  toSchema: relation("toSchema", "toSchema", ToSchemaSchema, { input: input("input"), schema: dataType("schema") }),
  subqueryAlias: relation("subqueryAlias", "subqueryAlias", SubqueryAliasSchema, {
    input: input("input"),
    alias: same("alias"),
    qualifier: list("qualifier"),
    columnAliases: sqlOnly,
    maxRecursionLevel: sqlOnly,
    isCommonTable: sqlOnly,
  }),
  hint: relation("hint", "hint", HintSchema, {
    input: input("input"),
    name: same("name"),
    parameters: expressions("parameters"),
  }),
  unpivot: relation("unpivot", "unpivot", UnpivotSchema, {
    input: input("input"),
    ids: expressions("ids"),
    values: unpivotValues,
    variableColumnName: same("variableColumnName"),
    valueColumnName: same("valueColumnName"),
  }),
  transpose: relation("transpose", "transpose", TransposeSchema, {
    input: input("input"),
    indexColumns: expressions("indexColumns"),
  }),
};
