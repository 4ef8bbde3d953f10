import { inspect } from "node:util";
import { captureCallSite } from "../errors/index.ts";
import { type Expression, node } from "../plan/index.ts";
import type { AnyValue } from "./any-value.ts";
import type { Column } from "./column.ts";
import { expressionText } from "./expression-text.ts";
import { type LiteralInput, literalExpression } from "./literals.ts";

/** What may stand on the other side of an operator: a column, or a value that becomes a literal. */
export type Operand = Column<AnyValue, AnyValue> | LiteralInput;

/** The part of a column that every operator is built on. */
export abstract class ColumnBase {
  /** The unresolved expression that this column stands for. @internal */
  readonly expression: Expression;

  constructor(expression: Expression) {
    this.expression = expression;
  }

  protected abstract derive<T>(expression: Expression): Column<T>;

  /** A call of a Spark function with this column as its first argument. */
  protected call<T>(functionName: string, ...operands: readonly Operand[]): Column<T> {
    const origin = { callSite: captureCallSite() };
    const args = [this.expression, ...operands.map((operand) => operandExpression(operand, origin))];
    return this.derive<T>(node("unresolvedFunction", { functionName, arguments: args, origin }));
  }

  /**
   * The column as PySpark prints it.
   *
   * @example
   * console.log(String(col("age").gt(30)));
   * // prints: Column<'>(age, 30)'>
   */
  toString(): string {
    return `Column<'${expressionText(this.expression)}'>`;
  }

  /** What `console.log` shows. @internal */
  [inspect.custom](): string {
    return this.toString();
  }
}

/** The expression of a column as it stands, or the literal of a value. */
export const operandExpression = (operand: Operand, origin?: Expression["origin"]): Expression =>
  operand instanceof ColumnBase ? operand.expression : literalExpression(operand, origin);
