import type { BinaryType, LongType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction } from "../expression-builder.ts";
import { optionalLiteral } from "./arguments.ts";

/**
 * A HyperLogLog sketch of a group's values, with 2^lgConfigK buckets (4 to 21, 12 by default). On real Spark only,
 * since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(100).select(hll_sketch_estimate(hll_sketch_agg("id")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |100|
 * // +---+
 */
export function hll_sketch_agg(col: ColumnOrName, lgConfigK?: number | Column): Column<BinaryType> {
  return callFunction("hll_sketch_agg", col, ...optionalLiteral(lgConfigK));
}

/**
 * About how many different values a HyperLogLog sketch has seen. On real Spark only, since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(1).select(hll_sketch_estimate(hll_sketch_agg(lit("a"))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |1  |
 * // +---+
 */
export function hll_sketch_estimate(col: ColumnOrName): Column<LongType> {
  return callFunction("hll_sketch_estimate", col);
}

/**
 * The sketch of what two HyperLogLog sketches have seen; they have as many buckets unless that is allowed to differ.
 * On real Spark only, since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(1).select(hll_sketch_estimate(hll_union(hll_sketch_agg(lit("a")), hll_sketch_agg(lit("b")))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |2  |
 * // +---+
 */
export function hll_union(
  col1: ColumnOrName,
  col2: ColumnOrName,
  allowDifferentLgConfigK?: boolean,
): Column<BinaryType> {
  return callFunction("hll_union", col1, col2, ...optionalLiteral(allowDifferentLgConfigK));
}

/**
 * The sketch of what all HyperLogLog sketches of a group have seen. On real Spark only, since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(9).groupBy("id").agg(hll_sketch_agg("id").as("s")).select(hll_sketch_estimate(hll_union_agg("s")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |9  |
 * // +---+
 */
export function hll_union_agg(col: ColumnOrName, allowDifferentLgConfigK?: boolean): Column<BinaryType> {
  return callFunction("hll_union_agg", col, ...optionalLiteral(allowDifferentLgConfigK));
}
