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

/** The rows around a row that a window function looks at. Made by {@link Window}; every method gives a new one. */
export class WindowSpec {
  /** @internal */
  readonly parts: WindowParts;

  /** @internal */
  constructor(parts: WindowParts) {
    this.parts = parts;
  }

  /** Rows are looked at together where these columns are equal. */
  partitionBy(...columns: Columns): WindowSpec {
    return new WindowSpec({ ...this.parts, partitionSpec: flat(columns).map(toExpression) });
  }

  /** The order of the rows in a partition. */
  orderBy(...columns: Columns): WindowSpec {
    return new WindowSpec({ ...this.parts, orderSpec: flat(columns).map(toSortOrder) });
  }

  /** The frame by distance in rows: negative is before the current row, 0 the row itself. */
  rowsBetween(start: number, end: number): WindowSpec {
    return this.#between("row", start, end);
  }

  /** The frame by distance in the value of the ordering column. */
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

/** Makes {@link WindowSpec}s. */
export class Window {
  /** The first row of the partition. */
  static readonly unboundedPreceding: number = Number.NEGATIVE_INFINITY;
  /** The last row of the partition. */
  static readonly unboundedFollowing: number = Number.POSITIVE_INFINITY;
  /** The row itself. */
  static readonly currentRow: number = 0;

  /** A window of the rows where these columns are equal. */
  static partitionBy(...columns: Columns): WindowSpec {
    return empty.partitionBy(...columns);
  }

  /** A window over rows in this order. */
  static orderBy(...columns: Columns): WindowSpec {
    return empty.orderBy(...columns);
  }

  /** A window by distance in rows. */
  static rowsBetween(start: number, end: number): WindowSpec {
    return empty.rowsBetween(start, end);
  }

  /** A window by distance in the value of the ordering column. */
  static rangeBetween(start: number | Column, end: number | Column): WindowSpec {
    return empty.rangeBetween(start, end);
  }
}
