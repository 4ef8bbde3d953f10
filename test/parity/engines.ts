import type { SparkSession } from "tspark";
import type { EngineGaps, Gaps } from "./pair.ts";

/** Something that runs the TypeScript halves. */
export interface ParityEngine {
  readonly name: string;
  /** A session nobody else uses, in UTC, otherwise with Spark's defaults. */
  session(): Promise<SparkSession>;
  /** The differences that a case declares for this engine. */
  gapsOf(gaps: Gaps): EngineGaps;
  /** A question costs so much that many are asked at once. */
  readonly asksTogether: boolean;
}

const duckdb: ParityEngine = {
  name: "duckdb",
  gapsOf: (gaps) => gaps,
  asksTogether: false,
  async session() {
    const { SparkSession } = await import("tspark");
    return SparkSession.builder().master("local[2]").config("spark.sql.session.timeZone", "UTC").create();
  },
};

/** A Connect server that stands already: `npm run test:spark` starts one. */
const spark: ParityEngine = {
  name: "spark",
  gapsOf: ({ onSpark = {} }) => onSpark,
  asksTogether: true,
  async session() {
    const remote = process.env.TSPARK_TEST_REMOTE;
    if (remote === undefined) throw new Error("TSPARK_TEST_REMOTE names no server: npm run test:spark starts one");
    const { SparkSession } = await import("tspark");
    return SparkSession.builder()
      .remote(remote)
      .config({
        "spark.sql.session.timeZone": "UTC",
        // As the answers were recorded: of several failing rows the first one fails.
        "spark.sql.leafNodeDefaultParallelism": 1,
        "spark.sql.shuffle.partitions": 2,
      })
      .create();
  },
};

const engines: Readonly<Record<string, ParityEngine>> = { duckdb, spark };

const chosen = process.env.TSPARK_PARITY_ENGINE ?? "duckdb";

/** The engine under test; `TSPARK_PARITY_ENGINE` names it. */
export const engine: ParityEngine = (() => {
  const found = engines[chosen];
  if (found === undefined) throw new Error(`TSPARK_PARITY_ENGINE=${chosen}: expected one of ${Object.keys(engines)}`);
  return found;
})();
