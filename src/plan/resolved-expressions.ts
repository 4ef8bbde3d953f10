import type { DataType, Metadata } from "../types/index.ts";
import type { EvalMode, Literal, NullOrdering, SortDirection } from "./expressions.ts";
import type { NodeBase } from "./node.ts";
import type { ResolvedPlan } from "./resolved-plan.ts";

/** Resolved expressions: every name bound, every cast explicit, type and nullability known. */

export interface Typed<K extends string> extends NodeBase<K> {
  readonly dataType: DataType;
  readonly nullable: boolean;
}

/** A column of some relation's output. Bound by `exprId`, never by name. */
export interface Attribute extends Typed<"attribute"> {
  readonly exprId: number;
  readonly name: string;
  readonly qualifier: readonly string[];
  readonly metadata?: Metadata | undefined;
}
/** A computed column: the child's value under a name and an id of its own. */
export interface NamedAlias extends Typed<"namedAlias"> {
  readonly child: ResolvedExpression;
  readonly name: string;
  readonly exprId: number;
  readonly metadata?: Metadata | undefined;
}
export interface ResolvedCast extends Typed<"resolvedCast"> {
  readonly child: ResolvedExpression;
  readonly evalMode: EvalMode;
  /** Written by the user, so it shows in column names; casts that the analyzer adds do not. */
  readonly userSpecified: boolean;
}
/** A call of a function of the registry whose arguments already have the types it takes. */
export interface FunctionCall extends Typed<"functionCall"> {
  readonly name: string;
  readonly arguments: readonly ResolvedExpression[];
  /** How arithmetic overflow, division by zero and bad input behave: ANSI raises, legacy and try give NULL. */
  readonly evalMode: EvalMode;
}
export interface AggregateCall extends Typed<"aggregateCall"> {
  readonly name: string;
  readonly arguments: readonly ResolvedExpression[];
  readonly isDistinct: boolean;
  readonly filter?: ResolvedExpression | undefined;
  readonly order?: readonly ResolvedSortOrder[] | undefined;
  readonly ignoreNulls?: boolean | undefined;
  readonly evalMode: EvalMode;
}
export interface WindowCall extends Typed<"windowCall"> {
  readonly function: FunctionCall | AggregateCall;
  readonly ignoreNulls: boolean;
  readonly partition: readonly ResolvedExpression[];
  readonly order: readonly ResolvedSortOrder[];
  readonly frame?: ResolvedFrame | undefined;
}
export interface ResolvedFrame extends NodeBase<"resolvedFrame"> {
  readonly frameType: "row" | "range";
  readonly lower: ResolvedBoundary;
  readonly upper: ResolvedBoundary;
}
export interface ResolvedBoundary extends NodeBase<"resolvedBoundary"> {
  readonly boundary: "currentRow" | "unboundedPreceding" | "unboundedFollowing" | "preceding" | "following";
  /** Distance from the current row, never negative. */
  readonly value?: ResolvedExpression | undefined;
}
export interface ResolvedSortOrder extends NodeBase<"resolvedSortOrder"> {
  readonly child: ResolvedExpression;
  readonly direction: SortDirection;
  readonly nullOrdering: NullOrdering;
}
export interface LambdaVariable extends Typed<"lambdaVariable"> {
  readonly exprId: number;
  readonly name: string;
}
export interface ResolvedLambda extends Typed<"resolvedLambda"> {
  readonly arguments: readonly LambdaVariable[];
  readonly body: ResolvedExpression;
}
export interface GetStructField extends Typed<"getStructField"> {
  readonly child: ResolvedExpression;
  readonly ordinal: number;
  readonly name: string;
}
/** A column of the query around this subquery. */
export interface OuterReference extends Typed<"outerReference"> {
  readonly attribute: Attribute;
}
export interface ResolvedSubquery extends Typed<"resolvedSubquery"> {
  readonly subqueryType: "scalar" | "exists" | "in";
  readonly plan: ResolvedPlan;
  /** For `in`: the values to look for, one per output column of the plan. */
  readonly values: readonly ResolvedExpression[];
}

export interface ResolvedExpressionMap {
  attribute: Attribute;
  namedAlias: NamedAlias;
  resolvedCast: ResolvedCast;
  functionCall: FunctionCall;
  aggregateCall: AggregateCall;
  windowCall: WindowCall;
  resolvedFrame: ResolvedFrame;
  resolvedBoundary: ResolvedBoundary;
  resolvedSortOrder: ResolvedSortOrder;
  lambdaVariable: LambdaVariable;
  resolvedLambda: ResolvedLambda;
  getStructField: GetStructField;
  outerReference: OuterReference;
  resolvedSubquery: ResolvedSubquery;
}
/** Nodes that are part of an expression but have no value of their own. */
type ExpressionPart = "resolvedFrame" | "resolvedBoundary" | "resolvedSortOrder";
export type ResolvedExpressionKind = Exclude<keyof ResolvedExpressionMap, ExpressionPart>;
/** Literals are the same before and after analysis. */
export type ResolvedExpression = ResolvedExpressionMap[ResolvedExpressionKind] | Literal;
export type NamedExpression = Attribute | NamedAlias;
