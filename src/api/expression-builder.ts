import { captureCallSite, sparkError } from "../errors/index.ts";
import { type Expression, node } from "../plan/index.ts";
import type { AnyValue } from "./any-value.ts";
import { Column } from "./column.ts";
import { operandExpression } from "./column-base.ts";
import type { LiteralInput } from "./literals.ts";
import { kindOfValue } from "./value-kind.ts";

/** A column, or its name. */
export type ColumnOrName<N extends string = string> = Column<AnyValue, AnyValue> | N;

const here = () => ({ callSite: captureCallSite() });

/** The attribute, or the star, that a name stands for. */
export function namedExpression(name: string, planId?: number): Expression {
  const origin = here();
  if (name === "*") return node("unresolvedStar", { planId, origin });
  if (name.endsWith(".*")) return node("unresolvedStar", { unparsedTarget: name, planId, origin });
  return node("unresolvedAttribute", { unparsedIdentifier: name, planId, origin });
}

/** A column as it stands; a string is the name of one. */
export function toExpression(column: ColumnOrName): Expression {
  if (typeof column === "string") return namedExpression(column);
  if (column instanceof Column) return column.expression;
  throw sparkError("NOT_EXPECTED_TYPE", {
    arg_name: "col",
    expected_type: "Column or str",
    arg_type: kindOfValue(column),
  });
}

/** As {@link toExpression}, wrapped. */
export const toColumn = (column: ColumnOrName): Column =>
  column instanceof Column ? (column as Column) : new Column(toExpression(column));

/** A value as a column; a column stays what it is. */
export const literal = (value: LiteralInput | Column<AnyValue, AnyValue>): Column =>
  value instanceof Column ? (value as Column) : new Column(operandExpression(value, here()));

/** A call of a Spark function. Strings name columns; values go in as {@link literal}. */
export function callFunction<T = AnyValue>(functionName: string, ...args: readonly ColumnOrName[]): Column<T> {
  return new Column<T>(node("unresolvedFunction", { functionName, arguments: args.map(toExpression), origin: here() }));
}

/** As {@link callFunction}, over the distinct values of its arguments. */
export function callDistinctFunction<T = AnyValue>(functionName: string, ...args: readonly ColumnOrName[]): Column<T> {
  const fields = { functionName, arguments: args.map(toExpression), isDistinct: true };
  return new Column<T>(node("unresolvedFunction", { ...fields, origin: here() }));
}

type LambdaBody = (...variables: never[]) => unknown;

let variables = 0;

/** A JavaScript function of one to three columns as Spark's lambda. It is called once, to see what it makes of its variables. */
export function lambda(body: LambdaBody, functionName = "lambda"): Column {
  const origin = here();
  if (body.length < 1 || body.length > 3) {
    throw sparkError("WRONG_NUM_ARGS_FOR_HIGHER_ORDER_FUNCTION", { func_name: functionName, num_args: body.length });
  }
  const args = ["x", "y", "z"]
    .slice(0, body.length)
    .map((letter) => node("unresolvedNamedLambdaVariable", { nameParts: [`${letter}_${++variables}`], origin }));
  const made = (body as (...columns: Column[]) => unknown)(...args.map((arg) => new Column(arg)));
  if (!(made instanceof Column)) {
    throw sparkError("HIGHER_ORDER_FUNCTION_SHOULD_RETURN_COLUMN", {
      func_name: functionName,
      return_type: kindOfValue(made),
    });
  }
  return new Column(node("lambdaFunction", { body: made.expression, arguments: args, origin }));
}
