import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { DataFrame, SparkSession } from "tspark";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tpchDirectory } from "../../bench/tpch/data.ts";
import { openTables, programs } from "../../bench/tpch/programs.ts";
import { embedded, onSpark } from "./servers.ts";
import { tpcdsTables } from "./tpcds-tables.ts";

interface Text {
  readonly id: string;
  readonly query: string;
}

/** The texts lie beside the checkout; a clone may not have them. */
const texts = (name: string): Text[] => {
  const file = fileURLToPath(new URL(`../../../shared/tpc/${name}.jsonl`, import.meta.url));
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Text);
};

/**
 * Some texts are several statements; the answer is that of the query among them. The tables are temporary views here, and
 * Spark makes no lasting view of those.
 */
const answerTo = async (spark: SparkSession, { query }: Text) => {
  const statements = query.split(";").filter((part) => part.replace(/--.*$/gm, "").trim() !== "");
  let answer: unknown[] | undefined;
  for (const statement of statements) {
    const rows = await spark.sql(statement.replace(/\bcreate view\b/i, "CREATE TEMPORARY VIEW")).collect();
    if (/^\s*(--.*\n\s*)*(with|select)\b/i.test(statement)) answer = rows;
  }
  return answer;
};

const opened = async (spark: SparkSession, directory: string) => {
  const tables = openTables(spark, directory);
  for (const [name, table] of Object.entries(tables)) await table.createOrReplaceTempView(name);
  return { spark, tables };
};
type Opened = Awaited<ReturnType<typeof opened>>;

const printed = (rows: readonly unknown[]): string[] =>
  rows.map((row) => JSON.stringify(row, (_, value) => (typeof value === "bigint" ? `${value}` : value)));

describe("TPC-H at scale factor 0.1", () => {
  let cluster: Opened;
  let process: Opened;
  beforeAll(async () => {
    const directory = tpchDirectory(0.1);
    cluster = await opened(await onSpark(), directory);
    process = await opened(await embedded(), directory);
  });
  afterAll(async () => {
    await cluster?.spark.stop();
    await process?.spark.stop();
  });

  const rowsOf = async (df: DataFrame) => printed(await df.collect());

  it.each(Object.keys(programs))("the program %s answers the same on both engines", async (name) => {
    const program = programs[name] as (typeof programs)[string];
    const answer = await rowsOf(program(cluster.tables));
    expect(answer.length).toBeGreaterThan(0);
    expect(await rowsOf(program(process.tables))).toEqual(answer);
  });
  it.each(texts("tpch"))("the text $id answers the same on both engines", async (text) => {
    const answer = await answerTo(cluster.spark, text);
    expect(answer).toBeDefined();
    expect(printed((await answerTo(process.spark, text)) ?? [])).toEqual(printed(answer ?? []));
  });
});

describe("TPC-DS, on tables of a few rows", () => {
  let spark: SparkSession;
  beforeAll(async () => {
    spark = await onSpark();
    for (const [name, query] of tpcdsTables) await spark.sql(query).createOrReplaceTempView(name);
  });
  afterAll(() => spark?.stop());

  it.each(texts("tpcds"))("the text $id runs", async (text) => {
    expect(await answerTo(spark, text)).toBeDefined();
  });
});
