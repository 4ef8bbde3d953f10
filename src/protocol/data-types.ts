import { sparkError } from "../errors/index.ts";
import {
  ArrayType,
  BinaryType,
  BooleanType,
  ByteType,
  CalendarIntervalType,
  CharType,
  CollatedStringType,
  catalogString,
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
  type Metadata,
  NullType,
  parseDdl,
  ShortType,
  StringType,
  StructField,
  structType,
  TimestampNTZType,
  TimestampType,
  TimeType,
  type TypeKind,
  UserDefinedType,
  VarcharType,
  VariantType,
  type YearMonthField,
  YearMonthIntervalType,
} from "../types/index.ts";
import { required, unsupportedCase } from "./checks.ts";
import type {
  DataType as DataTypeMessage,
  DataType_StructField as FieldMessage,
} from "./gen/spark/connect/types_pb.ts";

type Kind = DataTypeMessage["kind"];
type Case = NonNullable<Kind["case"]>;
type ValueOf<C extends Case> = Extract<Kind, { case: C }>["value"];

const $typeName = "spark.connect.DataType";
const plain = 0;
const anySrid = -1;
const defaultCollation = "UTF8_BINARY";

const yearMonthFields: readonly YearMonthField[] = ["year", "month"];
const dayTimeFields: readonly DayTimeField[] = ["day", "hour", "minute", "second"];

/** The message of a data type. Messages are shared: they are not to be changed. */
export function dataTypeMessage(type: DataType): DataTypeMessage {
  const known = constant[type.kind];
  if (known) return known;
  return { $typeName, kind: (writers as Record<string, (type: DataType) => Kind>)[type.kind]!(type) };
}

const of = (kind: Kind): DataTypeMessage => Object.freeze({ $typeName, kind: Object.freeze(kind) });

/** Types without parameters. */
const constant: { readonly [K in TypeKind]?: DataTypeMessage } = {
  null: of({ case: "null", value: { $typeName: "spark.connect.DataType.NULL", typeVariationReference: plain } }),
  boolean: of({
    case: "boolean",
    value: { $typeName: "spark.connect.DataType.Boolean", typeVariationReference: plain },
  }),
  byte: of({ case: "byte", value: { $typeName: "spark.connect.DataType.Byte", typeVariationReference: plain } }),
  short: of({ case: "short", value: { $typeName: "spark.connect.DataType.Short", typeVariationReference: plain } }),
  integer: of({
    case: "integer",
    value: { $typeName: "spark.connect.DataType.Integer", typeVariationReference: plain },
  }),
  long: of({ case: "long", value: { $typeName: "spark.connect.DataType.Long", typeVariationReference: plain } }),
  float: of({ case: "float", value: { $typeName: "spark.connect.DataType.Float", typeVariationReference: plain } }),
  double: of({ case: "double", value: { $typeName: "spark.connect.DataType.Double", typeVariationReference: plain } }),
  binary: of({ case: "binary", value: { $typeName: "spark.connect.DataType.Binary", typeVariationReference: plain } }),
  date: of({ case: "date", value: { $typeName: "spark.connect.DataType.Date", typeVariationReference: plain } }),
  timestamp: of({
    case: "timestamp",
    value: { $typeName: "spark.connect.DataType.Timestamp", typeVariationReference: plain },
  }),
  timestamp_ntz: of({
    case: "timestampNtz",
    value: { $typeName: "spark.connect.DataType.TimestampNTZ", typeVariationReference: plain },
  }),
  calendarInterval: of({
    case: "calendarInterval",
    value: { $typeName: "spark.connect.DataType.CalendarInterval", typeVariationReference: plain },
  }),
  variant: of({
    case: "variant",
    value: { $typeName: "spark.connect.DataType.Variant", typeVariationReference: plain },
  }),
};

type Parametrized = Exclude<
  TypeKind,
  | "null"
  | "boolean"
  | "byte"
  | "short"
  | "integer"
  | "long"
  | "float"
  | "double"
  | "binary"
  | "date"
  | "timestamp"
  | "timestamp_ntz"
  | "calendarInterval"
  | "variant"
