import {
  type ArrayType,
  type BooleanType,
  type DataType,
  type DoubleType,
  dataTypeToJson,
  type FloatType,
  type IntegerType,
  type LongType,
  type ShortType,
  type StringType,
} from "../../types/index.ts";
import { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import { optionsColumn, type TextOptions } from "./arguments.ts";

/**
 * The struct that an XML text holds, in a type given as DDL or an object. What does not fit it becomes null. On real
 * Spark only, since 4.0.0.
 *
 * @example on real Spark
 * await spark.range(1).select(from_xml(lit("<p><a>1</a></p>"), "a INT").as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |{1}|
 * // +---+
 */
export function from_xml(col: ColumnOrName, schema: DataType | string | Column, options?: TextOptions): Column {
  return callFunction(
    "from_xml",
    col,
    literal(typeof schema === "string" || schema instanceof Column ? schema : dataTypeToJson(schema)),
    ...optionsColumn(options),
  );
}

/**
 * The type of a constant XML text, as DDL. On real Spark only, since 4.0.0.
 *
 * @example on real Spark
 * await spark.range(1).select(schema_of_xml("<p><a>1</a></p>").as("r")).show({ truncate: false });
 * // prints:
 * // +-----------------+
 * // |r                |
 * // +-----------------+
 * // |STRUCT<a: BIGINT>|
 * // +-----------------+
 */
export function schema_of_xml(xml: string | Column, options?: TextOptions): Column<StringType> {
  return callFunction("schema_of_xml", literal(xml), ...optionsColumn(options));
}

/**
 * A struct as XML text, in a row element. On real Spark only, since 4.0.0.
 *
 * @example on real Spark
 * await spark.range(1).select(to_xml(struct(lit(1).as("a"))).as("r")).show({ truncate: false });
 * // prints:
 * // +---------------------------+
 * // |r                          |
 * // +---------------------------+
 * // |<ROW>\n    <a>1</a>\n</ROW>|
 * // +---------------------------+
 */
export function to_xml(col: ColumnOrName, options?: TextOptions): Column<StringType> {
  return callFunction("to_xml", col, ...optionsColumn(options));
}

/**
 * The texts of all nodes of an XML text that an XPath finds. On real Spark only, since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(1).select(xpath(lit("<a><b>1</b><b>2</b></a>"), lit("a/b/text()")).as("r")).show({ truncate: false });
 * // prints:
 * // +------+
 * // |r     |
 * // +------+
 * // |[1, 2]|
 * // +------+
 */
export function xpath(xml: ColumnOrName, path: ColumnOrName): Column<ArrayType<StringType>> {
  return callFunction("xpath", xml, path);
}

/**
 * Whether an XPath is true of an XML text, or finds a node. On real Spark only, since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(1).select(xpath_boolean(lit("<a><b>1</b><b>2</b></a>"), lit("a/b")).as("r")).show({ truncate: false });
 * // prints:
 * // +----+
 * // |r   |
 * // +----+
 * // |true|
 * // +----+
 */
export function xpath_boolean(xml: ColumnOrName, path: ColumnOrName): Column<BooleanType> {
  return callFunction("xpath_boolean", xml, path);
}

/**
 * What an XPath gives, as a DOUBLE: NaN where it is no number, 0 where nothing is found. On real Spark only, since
 * 3.5.0.
 *
 * @example on real Spark
 * await spark.range(1).select(xpath_double(lit("<a><b>1</b><b>2</b></a>"), lit("sum(a/b)")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |3.0|
 * // +---+
 */
export function xpath_double(xml: ColumnOrName, path: ColumnOrName): Column<DoubleType> {
  return callFunction("xpath_double", xml, path);
}

/**
 * What an XPath gives, as a FLOAT: NaN where it is no number, 0 where nothing is found. On real Spark only, since
 * 3.5.0.
 *
 * @example on real Spark
 * await spark.range(1).select(xpath_float(lit("<a><b>1</b><b>2</b></a>"), lit("sum(a/b)")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |3.0|
 * // +---+
 */
export function xpath_float(xml: ColumnOrName, path: ColumnOrName): Column<FloatType> {
  return callFunction("xpath_float", xml, path);
}

/**
 * What an XPath gives, as an INT: 0 where nothing is found or it is no number. On real Spark only, since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(1).select(xpath_int(lit("<a><b>1</b><b>2</b></a>"), lit("sum(a/b)")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |3  |
 * // +---+
 */
export function xpath_int(xml: ColumnOrName, path: ColumnOrName): Column<IntegerType> {
  return callFunction("xpath_int", xml, path);
}

/**
 * What an XPath gives, as a BIGINT: 0 where nothing is found or it is no number. On real Spark only, since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(1).select(xpath_long(lit("<a><b>1</b><b>2</b></a>"), lit("sum(a/b)")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |3  |
 * // +---+
 */
export function xpath_long(xml: ColumnOrName, path: ColumnOrName): Column<LongType> {
  return callFunction("xpath_long", xml, path);
}

/**
 * What an XPath gives, as a DOUBLE; another name of {@link xpath_double}. On real Spark only, since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(1).select(xpath_number(lit("<a><b>1</b><b>2</b></a>"), lit("sum(a/b)")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |3.0|
 * // +---+
 */
export function xpath_number(xml: ColumnOrName, path: ColumnOrName): Column<DoubleType> {
  return callFunction("xpath_number", xml, path);
}

/**
 * What an XPath gives, as a SMALLINT: 0 where nothing is found or it is no number. On real Spark only, since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(1).select(xpath_short(lit("<a><b>1</b><b>2</b></a>"), lit("sum(a/b)")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |3  |
 * // +---+
 */
export function xpath_short(xml: ColumnOrName, path: ColumnOrName): Column<ShortType> {
  return callFunction("xpath_short", xml, path);
}

/**
 * The text of the first node that an XPath finds. On real Spark only, since 3.5.0.
 *
 * @example on real Spark
 * await spark.range(1).select(xpath_string(lit("<a><b>1</b><b>2</b></a>"), lit("a/b")).as("r")).show({ truncate: false });
 * // prints:
 * // +---+
 * // |r  |
 * // +---+
 * // |1  |
 * // +---+
 */
export function xpath_string(xml: ColumnOrName, path: ColumnOrName): Column<StringType> {
  return callFunction("xpath_string", xml, path);
}
