import fc from "fast-check";
import {
  type Expression,
  type ExpressionKind,
  type FunctionPayload,
  type NodeOf,
  node,
  type Relation,
  type SortOrder,
} from "../../../src/plan/index.ts";
import { bytes, flag, type Inside, int, list, maybe, text, texts } from "./inside.ts";
import { dataType, literal } from "./types.ts";

/** Kinds that stand only inside others, and that of SQL text. */
type Wordless = "windowFrame" | "frameBoundary" | "mergeAssignment" | "tableArgOptions" | "parameterMarker";
export type WireExpression = Exclude<ExpressionKind, Wordless>;

const planId = fc.nat();
const { freeze } = Object;

const scala = fc
  .record({ bytes, inputTypes: list(dataType), outputType: dataType, nullable: fc.boolean(), aggregate: fc.boolean() })
  .map((parts): FunctionPayload => freeze({ payload: "scala", ...parts }));
const python = fc
  .record(
    {
      outputType: dataType,
      evalType: int,
      command: bytes,
      pythonVer: text,
      additionalIncludes: fc.array(text, { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ["outputType", "evalType", "command", "pythonVer"] },
  )
  .map((parts): FunctionPayload => freeze({ payload: "python", ...parts }));
const java = fc
  .record(
    { className: text, aggregate: fc.boolean(), outputType: dataType },
    { requiredKeys: ["className", "aggregate"] },
  )
  .map((parts): FunctionPayload => freeze({ payload: "java", ...parts }));

let subqueries = 0;

/** A subquery names its plan by id, so no two plans of a message may have the same. */
const withOwnId = (plan: Relation): Relation => node(plan.kind, { ...plan, planId: ++subqueries + 2 ** 32 } as never);

export const sortOrderOf = (expression: fc.Arbitrary<Expression>): fc.Arbitrary<SortOrder> =>
  fc
    .record({
      child: expression,
      direction: fc.constantFrom("ascending" as const, "descending" as const),
      nullOrdering: fc.constantFrom("nullsFirst" as const, "nullsLast" as const),
    })
    .map((fields) => node("sortOrder", fields));

const variable = fc
  .array(text, { minLength: 1, maxLength: 2 })
  .map((nameParts) => node("unresolvedNamedLambdaVariable", { nameParts }));

const frameOf = (expression: fc.Arbitrary<Expression>) => {
  const boundary = fc.oneof(
    fc.constantFrom("currentRow" as const, "unbounded" as const).map((boundary) => node("frameBoundary", { boundary })),
    expression.map((value) => node("frameBoundary", { boundary: "value", value })),
  );
  return fc
    .record({ frameType: fc.constantFrom("row" as const, "range" as const), lower: boundary, upper: boundary })
    .map((fields) => node("windowFrame", fields));
};

/** Expressions of every kind that the wire knows; a new kind does not compile without one. */
export function expressionsOf({ expression, relation }: Pick<Inside, "expression" | "relation">): {
  readonly [K in WireExpression]: fc.Arbitrary<NodeOf<K>>;
} {
  const expressions = list(expression);
  const sortOrder = sortOrderOf(expression);
  return {
    literal,
    unresolvedAttribute: fc
      .record({ unparsedIdentifier: text, planId: maybe(planId), isMetadataColumn: flag })
      .map((fields) => node("unresolvedAttribute", fields)),
    unresolvedFunction: fc
      .record({
        functionName: text,
        arguments: expressions,
        isDistinct: flag,
        isUserDefinedFunction: flag,
        isInternal: maybe(fc.boolean()),
      })
      .map((fields) => node("unresolvedFunction", fields)),
    expressionString: text.map((expression) => node("expressionString", { expression })),
    unresolvedStar: fc
      .record({ unparsedTarget: maybe(text), planId: maybe(planId) })
      .map((fields) => node("unresolvedStar", fields)),
    unresolvedRegex: fc
      .record({ colName: text, planId: maybe(planId) })
      .map((fields) => node("unresolvedRegex", fields)),
    alias: fc.record({ child: expression, names: texts, metadata: maybe(text) }).map((fields) => node("alias", fields)),
    cast: fc
      .record({
        child: expression,
        to: fc.oneof(dataType, text),
        evalMode: maybe(fc.constantFrom("legacy" as const, "ansi" as const, "try" as const)),
      })
      .map((fields) => node("cast", fields)),
    sortOrder,
    lambdaFunction: fc
      .record({ body: expression, arguments: list(variable) })
      .map((fields) => node("lambdaFunction", fields)),
    unresolvedNamedLambdaVariable: variable,
    window: fc
      .record({
        windowFunction: expression,
        partitionSpec: expressions,
        orderSpec: list(sortOrder),
        frame: maybe(frameOf(expression)),
      })
      .map((fields) => node("window", fields)),
    unresolvedExtractValue: fc
      .record({ child: expression, extraction: expression })
      .map((fields) => node("unresolvedExtractValue", fields)),
    updateFields: fc
      .record({ structExpression: expression, fieldName: text, valueExpression: maybe(expression) })
      .map((fields) => node("updateFields", fields)),
    commonInlineUserDefinedFunction: fc
      .record({
        functionName: text,
        deterministic: fc.boolean(),
        arguments: expressions,
        isDistinct: flag,
        function: fc.oneof(python, scala, java),
      })
      .map((fields) => node("commonInlineUserDefinedFunction", fields)),
    callFunction: fc
      .record({ functionName: text, arguments: expressions })
      .map((fields) => node("callFunction", fields)),
    namedArgument: fc.record({ key: text, value: expression }).map((fields) => node("namedArgument", fields)),
    mergeAction: fc
      .record({
        actionType: fc.constantFrom("delete", "insert", "insertStar", "update", "updateStar"),
        condition: maybe(expression),
        assignments: list(
          fc.record({ key: expression, value: expression }).map((fields) => node("mergeAssignment", fields)),
        ),
      })
      .map((fields) => node("mergeAction", fields)),
    typedAggregateExpression: scala.map((body) => node("typedAggregateExpression", { function: body })),
    subqueryExpression: fc
      .record({
        subqueryType: fc.constantFrom("scalar" as const, "exists" as const, "tableArg" as const, "in" as const),
        plan: relation.map(withOwnId),
        inSubqueryValues: expressions,
        tableArgOptions: maybe(
          fc
            .record({
              partitionSpec: expressions,
              orderSpec: list(sortOrder),
              withSinglePartition: maybe(fc.boolean()),
            })
            .map((fields) => node("tableArgOptions", fields)),
        ),
      })
      .map((fields) => node("subqueryExpression", fields)),
    directShufflePartitionId: expression.map((child) => node("directShufflePartitionId", { child })),
    extensionExpression: fc.record({ typeUrl: text, bytes }).map((fields) => node("extensionExpression", fields)),
  };
}

export const udfOf = (inside: Pick<Inside, "expression" | "relation">) =>
  expressionsOf(inside).commonInlineUserDefinedFunction;
