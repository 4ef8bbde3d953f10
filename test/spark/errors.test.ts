import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { DataFrame, SparkSession } from "tspark";
import { SparkError } from "tspark/errors";
import { col, count, lit, sum, upper } from "tspark/functions";
import type { UntypedSchema } from "tspark/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { embedded, onSpark } from "./servers.ts";

interface Setting {
  readonly spark: SparkSession;
  readonly df: DataFrame<UntypedSchema>;
}

/** A query that fails; each stands on a line of its own, which the error names. */
const cases: Readonly<Record<string, (setting: Setting) => DataFrame<UntypedSchema>>> = {
  "a column that there is not": ({ df }) => df.select("nmae"),
  "a column that there is not, in a condition": ({ df }) => df.filter(col("idd").gt(1)),
  "a field that there is not": ({ df }) => df.select("st.z"),
  "a table before a star": ({ df }) => df.select("t.*"),
  "a function that there is not": ({ df }) => df.selectExpr("uper(s)"),
  "a table that there is not": ({ spark }) => spark.table("nowhere"),
  "a table that there is not, in SQL": ({ spark }) => spark.sql("SELECT * FROM nowhere"),
  "a column that the groups lost": ({ df }) => df.groupBy("n").count().select("s"),
  "a column of two tables": ({ df }) => df.crossJoin(df.select("n")).select("n"),
  "a column beside an aggregate": ({ df }) => df.select(col("s"), sum("n")),
  "a column that is not grouped": ({ df }) => df.groupBy("s").agg(col("n")),
  "an aggregate in a filter": ({ df }) => df.filter(sum("n").gt(1)),
  "an aggregate of an aggregate": ({ df }) => df.select(sum(count("*"))),
  "a number and a boolean": ({ df }) => df.select(col("n").plus(col("b"))),
  "a number in a condition": ({ df }) => df.select(col("n").and(col("b"))),
  "a number as a condition": ({ df }) => df.filter(col("n")),
  "an array for a text": ({ df }) => df.select(upper(col("xs"))),
  "the sum of booleans": ({ df }) => df.select(sum("b")),
  "an order of maps": ({ df }) => df.orderBy("m"),
  "an array and a map": ({ df }) => df.select(col("xs").eq(col("m"))),
  "a cast that there is not": ({ df }) => df.select(col("n").cast("array<int>")),
  "a union of unequal widths": ({ df }) => df.select("n").union(df.select("n", "s")),
  "a union of unequal types": ({ df }) => df.select("xs").union(df.select("n")),
  "a window function without a window": ({ df }) => df.selectExpr("row_number()"),
  "too few arguments": ({ df }) => df.selectExpr("substring(s)"),
  "a limit below zero": ({ df }) => df.limit(-1),
  "an expression that ends too early": ({ df }) => df.selectExpr("n +"),
  "an open parenthesis": ({ df }) => df.selectExpr("(n"),
  "an open text": ({ df }) => df.selectExpr("'open"),
  "a type that there is not": ({ df }) => df.selectExpr("CAST(n AS NOPE)"),
  "a word that is no statement": ({ spark }) => spark.sql("SELEC 1"),
  "a division by zero": ({ df }) => df.select(lit(1).divide(col("zero"))),
  "the rest of a division by zero": ({ df }) => df.select(lit(1).mod(col("zero"))),
  "a text that is no number": ({ df }) => df.select(col("s").cast("int")),
  "a day that there is not": ({ df }) => df.select(col("day").cast("date")),
  "an INT that is too great": ({ df }) => df.select(col("n").plus(2147483647)),
  "a BYTE that is too great": ({ df }) => df.select(col("n").plus(300).cast("tinyint")),
  "an element past the end": ({ df }) => df.select(col("xs").getItem(9)),
  "an error of one's own": ({ df }) => df.selectExpr("raise_error(concat('no ', s))"),
  "a key twice": ({ df }) => df.selectExpr("map_from_arrays(array(s, s), array(1, 2))"),
  "a subquery of two rows": ({ spark }) => spark.sql("SELECT (SELECT id FROM range(2)) AS x"),
  "a folder that there is not": ({ spark }) => spark.read.parquet("/nowhere/at/all"),
};

const tables = `SELECT 1 AS n, 'x' AS s, TRUE AS b, array(1, 2) AS xs, map('k', 1) AS m, struct(1 AS y) AS st,
  0 AS zero, '2021-02-30' AS day FROM range(1)`;

/** What a program can act on, and the line that a person looks for. */
const factsOf = async (setting: Setting, make: (typeof cases)[string]) => {
  try {
    await make(setting).collect();
  } catch (error) {
    if (!(error instanceof SparkError)) throw error;
    const place = /errors\.test\.ts:(\d+)/.exec(error.message)?.[1];
    return { class: error.name, condition: error.condition, sqlState: error.sqlState, line: Number(place) };
  }
  throw new Error("nothing failed");
};

/** The line of this file on which a case stands. */
const source = readFileSync(fileURLToPath(import.meta.url), "utf8").split("\n");
const lineOf = (name: string): number => source.findIndex((line) => line.startsWith(`  "${name}": `)) + 1;

describe("the same error on both engines", () => {
  const settings: { spark?: Setting; embedded?: Setting } = {};
  const opened = async (spark: SparkSession): Promise<Setting> => ({ spark, df: spark.sql(tables) });

  beforeAll(async () => {
    settings.spark = await opened(await onSpark());
    settings.embedded = await opened(await embedded());
  });
  afterAll(async () => {
    for (const { spark } of Object.values(settings)) await spark.stop();
  });

  it("at least forty of them", () => {
    expect(Object.keys(cases).length).toBeGreaterThanOrEqual(40);
  });
  it.each(Object.entries(cases))("%s", async (name, make) => {
    const spark = await factsOf(settings.spark as Setting, make);
    expect(spark.condition).toMatch(/^[A-Z_.0-9]+$/);
    expect(spark.line).toBe(lineOf(name));
    expect(await factsOf(settings.embedded as Setting, make)).toEqual(spark);
  });
});
