import { sparkError } from "../../errors/index.ts";
import { type DataType, StructField } from "../data-type.ts";
import { StructType } from "../struct-type.ts";
import type { Flatten } from "./shape.ts";

/** A column that is never null. */
export interface NotNull<T extends DataType = DataType> {
  readonly notNull: T;
}

/**
 * Marks a column of {@link defineSchema} as never null.
 *
 * @example
 * ```ts
 * const people = defineSchema({ id: notNull(LongType), name: StringType });
 * ```
 */
export const notNull = <T extends DataType>(type: T): NotNull<T> => Object.freeze({ notNull: type });

type Definition = { readonly [name: string]: DataType | NotNull };

/** The compiler's view of a definition: columns may be null unless marked. */
export type DefinedSchema<D extends Definition> = Flatten<{
  readonly [Name in keyof D]: D[Name] extends NotNull<infer T> ? T : D[Name] extends DataType ? D[Name] | null : never;
}>;

/**
 * A schema written as an object, from column names to types. DataFrames made with it know their columns at compile time.
 *
 * @example
 * ```ts
 * const people = defineSchema({ name: StringType, age: notNull(IntegerType), tags: ArrayType(StringType) });
 * const df = spark.read.schema(people).csv("people.csv");
 * ```
 */
export function defineSchema<const D extends Definition>(columns: D): StructType<DefinedSchema<D>> {
  const fields = Object.entries(columns).map(([name, type]) => {
    // JavaScript moves such keys to the front, which would silently reorder the columns.
    if (/^(0|[1-9]\d*)$/.test(name))
      throw sparkError("INVALID_TYPE", { arg_name: name, arg_type: "number as a key; use StructType.add" });
    return "notNull" in type ? StructField(name, type.notNull, false) : StructField(name, type);
  });
  return new StructType(fields) as unknown as StructType<DefinedSchema<D>>;
}
