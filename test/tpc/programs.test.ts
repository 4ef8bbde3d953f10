import { SparkSession } from "tspark";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { programs } from "../../bench/tpch/programs.ts";
import type { Tables } from "../../bench/tpch/tables.ts";
import { fewRows } from "./few-rows.ts";
import { answersTo, textsOf, valuesOf } from "./texts.ts";

describe("the TPC-H programs, on few rows", () => {
  const texts = new Map(textsOf("tpch").map((text) => [text.id, text]));
  let spark: SparkSession;
  let tables: Tables;
  beforeAll(async () => {
    spark = await SparkSession.builder().config("spark.sql.session.timeZone", "UTC").create();
    tables = fewRows(spark);
    for (const [name, table] of Object.entries(tables)) await table.cache().createOrReplaceTempView(name);
  });
  afterAll(() => spark.stop());

  it.each(Object.entries(programs))("%s finds some, as its text does", async (name, program) => {
    const answer = valuesOf(await program(tables).collect());
    expect(answer).not.toEqual([]);
    expect(answer.flat()).not.toContain(null);
    const text = texts.get(`tpch/${name}`);
    if (text) expect(await answersTo(spark, text)).toEqual([answer]);
  });
});
