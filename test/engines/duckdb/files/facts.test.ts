import { isDeepStrictEqual } from "node:util";
import { SparkSession } from "tspark";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, askTspark, askTsparkToWrite, readFacts, type WriteFact } from "./ask-tspark.ts";
import { differences } from "./differences.ts";

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().master("local[2]").config("spark.sql.session.timeZone", "UTC").create();
});
afterAll(() => spark.stop());

/** Errors by their outermost condition or class; Spark calls some old ones by number. */
const errorName = (error: string | undefined): string | undefined =>
  error?.split(/ < |: /)[0]?.replace(/^_LEGACY_ERROR_TEMP_(2146|2147)$/, "IllegalArgumentException");

/** Spark makes a time without a date one of today. */
function onDay<T>(answer: T, day: string): T {
  const micros = (_: string, time: string) => `${Date.parse(`${day}T${time}Z`)}000us`;
  const text = JSON.stringify(answer).replace(/<today (.{8})>us/g, micros);
  return JSON.parse(text.replaceAll("<today>", day));
}
const today = () => new Date().toISOString().slice(0, 10);

/** JSON has no -0, and files come in any order. */
const sorted = (rows: Answer["rows"]) => rows?.map((row) => JSON.stringify(row)).sort();

const comparable = ({ schema, rows, error }: Answer) => ({ schema, rows: sorted(rows), error: errorName(error) });

/** Python has no date after the year 9999 or before 1: what Spark read could not be written down. */
const isKnown = ({ error }: Answer): boolean => error !== "ValueError" && error !== "NOT_IMPLEMENTED";

describe.each(["csv", "csv-types", "json", "listing"])("what Spark reads: %s", (table) => {
  test("the same rows, or the same error", { timeout: 300_000 }, async () => {
    const wrong: number[] = [];
    for (const [at, fact] of readFacts(table).entries()) {
      if (!isKnown(fact.answer)) continue;
      const day = today();
      const given = await askTspark(spark, fact);
      const isRight = (on: string) => isDeepStrictEqual(comparable(given), comparable(onDay(fact.answer, on)));
      if (!isRight(day) && !isRight(today())) wrong.push(at + 1);
    }
    expect(wrong).toEqual(differences[table]?.flatMap(({ lines }) => lines).sort((a, b) => a - b) ?? []);
  });
});

describe("what Spark writes", () => {
  test("the same files with the same texts, or the same error", { timeout: 300_000 }, async () => {
    const wrong: number[] = [];
    // The number of the task in a file's name depends on how many there are.
    const names = (answer: WriteFact["answer"]) =>
      answer.error === undefined
        ? Object.entries(answer.files ?? {}).map(([name, text]) => [name.replace(/part-\d+/, "part"), text])
        : errorName(answer.error);
    for (const [at, fact] of readFacts<WriteFact>("write").entries()) {
      const given = await askTsparkToWrite(spark, fact);
      if (!isDeepStrictEqual(names(given), names(fact.answer))) wrong.push(at + 1);
    }
    expect(wrong).toEqual([]);
  });
});
