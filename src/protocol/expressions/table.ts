import type { Origin } from "../../errors/index.ts";
import type { Expression, ExpressionKind, NodeOf } from "../../plan/index.ts";
import type { Decoder, Encoder } from "../context.ts";
import type { Expression as ExpressionMessage } from "../gen/spark/connect/expressions_pb.ts";

export type ExprType = ExpressionMessage["exprType"];
export type ExprCase = NonNullable<ExprType["case"]>;
export type ExprValue<C extends ExprCase> = Extract<ExprType, { case: C }>["value"];

/** Parts of expressions, which stand in the messages of those, and what only SQL text can say. */
export type Wordless = "windowFrame" | "frameBoundary" | "mergeAssignment" | "tableArgOptions" | "parameterMarker";
export type WireKind = Exclude<ExpressionKind, Wordless>;

export type Writers<K extends WireKind> = { readonly [P in K]: (node: NodeOf<P>, to: Encoder) => ExprType };
export type Readers<C extends ExprCase> = {
  readonly [P in C]: (value: ExprValue<P>, from: Decoder, origin: Origin | undefined) => Expression;
};
