import type { IsUntyped, schemaOf } from "./shape.ts";

/** Where a column keeps, for the compiler only, its type and its name. */
export declare const typeOfColumn: unique symbol;
export declare const nameOfColumn: unique symbol;

/** What the compiler knows of a column: a data type, or null, or both; and its name, `string` when it is unknown. */
export interface TypedColumn<T = any, Name extends string = string> {
  readonly [typeOfColumn]: T;
  readonly [nameOfColumn]: Name;
}

/** What the compiler says when a name is wrong. It stands where the name stood, so it reads as the reason. */
export type NoSuchColumn<Name> = Name extends string ? `There is no column '${Name}' in this DataFrame` : never;

type Unquoted<Name extends string> = Name extends `\`${infer Inner}\`` ? Inner : Name;

/**
 * The type of the column that a name stands for, as Spark reads names: a dot reaches into a struct, and backticks hold a
 * name together. `never` when there is none.
 */
export type ColumnAt<S, Name extends string> =
  IsUntyped<S> extends true
    ? any
    : Name extends `\`${infer Inner}\``
      ? Inner extends keyof S
        ? S[Inner]
        : never
      : Name extends `${infer Head}.${infer Rest}`
        ? Unquoted<Head> extends keyof S
          ? Inside<S[Unquoted<Head>], Rest>
          : never
        : Name extends keyof S
          ? S[Name]
          : never;

type Inside<T, Path extends string> = 0 extends 1 & T
  ? any
  : NonNullable<T> extends { readonly kind: "struct"; readonly [schemaOf]?: infer S }
    ? ColumnAt<NonNullable<S>, Path> | Extract<T, null>
    : NonNullable<T> extends { readonly kind: "map" | "array" | "variant" | "udt" }
      ? any
      : never;

/** The name that a selected column has in the result: the last part of the path. */
export type OutputName<Name extends string> = Name extends `\`${infer Inner}\``
  ? Inner
  : Name extends `${string}.${infer Rest}`
    ? OutputName<Rest>
    : Name;

/** A name that the table has, or a sentence that says that it has none. Names that are not literals pass. */
export type CheckedName<S, Name> = Name extends string
  ? string extends Name
    ? Name
    : Name extends "*" | `${string}.*`
      ? Name
      : [ColumnAt<S, Name>] extends [never]
        ? NoSuchColumn<Name>
        : Name
  : Name;

/** Checks a list of names and columns: what is wrong becomes a sentence, the rest stays as it is. */
export type CheckedNames<S, Items extends readonly unknown[]> = {
  readonly [I in keyof Items]: CheckedName<S, Items[I]>;
};
