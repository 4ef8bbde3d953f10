import type { StringType } from "../../types/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction } from "../expression-builder.ts";
import { optionalColumn } from "./arguments.ts";

/**
 * The text as it can stand in a URL's query.
 *
 * @example
 * await spark.range(1).select(url_encode(lit("https://spark.apache.org")).as("r")).show({ truncate: false });
 * // prints:
 * // +------------------------------+
 * // |r                             |
 * // +------------------------------+
 * // |https%3A%2F%2Fspark.apache.org|
 * // +------------------------------+
 */
export function url_encode(str: ColumnOrName): Column<StringType> {
  return callFunction("url_encode", str);
}

/**
 * The text that was encoded for a URL's query.
 *
 * @example
 * await spark.range(1).select(url_decode(lit("https%3A%2F%2Fspark.apache.org")).as("r")).show({ truncate: false });
 * // prints:
 * // +------------------------+
 * // |r                       |
 * // +------------------------+
 * // |https://spark.apache.org|
 * // +------------------------+
 */
export function url_decode(str: ColumnOrName): Column<StringType> {
  return callFunction("url_decode", str);
}

/**
 * The text that was encoded for a URL's query; NULL where it cannot be decoded.
 *
 * @example
 * await spark.range(1).select(try_url_decode(lit("https%3A%2F%2Fspark.apache.org")).as("r")).show({ truncate: false });
 * // prints:
 * // +------------------------+
 * // |r                       |
 * // +------------------------+
 * // |https://spark.apache.org|
 * // +------------------------+
 */
export function try_url_decode(str: ColumnOrName): Column<StringType> {
  return callFunction("try_url_decode", str);
}

/**
 * A part of a URL: PROTOCOL, USERINFO, AUTHORITY, HOST, PATH, FILE, QUERY (or one key of it) or REF.
 *
 * @example
 * await spark.range(1).select(parse_url(lit("https://spark.apache.org/path?query=1"), lit("HOST")).as("r")).show({ truncate: false });
 * // prints:
 * // +----------------+
 * // |r               |
 * // +----------------+
 * // |spark.apache.org|
 * // +----------------+
 */
export function parse_url(url: ColumnOrName, partToExtract: ColumnOrName, key?: ColumnOrName): Column<StringType> {
  return callFunction("parse_url", url, partToExtract, ...optionalColumn(key));
}

/**
 * A part of a URL: PROTOCOL, USERINFO, AUTHORITY, HOST, PATH, FILE, QUERY (or one key of it) or REF; NULL where the URL is invalid.
 *
 * @example
 * await spark.range(1).select(try_parse_url(lit("https://spark.apache.org/path?query=1"), lit("QUERY"), lit("query")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |1  |
 * // +---+
 */
export function try_parse_url(url: ColumnOrName, partToExtract: ColumnOrName, key?: ColumnOrName): Column<StringType> {
  return callFunction("try_parse_url", url, partToExtract, ...optionalColumn(key));
}
