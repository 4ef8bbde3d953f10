import { sparkError } from "../errors/index.ts";
import type { StructField } from "./data-type.ts";
import { readDdl, readSchema } from "./ddl/index.ts";
import { dataTypeFromJson } from "./json/from-json.ts";
import type { FieldsSchema, UntypedSchema } from "./schema/shape.ts";
import { StructType as Struct } from "./struct.ts";

/** A struct type whose columns the compiler knows as `S`; without `S`, one known only at run time. */
export type StructType<S = UntypedSchema> = Struct<S>;

interface StructTypeConstructor {
  // biome-ignore lint/complexity/noBannedTypes: no columns yet
  new (): Struct<{}>;
  new <const F extends readonly StructField[]>(fields: F): Struct<FieldsSchema<F>>;
  readonly prototype: Struct<unknown>;

  /**
   * Reads a schema from DDL text, the inside of a table definition or a `struct<...>`.
   *
   * @example
   * ```ts
   * const schema = StructType.fromDDL("id BIGINT NOT NULL, tags ARRAY<STRING> COMMENT 'free words'");
   * ```
   */
  fromDDL(ddl: string): StructType;

  /** Reads a schema from Spark's JSON, as text or parsed. */
  fromJson(json: unknown): StructType;
}

/**
 * A struct, and the schema of a DataFrame. Immutable: `add` gives a new one.
 *
 * @example
 * ```ts
 * const schema = new StructType().add("name", StringType).add("age", IntegerType, false);
 * console.log(schema.treeString());
 * // prints:
 * // root
 * //  |-- name: string (nullable = true)
 * //  |-- age: integer (nullable = false)
 * ```
 */
export const StructType = Object.assign(Struct, {
  fromDDL: (ddl: string): StructType => {
    const type = readDdl(ddl, structType);
    return type.kind === "struct" ? (type as StructType) : readSchema(ddl, structType);
  },
  fromJson: (json: unknown): StructType => {
    const type = dataTypeFromJson(json);
    if (type.kind === "struct") return structType(type.fields);
    throw sparkError("INVALID_JSON_DATA_TYPE", { invalidType: typeof json === "string" ? json : JSON.stringify(json) });
  },
}) as unknown as StructTypeConstructor;

/** The struct of these fields, for code that does not know them before run time. */
export const structType = (fields: readonly StructField[]): StructType => new Struct<UntypedSchema>(fields);

/** The struct as an instance of the class, whatever it was made as. */
export const asStructType = (struct: { readonly fields: readonly StructField[] }): StructType =>
  struct instanceof Struct ? (struct as StructType) : structType(struct.fields);
