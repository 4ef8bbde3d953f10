import type { DataType } from "../../../types/index.ts";
import type { Conversion } from "./convert.ts";
import { microsPer } from "./datetime-parts.ts";

/** How many of its finest unit an interval is, whole. */
export function intervalAmount({ sql, from }: Conversion): string {
  if (from.kind === "yearMonthInterval") return from.endField === "year" ? `(${sql} // 12)` : `${sql}`;
  return from.kind === "dayTimeInterval" ? `(${sql} // ${microsPer[from.endField]})` : sql;
}

/** How many of DuckDB's stored units (months, microseconds) one of the finest unit of an interval type is. */
export const unitOf = (type: DataType): number =>
  type.kind === "yearMonthInterval"
    ? type.endField === "year"
      ? 12
      : 1
    : type.kind === "dayTimeInterval"
      ? microsPer[type.endField]
      : 1;
