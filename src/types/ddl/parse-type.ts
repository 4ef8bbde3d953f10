import { type Origin, quoteSql, sparkError } from "../../errors/index.ts";
import { collationNamed, unknownCollation } from "../collation.ts";
import {
  ArrayType,
  BinaryType,
  BooleanType,
  ByteType,
  CalendarIntervalType,
  CharType,
  CollatedStringType,
  type DataType,
  DateType,
  type DayTimeField,
  DayTimeIntervalType,
  DecimalType,
  DoubleType,
  FloatType,
  GeographyType,
  GeometryType,
  IntegerType,
  LongType,
  MapType,
  NullType,
  ShortType,
  StringType,
  TimestampNTZType,
  TimestampType,
  TimeType,
  VarcharType,
  VariantType,
  type YearMonthField,
  YearMonthIntervalType,
} from "../data-type.ts";
import { dayTimeFields, yearMonthFields } from "../interval-fields.ts";
import { maxPrecision } from "../limits.ts";
import { type Cursor, SyntaxFailure } from "./cursor.ts";
import { readStructField } from "./parse-fields.ts";
import type { Token } from "./tokens.ts";

type TypeReader = (cursor: Cursor, name: Token) => DataType;

const simple: Readonly<Record<string, DataType>> = {
  VOID: NullType,
  BOOLEAN: BooleanType,
  TINYINT: ByteType,
  BYTE: ByteType,
  SMALLINT: ShortType,
  SHORT: ShortType,
  INT: IntegerType,
  INTEGER: IntegerType,
  BIGINT: LongType,
  LONG: LongType,
  FLOAT: FloatType,
  REAL: FloatType,
  DOUBLE: DoubleType,
  BINARY: BinaryType,
  DATE: DateType,
  VARIANT: VariantType,
};

const readers: ReadonlyMap<string, TypeReader> = new Map<string, TypeReader>([
  ...Object.entries(simple).map(([name, type]): [string, TypeReader] => [name, (c, n) => plain(c, n, type)]),
  ["STRING", (cursor, name) => (cursor.atSymbol("(") ? unsupported(cursor, name) : collatedString(cursor))],
  ["CHAR", (cursor, name) => sized(cursor, name, CharType)],
  ["CHARACTER", (cursor, name) => sized(cursor, name, CharType)],
  ["VARCHAR", (cursor, name) => sized(cursor, name, VarcharType)],
  ["DECIMAL", decimal],
  ["DEC", decimal],
  ["NUMERIC", decimal],
  ["TIME", time],
  ["TIMESTAMP", timestamp],
  ["TIMESTAMP_LTZ", (cursor, name) => withPrecision(cursor, name, "TIMESTAMP_LTZ", TimestampType)],
  ["TIMESTAMP_NTZ", (cursor, name) => withPrecision(cursor, name, "TIMESTAMP_NTZ", TimestampNTZType)],
  ["INTERVAL", interval],
  ["ARRAY", array],
  ["MAP", map],
  ["STRUCT", struct],
  ["GEOMETRY", (cursor, name) => spatial(cursor, name, GeometryType)],
  ["GEOGRAPHY", (cursor, name) => spatial(cursor, name, GeographyType)],
]);

/** Reads one data type. */
export function readType(cursor: Cursor): DataType {
  const name = cursor.token;
  if (name.kind === "quotedWord") return unsupported(cursor, cursor.take());
  if (name.kind !== "word") return cursor.fail();
  cursor.takeWord();
  return (readers.get(name.value) ?? unsupported)(cursor, name);
}

const plain = (cursor: Cursor, name: Token, type: DataType): DataType =>
  cursor.atSymbol("(") ? unsupported(cursor, name) : type;

function collatedString(cursor: Cursor): DataType {
  const collation = readCollation(cursor);
  return collation === undefined ? StringType : CollatedStringType(collation);
}

function readCollation(cursor: Cursor): string | undefined {
  if (cursor.skipWord("COLLATE") === undefined) return undefined;
  let part = identifier(cursor);
  while (cursor.skipSymbol(".")) part = identifier(cursor);
  const collation = collationNamed(nameOf(part));
  if (collation === undefined) cursor.reject(unknownCollation(nameOf(part), cursor.originOf(part)));
  return collation;
}

