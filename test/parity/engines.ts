import type { SparkSession } from "tspark";

/** Something that runs the TypeScript halves. */
export interface ParityEngine {
  readonly name: string;
  /** A session nobody else uses, in UTC, otherwise with Spark's defaults. */
  session(): Promise<SparkSession>;
  /** Differences declared in the cases are the embedded engine's. */
  readonly gapsApply: boolean;
}

const duckdb: ParityEngine = {
  name: "duckdb",
  gapsApply: true,
  async session() {
    const { SparkSession } = await import("tspark");
    return SparkSession.builder().master("local[2]").config("spark.sql.session.timeZone", "UTC").create();
  },
};

const engines: Readonly<Record<string, ParityEngine>> = { duckdb };

const chosen = process.env.TSPARK_PARITY_ENGINE ?? "duckdb";

/** The engine under test; `TSPARK_PARITY_ENGINE` names it. */
export const engine: ParityEngine = (() => {
  const found = engines[chosen];
  if (found === undefined) throw new Error(`TSPARK_PARITY_ENGINE=${chosen}: expected one of ${Object.keys(engines)}`);
  return found;
})();
