import { DuckDBInstance } from "@duckdb/node-api";
import { SparkSession } from "tspark";
import { atMost, type Measurement, median } from "../measure.ts";
import { tpchDirectory } from "../tpch/data.ts";
import { handWritten } from "../tpch/hand-written.ts";
import { measured } from "../tpch/measured.ts";
import { openTables } from "../tpch/tables.ts";

const rounds = 5;

/** (b) DataFrame programs against SQL by hand, turn by turn in one process on the same files. */
export async function tpch(): Promise<Measurement[]> {
  const directory = tpchDirectory(1);
  await using spark = await SparkSession.builder().master("local[2]").create();
  const database = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await database.connect();
  const tables = openTables(spark, directory);
  const lines: string[] = [];
  let ours = 0;
  let theirs = 0;
  for (const [name, program] of Object.entries(measured)) {
    const sql = (handWritten[name] as string).replaceAll("$t", directory);
    const mine: number[] = [];
    const hand: number[] = [];
    const sizes = new Set<number>();
    for (let round = 0; round <= rounds; round++) {
      const start = performance.now();
      sizes.add((await program(tables).collect()).length);
      const middle = performance.now();
      sizes.add((await (await connection.run(sql)).getRowObjects()).length);
      const end = performance.now();
      if (round === 0) continue;
      mine.push(middle - start);
      hand.push(end - middle);
    }
    if (sizes.size !== 1)
      throw new Error(`${name}: the program and the SQL disagree: ${[...sizes].join(" and ")} rows`);
    ours += median(mine);
    theirs += median(hand);
    lines.push(`${name} ${(median(mine) / median(hand)).toFixed(2)}x`);
  }
  connection.closeSync();
  database.closeSync();
  const what = `TPC-H SF1, ${ours.toFixed(0)} ms against ${theirs.toFixed(0)} ms by hand (${lines.join(", ")})`;
  return [atMost("b", what, ours / theirs, 1.1, "x")];
}