>;

const unparsed = (text: string): Kind => ({
  case: "unparsed",
  value: { $typeName: "spark.connect.DataType.Unparsed", dataTypeString: text },
});

const writers: { readonly [K in Parametrized]: (type: Extract<DataType, { kind: K }>) => Kind } = {
  decimal: ({ precision, scale }) => ({
    case: "decimal",
    value: { $typeName: "spark.connect.DataType.Decimal", precision, scale, typeVariationReference: plain },
  }),
  string: ({ collation }) => ({
    case: "string",
    value: { $typeName: "spark.connect.DataType.String", collation, typeVariationReference: plain },
  }),
  // The messages of CHAR and VARCHAR have no place for a collation.
  char: (type) =>
    type.collation
      ? unparsed(catalogString(type))
      : {
          case: "char",
          value: { $typeName: "spark.connect.DataType.Char", length: type.length, typeVariationReference: plain },
        },
  varchar: (type) =>
    type.collation
      ? unparsed(catalogString(type))
      : {
          case: "varChar",
          value: { $typeName: "spark.connect.DataType.VarChar", length: type.length, typeVariationReference: plain },
        },
  time: ({ precision }) => ({
    case: "time",
    value: { $typeName: "spark.connect.DataType.Time", precision, typeVariationReference: plain },
  }),
  yearMonthInterval: (type) => ({
    case: "yearMonthInterval",
    value: {
      $typeName: "spark.connect.DataType.YearMonthInterval",
      startField: yearMonthFields.indexOf(type.startField),
      endField: yearMonthFields.indexOf(type.endField),
      typeVariationReference: plain,
    },
  }),
  dayTimeInterval: (type) => ({
    case: "dayTimeInterval",
    value: {
      $typeName: "spark.connect.DataType.DayTimeInterval",
      startField: dayTimeFields.indexOf(type.startField),
      endField: dayTimeFields.indexOf(type.endField),
      typeVariationReference: plain,
    },
  }),
  array: (type) => ({
    case: "array",
    value: {
      $typeName: "spark.connect.DataType.Array",
      elementType: dataTypeMessage(type.elementType),
      containsNull: type.containsNull,
      typeVariationReference: plain,
    },
  }),
  map: (type) => ({
    case: "map",
    value: {
      $typeName: "spark.connect.DataType.Map",
      keyType: dataTypeMessage(type.keyType),
      valueType: dataTypeMessage(type.valueType),
      valueContainsNull: type.valueContainsNull,
      typeVariationReference: plain,
    },
  }),
  struct: (type) => ({
    case: "struct",
    value: {
      $typeName: "spark.connect.DataType.Struct",
      fields: type.fields.map(fieldMessage),
      typeVariationReference: plain,
    },
  }),
  udt: (type) => ({
    case: "udt",
    value: {
      $typeName: "spark.connect.DataType.UDT",
      type: "udt",
      jvmClass: type.className,
      pythonClass: type.pyClass,
      serializedPythonClass: type.serializedClass,
      sqlType: dataTypeMessage(type.sqlType),
    },
  }),
  geometry: ({ srid }) => ({
    case: "geometry",
    value: {
      $typeName: "spark.connect.DataType.Geometry",
      srid: srid === "ANY" ? anySrid : srid,
      typeVariationReference: plain,
    },
  }),
  geography: ({ srid }) => ({
    case: "geography",
    value: {
      $typeName: "spark.connect.DataType.Geography",
      srid: srid === "ANY" ? anySrid : srid,
      typeVariationReference: plain,
    },
  }),
};

function fieldMessage(field: StructField): FieldMessage {
  const { name, nullable, metadata } = field;
  return {
    $typeName: "spark.connect.DataType.StructField",
    name,
    dataType: dataTypeMessage(field.dataType),
    nullable,
    metadata: Object.keys(metadata).length === 0 ? undefined : JSON.stringify(metadata),
  };
}

