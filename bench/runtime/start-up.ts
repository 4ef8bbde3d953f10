import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { atMost, type Measurement, median } from "../measure.ts";

const root = join(import.meta.dirname, "../..");
const runs = 15;

const ours = `
const { SparkSession } = await import(${JSON.stringify(join(root, "dist/index.js"))});
const spark = await SparkSession.builder().getOrCreate();
if ((await spark.range(1).count()) !== 1) throw new Error("wrong");
console.log(performance.now());
await spark.stop();
`;

/** The least that any program on DuckDB's client takes. */
const duckdb = `
import { createRequire } from "node:module";
const { DuckDBInstance } = createRequire(${JSON.stringify(join(root, "package.json"))})("@duckdb/node-api");
const connection = await (await DuckDBInstance.create(":memory:")).connect();
const [[count]] = await (await connection.run("SELECT count(*) FROM range(1)")).getRows();
if (count !== 1n) throw new Error("wrong");
console.log(performance.now());
`;

const started = (program: string): number =>
  Number(execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" }));

/**
 * (c) A fresh process, from its start (Node's own included) to the answer of `spark.range(1).count()`, of the built package.
 * Turn by turn with the same question to DuckDB's client alone, and with a process that does nothing.
 */
export function startUp(): Measurement[] {
  const taken = Array.from({ length: runs }, () => ({
    ours: started(ours),
    duckdb: started(duckdb),
    node: started("console.log(performance.now())"),
  }));
  const of = (which: "ours" | "duckdb" | "node"): number => median(taken.map((times) => times[which]));
  const ratio = (of("ours") / of("duckdb")).toFixed(2);
  const what = `fresh process: import to the answer of range(1).count(), median of ${runs} (least ${Math.min(...taken.map((times) => times.ours)).toFixed(0)}; DuckDB's client alone ${of("duckdb").toFixed(0)}, ratio ${ratio}; Node alone ${of("node").toFixed(0)})`;
  return [atMost("c", what, of("ours"), 300, "ms")];
}
