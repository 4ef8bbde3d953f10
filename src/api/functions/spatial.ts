import type { BinaryType, IntegerType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction } from "../expression-builder.ts";
import { numberOrColumn, optionalLiteral } from "./arguments.ts";

/**
 * The GEOGRAPHY that well-known binary stands for. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(1).select(hex(st_asbinary(st_geogfromwkb(expr("X'0101000000000000000000F03F0000000000000040'")))).as("r")).show({ truncate: false });
 * // prints:
 * // +------------------------------------------+
 * // |r                                         |
 * // +------------------------------------------+
 * // |0101000000000000000000F03F0000000000000040|
 * // +------------------------------------------+
 */
export function st_geogfromwkb(wkb: ColumnOrName): Column {
  return callFunction("st_geogfromwkb", wkb);
}

/**
 * The GEOMETRY that well-known binary stands for, with a reference system, 0 by default. On real Spark only, since
 * 4.1.0.
 *
 * @example on real Spark
 * await spark.range(1).select(st_srid(st_geomfromwkb(expr("X'0101000000000000000000F03F0000000000000040'"), 4326)).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |4326|
 * // +----+
 */
export function st_geomfromwkb(wkb: ColumnOrName, srid?: ColumnOrName | number): Column {
  return callFunction("st_geomfromwkb", wkb, ...(srid === undefined ? [] : [numberOrColumn(srid)]));
}

/**
 * A GEOMETRY or GEOGRAPHY with another reference system. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(1).select(st_srid(st_setsrid(st_geomfromwkb(expr("X'0101000000000000000000F03F0000000000000040'")), 3857)).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |3857|
 * // +----+
 */
export function st_setsrid(geo: ColumnOrName, srid: ColumnOrName | number): Column {
  return callFunction("st_setsrid", geo, numberOrColumn(srid));
}

/**
 * The number of the reference system of a GEOMETRY or GEOGRAPHY. On real Spark only, since 4.1.0.
 *
 * @example on real Spark
 * await spark.range(1).select(st_srid(st_geogfromwkb(expr("X'0101000000000000000000F03F0000000000000040'"))).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |4326|
 * // +----+
 */
export function st_srid(geo: ColumnOrName): Column<IntegerType> {
  return callFunction("st_srid", geo);
}

/**
 * A GEOMETRY or GEOGRAPHY as well-known binary, little-endian (`NDR`) unless told `XDR`. On real Spark only, since
 * 4.1.0.
 *
 * @example on real Spark
 * await spark.range(1).select(hex(st_asbinary(st_geomfromwkb(expr("X'0101000000000000000000F03F0000000000000040'")), "XDR")).as("r")).show({ truncate: false });
 * // prints:
 * // +------------------------------------------+
 * // |r                                         |
 * // +------------------------------------------+
 * // |00000000013FF00000000000004000000000000000|
 * // +------------------------------------------+
 */
export function st_asbinary(geo: ColumnOrName, endianness?: string | Column): Column<BinaryType> {
  return callFunction("st_asbinary", geo, ...optionalLiteral(endianness));
}
