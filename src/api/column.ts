import { captureCallSite, sparkError } from "../errors/index.ts";
import {
  type EvalMode,
  type Expression,
  type NullOrdering,
  node,
  type SortDirection,
  type UnresolvedFunction,
} from "../plan/index.ts";
import type { DataType, Metadata, NamedDataType, nameOfColumn, TypedColumn, typeOfColumn } from "../types/index.ts";
import type { AnyValue } from "./any-value.ts";
import { type Operand, operandExpression } from "./column-base.ts";
import type { LiteralInput } from "./literals.ts";
import { PredicateColumn } from "./predicate-column.ts";
import type { WindowSpec } from "./window.ts";

/** What a column may be given together with its name. */
export interface AliasOptions {
  /** JSON metadata of the column, kept in its field of the schema. */
  readonly metadata?: Metadata;
}

/**
 * A column of a DataFrame, or a value computed from columns: an expression that is not evaluated before an action.
 * `T` is its data type, with null if it may be null, and `N` its name, where they are known.
 *
 * @example
 * console.log(col("age").plus(1).gt(30).and(col("name").isNotNull()));
 * // prints: Column<'and(>(+(age, 1), 30), isNotNull(name))'>
 */
export class Column<T = AnyValue, N extends string = string> extends PredicateColumn<T> implements TypedColumn<T, N> {
  /** @internal */
  declare readonly [typeOfColumn]: T;
  /** @internal */
  declare readonly [nameOfColumn]: N;

  protected override derive<U>(expression: Expression): Column<U> {
    return new Column<U>(expression);
  }

  /**
   * Names the column; several names for a function that gives several columns.
   *
   * @example
   * console.log(await spark.range(1).select(col("id").alias("key")).columns());
   * // prints: [ 'key' ]
   */
  alias<M extends string>(name: M, options?: AliasOptions): Column<T, M>;
  alias(...names: readonly string[]): Column<T>;
  alias(...args: readonly (string | AliasOptions | undefined)[]): Column<T> {
    const names = args.filter((arg) => typeof arg === "string");
    const options = args.find((arg) => typeof arg === "object");
    if (names.length === 0) throw sparkError("CANNOT_BE_EMPTY", { item: "name" });
    if (options?.metadata !== undefined && names.length > 1) {
      throw sparkError("ONLY_ALLOWED_FOR_SINGLE_COLUMN", { arg_name: "metadata" });
    }
    const metadata = options?.metadata === undefined ? undefined : JSON.stringify(options.metadata);
    return new Column(node("alias", { child: this.expression, names, metadata, origin: here() }));
  }

  /**
   * As {@link alias}.
   *
   * @example
   * console.log(await spark.range(1).select(col("id").as("key")).columns());
   * // prints: [ 'key' ]
   */
  as<M extends string>(name: M, options?: AliasOptions): Column<T, M>;
  as(...names: readonly string[]): Column<T>;
  as(...args: readonly (string | AliasOptions | undefined)[]): Column<T> {
    return this.alias(...(args as readonly string[]));
  }

  /**
   * As {@link alias}.
   *
   * @example
   * console.log(await spark.range(1).select(col("id").name("key")).columns());
   * // prints: [ 'key' ]
   */
  name<M extends string>(name: M, options?: AliasOptions): Column<T, M>;
  name(...names: readonly string[]): Column<T>;
  name(...args: readonly (string | AliasOptions | undefined)[]): Column<T> {
    return this.alias(...(args as readonly string[]));
  }

  /**
   * Order by this, ascending; nulls come first.
   *
   * @example
   * const df = spark.createDataFrame([["Ann", 30], ["Bob", null]], "name STRING, age INT");
   * console.log(await df.select("age").sort(col("age").asc()).collect());
   * // prints: [ { age: null }, { age: 30 } ]
   */
  asc(): Column<T, N> {
    return this.#sorted("ascending", "nullsFirst");
  }

  /**
   * Order by this, ascending, nulls first.
   *
   * @example
   * const df = spark.createDataFrame([["Ann", 30], ["Bob", null]], "name STRING, age INT");
   * console.log(await df.select("age").sort(col("age").ascNullsFirst()).collect());
   * // prints: [ { age: null }, { age: 30 } ]
   */
  ascNullsFirst(): Column<T, N> {
    return this.#sorted("ascending", "nullsFirst");
  }

