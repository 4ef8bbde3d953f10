import { create } from "@bufbuild/protobuf";
import { sparkError } from "../../errors/index.ts";
import { type Expression, node } from "../../plan/index.ts";
import type { Encoder } from "../context.ts";
import type { Expression_Literal, Expression as ExpressionMessage } from "../gen/spark/connect/expressions_pb.ts";
import { SQLSchema, UnresolvedTableValuedFunctionSchema } from "../gen/spark/connect/relations_pb.ts";
import { type Codec, relation } from "./codec.ts";
import { expressions, readBare, same, sqlOnly } from "./fields.ts";

/** SQL text, which travels as it is, and what only SQL has elsewhere. */

/** Clients before 4.0 send arguments as literals. */
const sql = {
  wire: "sql",
  write: ({ query, namedArguments, posArguments }, to) =>
    create(SQLSchema, {
      query,
      namedArguments: Object.fromEntries(namedArguments.map(named(to))),
      posArguments: posArguments.map((argument) => to.expression(argument)),
    }),
  read({ query, args, posArgs, namedArguments, posArguments }, from, common) {
    const literal = (value: Expression_Literal) => readBare("literal", value, from);
    const byName = Object.entries(namedArguments).map(([key, value]) => [key, from.expression(value)] as const);
    const byNameOld = Object.entries(args).map(([key, value]) => [key, literal(value)] as const);
    const pairs: readonly (readonly [string, Expression])[] = [...byName, ...byNameOld];
    return node("sql", {
      ...common,
      query,
      namedArguments: pairs.map(([key, value]) => node("namedArgument", { key, value })),
      posArguments: [...posArguments.map((value) => from.expression(value)), ...posArgs.map(literal)],
    });
  },
} satisfies Codec<"sql", "sql">;

const named =
  (to: Encoder) =>
  (argument: Expression): [string, ExpressionMessage] => {
    if (argument.kind === "namedArgument") return [argument.key, to.expression(argument.value)];
    const message = `A ${argument.kind} stands among the named arguments of a query.`;
    throw sparkError("INTERNAL_ERROR", { message }, argument.origin);
  };

export const sqlCodecs = {
  sql,
  unresolvedTableValuedFunction: relation(
    "unresolvedTableValuedFunction",
    "unresolvedTableValuedFunction",
    UnresolvedTableValuedFunctionSchema,
    { functionName: same("functionName"), arguments: expressions("arguments"), withOrdinality: sqlOnly },
  ),
};
