import type { DataType } from "../types/index.ts";
import type { LiteralValue } from "./literal-value.ts";
import type { NodeBase } from "./node.ts";
import type { Relation } from "./relations.ts";

/** Unresolved expressions: what the API and the parser build, in the terms of Spark Connect. */

export interface Literal extends NodeBase<"literal"> {
  readonly value: LiteralValue;
  readonly dataType: DataType;
}
export interface UnresolvedAttribute extends NodeBase<"unresolvedAttribute"> {
  /** Dotted name, parts quoted with backticks where needed. */
  readonly unparsedIdentifier: string;
  /** The relation that `df.col` named, else self-joins are ambiguous. */
  readonly planId?: number | undefined;
  readonly isMetadataColumn?: boolean | undefined;
}
export interface UnresolvedFunction extends NodeBase<"unresolvedFunction"> {
  readonly functionName: string;
  readonly arguments: readonly Expression[];
  readonly isDistinct?: boolean | undefined;
  readonly isUserDefinedFunction?: boolean | undefined;
  readonly isInternal?: boolean | undefined;
  /** SQL only: FILTER (WHERE ..), WITHIN GROUP (ORDER BY ..), IGNORE NULLS. */
  readonly filter?: Expression | undefined;
  readonly withinGroup?: readonly SortOrder[] | undefined;
  readonly ignoreNulls?: boolean | undefined;
}
export interface ExpressionString extends NodeBase<"expressionString"> {
  readonly expression: string;
}
export interface UnresolvedStar extends NodeBase<"unresolvedStar"> {
  readonly unparsedTarget?: string | undefined;
  readonly planId?: number | undefined;
  /** SQL only: `* EXCEPT (a, b.c)`. */
  readonly except?: readonly UnresolvedAttribute[] | undefined;
  /** SQL only: `|> SET a = 1`, columns of these names replaced where they stand. */
  readonly replace?: readonly Alias[] | undefined;
}
export interface UnresolvedRegex extends NodeBase<"unresolvedRegex"> {
  readonly colName: string;
  readonly planId?: number | undefined;
}
export interface Alias extends NodeBase<"alias"> {
  readonly child: Expression;
  /** More than one name only for generators. */
  readonly names: readonly string[];
  /** JSON text. */
  readonly metadata?: string | undefined;
}
export type EvalMode = "legacy" | "ansi" | "try";
export interface Cast extends NodeBase<"cast"> {
  readonly child: Expression;
  /** A type, or its DDL text when the API was given text: Spark parses it where it analyses. */
  readonly to: DataType | string;
  readonly evalMode?: EvalMode | undefined;
}
export type SortDirection = "ascending" | "descending";
export type NullOrdering = "nullsFirst" | "nullsLast";
export interface SortOrder extends NodeBase<"sortOrder"> {
  readonly child: Expression;
  readonly direction: SortDirection;
  readonly nullOrdering: NullOrdering;
}
export interface LambdaFunction extends NodeBase<"lambdaFunction"> {
  readonly body: Expression;
  readonly arguments: readonly UnresolvedNamedLambdaVariable[];
}
export interface UnresolvedNamedLambdaVariable extends NodeBase<"unresolvedNamedLambdaVariable"> {
  readonly nameParts: readonly string[];
}
export interface Window extends NodeBase<"window"> {
  readonly windowFunction: Expression;
  readonly partitionSpec: readonly Expression[];
  readonly orderSpec: readonly SortOrder[];
  readonly frame?: WindowFrame | undefined;
  /** SQL only: OVER name, resolved against the WINDOW clause by the parser where possible. */
  readonly windowName?: string | undefined;
}
export interface WindowFrame extends NodeBase<"windowFrame"> {
  readonly frameType: "row" | "range";
  readonly lower: FrameBoundary;
  readonly upper: FrameBoundary;
}
export interface FrameBoundary extends NodeBase<"frameBoundary"> {
  /** `unboundedPreceding` for a lower, `unboundedFollowing` for an upper boundary. */
  readonly boundary: "currentRow" | "unbounded" | "value";
  /** Offset from the current row, negative for preceding. */
  readonly value?: Expression | undefined;
  /** SQL only: UNBOUNDED FOLLOWING as a lower boundary, or the other way round, which no frame can have. */
  readonly wrongSide?: boolean | undefined;
}
export interface UnresolvedExtractValue extends NodeBase<"unresolvedExtractValue"> {
  readonly child: Expression;
  readonly extraction: Expression;
}
export interface UpdateFields extends NodeBase<"updateFields"> {
  readonly structExpression: Expression;
  readonly fieldName: string;
  /** Absent: the field is dropped. */
  readonly valueExpression?: Expression | undefined;
}
export interface CommonInlineUserDefinedFunction extends NodeBase<"commonInlineUserDefinedFunction"> {
  readonly functionName: string;
  readonly deterministic: boolean;
  readonly arguments: readonly Expression[];
  readonly isDistinct?: boolean | undefined;
  readonly function: FunctionPayload;
}
/** The body of a user's function: bytes for Spark's workers, or a reference into this process for the embedded engine. */
export type FunctionPayload =
  | {
      readonly payload: "python";
      readonly outputType: DataType;
      readonly evalType: number;
      readonly command: Uint8Array;
      readonly pythonVer: string;
      readonly additionalIncludes?: readonly string[];
    }
  | {
      readonly payload: "scala";
      readonly bytes: Uint8Array;
      readonly inputTypes: readonly DataType[];
      readonly outputType: DataType;
      readonly nullable: boolean;
      readonly aggregate: boolean;
    }
  | {
      readonly payload: "java";
      readonly className: string;
      readonly outputType?: DataType;
      readonly aggregate: boolean;
    };
