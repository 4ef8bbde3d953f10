import { sparkError } from "../errors/index.ts";
import { type Expression, node, type SortOrder } from "../plan/index.ts";
import { quoteIfNeeded } from "../types/index.ts";
import { Column } from "./column.ts";
import { namedExpression, toExpression } from "./expression-builder.ts";
import { literalExpression } from "./literals.ts";
import { toSortOrder } from "./sort-order.ts";
import { kindOfValue } from "./value-kind.ts";

/** How DataFrame methods take columns: by name, as a column, or by a function of the DataFrame's columns. */

/** A column, its name, or its position counted from 1. */
export type ColumnArgument = string | Column | number;

/** The DataFrame's columns as properties of one object. */
export function columnsProxy(planId: number | undefined): object {
  return new Proxy(Object.create(null) as object, {
    get: (_, name) => (typeof name === "string" ? new Column(namedExpression(quoteIfNeeded(name), planId)) : undefined),
    has: (_, name) => typeof name === "string",
  });
}

/** Arguments one by one, some of which may be arrays, or functions of the columns. */
export function columnList(args: readonly unknown[], planId: number | undefined): readonly ColumnArgument[] {
  const given = args.map((arg) => (typeof arg === "function" ? arg(columnsProxy(planId)) : arg));
  return given.flat(1) as readonly ColumnArgument[];
}

export function columnExpression(argument: ColumnArgument, argumentName = "col"): Expression {
  if (typeof argument === "string" || argument instanceof Column) return toExpression(argument);
  throw sparkError("NOT_EXPECTED_TYPE", {
    arg_name: argumentName,
    expected_type: "Column or str",
    arg_type: kindOfValue(argument),
  });
}

/** Text is SQL here, not a name. */
export function conditionExpression(argument: unknown, planId: number | undefined): Expression {
  const condition = typeof argument === "function" ? argument(columnsProxy(planId)) : argument;
  if (typeof condition === "string") {
    return node("expressionString", { expression: condition, origin: namedExpression("*").origin });
  }
  if (condition instanceof Column) return condition.expression;
  throw sparkError("NOT_EXPECTED_TYPE", {
    arg_name: "condition",
    expected_type: "Column or str",
    arg_type: kindOfValue(condition),
  });
}

/** The direction of an order, as the last argument of `sort`. */
export interface SortOptions {
  /** For all columns, or for each of them; where it is false the order is descending. */
  readonly ascending?: boolean | readonly boolean[];
}

const isOptions = (argument: unknown): argument is SortOptions => kindOfValue(argument) === "Object";

/** Sort keys; a number is the position of a column counted from 1, negative for descending order. */
export function sortKeys(args: readonly unknown[], planId: number | undefined): readonly SortOrder[] {
  const last = args.at(-1);
  const options = isOptions(last) ? last : {};
  const columns = columnList(isOptions(last) ? args.slice(0, -1) : args, planId);
  if (columns.length === 0) throw sparkError("CANNOT_BE_EMPTY", { item: "column" });
  const { ascending = true } = options;
  return columns.map((column, at) => {
    const isAscending = typeof ascending === "boolean" ? ascending : (ascending[at] ?? true);
    const key = typeof column === "number" ? ordinalKey(column) : toSortOrder(column);
    return isAscending ? key : descending(key);
  });
}

function ordinalKey(position: number): SortOrder {
  if (position === 0) throw sparkError("ZERO_INDEX", {});
  const key = toSortOrder(new Column(literalExpression(Math.abs(position))));
  return position < 0 ? descending(key) : key;
}

const descending = (key: SortOrder): SortOrder =>
  node("sortOrder", { child: key.child, direction: "descending", nullOrdering: "nullsLast", origin: key.origin });

/** Names given one by one or as one array. */
export function nameList(args: readonly (string | readonly string[])[], argumentName: string): readonly string[] {
  const names = args.flat(1) as readonly unknown[];
  const wrong = names.find((name) => typeof name !== "string");
  if (wrong === undefined) return names as readonly string[];
  throw sparkError("NOT_EXPECTED_TYPE", { arg_name: argumentName, expected_type: "str", arg_type: kindOfValue(wrong) });
}