const identifier = (cursor: Cursor): Token =>
  cursor.token.kind === "word" || cursor.token.kind === "quotedWord" ? cursor.take() : cursor.fail();

const nameOf = (token: Token): string => (token.kind === "word" ? token.text : token.value);

const maxInt = 2 ** 31 - 1;

function sized(cursor: Cursor, name: Token, make: (length: number, collation?: string) => DataType): DataType {
  const type = name.value.startsWith("CHAR") ? "CHAR" : "VARCHAR";
  if (!cursor.skipSymbol("("))
    return cursor.reject(sparkError("DATATYPE_MISSING_SIZE", { type: quoteSql(name.value) }, cursor.originOf(name)));
  const length = cursor.expectInteger();
  cursor.expectSymbol(")");
  if (Number(length.value) > maxInt) {
    const params = { parameter: "length", value: length.value, type };
    return cursor.reject(sparkError("DATATYPE_PARAMETER_VALUE_OUT_OF_RANGE", params, cursor.originOf(name)));
  }
  return make(Number(length.value), readCollation(cursor));
}

function decimal(cursor: Cursor, name: Token): DataType {
  const [precision = 10, scale = 0, ...more] = optionalIntegers(cursor);
  const origin = cursor.originOf(name);
  if (more.length > 0) return cursor.reject(unsupportedError(cursor, name, [precision, scale, ...more]));
  if (precision > maxPrecision)
    return cursor.reject(sparkError("DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION", { precision, maxPrecision }, origin));
  if (scale > precision) {
    return cursor.reject(
      sparkError("DECIMAL_SCALE_EXCEEDS_PRECISION", { scale, precision }, origin, { class: "ParseException" }),
    );
  }
  return DecimalType(precision, scale);
}

function optionalIntegers(cursor: Cursor): readonly number[] {
  if (!cursor.skipSymbol("(")) return [];
  const values = [Number(cursor.expectInteger().value)];
  while (cursor.skipSymbol(",")) values.push(Number(cursor.expectInteger().value));
  cursor.expectSymbol(")");
  return values;
}

function time(cursor: Cursor, name: Token): DataType {
  const [precision = 6] = optionalIntegers(cursor);
  withoutTimeZone(cursor);
  if (precision > 9)
    return cursor.reject(sparkError("UNSUPPORTED_TIME_PRECISION", { precision }, cursor.originOf(name)));
  return TimeType(precision);
}

function withoutTimeZone(cursor: Cursor): boolean {
  if (!cursor.atWord("WITHOUT") || cursor.next.value !== "TIME") return false;
  cursor.take();
  cursor.expectWord("TIME");
  cursor.expectWord("ZONE");
  return true;
}

function timestamp(cursor: Cursor, name: Token): DataType {
  if (cursor.atSymbol("(")) return withPrecision(cursor, name, "TIMESTAMP_LTZ", TimestampType);
  if (withoutTimeZone(cursor)) return TimestampNTZType;
  if (cursor.atWord("WITH") && cursor.next.value === "LOCAL") {
    cursor.take();
    for (const word of ["LOCAL", "TIME", "ZONE"]) cursor.expectWord(word);
  }
  return TimestampType;
}

// Microseconds are the only precision while nanosecond timestamps are switched off, as they are by default.
function withPrecision(cursor: Cursor, name: Token, type: string, result: DataType): DataType {
  const [precision = 6] = optionalIntegers(cursor);
  if (precision === 6) return result;
  const origin = cursor.originOf(name);
  if (precision < 7 || precision > 9)
    return cursor.reject(sparkError("INVALID_TIMESTAMP_PRECISION", { precision, type }, origin));
  const params = {
    featureName: "Nanosecond-precision timestamp types",
    configKey: "spark.sql.timestampNanosTypes.enabled",
    configValue: "true",
  };
  return cursor.reject(sparkError("FEATURE_NOT_ENABLED", params, origin, { class: "SparkException" }));
}

