import type { UntypedSchema } from "../types/index.ts";
import type { Column } from "./column.ts";
import type { DataFrame } from "./data-frame.ts";
import type { LiteralInput } from "./literals.ts";
import type { NameOf } from "./typed-frame.ts";

/**
 * The methods for statistics, as `df.stat` gathers them.
 *
 * @example
 * const { stat } = spark.range(11);
 */
export class DataFrameStatFunctions<S> {
  readonly #frame: DataFrame<S>;

  /** @internal */
  constructor(frame: DataFrame<S>) {
    this.#frame = frame;
  }

  /**
   * As `DataFrame.approxQuantile`.
   *
   * @example
   * const median = () => spark.range(11).stat.approxQuantile("id", [0.5], 0);
   */
  approxQuantile(column: NameOf<S>, probabilities: readonly number[], relativeError: number): Promise<number[]>;
  approxQuantile(
    columns: readonly NameOf<S>[],
    probabilities: readonly number[],
    relativeError: number,
  ): Promise<number[][]>;
  approxQuantile(
    columns: NameOf<S> | readonly NameOf<S>[],
    probabilities: readonly number[],
    relativeError: number,
  ): Promise<number[] | number[][]> {
    return this.#frame.approxQuantile(columns as NameOf<S>, probabilities, relativeError);
  }

  /**
   * As `DataFrame.corr`.
   *
   * @example
   * const correlation = () => spark.range(3).selectExpr("id", "id * 2 AS twice").stat.corr("id", "twice");
   */
  corr(col1: NameOf<S>, col2: NameOf<S>, method?: string): Promise<number | null> {
    return this.#frame.corr(col1, col2, method);
  }

  /**
   * As `DataFrame.cov`.
   *
   * @example
   * const covariance = () => spark.range(3).selectExpr("id", "id * 2 AS twice").stat.cov("id", "twice");
   */
  cov(col1: NameOf<S>, col2: NameOf<S>): Promise<number | null> {
    return this.#frame.cov(col1, col2);
  }

  /**
   * As `DataFrame.crosstab`.
   *
   * @example
   * const table = spark.createDataFrame([["a", 1]], "k STRING, n INT").stat.crosstab("k", "n");
   */
  crosstab(col1: NameOf<S>, col2: NameOf<S>): DataFrame<UntypedSchema> {
    return this.#frame.crosstab(col1, col2);
  }

  /**
   * As `DataFrame.freqItems`.
   *
   * @example
   * const often = spark.range(3).stat.freqItems(["id"]);
   */
  freqItems(columns: readonly NameOf<S>[], support?: number): DataFrame<UntypedSchema> {
    return this.#frame.freqItems(columns, support);
  }

  /**
   * As `DataFrame.sampleBy`.
   *
   * @example
   * const some = spark.range(10).stat.sampleBy("id", new Map([[1, 0.5], [2, 1]]), 7);
   */
  sampleBy(
    column: NameOf<S> | Column,
    fractions: ReadonlyMap<LiteralInput, number> | Readonly<Record<string, number>>,
    seed?: number | bigint,
  ): DataFrame<S> {
    return this.#frame.sampleBy(column, fractions, seed);
  }
}
