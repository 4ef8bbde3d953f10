import type { ColumnType, DataType, NamedDataType, UntypedSchema } from "../types/index.ts";
import type { AnyValue } from "./any-value.ts";

/** The schema that DDL text describes, as far as the compiler can read it. Types of nested columns stay open. */
export type DdlSchema<Text extends string> = string extends Text
  ? UntypedSchema
  : FieldsOf<Trim<Text>> extends infer Fields
    ? [Fields] extends [never]
      ? UntypedSchema
      : { readonly [F in Fields as NameOfField<F>]: TypeOfField<F> }
    : never;

type Space = " " | "\n" | "\t" | "\r";
type Trim<T extends string> = T extends `${Space}${infer Rest}` | `${infer Rest}${Space}` ? Trim<Rest> : T;

/** The fields as a union of texts: split at commas, but not at those inside brackets. */
type FieldsOf<T extends string, Begun extends string = ""> = T extends `${infer Head},${infer Rest}`
  ? IsWhole<`${Begun}${Head}`> extends true
    ? Field<`${Begun}${Head}`> | FieldsOf<Rest>
    : FieldsOf<Rest, `${Begun}${Head},`>
  : Field<`${Begun}${T}`>;

type IsWhole<T extends string> = T extends `${infer A}<${infer B}>${infer C}`
  ? IsWhole<`${A}${B}${C}`>
  : T extends `${infer A}(${infer B})${infer C}`
    ? IsWhole<`${A}${B}${C}`>
    : T extends `${string}<${string}` | `${string}(${string}`
      ? false
      : true;

type Field<T extends string> =
  Trim<T> extends `\`${infer Name}\`${infer Rest}`
    ? readonly [Name, Trim<Rest>]
    : Trim<T> extends `${infer Name} ${infer Rest}`
      ? Name extends `${infer Before}:${infer After}`
        ? readonly [Before, Trim<`${After} ${Rest}`>]
        : readonly [Name, Trim<Rest>]
      : Trim<T> extends `${infer Name}:${infer Rest}`
        ? readonly [Name, Rest]
        : never;

type NameOfField<F> = F extends readonly [infer Name extends string, string] ? Name : never;

type TypeOfField<F> = F extends readonly [string, infer Rest extends string]
  ? Uppercase<Rest> extends `${infer Type} NOT NULL${string}`
    ? ColumnType<Named<Trim<Type>>, false>
    : Uppercase<Rest> extends `${infer Type} COMMENT ${string}`
      ? ColumnType<Named<Trim<Type>>, true>
      : ColumnType<Named<Uppercase<Rest>>, true>
  : never;

type Named<T extends string> = T extends `${string}<${string}`
  ? AnyValue
  : NamedDataType<T> extends infer D extends DataType
    ? D
    : AnyValue;