  /**
   * Order by this, ascending, nulls last.
   *
   * @example
   * const df = spark.createDataFrame([["Ann", 30], ["Bob", null]], "name STRING, age INT");
   * console.log(await df.select("age").sort(col("age").ascNullsLast()).collect());
   * // prints: [ { age: 30 }, { age: null } ]
   */
  ascNullsLast(): Column<T, N> {
    return this.#sorted("ascending", "nullsLast");
  }

  /**
   * Order by this, descending; nulls come last.
   *
   * @example
   * const df = spark.createDataFrame([["Ann", 30], ["Bob", null]], "name STRING, age INT");
   * console.log(await df.select("age").sort(col("age").desc()).collect());
   * // prints: [ { age: 30 }, { age: null } ]
   */
  desc(): Column<T, N> {
    return this.#sorted("descending", "nullsLast");
  }

  /**
   * Order by this, descending, nulls first.
   *
   * @example
   * const df = spark.createDataFrame([["Ann", 30], ["Bob", null]], "name STRING, age INT");
   * console.log(await df.select("age").sort(col("age").descNullsFirst()).collect());
   * // prints: [ { age: null }, { age: 30 } ]
   */
  descNullsFirst(): Column<T, N> {
    return this.#sorted("descending", "nullsFirst");
  }

  /**
   * Order by this, descending, nulls last.
   *
   * @example
   * const df = spark.createDataFrame([["Ann", 30], ["Bob", null]], "name STRING, age INT");
   * console.log(await df.select("age").sort(col("age").descNullsLast()).collect());
   * // prints: [ { age: 30 }, { age: null } ]
   */
  descNullsLast(): Column<T, N> {
    return this.#sorted("descending", "nullsLast");
  }

  /**
   * The value as another type, given as a data type or as DDL text. A value that has no such form fails.
   *
   * @example
   * console.log(await spark.range(1).select(lit("7").cast("int").as("x")).first());
   * // prints: { x: 7 }
   */
  cast<const U extends DataType | string>(dataType: U): Column<NamedDataType<U> | Extract<T, null>, N> {
    return this.#cast(dataType);
  }

  /**
   * As {@link cast}.
   *
   * @example
   * console.log(await spark.range(1).select(lit(7.9).astype("int").as("x")).first());
   * // prints: { x: 7 }
   */
  astype<const U extends DataType | string>(dataType: U): Column<NamedDataType<U> | Extract<T, null>, N> {
    return this.#cast(dataType);
  }

  /**
   * As {@link cast}, but a value that has no such form becomes null.
   *
   * @example
   * console.log(await spark.range(1).select(lit("seven").tryCast("int").as("x")).first());
   * // prints: { x: null }
   */
  tryCast<const U extends DataType | string>(dataType: U): Column<NamedDataType<U> | null, N> {
    return this.#cast(dataType, "try");
  }

  /**
   * The element of an array at a position counted from 0, or the value of a map under a key.
   *
   * @example
   * console.log(await spark.sql("SELECT named_struct('a', 1, 'b', 2) AS s, array(5, 6) AS xs").select(col("xs").getItem(1).as("x")).first());
   * // prints: { x: 6 }
   */
  getItem<U = AnyValue>(key: Operand): Column<U> {
    const origin = here();
    return new Column(
      node("unresolvedExtractValue", { child: this.expression, extraction: operandExpression(key, origin), origin }),
    );
  }

  /**
   * The field of a struct.
   *
   * @example
   * console.log(await spark.sql("SELECT named_struct('a', 1, 'b', 2) AS s, array(5, 6) AS xs").select(col("s").getField("b").as("x")).first());
   * // prints: { x: 2 }
   */
  getField<U = AnyValue>(name: string | Column): Column<U> {
    return this.getItem(name);
  }

  /**
   * The struct with a field added, or replaced where there is one of that name; dots in the name lead into nested structs.
   *
   * @example
   * console.log(await spark.sql("SELECT named_struct('a', 1, 'b', 2) AS s, array(5, 6) AS xs").select(col("s").withField("c", lit(3)).as("s")).first());
   * // prints: { s: { a: 1, b: 2, c: 3 } }
   */
  withField<U = AnyValue>(fieldName: string, value: Column<AnyValue, AnyValue>): Column<U, N> {
    const fields = { structExpression: this.expression, fieldName, valueExpression: value.expression };
    return new Column(node("updateFields", { ...fields, origin: here() }));
  }

