import type { Temporal } from "temporal-polyfill";
import type { ArrayType, DataType, MapType } from "../data-type.ts";
import type { Decimal } from "../values/decimal.ts";
import type { Flatten, IsUntyped, schemaOf } from "./shape.ts";
import type { ValueOf } from "./value-of.ts";

interface InputByKind {
  long: bigint | number;
  decimal: Decimal | bigint | number | string;
  date: Temporal.PlainDate | Date;
  timestamp: Temporal.Instant | Date;
}

/** The values that can be written into a column of type `T`: what it gives, and what becomes that without loss. */
export type InputOf<T> = T extends null
  ? null | undefined
  : T extends { readonly kind: infer Kind extends keyof InputByKind }
    ? InputByKind[Kind]
    : T extends ArrayType<infer Element extends DataType, infer Nullable>
      ? readonly (InputOf<Element> | (Nullable extends false ? never : null | undefined))[]
      : T extends MapType<infer Key extends DataType, infer Value extends DataType, boolean>
        ? ReadonlyMap<InputOf<Key>, InputOf<Value> | null>
        : T extends { readonly kind: "struct"; readonly [schemaOf]?: infer S }
          ? InputRowOf<NonNullable<S>>
          : ValueOf<T>;

/** The rows that a table can be made of. A column that may be null may be left out. */
export type InputRowOf<S> =
  IsUntyped<S> extends true
    ? { readonly [name: string]: unknown }
    : Flatten<
        { readonly [Name in keyof S as null extends S[Name] ? never : Name]: InputOf<S[Name]> } & {
          readonly [Name in keyof S as null extends S[Name] ? Name : never]?: InputOf<S[Name]>;
        }
      >;
