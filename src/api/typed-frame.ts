import type { IsUntyped, RowOf } from "../types/index.ts";
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
export type ItemsOf<C> = C extends readonly unknown[] ? C : readonly [C];

/** What a condition may be; a string is SQL. */
export type Condition<S> = AnyColumn | string | ((columns: ColumnsOf<S>) => AnyColumn);

/** A row: the column names with their values, and the values by position. */
export type Row<S> = RowOf<S> & { readonly [position: number]: unknown };
