import { SparkSession } from "tspark";
import type { EmbeddedSession } from "../../src/session/embedded-session.ts";
import { atMost, type Measurement, median, timings } from "../measure.ts";
import { tpchDirectory } from "../tpch/data.ts";
import { openTables, programs } from "../tpch/programs.ts";

/** (a) Building, analysing and printing one TPC-H plan. The files are listed and typed once, before. */
export async function planning(): Promise<Measurement[]> {
  await using spark = await SparkSession.builder().master("local[2]").create();
  const session = spark.session as EmbeddedSession;
  const tables = openTables(spark, tpchDirectory(1));
  for (const table of Object.values(tables)) await table.schema();
  const slowest = await Promise.all(
    Object.entries(programs).map(async ([name, program]) => {
      const taken = await timings(30, () => session.statement(program(tables).plan), 10);
      return { name, ms: median(taken) };
    }),
  ).then((all) => all.reduce((a, b) => (a.ms > b.ms ? a : b)));
  return [atMost("a", `build + analyse + print, slowest of 8 TPC-H plans (${slowest.name})`, slowest.ms, 5, "ms")];
}
