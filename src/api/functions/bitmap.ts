import type { BinaryType, LongType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction } from "../expression-builder.ts";

/**
 * The bit that stands for a number in its bitmap, 0 to 32767. On real Spark only, since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(1).select(bitmap_bit_position(lit(40000)).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |7231|
 * // +----+
 */
export function bitmap_bit_position(col: ColumnOrName): Column<LongType> {
  return callFunction("bitmap_bit_position", col);
}

/**
 * The number of the bitmap that has a bit for a number; a bitmap has 32768. On real Spark only, since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(1).select(bitmap_bucket_number(lit(40000)).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |2  |
 * // +---+
 */
export function bitmap_bucket_number(col: ColumnOrName): Column<LongType> {
  return callFunction("bitmap_bucket_number", col);
}

/**
 * How many bits of a bitmap are set. On real Spark only, since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(1).select(bitmap_count(expr("X'0F'")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |4  |
 * // +---+
 */
export function bitmap_count(col: ColumnOrName): Column<LongType> {
  return callFunction("bitmap_count", col);
}

/**
 * A bitmap with a bit set for each position of a group. On real Spark only, since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(5).select(bitmap_count(bitmap_construct_agg(bitmap_bit_position("id"))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |4  |
 * // +---+
 */
export function bitmap_construct_agg(col: ColumnOrName): Column<BinaryType> {
  return callFunction("bitmap_construct_agg", col);
}

/**
 * The bitmap of the bits that are set in any bitmap of a group. On real Spark only, since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(1).select(bitmap_count(bitmap_or_agg(expr("X'0F'"))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |4  |
 * // +---+
 */
export function bitmap_or_agg(col: ColumnOrName): Column<BinaryType> {
  return callFunction("bitmap_or_agg", col);
}

/**
 * The bitmap of the bits that are set in all bitmaps of a group. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(1).select(bitmap_count(bitmap_and_agg(expr("X'0F'"))).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |4  |
 * // +---+
 */
export function bitmap_and_agg(col: ColumnOrName): Column<BinaryType> {
  return callFunction("bitmap_and_agg", col);
}
