import type { Flatten, IsUntyped, UntypedSchema } from "./shape.ts";

/** The join types, in all of Spark's spellings. */
export type JoinKind =
  | "inner"
  | "cross"
  | "outer"
  | "full"
  | "fullouter"
  | "full_outer"
  | "left"
  | "leftouter"
  | "left_outer"
  | "right"
  | "rightouter"
  | "right_outer"
  | "semi"
  | "leftsemi"
  | "left_semi"
  | "anti"
  | "leftanti"
  | "left_anti";

type Full = "outer" | "full" | "fullouter" | "full_outer";
type LeftOuter = "left" | "leftouter" | "left_outer";
type RightOuter = "right" | "rightouter" | "right_outer";
type LeftOnly = "semi" | "leftsemi" | "left_semi" | "anti" | "leftanti" | "left_anti";

/** The type of a column whose name is on both sides of a join: Spark cannot tell which is meant. */
export interface AmbiguousColumn<Name> {
  readonly kind: "ambiguous";
  readonly reason: `The column '${Name & string}' is on both sides of the join: use 'using', or rename one`;
}

type Side<S, Nullable> = Nullable extends true ? { readonly [K in keyof S]: S[K] | null } : S;

type Without<S, Names> = { readonly [K in keyof S as K extends Names ? never : K]: S[K] };

type UsingColumns<L, R, Using extends string, Kind> = {
  readonly [K in Using]: Kind extends RightOuter
    ? K extends keyof R
      ? R[K]
      : never
    : Kind extends Full
      ? (K extends keyof L ? L[K] : never) | (K extends keyof R ? R[K] : never)
      : K extends keyof L
        ? L[K]
        : never;
};

type Ambiguous<L, R, Using> = { readonly [K in Exclude<keyof L & keyof R, Using>]: AmbiguousColumn<K> };

/**
 * The schema of a join. `Using` is the union of the names that both sides are joined by, `never` for a join by condition.
 * Columns of the side that may lack a match become nullable.
 */
export type JoinResult<L, R, Using extends string = never, Kind extends JoinKind = "inner"> =
  IsUntyped<L> extends true
    ? UntypedSchema
    : Kind extends LeftOnly
      ? L
      : IsUntyped<R> extends true
        ? UntypedSchema
        : Flatten<
            UsingColumns<L, R, Using, Kind> &
              Side<Without<L, Using | keyof R>, Kind extends RightOuter | Full ? true : false> &
              Side<Without<R, Using | keyof L>, Kind extends LeftOuter | Full ? true : false> &
              Ambiguous<L, R, Using>
          >;
