import { captureCallSite, sparkError } from "../errors/index.ts";
import { type Expression, type FrameBoundary, node, type SortOrder, type WindowFrame } from "../plan/index.ts";
import type { Column } from "./column.ts";
import { type ColumnOrName, toExpression } from "./expression-builder.ts";
import { literalExpression } from "./literals.ts";
import { toSortOrder } from "./sort-order.ts";
import { kindOfValue } from "./value-kind.ts";

type Columns = readonly (ColumnOrName | readonly ColumnOrName[])[];

export interface WindowParts {
  readonly partitionSpec: readonly Expression[];
  readonly orderSpec: readonly SortOrder[];
  readonly frame?: WindowFrame | undefined;
}

/**
 * The rows around a row that a window function looks at. Made by {@link Window}; every method gives a new one.
 *
 * @example
 * const latest = Window.partitionBy("k").orderBy(desc("at")).rowsBetween(Window.unboundedPreceding, Window.currentRow);
 */
export class WindowSpec {
  /** @internal */
  readonly parts: WindowParts;

  /** @internal */
  constructor(parts: WindowParts) {
    this.parts = parts;
  }

  /**
   * Rows are looked at together where these columns are equal.
   *
   * @example
   * const spec = Window.orderBy("at").partitionBy("k");
   */
  partitionBy(...columns: Columns): WindowSpec {
    return new WindowSpec({ ...this.parts, partitionSpec: flat(columns).map(toExpression) });
  }

  /**
   * The order of the rows in a partition.
   *
   * @example
   * const spec = Window.partitionBy("k").orderBy("at", desc("id"));
   */
  orderBy(...columns: Columns): WindowSpec {
    return new WindowSpec({ ...this.parts, orderSpec: flat(columns).map(toSortOrder) });
  }

  /**
   * The frame by distance in rows: negative is before the current row, 0 the row itself.
   *
   * @example
   * const total = expr("sum(id)").over(Window.orderBy("id").rowsBetween(-1, 0));
   * console.log(await spark.range(3).select(total.as("total")).collect());
   * // prints: [ { total: 0n }, { total: 1n }, { total: 3n } ]
   */
  rowsBetween(start: number, end: number): WindowSpec {
    return this.#between("row", start, end);
  }

  /**
   * The frame by distance in the value of the ordering column.
   *
   * @example
   * const near = expr("count(*)").over(Window.orderBy("id").rangeBetween(-1, 1));
   * console.log(await spark.range(3).select(near.as("near")).collect());
   * // prints: [ { near: 2n }, { near: 3n }, { near: 2n } ]
   */
  rangeBetween(start: number | Column, end: number | Column): WindowSpec {
    return this.#between("range", start, end);
  }

  #between(frameType: "row" | "range", start: number | Column, end: number | Column): WindowSpec {
    const lower = boundary(start, frameType, "start");
    const upper = boundary(end, frameType, "end");
    const origin = { callSite: captureCallSite() };
    return new WindowSpec({ ...this.parts, frame: node("windowFrame", { frameType, lower, upper, origin }) });
  }
}

const flat = (columns: Columns): readonly ColumnOrName[] => columns.flat();

function boundary(bound: number | Column, frameType: "row" | "range", name: string): FrameBoundary {
  if (typeof bound !== "number") {
    if (kindOfValue(bound) !== "Column") {
      throw sparkError("NOT_EXPECTED_TYPE", { arg_name: name, expected_type: "int", arg_type: kindOfValue(bound) });
    }
    return node("frameBoundary", { boundary: "value", value: toExpression(bound) });
  }
  if (Math.abs(bound) >= Number.MAX_SAFE_INTEGER) return node("frameBoundary", { boundary: "unbounded" });
  if (bound === 0) return node("frameBoundary", { boundary: "currentRow" });
  // Rows are counted in INT, ranges reach in LONG.
  const value = literalExpression(frameType === "row" || !Number.isInteger(bound) ? bound : BigInt(bound));
  return node("frameBoundary", { boundary: "value", value });
}

const empty = new WindowSpec({ partitionSpec: [], orderSpec: [] });

/**
 * Makes {@link WindowSpec}s.
 *
 * @example
 * const rank = expr("rank()").over(Window.orderBy("id"));
 * console.log(await spark.range(2).select(rank.as("rank")).collect());
 * // prints: [ { rank: 1 }, { rank: 2 } ]
 */
export class Window {
  /**
   * The first row of the partition.
   *
   * @example
   * const spec = Window.orderBy("id").rowsBetween(Window.unboundedPreceding, 0);
   */
  static readonly unboundedPreceding: number = Number.NEGATIVE_INFINITY;
  /**
   * The last row of the partition.
   *
   * @example
   * const spec = Window.orderBy("id").rowsBetween(0, Window.unboundedFollowing);
   */
  static readonly unboundedFollowing: number = Number.POSITIVE_INFINITY;
  /**
   * The row itself.
   *
   * @example
   * const spec = Window.orderBy("id").rowsBetween(-2, Window.currentRow);
   */
  static readonly currentRow: number = 0;

  /**
   * A window of the rows where these columns are equal.
   *
   * @example
   * const share = expr("count(*)").over(Window.partitionBy("k"));
   */
  static partitionBy(...columns: Columns): WindowSpec {
    return empty.partitionBy(...columns);
  }

  /**
   * A window over rows in this order.
   *
   * @example
   * const spec = Window.orderBy(desc("id"));
   */
  static orderBy(...columns: Columns): WindowSpec {
    return empty.orderBy(...columns);
  }

  /**
   * A window by distance in rows.
   *
   * @example
   * const spec = Window.rowsBetween(-1, 1);
   */
  static rowsBetween(start: number, end: number): WindowSpec {
    return empty.rowsBetween(start, end);
  }

  /**
   * A window by distance in the value of the ordering column.
   *
   * @example
   * const spec = Window.rangeBetween(-1, 1);
   */
  static rangeBetween(start: number | Column, end: number | Column): WindowSpec {
    return empty.rangeBetween(start, end);
  }
}
