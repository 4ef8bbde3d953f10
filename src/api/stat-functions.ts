import type { UntypedSchema } from "../types/index.ts";
import type { Column } from "./column.ts";
import type { DataFrame } from "./data-frame.ts";
import type { LiteralInput } from "./literals.ts";
import type { NameOf } from "./typed-frame.ts";

/** The methods for statistics, as `df.stat` gathers them. */
export class DataFrameStatFunctions<S> {
  readonly #frame: DataFrame<S>;

  /** @internal */
  constructor(frame: DataFrame<S>) {
    this.#frame = frame;
  }

  /** As `DataFrame.approxQuantile`. */
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

  /** As `DataFrame.corr`. */
  corr(col1: NameOf<S>, col2: NameOf<S>, method?: string): Promise<number | null> {
    return this.#frame.corr(col1, col2, method);
  }

  /** As `DataFrame.cov`. */
  cov(col1: NameOf<S>, col2: NameOf<S>): Promise<number | null> {
    return this.#frame.cov(col1, col2);
  }

  /** As `DataFrame.crosstab`. */
  crosstab(col1: NameOf<S>, col2: NameOf<S>): DataFrame<UntypedSchema> {
    return this.#frame.crosstab(col1, col2);
  }

  /** As `DataFrame.freqItems`. */
  freqItems(columns: readonly NameOf<S>[], support?: number): DataFrame<UntypedSchema> {
    return this.#frame.freqItems(columns, support);
  }

  /** As `DataFrame.sampleBy`. */
  sampleBy(
    column: NameOf<S> | Column,
    fractions: ReadonlyMap<LiteralInput, number> | Readonly<Record<string, number>>,
    seed?: number | bigint,
  ): DataFrame<S> {
    return this.#frame.sampleBy(column, fractions, seed);
  }
}