function interval(cursor: Cursor): DataType {
  const start = fieldAt(cursor);
  if (start === undefined) return CalendarIntervalType;
  cursor.take();
  const yearMonth = yearMonthFields.includes(start as YearMonthField);
  const order: readonly string[] = yearMonth ? yearMonthFields : dayTimeFields;
  let end = start;
  if (cursor.atWord("TO")) {
    const to = cursor.token;
    const wanted = cursor.next.value.toLowerCase();
    if (order.indexOf(wanted) <= order.indexOf(start)) cursor.fail(to);
    cursor.take();
    cursor.take();
    end = wanted;
  }
  return yearMonth
    ? YearMonthIntervalType(start as YearMonthField, end as YearMonthField)
    : DayTimeIntervalType(start as DayTimeField, end as DayTimeField);
}

function fieldAt(cursor: Cursor): string | undefined {
  if (cursor.token.kind !== "word") return undefined;
  const word = cursor.token.value.toLowerCase();
  return [...yearMonthFields, ...dayTimeFields].find((field) => field === word);
}

function array(cursor: Cursor, name: Token): DataType {
  return insideBrackets(cursor, name, () => ArrayType(readType(cursor)));
}

function map(cursor: Cursor, name: Token): DataType {
  return insideBrackets(cursor, name, () => {
    const key = readType(cursor);
    cursor.expectSymbol(",");
    return MapType(key, readType(cursor));
  });
}

function struct(cursor: Cursor, name: Token): DataType {
  if (cursor.skipSymbol("<>")) return cursor.structOf([]);
  return insideBrackets(cursor, name, () => {
    const fields = [];
    if (!cursor.atSymbol(">")) {
      do fields.push(readStructField(cursor, readType));
      while (cursor.skipSymbol(","));
    }
    return cursor.structOf(fields);
  });
}

function incomplete(name: Token, origin: Origin): Error {
  if (name.value === "ARRAY") return sparkError("INCOMPLETE_TYPE_DEFINITION.ARRAY", { elementType: "<INT>" }, origin);
  return sparkError(`INCOMPLETE_TYPE_DEFINITION.${name.value as "MAP" | "STRUCT"}`, {}, origin);
}

// Spark reports bad syntax inside the brackets at the bracket that opens them.
function insideBrackets(cursor: Cursor, name: Token, read: () => DataType): DataType {
  const bracket = cursor.token;
  if (cursor.atSymbol("<>")) cursor.fail();
  if (!cursor.skipSymbol("<")) return cursor.reject(incomplete(name, cursor.originOf(name)));
  try {
    const type = read();
    cursor.expectSymbol(">");
    return type;
  } catch (error) {
    throw error instanceof SyntaxFailure ? new SyntaxFailure(bracket) : error;
  }
}

function spatial(cursor: Cursor, name: Token, make: (srid: number | "ANY") => DataType): DataType {
  const bracket = cursor.token;
  if (!cursor.skipSymbol("(")) return unsupported(cursor, name);
  const any = cursor.skipWord("ANY") !== undefined;
  const srid = any ? undefined : cursor.token.kind === "integer" ? cursor.take() : cursor.fail(bracket);
  cursor.expectSymbol(")");
  if (srid === undefined) return make("ANY");
  if (!isSrid(Number(srid.value), name.value))
    return cursor.reject(sparkError("ST_INVALID_SRID_VALUE", { srid: srid.value }, cursor.originOf(name)));
  return make(Number(srid.value));
}

// 0 is a plane without a place on earth. The registry of EPSG begins at 1024.
const isSrid = (srid: number, type: string): boolean => (srid === 0 && type === "GEOMETRY") || srid >= 1024;

function unsupported(cursor: Cursor, name: Token): DataType {
  return cursor.reject(unsupportedError(cursor, name, optionalIntegers(cursor)));
}

function unsupportedError(cursor: Cursor, name: Token, parameters: readonly number[]): Error {
  const suffix = parameters.length > 0 ? `(${parameters.join(",")})` : "";
  const typeName = quoteSql(`${nameOf(name).toUpperCase()}${suffix}`);
  return sparkError("UNSUPPORTED_DATATYPE", { typeName }, cursor.originOf(name));
}
