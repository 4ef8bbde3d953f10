import type { ColumnAt, nameOfColumn, OutputName, typeOfColumn } from "./column-of.ts";
import type { Flatten, IsUntyped, UntypedSchema } from "./shape.ts";

/** The columns that one item of a select list gives; untyped when its name or its type is unknown. */
type Selected<S, Item> = Item extends string
  ? string extends Item
    ? UntypedSchema
    : Item extends "*"
      ? S
      : Item extends `${string}.*`
        ? UntypedSchema
        : { readonly [Name in OutputName<Item>]: ColumnAt<S, Item> }
  : Item extends { readonly [nameOfColumn]: infer Name extends string; readonly [typeOfColumn]: infer T }
    ? string extends Name
      ? UntypedSchema
      : Name extends "*"
        ? S
        : { readonly [N in Name]: T }
    : UntypedSchema;

type UnionToIntersection<U> = (U extends unknown ? (item: U) => void : never) extends (item: infer I) => void
  ? I
  : never;

/** The columns of several items together; untyped as soon as one of them is. */
type Together<Parts> = true extends (Parts extends unknown ? IsUntyped<Parts> : never)
  ? UntypedSchema
  : Flatten<UnionToIntersection<Parts>>;

/** The schema that `select` gives. An item is a name or a column. */
export type SelectResult<S, Items extends readonly unknown[]> =
  IsUntyped<S> extends true ? UntypedSchema : Together<Items[number] extends infer Item ? Part<S, Item> : never>;

type Part<S, Item> = Item extends unknown ? Selected<S, Item> : never;

/** The schema that `groupBy(...keys).agg(...aggregates)` gives. */
export type GroupAgg<S, Keys extends readonly unknown[], Aggregates extends readonly unknown[]> =
  IsUntyped<S> extends true ? UntypedSchema : Together<Part<S, Keys[number]> | Part<S, Aggregates[number]>>;

/** The schema with one column added, or replaced. */
export type WithColumn<S, Name extends string, T> =
  IsUntyped<S> extends true
    ? UntypedSchema
    : string extends Name
      ? UntypedSchema
      : { readonly [K in keyof S | Name]: K extends Name ? T : K extends keyof S ? S[K] : never };

/** The schema with several columns added, or replaced: `C` maps names to columns. */
export type WithColumns<S, C> =
  IsUntyped<S> extends true
    ? UntypedSchema
    : string extends keyof C
      ? UntypedSchema
      : {
          readonly [K in keyof S | keyof C]: K extends keyof C
            ? C[K] extends { readonly [typeOfColumn]: infer T }
              ? T
              : any
            : K extends keyof S
              ? S[K]
              : never;
        };

/** The schema with a column renamed; unchanged, as in Spark, when there is no such column. */
export type Rename<S, From extends string, To extends string> =
  IsUntyped<S> extends true
    ? UntypedSchema
    : string extends From | To
      ? UntypedSchema
      : { readonly [K in keyof S as K extends From ? To : K]: S[K] };

/** The schema without some columns. Names that it does not have are ignored, as in Spark. */
export type Drop<S, Names> =
  IsUntyped<S> extends true
    ? UntypedSchema
    : string extends Names
      ? UntypedSchema
      : { readonly [K in keyof S as K extends Names ? never : K]: S[K] };

/** The schema where some columns, all by default, are not null any more. */
export type NonNull<S, Names = keyof S> =
  IsUntyped<S> extends true ? UntypedSchema : { readonly [K in keyof S]: K extends Names ? Exclude<S[K], null> : S[K] };

/** The schema of a union: the names of the left side, null where either side may be null. */
export type UnionResult<L, R> =
  IsUntyped<L> extends true
    ? UntypedSchema
    : IsUntyped<R> extends true
      ? UntypedSchema
      : { readonly [K in keyof L]: K extends keyof R ? L[K] | R[K] : L[K] | null };
