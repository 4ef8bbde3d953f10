import type { DataFrame } from "./data-frame.ts";
import type { DropOptions, FillValue, Replacements, ReplaceValue } from "./missing-values.ts";
import type { NameOf } from "./typed-frame.ts";

type Cleanable<S> = Pick<DataFrame<S>, "dropna" | "fillna" | "replace">;

/**
 * The methods for missing values, as `df.na` gathers them.
 *
 * @example
 * const df = spark.createDataFrame([[1, null], [null, null], [3, "c"]], "n INT, s STRING");
 * console.log(await df.na.fill("?").na.fill(0).count());
 * // prints: 3
 */
export class DataFrameNaFunctions<S> {
  readonly #frame: Cleanable<S>;

  /** @internal */
  constructor(frame: Cleanable<S>) {
    this.#frame = frame;
  }

  /**
   * As `DataFrame.dropna`.
   *
   * @example
   * const df = spark.createDataFrame([[1, null], [null, null], [3, "c"]], "n INT, s STRING");
   * console.log(await df.na.drop("any").collect());
   * // prints: [ { n: 3, s: 'c' } ]
   */
  drop(options?: DropOptions<NameOf<S>>): DataFrame<S>;
  drop(how?: "any" | "all", thresh?: number | null, subset?: NameOf<S> | readonly NameOf<S>[]): DataFrame<S>;
  drop(
    how?: "any" | "all" | DropOptions<NameOf<S>>,
    thresh?: number | null,
    subset?: NameOf<S> | readonly NameOf<S>[],
  ): DataFrame<S> {
    return typeof how === "object" ? this.#frame.dropna(how) : this.#frame.dropna(how, thresh, subset);
  }

  /**
   * As `DataFrame.fillna`.
   *
   * @example
   * const df = spark.createDataFrame([[1, null], [null, null], [3, "c"]], "n INT, s STRING");
   * console.log(await df.na.fill(0, "n").collect());
   * // prints: [ { n: 1, s: null }, { n: 0, s: null }, { n: 3, s: 'c' } ]
   */
  fill(
    value: FillValue | { readonly [K in NameOf<S>]?: FillValue },
    subset?: NameOf<S> | readonly NameOf<S>[],
  ): DataFrame<S> {
    return this.#frame.fillna(value, subset);
  }

  /**
   * As `DataFrame.replace`.
   *
   * @example
   * const df = spark.createDataFrame([[1, null], [null, null], [3, "c"]], "n INT, s STRING");
   * console.log(await df.na.replace("c", "d").collect());
   * // prints: [ { n: 1, s: null }, { n: null, s: null }, { n: 3, s: 'd' } ]
   */
  replace(
    toReplace: ReplaceValue | readonly ReplaceValue[] | Replacements,
    value?: ReplaceValue | readonly ReplaceValue[],
    subset?: NameOf<S> | readonly NameOf<S>[],
  ): DataFrame<S> {
    return this.#frame.replace(toReplace, value, subset);
  }
}
