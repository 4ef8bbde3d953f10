import { type Expression, type Literal, node, type SortOrder } from "../../plan/index.ts";
import { enumWords, noCase } from "../checks.ts";
import type { Decoder, Encoder } from "../context.ts";
import { dataTypeMessage, dataTypeOf } from "../data-types.ts";
import {
  Expression_Cast_EvalMode as EvalMode,
  Expression_SortOrder_NullOrdering as NullOrdering,
  Expression_SortOrder_SortDirection as SortDirection,
  type Expression_SortOrder as SortOrderMessage,
} from "../gen/spark/connect/expressions_pb.ts";
import { literalMessage, literalOf } from "../literals.ts";
import { planIdMessage, planIdOf, readOne, refuseSqlOnly } from "./parts.ts";
import type { Readers, Writers } from "./table.ts";

/** Names of columns, constants, and what is made of one column. */

const evalModes = enumWords("spark.connect.Expression.Cast.eval_mode", {
  legacy: EvalMode.LEGACY,
  ansi: EvalMode.ANSI,
  try: EvalMode.TRY,
});
const directions = enumWords("spark.connect.Expression.SortOrder.direction", {
  ascending: SortDirection.ASCENDING,
  descending: SortDirection.DESCENDING,
});
const nullOrderings = enumWords("spark.connect.Expression.SortOrder.null_ordering", {
  nullsFirst: NullOrdering.SORT_NULLS_FIRST,
  nullsLast: NullOrdering.SORT_NULLS_LAST,
});

export const sortOrderMessage = (order: SortOrder, to: Encoder): SortOrderMessage => ({
  $typeName: "spark.connect.Expression.SortOrder",
  child: to.expression(order.child),
  direction: directions.number(order.direction),
  nullOrdering: nullOrderings.number(order.nullOrdering),
});

export const sortOrderOf = (message: SortOrderMessage, from: Decoder, origin?: SortOrder["origin"]): SortOrder =>
  node("sortOrder", {
    child: readOne(message.child, "spark.connect.Expression.SortOrder.child", from),
    direction: directions.word(message.direction),
    nullOrdering: nullOrderings.word(message.nullOrdering),
    origin,
  });

type Kinds =
  | "literal"
  | "unresolvedAttribute"
  | "expressionString"
  | "unresolvedStar"
  | "unresolvedRegex"
  | "alias"
  | "cast"
  | "sortOrder"
  | "unresolvedExtractValue"
  | "updateFields"
  | "directShufflePartitionId"
  | "namedArgument"
  | "extensionExpression";

export const columnWriters: Writers<Kinds> = {
  literal: (literal) => ({ case: "literal", value: literalMessage(literal) }),
  unresolvedAttribute: ({ unparsedIdentifier, planId, isMetadataColumn }) => ({
    case: "unresolvedAttribute",
    value: {
      $typeName: "spark.connect.Expression.UnresolvedAttribute",
      unparsedIdentifier,
      planId: planIdMessage(planId),
      isMetadataColumn: isMetadataColumn ?? false,
    },
  }),
  expressionString: ({ expression }) => ({
    case: "expressionString",
    value: { $typeName: "spark.connect.Expression.ExpressionString", expression },
  }),
  unresolvedStar(star) {
    refuseSqlOnly(star, "except", "replace");
    const { unparsedTarget, planId } = star;
    const $typeName = "spark.connect.Expression.UnresolvedStar";
    return { case: "unresolvedStar", value: { $typeName, unparsedTarget, planId: planIdMessage(planId) } };
  },
  unresolvedRegex: ({ colName, planId }) => ({
    case: "unresolvedRegex",
    value: { $typeName: "spark.connect.Expression.UnresolvedRegex", colName, planId: planIdMessage(planId) },
  }),
  alias: ({ child, names, metadata }, to) => ({
    case: "alias",
    value: { $typeName: "spark.connect.Expression.Alias", expr: to.expression(child), name: names.slice(), metadata },
  }),
  cast: ({ child, to: type, evalMode }, to) => ({
    case: "cast",
    value: {
      $typeName: "spark.connect.Expression.Cast",
      expr: to.expression(child),
      castToType:
        typeof type === "string" ? { case: "typeStr", value: type } : { case: "type", value: dataTypeMessage(type) },
      evalMode: evalMode ? evalModes.number(evalMode) : EvalMode.UNSPECIFIED,
    },
  }),
  sortOrder: (order, to) => ({ case: "sortOrder", value: sortOrderMessage(order, to) }),
  unresolvedExtractValue: ({ child, extraction }, to) => ({
    case: "unresolvedExtractValue",
    value: {
      $typeName: "spark.connect.Expression.UnresolvedExtractValue",
      child: to.expression(child),
      extraction: to.expression(extraction),
    },
  }),
  updateFields: ({ structExpression, fieldName, valueExpression }, to) => ({
    case: "updateFields",
    value: {
      $typeName: "spark.connect.Expression.UpdateFields",
      structExpression: to.expression(structExpression),
      fieldName,
      valueExpression: valueExpression && to.expression(valueExpression),
    },
  }),
  directShufflePartitionId: ({ child }, to) => ({
    case: "directShufflePartitionId",
    value: { $typeName: "spark.connect.Expression.DirectShufflePartitionID", child: to.expression(child) },
  }),
  namedArgument: ({ key, value }, to) => ({
    case: "namedArgumentExpression",
    value: { $typeName: "spark.connect.NamedArgumentExpression", key, value: to.expression(value) },
  }),
  extensionExpression: ({ typeUrl, bytes }) => ({
    case: "extension",
    value: { $typeName: "google.protobuf.Any", typeUrl, value: bytes },
  }),
};