/** The data type of a message. */
export function dataTypeOf(message: DataTypeMessage): DataType {
  const { kind } = message;
  if (kind.case === undefined) {
    throw sparkError("CONNECT_INVALID_PLAN.INVALID_ONE_OF_FIELD_NOT_SET", {
      fullName: "spark.connect.DataType.kind",
      name: "kind",
    });
  }
  return (readers[kind.case] as (value: Kind["value"]) => DataType)(kind.value);
}

/** As {@link dataTypeOf}, for a field that must be there. */
export const requiredType = (message: DataTypeMessage | undefined, fullName: string): DataType =>
  dataTypeOf(required(message, fullName));

/** How each case of the message is read. */
export const readers: { readonly [C in Case]: (value: ValueOf<C>) => DataType } = {
  null: () => NullType,
  boolean: () => BooleanType,
  byte: () => ByteType,
  short: () => ShortType,
  integer: () => IntegerType,
  long: () => LongType,
  float: () => FloatType,
  double: () => DoubleType,
  decimal: ({ precision, scale }) => DecimalType(precision ?? 10, scale ?? 0),
  string: ({ collation }) =>
    collation === "" || collation === defaultCollation ? StringType : CollatedStringType(collation),
  char: ({ length }) => CharType(length),
  varChar: ({ length }) => VarcharType(length),
  binary: () => BinaryType,
  date: () => DateType,
  time: ({ precision }) => TimeType(precision),
  timestamp: () => TimestampType,
  timestampNtz: () => TimestampNTZType,
  timestampNtzNanos: () => unsupportedCase("spark.connect.DataType", "timestamp_ntz_nanos", 29),
  timestampLtzNanos: () => unsupportedCase("spark.connect.DataType", "timestamp_ltz_nanos", 30),
  calendarInterval: () => CalendarIntervalType,
  yearMonthInterval: ({ startField, endField }) =>
    YearMonthIntervalType(fieldAt(yearMonthFields, startField), fieldAt(yearMonthFields, endField)),
  dayTimeInterval: ({ startField, endField }) =>
    DayTimeIntervalType(fieldAt(dayTimeFields, startField), fieldAt(dayTimeFields, endField)),
  array: (value) =>
    ArrayType(requiredType(value.elementType, "spark.connect.DataType.Array.element_type"), value.containsNull),
  map: (value) =>
    MapType(
      requiredType(value.keyType, "spark.connect.DataType.Map.key_type"),
      requiredType(value.valueType, "spark.connect.DataType.Map.value_type"),
      value.valueContainsNull,
    ),
  struct: ({ fields }) => structType(fields.map(fieldOf)),
  variant: () => VariantType,
  udt: (value) =>
    UserDefinedType({
      sqlType: requiredType(value.sqlType, "spark.connect.DataType.UDT.sql_type"),
      ...(value.jvmClass !== undefined && { className: value.jvmClass }),
      ...(value.pythonClass !== undefined && { pyClass: value.pythonClass }),
      ...(value.serializedPythonClass !== undefined && { serializedClass: value.serializedPythonClass }),
    }),
  geometry: ({ srid }) => GeometryType(srid === anySrid ? "ANY" : srid),
  geography: ({ srid }) => GeographyType(srid === anySrid ? "ANY" : srid),
  unparsed: ({ dataTypeString }) => parseDdl(dataTypeString),
};

function fieldAt<F extends string>(fields: readonly F[], index: number | undefined): F | undefined {
  if (index === undefined) return undefined;
  const field = fields[index];
  if (field !== undefined) return field;
  throw sparkError("CONNECT_INVALID_PLAN.INVALID_ENUM", {
    name: "interval field",
    number: index,
    fullName: "spark.connect.DataType",
  });
}

function fieldOf(message: FieldMessage): StructField {
  const type = requiredType(message.dataType, "spark.connect.DataType.StructField.data_type");
  if (message.metadata === undefined) return StructField(message.name, type, message.nullable);
  return StructField(message.name, type, message.nullable, Object.freeze(JSON.parse(message.metadata) as Metadata));
}