export interface CallFunction extends NodeBase<"callFunction"> {
  readonly functionName: string;
  readonly arguments: readonly Expression[];
}
export interface NamedArgument extends NodeBase<"namedArgument"> {
  readonly key: string;
  readonly value: Expression;
}
export interface MergeAction extends NodeBase<"mergeAction"> {
  readonly actionType: "delete" | "insert" | "insertStar" | "update" | "updateStar";
  readonly condition?: Expression | undefined;
  readonly assignments: readonly MergeAssignment[];
}
export interface MergeAssignment extends NodeBase<"mergeAssignment"> {
  readonly key: Expression;
  readonly value: Expression;
}
export interface TypedAggregateExpression extends NodeBase<"typedAggregateExpression"> {
  readonly function: FunctionPayload;
}
export interface SubqueryExpression extends NodeBase<"subqueryExpression"> {
  readonly subqueryType: "scalar" | "exists" | "tableArg" | "in";
  readonly plan: Relation;
  readonly inSubqueryValues: readonly Expression[];
  readonly tableArgOptions?: TableArgOptions | undefined;
}
export interface TableArgOptions extends NodeBase<"tableArgOptions"> {
  readonly partitionSpec: readonly Expression[];
  readonly orderSpec: readonly SortOrder[];
  readonly withSinglePartition?: boolean | undefined;
}
export interface DirectShufflePartitionId extends NodeBase<"directShufflePartitionId"> {
  readonly child: Expression;
}
/** SQL only: `:name` and `?`, replaced by the arguments of `spark.sql`. */
export interface ParameterMarker extends NodeBase<"parameterMarker"> {
  readonly name?: string | undefined;
  readonly position?: number | undefined;
}
/** An extension message, passed through untouched. */
export interface ExtensionExpression extends NodeBase<"extensionExpression"> {
  readonly typeUrl: string;
  readonly bytes: Uint8Array;
}

export interface ExpressionMap {
  literal: Literal;
  unresolvedAttribute: UnresolvedAttribute;
  unresolvedFunction: UnresolvedFunction;
  expressionString: ExpressionString;
  unresolvedStar: UnresolvedStar;
  unresolvedRegex: UnresolvedRegex;
  alias: Alias;
  cast: Cast;
  sortOrder: SortOrder;
  lambdaFunction: LambdaFunction;
  unresolvedNamedLambdaVariable: UnresolvedNamedLambdaVariable;
  window: Window;
  windowFrame: WindowFrame;
  frameBoundary: FrameBoundary;
  unresolvedExtractValue: UnresolvedExtractValue;
  updateFields: UpdateFields;
  commonInlineUserDefinedFunction: CommonInlineUserDefinedFunction;
  callFunction: CallFunction;
  namedArgument: NamedArgument;
  mergeAction: MergeAction;
  mergeAssignment: MergeAssignment;
  typedAggregateExpression: TypedAggregateExpression;
  subqueryExpression: SubqueryExpression;
  tableArgOptions: TableArgOptions;
  directShufflePartitionId: DirectShufflePartitionId;
  parameterMarker: ParameterMarker;
  extensionExpression: ExtensionExpression;
}
export type ExpressionKind = keyof ExpressionMap;
export type Expression = ExpressionMap[ExpressionKind];
