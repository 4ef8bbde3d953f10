import { sparkError } from "../errors/index.ts";
import type { UntypedSchema } from "../types/index.ts";
import type { DataFrame } from "./data-frame.ts";
import { GroupFrame } from "./frame-group.ts";
import {
  type DropOptions,
  type FillValue,
  fillArguments,
  minNonNulls,
  type Replacements,
  type ReplaceValue,
  replaceArguments,
  subsetNames,
} from "./missing-values.ts";
import { DataFrameNaFunctions } from "./na-functions.ts";
import { relation } from "./relation-builder.ts";
import { DataFrameStatFunctions } from "./stat-functions.ts";
import type { NameOf } from "./typed-frame.ts";

/** Nulls and other values that are to go. */
export abstract class CleanFrame<S> extends GroupFrame<S> {
  /**
   * The methods for missing values, gathered.
   *
   * @example
   * const df = spark.createDataFrame([[1, null], [null, null], [3, "c"]], "n INT, s STRING");
   * console.log(await df.na.drop().collect());
   * // prints: [ { n: 3, s: 'c' } ]
   */
  get na(): DataFrameNaFunctions<S> {
    return new DataFrameNaFunctions(this);
  }

  /**
   * The methods for statistics, gathered.
   *
   * @example
   * const quantiles = spark.range(11).stat.approxQuantile;
   */
  get stat(): DataFrameStatFunctions<S> {
    return new DataFrameStatFunctions(this as unknown as DataFrame<S>);
  }

  /**
   * Without the rows that hold nulls.
   *
   * @example
   * const df = spark.createDataFrame([[1, null], [null, null], [3, "c"]], "n INT, s STRING");
   * console.log(await df.dropna("all").count(), await df.dropna({ subset: ["s"] }).count());
   * // prints: 2 1
   */
  dropna(options?: DropOptions<NameOf<S>>): DataFrame<S>;
  dropna(how?: "any" | "all", thresh?: number | null, subset?: NameOf<S> | readonly NameOf<S>[]): DataFrame<S>;
  dropna(
    how: "any" | "all" | DropOptions<NameOf<S>> = "any",
    thresh?: number | null,
    subset?: NameOf<S> | readonly NameOf<S>[],
  ): DataFrame<S> {
    const options =
      typeof how === "object" ? how : { how, ...(thresh == null ? {} : { thresh }), ...(subset ? { subset } : {}) };
    const fields = { cols: subsetNames(options.subset), minNonNulls: minNonNulls(options) };
    return this.derive(relation("naDrop", { input: this.plan, ...fields }));
  }

  /**
   * With a value in the place of nulls, in columns that can hold it; an object gives each column its own.
   *
   * @example
   * const df = spark.createDataFrame([[1, null], [null, null], [3, "c"]], "n INT, s STRING");
   * console.log(await df.fillna({ n: 0, s: "?" }).collect());
   * // prints: [ { n: 1, s: '?' }, { n: 0, s: '?' }, { n: 3, s: 'c' } ]
   */
  fillna(
    value: FillValue | { readonly [K in NameOf<S>]?: FillValue },
    subset?: NameOf<S> | readonly NameOf<S>[],
  ): DataFrame<S> {
    const fill = fillArguments(value as FillValue, subset);
    return this.derive(relation("naFill", { input: this.plan, ...fill }));
  }

  /**
   * With values in the place of others: `replace(from, to)`, `replace([from], [to])`, or an object or map of them.
   *
   * @example
   * const df = spark.createDataFrame([[1, null], [null, null], [3, "c"]], "n INT, s STRING");
   * console.log(await df.replace(1, 10).collect());
   * // prints: [ { n: 10, s: null }, { n: null, s: null }, { n: 3, s: 'c' } ]
   */
  replace(
    toReplace: ReplaceValue | readonly ReplaceValue[] | Replacements,
    value?: ReplaceValue | readonly ReplaceValue[],
    subset?: NameOf<S> | readonly NameOf<S>[],
  ): DataFrame<S> {
    const fields = { cols: subsetNames(subset), ...replaceArguments(toReplace, value) };
    return this.derive(relation("naReplace", { input: this.plan, ...fields }));
  }

  /**
   * How often each pair of values of two columns occurs.
   *
   * @example
   * const table = spark.createDataFrame([["a", 1]], "k STRING, n INT").crosstab("k", "n");
   */
  crosstab(col1: NameOf<S>, col2: NameOf<S>): DataFrame<UntypedSchema> {
    return this.derive(relation("statCrosstab", { input: this.plan, col1, col2 }));
  }

  /**
   * The values that occur often in columns: in more than the part `support` of the rows.
   *
   * @example
   * const often = spark.range(3).freqItems(["id"], 0.4);
   */
  freqItems(columns: readonly NameOf<S>[], support = 0.01): DataFrame<UntypedSchema> {
    return this.derive(relation("statFreqItems", { input: this.plan, cols: columns, support }));
  }

  /**
   * The covariance of two columns.
   *
   * @example
   * const covariance = () => spark.range(3).selectExpr("id", "id * 2 AS twice").cov("id", "twice");
   */
  async cov(col1: NameOf<S>, col2: NameOf<S>): Promise<number | null> {
    return this.scalarOf(this.derive(relation("statCov", { input: this.plan, col1, col2 })));
  }

  /**
   * The correlation of two columns, by Pearson.
   *
   * @example
   * const correlation = () => spark.range(3).selectExpr("id", "id * 2 AS twice").corr("id", "twice");
   */
  async corr(col1: NameOf<S>, col2: NameOf<S>, method = "pearson"): Promise<number | null> {
    if (method !== "pearson") {
      throw sparkError("VALUE_NOT_ALLOWED", { arg_name: "method", allowed_values: "['pearson']" });
    }
    return this.scalarOf(this.derive(relation("statCorr", { input: this.plan, col1, col2, method })));
  }

  /**
   * Approximate quantiles of a column, or of each of several.
   *
   * @example
   * const median = () => spark.range(11).approxQuantile("id", [0.5], 0);
   */
  approxQuantile(column: NameOf<S>, probabilities: readonly number[], relativeError: number): Promise<number[]>;
  approxQuantile(
    columns: readonly NameOf<S>[],
    probabilities: readonly number[],
    relativeError: number,
  ): Promise<number[][]>;
  async approxQuantile(
    columns: string | readonly string[],
    probabilities: readonly number[],
    relativeError: number,
  ): Promise<number[] | number[][]> {
    if (relativeError < 0) {
      throw sparkError("NEGATIVE_VALUE", { arg_name: "relativeError", arg_value: relativeError });
    }
    const cols = [columns].flat(1);
    const fields = { cols, probabilities, relativeError };
    const found = this.derive<UntypedSchema>(relation("statApproxQuantile", { input: this.plan, ...fields }));
    const quantiles = (await this.scalarOf<readonly (readonly number[] | null)[]>(found)).map((one) => [
      ...(one ?? []),
    ]);
    return typeof columns === "string" ? (quantiles[0] ?? []) : quantiles;
  }

  /** The only value of a DataFrame of one row and one column. */
  protected abstract scalarOf<T>(df: DataFrame<UntypedSchema>): Promise<T>;
}