  /**
   * The struct without some of its fields.
   *
   * @example
   * console.log(await spark.sql("SELECT named_struct('a', 1, 'b', 2) AS s, array(5, 6) AS xs").select(col("s").dropFields("a").as("s")).first());
   * // prints: { s: { b: 2 } }
   */
  dropFields<U = AnyValue>(...fieldNames: readonly string[]): Column<U, N> {
    if (fieldNames.length === 0) throw sparkError("CANNOT_BE_EMPTY", { item: "dropFields" });
    const origin = here();
    const drop = (structExpression: Expression, fieldName: string): Expression =>
      node("updateFields", { structExpression, fieldName, origin });
    return new Column(fieldNames.reduce(drop, this.expression));
  }

  /**
   * After the function `when`: a further condition and its value.
   *
   * @example
   * console.log(await spark.range(1).select(when(lit(5).lt(3), "small").when(lit(5).lt(9), "middle").as("x")).first());
   * // prints: { x: 'middle' }
   */
  when<U>(condition: Column<AnyValue, AnyValue>, value: Column<U, AnyValue> | LiteralInput): Column<T | U> {
    const branches = this.#branches();
    return this.#case([...branches, condition.expression, operandExpression(value, here())]);
  }

  /**
   * After the function `when`: the value where no condition is true; without it, null.
   *
   * @example
   * console.log(await spark.range(1).select(when(lit(5).lt(3), "small").otherwise("large").as("x")).first());
   * // prints: { x: 'large' }
   */
  otherwise<U>(value: Column<U, AnyValue> | LiteralInput): Column<Exclude<T, null> | U> {
    return this.#case([...this.#branches(), operandExpression(value, here())]);
  }

  /**
   * This function over a window of rows around each row.
   *
   * @example
   * const rank = expr("row_number()").over(Window.orderBy(desc("id")));
   * console.log(await spark.range(2).select("id", rank.as("rank")).collect());
   * // prints: [ { id: 1n, rank: 1 }, { id: 0n, rank: 2 } ]
   */
  over(window: WindowSpec): Column<T, N> {
    const { partitionSpec, orderSpec, frame } = window.parts;
    return new Column(
      node("window", { windowFunction: this.expression, partitionSpec, orderSpec, frame, origin: here() }),
    );
  }

  /**
   * What `f` makes of this column: for chains of calls.
   *
   * @example
   * const twice = (c: Column) => c.times(2);
   * console.log(await spark.range(1).select(lit(4).transform(twice).as("x")).first());
   * // prints: { x: 8 }
   */
  transform<C extends Column<AnyValue, AnyValue>>(f: (column: this) => C): C {
    return f(this);
  }

  /**
   * This column as one of the query around a subquery.
   *
   * @example
   * console.log(col("id").outer());
   * // prints: Column<'id'>
   */
  outer(): Column<T, N> {
    return new Column(this.expression);
  }

  #sorted(direction: SortDirection, nullOrdering: NullOrdering): Column<T, N> {
    return new Column(node("sortOrder", { child: this.expression, direction, nullOrdering, origin: here() }));
  }

  #cast<U>(to: DataType | string, evalMode?: EvalMode): Column<U, N> {
    return new Column(node("cast", { child: this.expression, to, evalMode, origin: here() }));
  }

  #branches(): readonly Expression[] {
    const { expression } = this;
    const isOpen = isWhen(expression) && expression.arguments.length % 2 === 0;
    if (!isOpen) throw sparkError("INVALID_WHEN_USAGE", {});
    return expression.arguments;
  }

  #case<U>(args: readonly Expression[]): Column<U> {
    return new Column(node("unresolvedFunction", { functionName: "when", arguments: args, origin: here() }));
  }
}

const here = () => ({ callSite: captureCallSite() });

const isWhen = (expression: Expression): expression is UnresolvedFunction =>
  expression.kind === "unresolvedFunction" && expression.functionName === "when";