export const columnReaders: Readers<
  | "literal"
  | "unresolvedAttribute"
  | "expressionString"
  | "unresolvedStar"
  | "unresolvedRegex"
  | "alias"
  | "cast"
  | "sortOrder"
  | "unresolvedExtractValue"
  | "updateFields"
  | "directShufflePartitionId"
  | "namedArgumentExpression"
  | "extension"
> = {
  literal: (value, _, origin): Literal => withOrigin(literalOf(value), origin),
  unresolvedAttribute: ({ unparsedIdentifier, planId, isMetadataColumn }, _, origin) =>
    node("unresolvedAttribute", {
      unparsedIdentifier,
      planId: planIdOf(planId),
      isMetadataColumn: isMetadataColumn || undefined,
      origin,
    }),
  expressionString: ({ expression }, _, origin) => node("expressionString", { expression, origin }),
  unresolvedStar: ({ unparsedTarget, planId }, _, origin) =>
    node("unresolvedStar", { unparsedTarget, planId: planIdOf(planId), origin }),
  unresolvedRegex: ({ colName, planId }, _, origin) =>
    node("unresolvedRegex", { colName, planId: planIdOf(planId), origin }),
  alias: ({ expr, name, metadata }, from, origin) =>
    node("alias", {
      child: readOne(expr, "spark.connect.Expression.Alias.expr", from),
      names: name.slice(),
      metadata,
      origin,
    }),
  cast({ expr, castToType, evalMode }, from, origin) {
    const child = readOne(expr, "spark.connect.Expression.Cast.expr", from);
    if (castToType.case === undefined) return noCase("spark.connect.Expression.Cast.cast_to_type");
    const to = castToType.case === "type" ? dataTypeOf(castToType.value) : castToType.value;
    const mode = evalMode === EvalMode.UNSPECIFIED ? undefined : evalModes.word(evalMode);
    return node("cast", { child, to, evalMode: mode, origin });
  },
  sortOrder: sortOrderOf,
  unresolvedExtractValue: ({ child, extraction }, from, origin) =>
    node("unresolvedExtractValue", {
      child: readOne(child, "spark.connect.Expression.UnresolvedExtractValue.child", from),
      extraction: readOne(extraction, "spark.connect.Expression.UnresolvedExtractValue.extraction", from),
      origin,
    }),
  updateFields: ({ structExpression, fieldName, valueExpression }, from, origin) =>
    node("updateFields", {
      structExpression: readOne(structExpression, "spark.connect.Expression.UpdateFields.struct_expression", from),
      fieldName,
      valueExpression: valueExpression && from.expression(valueExpression),
      origin,
    }),
  directShufflePartitionId: ({ child }, from, origin) =>
    node("directShufflePartitionId", {
      child: readOne(child, "spark.connect.Expression.DirectShufflePartitionID.child", from),
      origin,
    }),
  namedArgumentExpression: ({ key, value }, from, origin) =>
    node("namedArgument", {
      key,
      value: readOne(value, "spark.connect.NamedArgumentExpression.value", from),
      origin,
    }),
  extension: ({ typeUrl, value }, _, origin) => node("extensionExpression", { typeUrl, bytes: value, origin }),
};

const withOrigin = <N extends Expression>(made: N, origin: N["origin"]): N =>
  origin ? (node(made.kind, { ...made, origin }) as N) : made;
