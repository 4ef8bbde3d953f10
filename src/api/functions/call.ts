import { captureCallSite } from "../../errors/index.ts";
import { node } from "../../plan/index.ts";
import { Column } from "../column.ts";
import { type ColumnOrName, toExpression } from "../expression-builder.ts";

/**
 * A function by its name: one of Spark's, or on real Spark one that is kept in a catalog, with the names before it as SQL has them.
 *
 * @example
 * await spark.range(1).select(call_function("upper", lit("spark")).as("r")).show();
 * // prints:
 * // +-----+
 * // |    r|
 * // +-----+
 * // |SPARK|
 * // +-----+
 */
export function call_function(funcName: string, ...cols: readonly ColumnOrName[]): Column {
  const origin = { callSite: captureCallSite() };
  return new Column(node("callFunction", { functionName: funcName, arguments: cols.map(toExpression), origin }));
}
