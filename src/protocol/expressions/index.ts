import { type Origin, sparkError } from "../../errors/index.ts";
import type { Expression } from "../../plan/index.ts";
import { noCase } from "../checks.ts";
import type { Decoder, Encoder } from "../context.ts";
import type { Expression as ExpressionMessage } from "../gen/spark/connect/expressions_pb.ts";
import { expressionCommon, originOf } from "../origin.ts";
import { columnReaders, columnWriters } from "./columns.ts";
import { functionReaders, functionWriters } from "./functions.ts";
import { mergeReaders, mergeWriters } from "./merge.ts";
import { subqueryReaders, subqueryWriters } from "./subquery.ts";
import type { ExprCase, ExprType, Readers, WireKind, Wordless, Writers } from "./table.ts";
import { userDefinedReaders, userDefinedWriters } from "./user-defined.ts";
import { windowReaders, windowWriters } from "./window.ts";

const writers: Writers<WireKind> = {
  ...columnWriters,
  ...functionWriters,
  ...userDefinedWriters,
  ...windowWriters,
  ...mergeWriters,
  ...subqueryWriters,
};

/** Where what has no message of its own belongs. */
const wordless: { readonly [K in Wordless]: string } = {
  windowFrame: "a window",
  frameBoundary: "the frame of a window",
  mergeAssignment: "an action of a MERGE",
  tableArgOptions: "a table argument",
  parameterMarker: "SQL text",
};

/** How each case of the message is read. */
export const expressionReaders: Readers<ExprCase> = {
  ...columnReaders,
  ...functionReaders,
  ...userDefinedReaders,
  ...windowReaders,
  ...mergeReaders,
  ...subqueryReaders,
};

type Write = (expression: Expression, to: Encoder) => ExprType;
type Read = (value: unknown, from: Decoder, origin: Origin | undefined) => Expression;

export function writeExpression(expression: Expression, to: Encoder): ExpressionMessage {
  const write = (writers as unknown as { readonly [kind: string]: Write | undefined })[expression.kind];
  if (!write) return refuse(expression);
  return {
    $typeName: "spark.connect.Expression",
    common: expression.origin && expressionCommon(expression),
    exprType: write(expression, to),
  };
}

function refuse({ kind, origin }: Expression): never {
  const message = `A ${kind} has no message of its own: it stands only in ${wordless[kind as Wordless]}.`;
  throw sparkError("INTERNAL_ERROR", { message }, origin);
}

export function readExpression(message: ExpressionMessage, from: Decoder): Expression {
  const { exprType, common } = message;
  if (exprType.case === undefined) return noCase("spark.connect.Expression.expr_type");
  return (expressionReaders[exprType.case] as Read)(exprType.value, from, common && originOf(common.origin));
}
