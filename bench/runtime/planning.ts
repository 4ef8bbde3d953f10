import { DuckDBInstance } from "@duckdb/node-api";
import { SparkSession } from "tspark";
import type { EmbeddedSession } from "../../src/session/embedded-session.ts";
import { atMost, type Measurement, median } from "../measure.ts";
import { tpchDirectory } from "../tpch/data.ts";
import { handWritten } from "../tpch/hand-written.ts";
import { measured } from "../tpch/measured.ts";
import { openTables } from "../tpch/tables.ts";

const warmUp = 20;
const rounds = 40;

/**
 * (a) From the first call of a TPC-H program to the SQL that DuckDB would run: build, analyse, optimize, print. One plan at a
 * time, in a process that is warm; the files were listed and typed before, and each time they are looked at again (they may
 * have changed). The peer is DuckDB's own planning (`prepare`) of the same query by hand, turn by turn.
 */
export async function planning(): Promise<Measurement[]> {
  const directory = tpchDirectory(1);
  await using spark = await SparkSession.builder().master("local[2]").create();
  const session = spark.session as EmbeddedSession;
  const database = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await database.connect();
  const tables = openTables(spark, directory);
  for (const table of Object.values(tables)) await table.schema();
  const ours = new Map(Object.keys(measured).map((name): [string, number[]] => [name, []]));
  const theirs: number[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, program] of Object.entries(measured)) {
      const start = performance.now();
      await session.statement(program(tables).plan);
      const middle = performance.now();
      (await connection.prepare((handWritten[name] as string).replaceAll("$t", directory))).destroySync();
      const end = performance.now();
      if (round < 0) continue;
      ours.get(name)?.push(middle - start);
      theirs.push(end - middle);
    }
  }
  connection.closeSync();
  database.closeSync();
  const value = median([...ours.values()].flat());
  const peer = median(theirs);
  const each = [...ours].map(([name, taken]) => `${name} ${median(taken).toFixed(2)}`).join(", ");
  const what = `build + analyse + print one plan of 8 TPC-H programs (medians: ${each}; DuckDB plans the SQL by hand in ${peer.toFixed(2)} ms, ratio ${(value / peer).toFixed(2)})`;
  return [atMost("a", what, value, 5, "ms")];
}
