import { type Expression, node, type SetOpType } from "../plan/index.ts";
import type { JoinKind, JoinResult, UnionResult, UntypedSchema } from "../types/index.ts";
import type { AnyValue } from "./any-value.ts";
import { Column } from "./column.ts";
import type { DataFrame } from "./data-frame.ts";
import { RowsFrame } from "./frame-rows.ts";
import { joinType } from "./join-type.ts";
import { relation } from "./relation-builder.ts";
import type { AnyColumn, NameOf } from "./typed-frame.ts";

type JoinOn = string | AnyColumn | readonly (string | AnyColumn)[] | null;
/** The names among what a join is made on. */
type UsingOf<O> = O extends string ? O : O extends readonly unknown[] ? Extract<O[number], string> : never;
type NotShared<Name extends string> = `The column '${Name}' is not on both sides of the join`;
type CheckedKey<L, R, K> = K extends string
  ? string extends K
    ? K
    : K extends NameOf<L>
      ? K extends NameOf<R>
        ? K
        : NotShared<K>
      : NotShared<K>
  : K;
type CheckedOn<L, R, O> = O extends readonly unknown[]
  ? { readonly [I in keyof O]: CheckedKey<L, R, O[I]> }
  : CheckedKey<L, R, O>;

/** Two DataFrames to one. */
export abstract class CombineFrame<S> extends RowsFrame<S> {
  /**
   * The rows of both sides that belong together: those with equal values in the named columns, which are then there once, or
   * those for which a condition is true.
   */
  join<R, const O extends JoinOn = null, H extends JoinKind = "inner">(
    other: DataFrame<R>,
    on?: CheckedOn<S, R, O>,
    how?: H,
  ): DataFrame<JoinResult<S, R, UsingOf<O>, H>> {
    const keys = on === undefined || on === null ? [] : ([on].flat(1) as readonly (string | AnyColumn)[]);
    const usingColumns = keys.filter((key) => typeof key === "string");
    const conditions = keys.flatMap((key) => (key instanceof Column ? [key.expression] : []));
    const fields = { joinType: joinType(how ?? "inner"), usingColumns, condition: conjunction(conditions) };
    return this.derive(relation("join", { left: this.plan, right: this.planOf(other), ...fields }));
  }

  /** Every row of this with every row of the other. */
  crossJoin<R>(other: DataFrame<R>): DataFrame<JoinResult<S, R, never, "cross">> {
    const fields = { joinType: "cross", usingColumns: [] } as const;
    return this.derive(relation("join", { left: this.plan, right: this.planOf(other), ...fields }));
  }

  /** As {@link join}, with a right side that may use columns of the left. */
  lateralJoin(other: DataFrame<AnyValue>, on?: AnyColumn | null, how: JoinKind = "inner"): DataFrame<UntypedSchema> {
    const fields = { condition: on?.expression, joinType: joinType(how) };
    return this.derive(relation("lateralJoin", { left: this.plan, right: this.planOf(other), ...fields }));
  }

  /** The rows of both, by position of the columns. Rows that are equal stay. */
  union<R>(other: DataFrame<R>): DataFrame<UnionResult<S, R>> {
    return this.#combined("union", other, { isAll: true }) as unknown as DataFrame<UnionResult<S, R>>;
  }

  /** As {@link union}. */
  unionAll<R>(other: DataFrame<R>): DataFrame<UnionResult<S, R>> {
    return this.union(other);
  }

  /** The rows of both, by the names of the columns. Columns that one side lacks may be filled with nulls. */
  unionByName(
    other: DataFrame<AnyValue>,
    allowMissingColumns: boolean | { allowMissingColumns?: boolean } = false,
  ): DataFrame<S> {
    const allow =
      typeof allowMissingColumns === "boolean" ? allowMissingColumns : allowMissingColumns.allowMissingColumns;
    return this.#combined("union", other, { isAll: true, byName: true, allowMissingColumns: allow ?? false });
  }

  /** The rows that are in both, each once. */
  intersect(other: DataFrame<AnyValue>): DataFrame<S> {
    return this.#combined("intersect", other, { isAll: false });
  }

  /** The rows that are in both, as often as they are in both. */
  intersectAll(other: DataFrame<AnyValue>): DataFrame<S> {
    return this.#combined("intersect", other, { isAll: true });
  }

  /** The rows that are not in the other, each once. */
  subtract(other: DataFrame<AnyValue>): DataFrame<S> {
    return this.#combined("except", other, { isAll: false });
  }

  /** The rows that are not in the other, counting how often they are there. */
  exceptAll(other: DataFrame<AnyValue>): DataFrame<S> {
    return this.#combined("except", other, { isAll: true });
  }

  #combined(
    setOpType: SetOpType,
    other: DataFrame<AnyValue>,
    options: { isAll: boolean; byName?: boolean; allowMissingColumns?: boolean },
  ): DataFrame<S> {
    const fields = { setOpType, byName: false, allowMissingColumns: false, ...options };
    return this.derive(relation("setOperation", { left: this.plan, right: this.planOf(other), ...fields }));
  }
}

const conjunction = (conditions: readonly Expression[]): Expression | undefined =>
  conditions.length === 0
    ? undefined
    : conditions.reduce((all, one) =>
        node("unresolvedFunction", { functionName: "and", arguments: [all, one], origin: one.origin }),
      );
