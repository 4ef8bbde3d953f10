import { sparkErrorFromParts } from "../../../../errors/index.ts";
import {
  ArrayType,
  BinaryType,
  BooleanType,
  ByteType,
  type DataType,
  DateType,
  DecimalType,
  DoubleType,
  FloatType,
  IntegerType,
  LongType,
  MapType,
  ShortType,
  StringType,
  type StructDataType,
  StructField,
  structType,
  TimestampNTZType,
  TimestampType,
  TimeType,
} from "../../../../types/index.ts";
import type { SchemaNode } from "../../scan/parquet/schema-tree.ts";

/** The Spark schema of a file that Spark did not write. */
export const sparkSchema = (root: SchemaNode): StructDataType =>
  structType(root.children.map((child) => StructField(child.name, fieldType(child))));

/** A repeated element outside a list is a list of itself. */
const fieldType = (node: SchemaNode): DataType =>
  node.repetition === "REPEATED" ? ArrayType(nodeType(node)) : nodeType(node);

function nodeType(node: SchemaNode): DataType {
  if (node.type !== undefined) return leafType(node);
  if (isAnnotated(node, "LIST", "ListType")) return ArrayType(listElement(node));
  if (isAnnotated(node, "MAP", "MapType") || node.converted === "MAP_KEY_VALUE") {
    const [key, value] = node.children[0]?.children ?? [];
    if (key && value) return MapType(nodeType(key), nodeType(value));
  }
  return sparkSchema(node);
}

const isAnnotated = ({ converted, logical }: SchemaNode, old: string, current: string): boolean =>
  converted === old || (logical?.startsWith(current) ?? false);

/** The middle level of a list is a wrapper, unless it looks like the two-level lists of old writers. */
function listElement(list: SchemaNode): DataType {
  const repeated = list.children[0] as SchemaNode;
  const [only, ...more] = repeated.children;
  const isWrapper =
    only !== undefined && more.length === 0 && repeated.name !== "array" && repeated.name !== `${list.name}_tuple`;
  return isWrapper ? fieldType(only) : nodeType(repeated);
}

type Rule = (node: SchemaNode) => DataType | undefined;

/** What an annotation says of the value; undefined where Spark has no type for it. */
const byAnnotation: readonly (readonly [RegExp, Rule])[] = [
  [/^(INT_8|IntType\(bitWidth=8, isSigned=1)/, () => ByteType],
  [/^(INT_16|IntType\(bitWidth=16, isSigned=1)/, () => ShortType],
  [/^(INT_32|IntType\(bitWidth=32, isSigned=1)/, () => IntegerType],
  [/^(INT_64|IntType\(bitWidth=64, isSigned=1)/, () => LongType],
  [/^(UINT_8|IntType\(bitWidth=8)/, () => ShortType],
  [/^(UINT_16|IntType\(bitWidth=16)/, () => IntegerType],
  [/^(UINT_32|IntType\(bitWidth=32)/, () => LongType],
  [/^(UINT_64|IntType\(bitWidth=64)/, () => DecimalType(20, 0)],
  [/^DateType|^DATE$/, () => DateType],
  [/^DecimalType|^DECIMAL$/, ({ precision, scale }) => (precision > 38 ? undefined : DecimalType(precision, scale))],
  [/^(UTF8|ENUM|JSON|StringType|EnumType|JsonType)/, () => StringType],
  [/^(BSON|BsonType)/, () => BinaryType],
  [/^TimestampType\(.*NANOS=Nano/, () => undefined],
  [/^TimestampType\(isAdjustedToUTC=0/, () => TimestampNTZType],
  [/^(TimestampType|TIMESTAMP_MICROS|TIMESTAMP_MILLIS)/, () => TimestampType],
  [/^TimeType\(.*MICROS=Micro|^TIME_MICROS$/, () => TimeType(6)],
  [/./, () => undefined],
];

const byPhysicalType: Readonly<Record<string, DataType>> = {
  BOOLEAN: BooleanType,
  INT32: IntegerType,
  INT64: LongType,
  INT96: TimestampType,
  FLOAT: FloatType,
  DOUBLE: DoubleType,
  BYTE_ARRAY: BinaryType,
  FIXED_LEN_BYTE_ARRAY: BinaryType,
};

function leafType(node: SchemaNode): DataType {
  const annotation = node.logical ?? node.converted;
  const rule = annotation && byAnnotation.find(([pattern]) => pattern.test(annotation))?.[1];
  const type = rule ? rule(node) : byPhysicalType[node.type as string];
  if (type) return type;
  throw sparkErrorFromParts({
    className: "AnalysisException",
    condition: "PARQUET_TYPE_ILLEGAL",
    sqlState: "42846",
    params: { parquetType: `${node.type} (${annotation})` },
    message: `Spark has no type for the Parquet type ${node.type} (${annotation}) of column ${node.name}.`,
  });
}
