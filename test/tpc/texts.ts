import { existsSync, readFileSync } from "node:fs";
import type { SparkSession } from "tspark";

/** A query of a benchmark, as SQL text. */
export interface Text {
  readonly id: string;
  readonly query: string;
}

/** The texts lie beside the checkout; a clone may not have them. */
export function textsOf(benchmark: "tpch" | "tpcds"): readonly Text[] {
  const file = new URL(`../../../shared/tpc/${benchmark}.jsonl`, import.meta.url);
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Its statements one by one; a view that a text makes is a temporary one here, as the tables that it reads are. */
export const statementsOf = ({ query }: Text): readonly string[] =>
  query
    .replace(/^--.*$/gm, "")
    .split(";")
    .map((statement) => statement.trim().replace(/^create view/i, "CREATE TEMPORARY VIEW"))
    .filter(Boolean);

const isQuery = (statement: string): boolean => /^(with|select)\b/i.test(statement);

export type Answer = readonly (readonly unknown[])[];

/** The rows of an answer, each as its values in the order of the columns. */
export const valuesOf = (rows: readonly object[]): Answer => rows.map((row) => Object.values(row));

/** What the queries among its statements answer; most texts are one query. */
export async function answersTo(spark: SparkSession, text: Text): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const statement of statementsOf(text)) {
    const rows = await spark.sql(statement).collect();
    if (isQuery(statement)) answers.push(valuesOf(rows));
  }
  return answers;
}
