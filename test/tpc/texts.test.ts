import { SparkSession } from "tspark";
import { StructType } from "tspark/types";
import { afterAll, describe, expect, test } from "vitest";
import { type Tables, tpcds, tpch } from "./tables.ts";
import { answersTo, textsOf } from "./texts.ts";

const sessions: SparkSession[] = [];
afterAll(async () => {
  for (const spark of sessions) await spark.stop();
});

async function open(tables: Tables): Promise<SparkSession> {
  const spark = await SparkSession.builder().config("spark.sql.session.timeZone", "UTC").create();
  sessions.push(spark);
  for (const [name, ddl] of Object.entries(tables)) {
    await spark.createDataFrame([], StructType.fromDDL(ddl)).createOrReplaceTempView(name);
  }
  return spark;
}

const benchmarks = [
  ["tpch", tpch],
  ["tpcds", tpcds],
] as const;

describe.each(benchmarks)("%s", (name, tables) => {
  const texts = textsOf(name);
  test.runIf(texts.length > 0)("every text runs on no rows", { timeout: 300_000 }, async () => {
    const spark = await open(tables);
    const failures: string[] = [];
    for (const text of texts) {
      const failed = await answersTo(spark, text).then(
        (answers) => answers.some((rows) => rows.length > 3) && "many rows of nothing",
        String,
      );
      if (failed) failures.push(`${text.id}: ${failed}`);
    }
    expect(failures).toEqual([]);
  });
});
