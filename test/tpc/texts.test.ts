import { existsSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { SparkSession } from "../../src/index.ts";
import { StructType } from "../../src/types/index.ts";
import { type Tables, tpcds, tpch } from "./tables.ts";

const sessions: SparkSession[] = [];
afterAll(async () => {
  for (const spark of sessions) await spark.stop();
});

const textsOf = (name: string): readonly { readonly id: string; readonly query: string }[] => {
  const file = new URL(`../../../shared/tpc/${name}.jsonl`, import.meta.url);
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
};

async function open(tables: Tables): Promise<SparkSession> {
  const spark = await SparkSession.builder().config("spark.sql.session.timeZone", "UTC").create();
  sessions.push(spark);
  for (const [name, ddl] of Object.entries(tables)) {
    await spark.createDataFrame([], StructType.fromDDL(ddl)).createOrReplaceTempView(name);
  }
  return spark;
}

/** Its statements one by one; a view that a text makes is a temporary one here, as the tables that it reads are. */
const statementsOf = (query: string): readonly string[] =>
  query
    .replace(/^--.*$/gm, "")
    .split(";")
    .map((statement) => statement.trim().replace(/^create view/i, "CREATE TEMPORARY VIEW"))
    .filter(Boolean);

describe.each([
  ["tpch", tpch],
  ["tpcds", tpcds],
])("%s", (name, tables) => {
  const texts = textsOf(name);
  test.runIf(texts.length > 0)("every text runs on no rows", { timeout: 300_000 }, async () => {
    const spark = await open(tables);
    const failures: string[] = [];
    for (const { id, query } of texts) {
      for (const statement of statementsOf(query)) {
        const failed = await spark
          .sql(statement)
          .collect()
          .then(
            (rows) => (rows.length > 3 ? `${rows.length} rows of nothing` : undefined),
            (error) => String(error),
          );
        if (failed) failures.push(`${id}: ${failed}`);
      }
    }
    expect(failures).toEqual([]);
  });
});
