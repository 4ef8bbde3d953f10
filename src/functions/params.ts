import {
  ArrayType,
  BinaryType,
  BooleanType,
  type DataType,
  DateType,
  DoubleType,
  IntegerType,
  isAtomicType,
  isIntegralType,
  isNumericType,
  LongType,
  MapType,
  NullType,
  StringType,
  sqlType,
  TimestampType,
  type TypeKind,
} from "../types/index.ts";
import { implicitCast } from "./coercion/implicit-cast.ts";
import type { Argument } from "./function-info.ts";

/** One parameter: which argument types it takes, and the type each is cast to. */
export interface Param {
  /** As Spark words it in DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE. */
  readonly expects: string;
  readonly cast: (from: DataType, arg: Argument) => DataType | undefined;
  readonly optional?: boolean;
  readonly repeated?: boolean;
}

const quoted = (type: DataType): string => `"${sqlType(type)}"`;

/** Takes this type and whatever Spark casts to it by itself. */
export const exactly = (type: DataType): Param => ({ expects: quoted(type), cast: (from) => implicitCast(from, type) });

/** Takes the first of these types that the argument is, or else can be cast to. */
export const oneOf = (...types: readonly DataType[]): Param => ({
  expects: `(${types.map(quoted).join(" or ")})`,
  cast: (from) =>
    types.find((type) => type.kind === from.kind) ??
    types.map((type) => implicitCast(from, type)).find((type) => type !== undefined),
});

/** Takes types of these kinds as they are; a NULL literal or anything else may become `otherwise`. */
const ofKind = (expects: string, accepts: (type: DataType) => boolean, otherwise: DataType): Param => ({
  expects,
  cast: (from) => (accepts(from) ? from : implicitCast(from, otherwise)),
});

const nested = (kind: TypeKind, expects: string, whenNull: DataType): Param => ({
  expects,
  cast: (from) => (from.kind === kind ? from : from.kind === "null" ? whenNull : undefined),
});

export const string = exactly(StringType);
export const integer = exactly(IntegerType);
export const long = exactly(LongType);
export const double = exactly(DoubleType);
export const boolean = exactly(BooleanType);
export const binary = exactly(BinaryType);
export const date = exactly(DateType);
export const timestamp = exactly(TimestampType);
export const stringOrBinary = oneOf(StringType, BinaryType);
export const numeric = ofKind('"NUMERIC"', isNumericType, DoubleType);
export const integral = ofKind('"INTEGRAL"', isIntegralType, LongType);
export const any: Param = { expects: "any type", cast: (from) => from };
export const atomic: Param = { expects: "an atomic type", cast: (from) => (isAtomicType(from) ? from : undefined) };
export const array = nested("array", '"ARRAY"', ArrayType(NullType));
export const map = nested("map", '"MAP"', MapType(NullType, NullType));

export const optional = (param: Param): Param => ({ ...param, optional: true });
/** Zero or more of these; ask for at least one by putting the parameter before it too. */
export const repeated = (param: Param): Param => ({ ...param, repeated: true });
