import type {
  BinaryType,
  BooleanType,
  ByteType,
  DataType,
  DateType,
  DecimalType,
  DoubleType,
  FloatType,
  IntegerType,
  LongType,
  ShortType,
  StringType,
  StructField,
  TimestampNTZType,
  TimestampType,
} from "../data-type.ts";

/** Where a struct type keeps, for the compiler only, what is known of its columns. */
export declare const schemaOf: unique symbol;

/**
 * What the compiler knows of a table: column names to types. A column that may be null is a union with `null`:
 * `{ name: StringType | null; age: IntegerType }`.
 */
export type SchemaShape = { readonly [name: string]: DataType | null };

/** A table whose columns are known only at run time. */
export type UntypedSchema = { readonly [name: string]: any };

/** Whether nothing is known of the columns of `S`. */
export type IsUntyped<S> = string extends keyof S ? true : false;

/** Makes one object type of an intersection. */
export type Flatten<T> = { readonly [K in keyof T]: T[K] };

/** The column type of a field: its data type, with null if it may be null. */
export type ColumnType<T extends DataType, Nullable extends boolean> = Nullable extends false ? T : T | null;

/** The schema with one more column. */
export type AddField<S, Name extends string, T extends DataType, Nullable extends boolean> = Flatten<
  S & { readonly [K in Name]: ColumnType<T, Nullable> }
>;

/** The schema of a list of fields; untyped where the list was made at run time. */
export type FieldsSchema<F extends readonly StructField[]> = string extends F[number]["name"]
  ? UntypedSchema
  : { readonly [Field in F[number] as Field["name"]]: ColumnType<Field["dataType"], Field["nullable"]> };

interface TypeByName {
  boolean: BooleanType;
  byte: ByteType;
  tinyint: ByteType;
  short: ShortType;
  smallint: ShortType;
  int: IntegerType;
  integer: IntegerType;
  long: LongType;
  bigint: LongType;
  float: FloatType;
  real: FloatType;
  double: DoubleType;
  string: StringType;
  binary: BinaryType;
  date: DateType;
  timestamp: TimestampType;
  timestamp_ltz: TimestampType;
  timestamp_ntz: TimestampNTZType;
}

/** A data type, or the data type that DDL text names, as far as that can be told without parsing. */
export type NamedDataType<T extends DataType | string> = T extends DataType
  ? T
  : Lowercase<T & string> extends infer Name
    ? Name extends keyof TypeByName
      ? TypeByName[Name]
      : Name extends `decimal(${number}${string})`
        ? DecimalType
        : any
    : never;
