import type { CheckedName, IsUntyped, RowOf } from "../types/index.ts";
import type { AnyValue } from "./any-value.ts";
import type { Column } from "./column.ts";

/** Names of the columns; any string where they are not known. */
export type NameOf<S> = keyof S & string;

/** The columns as a function of them gets them. An untyped DataFrame has every column. */
export type ColumnsOf<S> =
  IsUntyped<S> extends true
    ? { readonly [name: string]: AnyValue }
    : { readonly [K in keyof S & string]: Column<S[K], K> };

/** A column of whatever type and name. */
export type AnyColumn = Column<AnyValue, AnyValue>;

/** What a function of the columns may give: one column, or several. */
export type ColumnOrColumns = AnyColumn | readonly AnyColumn[];

/** How a column can be named: by its name, as a column, or by a function of the columns that gives one or several. */
export type ColumnInput<S> =
  | string
  | AnyColumn
  | readonly (string | AnyColumn)[]
  | ((columns: ColumnsOf<S>) => ColumnOrColumns);

/** As {@link ColumnInput}, or a position counted from 1. */
export type ColumnOrPosition<S> = ColumnInput<S> | number | readonly (string | number | AnyColumn)[];

/** Arguments as they stand; a name that does not exist becomes the sentence that says so. */
export type CheckedInputs<S, A extends readonly unknown[]> = {
  readonly [I in keyof A]: A[I] extends readonly unknown[] ? CheckedInputs<S, A[I]> : CheckedName<S, A[I]>;
};

/** The names and columns that arguments stand for, one after the other. */
export type ItemsOf<A extends readonly unknown[]> = A extends readonly [infer Head, ...infer Rest]
  ? readonly [...ItemsOfOne<Head>, ...ItemsOf<Rest>]
  : A;
type ItemsOfOne<T> = T extends (...args: never[]) => infer R
  ? ItemsOfOne<R>
  : T extends readonly unknown[]
    ? T
    : readonly [T];

/** What a condition may be; a string is SQL. */
export type Condition<S> = AnyColumn | string | ((columns: ColumnsOf<S>) => AnyColumn);

/** A row: the column names with their values, and the values by position. */
export type Row<S> = RowOf<S> & { readonly [position: number]: unknown };

type NumericKind = "byte" | "short" | "integer" | "long" | "float" | "double" | "decimal";
type IsAny<T> = 0 extends 1 & T ? true : false;

/** Names of the columns that can be summed. */
export type NumericNameOf<S> =
  IsUntyped<S> extends true
    ? string
    : {
        [K in keyof S & string]: IsAny<S[K]> extends true
          ? K
          : NonNullable<S[K]> extends { readonly kind: NumericKind }
            ? K
            : never;
      }[keyof S & string];
