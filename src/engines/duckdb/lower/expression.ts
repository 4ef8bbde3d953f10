import { type Origin, sparkError } from "../../../errors/index.ts";
import type { FunctionName } from "../../../functions/index.ts";
import type {
  AggregateCall,
  FunctionCall,
  ResolvedExpression,
  ResolvedFrame,
  WindowCall,
} from "../../../plan/index.ts";
import { raisedAt } from "../driver/errors.ts";
import { type CallClauses, type GeneratorLowering, type Lowering, lowerings } from "../functions/index.ts";
import { literalSql } from "../literals.ts";
import type { Lowerer } from "./context.ts";
import { columnName } from "./names.ts";
import { orderItem } from "./order-item.ts";
import { lowerSubquery, negatedMembership } from "./subquery.ts";

type Kind = ResolvedExpression["kind"];
type Lower<K extends Kind> = (expression: Extract<ResolvedExpression, { kind: K }>, context: Lowerer) => string;

const lowerByKind: { readonly [K in Kind]: Lower<K> } = {
  literal: ({ value, dataType }) => literalSql(value, dataType),
  attribute: ({ exprId }) => columnName(exprId),
  outerReference: ({ attribute }) => columnName(attribute.exprId),
  namedAlias: ({ child }, context) => lower(child, context),
  resolvedCast: ({ child, dataType, evalMode, origin }, context) =>
    located(context.functions.cast(lower(child, context), child.dataType, dataType, evalMode), origin, context),
  functionCall: (call, context) => negatedMembership(call, context) ?? lowerCall(call, context),
  aggregateCall: (call, context) => lowerCall(call, context, aggregateClauses(call, context)),
  windowCall: lowerWindow,
  lambdaVariable: ({ exprId }) => columnName(exprId),
  resolvedLambda: ({ arguments: variables, body }, context) =>
    `lambda ${variables.map(({ exprId }) => columnName(exprId)).join(", ")}: ${lower(body, context)}`,
  getStructField: lowerField,
  resolvedSubquery: lowerSubquery,
};

/** SQL of an expression, safe to stand anywhere. */
export const lower = (expression: ResolvedExpression, context: Lowerer): string =>
  (lowerByKind[expression.kind] as Lower<Kind>)(expression as never, context);

function lowerCall(call: FunctionCall | AggregateCall, context: Lowerer, clauses?: CallClauses): string {
  const lowering = supported(call) as Lowering;
  const args = call.arguments.map((argument) => lower(argument, context));
  const sql = lowering(args, call, clauses ? { ...context.functions, clauses } : context.functions);
  return located(sql, call.origin, context);
}

const located = (sql: string, origin: Origin | undefined, context: Lowerer): string =>
  origin ? raisedAt(sql, context.place(origin)) : sql;

/** The lists that a generator unnests, one per generated column. */
export function lowerGenerator(call: FunctionCall, context: Lowerer): readonly string[] {
  const lowering = supported(call) as unknown as GeneratorLowering;
  return lowering(
    call.arguments.map((argument) => lower(argument, context)),
    call,
    context.functions,
  );
}

function supported(call: FunctionCall | AggregateCall) {
  const lowering = lowerings[call.name as FunctionName];
  if (typeof lowering === "function") return lowering;
  throw sparkError(
    "UNSUPPORTED_CALL.WITHOUT_SUGGESTION",
    { methodName: call.name, className: `the embedded engine${lowering ? `: ${lowering.reason}` : ""}` },
    call.origin,
  );
}

const aggregateClauses = (call: AggregateCall, context: Lowerer): CallClauses => ({
  filter: call.filter && lower(call.filter, context),
  order: call.order?.map((item) => ({
    sql: lower(item.child, context),
    direction: item.direction,
    nullOrdering: item.nullOrdering,
  })),
  ignoreNulls: call.ignoreNulls,
});

function lowerWindow(call: WindowCall, context: Lowerer): string {
  const over = [
    call.partition.length ? `PARTITION BY ${call.partition.map((item) => lower(item, context)).join(", ")}` : "",
    call.order.length ? `ORDER BY ${call.order.map((item) => orderItem(item, context)).join(", ")}` : "",
    call.frame && (call.function.kind === "aggregateCall" || call.function.name === "nth_value")
      ? frame(call.frame, context)
      : "",
  ];
  const own = call.function.kind === "aggregateCall" ? aggregateClauses(call.function, context) : {};
  return lowerCall(call.function, context, {
    ...own,
    over: over.filter(Boolean).join(" "),
    ignoreNulls: call.ignoreNulls,
  });
}

const boundaries = {
  currentRow: () => "CURRENT ROW",
  unboundedPreceding: () => "UNBOUNDED PRECEDING",
  unboundedFollowing: () => "UNBOUNDED FOLLOWING",
  preceding: (value: string) => `${value} PRECEDING`,
  following: (value: string) => `${value} FOLLOWING`,
} as const;

function frame({ frameType, lower: from, upper: to }: ResolvedFrame, context: Lowerer): string {
  const side = ({ boundary, value }: typeof from) => boundaries[boundary](value ? distance(value, context) : "");
  return `${frameType === "row" ? "ROWS" : "RANGE"} BETWEEN ${side(from)} AND ${side(to)}`;
}

/** How far a frame reaches: months and microseconds are numbers in DuckDB, intervals where it orders by time. */
function distance(value: ResolvedExpression, context: Lowerer): string {
  const sql = lower(value, context);
  if (value.dataType.kind === "dayTimeInterval") return `to_microseconds(${sql})`;
  return value.dataType.kind === "yearMonthInterval" ? `to_months(${sql})` : sql;
}

/** Fields are positional in DuckDB; an array of structs gives an array of the field. */
function lowerField(
  { child, ordinal }: Extract<ResolvedExpression, { kind: "getStructField" }>,
  context: Lowerer,
): string {
  const value = lower(child, context);
  return child.dataType.kind === "array"
    ? `list_transform(${value}, lambda item: struct_extract(item, 'f${ordinal}'))`
    : `struct_extract(${value}, 'f${ordinal}')`;
}
