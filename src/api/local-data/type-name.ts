import type { DataType } from "../../types/index.ts";

const classNames: Readonly<Record<DataType["kind"], string>> = {
  null: "NullType",
  boolean: "BooleanType",
  byte: "ByteType",
  short: "ShortType",
  integer: "IntegerType",
  long: "LongType",
  float: "FloatType",
  double: "DoubleType",
  decimal: "DecimalType",
  string: "StringType",
  char: "CharType",
  varchar: "VarcharType",
  binary: "BinaryType",
  date: "DateType",
  time: "TimeType",
  timestamp: "TimestampType",
  timestamp_ntz: "TimestampNTZType",
  yearMonthInterval: "YearMonthIntervalType",
  dayTimeInterval: "DayTimeIntervalType",
  calendarInterval: "CalendarIntervalType",
  array: "ArrayType",
  map: "MapType",
  struct: "StructType",
  variant: "VariantType",
  udt: "UserDefinedType",
  geometry: "GeometryType",
  geography: "GeographyType",
};

/** The name of a type's class, as messages about merging types give it. */
export const className = ({ kind }: DataType): string => classNames[kind];

/** A type as PySpark prints it in messages about values: `ArrayType(IntegerType(), True)`. */
export function typeRepr(type: DataType): string {
  return `${className(type)}(${partsOf(type)})`;
}

const bool = (value: boolean): string => (value ? "True" : "False");

function partsOf(type: DataType): string {
  switch (type.kind) {
    case "decimal":
      return `${type.precision},${type.scale}`;
    case "char":
    case "varchar":
      return `${type.length}`;
    case "array":
      return `${typeRepr(type.elementType)}, ${bool(type.containsNull)}`;
    case "map":
      return `${typeRepr(type.keyType)}, ${typeRepr(type.valueType)}, ${bool(type.valueContainsNull)}`;
    case "struct": {
      const fields = type.fields.map(
        ({ name, dataType, nullable }) => `StructField('${name}', ${typeRepr(dataType)}, ${bool(nullable)})`,
      );
      return `[${fields.join(", ")}]`;
    }
    default:
      return "";
  }
}
