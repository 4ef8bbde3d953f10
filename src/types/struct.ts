import { sparkError } from "../errors/index.ts";
import { type DataType, type Metadata, type StructDataType, StructField } from "./data-type.ts";
import { readDataType } from "./ddl/index.ts";
import { jsonOf } from "./json/to-json.ts";
import type { AddField, NamedDataType, schemaOf } from "./schema/shape.ts";
import { catalogString, tableDdl } from "./simple-string.ts";
import { treeString } from "./tree-string.ts";

/**
 * A struct, and the schema of a DataFrame. Immutable: `add` gives a new one. `S` is what the compiler knows of the columns.
 */
export class StructType<S> implements StructDataType, Iterable<StructField> {
  /** The tag of a struct among the data types. */
  readonly kind = "struct";
  /** The fields, in order. */
  readonly fields: readonly StructField[];
  #positions: ReadonlyMap<string, number> | undefined;

  /** Present for the compiler only. @internal */
  declare readonly [schemaOf]?: S;

  constructor(fields: readonly StructField[] = []) {
    this.fields = Object.freeze([...fields]);
    Object.freeze(this);
  }

  /**
   * The struct with one more field, which may be null unless the third argument is false. The type may be given as DDL text.
   *
   * @example
   * ```ts
   * const schema = new StructType().add("id", LongType, false).add("price", "decimal(10,2)");
   * ```
   */
  add<const F extends StructField>(field: F): StructType<AddField<S, F["name"], F["dataType"], F["nullable"]>>;
  add<const Name extends string, const T extends DataType | string, const Nullable extends boolean = true>(
    name: Name,
    dataType: T,
    nullable?: Nullable,
    metadata?: Metadata,
  ): StructType<AddField<S, Name, NamedDataType<T>, Nullable>>;
  add(
    field: string | StructField,
    dataType?: DataType | string,
    nullable = true,
    metadata?: Metadata,
  ): StructType<unknown> {
    if (typeof field !== "string") return new StructType([...this.fields, field]);
    if (dataType === undefined) {
      throw sparkError("ARGUMENT_REQUIRED", { arg_name: "dataType", condition: "a field is added by name" });
    }
    const type = typeof dataType === "string" ? readDataType(dataType, untypedStruct) : dataType;
    return new StructType([...this.fields, StructField(field, type, nullable, metadata)]);
  }

  /** The number of fields. */
  get length(): number {
    return this.fields.length;
  }

  /** The names of the fields, in order. */
  fieldNames(): string[] {
    return this.fields.map((field) => field.name);
  }

  /** The position of the first field of that name; case counts. */
  fieldIndex(name: string): number {
    const position = this.#indexed().get(name);
    if (position === undefined) throw sparkError("KEY_NOT_EXISTS", { key: name });
    return position;
  }

  /** The first field of that name; case counts. */
  field(name: string): StructField {
    return this.fields[this.fieldIndex(name)]!;
  }

  /** Whether there is a field of that name; case counts. */
  has(name: string): boolean {
    return this.#indexed().has(name);
  }

  /** `struct<a:int,b:string>` */
  simpleString(): string {
    return catalogString(this);
  }

  /** `a INT NOT NULL,b STRING COMMENT 'x'` */
  toDDL(): string {
    return tableDdl(this);
  }

  /** Spark's JSON text of the schema. */
  json(): string {
    return JSON.stringify(this.jsonValue());
  }

  /** Spark's JSON of the schema, parsed. */
  jsonValue(): unknown {
    return jsonOf(this);
  }

  /** What `JSON.stringify` prints: Spark's JSON. */
  toJSON(): unknown {
    return this.jsonValue();
  }

  /** The tree that `printSchema()` prints, down to `level` levels. */
  treeString(level?: number): string {
    return treeString(this, level);
  }

  /** As {@link simpleString}. */
  toString(): string {
    return this.simpleString();
  }

  /** The fields, in order. */
  [Symbol.iterator](): Iterator<StructField> {
    return this.fields[Symbol.iterator]();
  }

  // Of several fields of one name the first counts.
  #indexed(): ReadonlyMap<string, number> {
    if (this.#positions !== undefined) return this.#positions;
    const index = new Map<string, number>();
    this.fields.forEach((field, i) => {
      if (!index.has(field.name)) index.set(field.name, i);
    });
    this.#positions = index;
    return index;
  }
}

const untypedStruct = (fields: readonly StructField[]): StructType<unknown> => new StructType(fields);
