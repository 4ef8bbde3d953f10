import type { SparkSession } from "tspark";
import { type Answer, answersTo, type Text } from "../tpc/texts.ts";
import { embedded, onSpark } from "./servers.ts";

/** A session on Apache Spark and one in this process, with the same files as temporary views. */
export interface BothEngines {
  readonly cluster: SparkSession;
  readonly process: SparkSession;
}

export async function openBoth(directory: string, tables: readonly string[]): Promise<BothEngines> {
  const both = { cluster: await onSpark(), process: await embedded() };
  for (const spark of Object.values(both)) {
    for (const name of tables) await spark.read.parquet(`${directory}/${name}.parquet`).createOrReplaceTempView(name);
  }
  return both;
}

export async function closeBoth(both: BothEngines | undefined): Promise<void> {
  await both?.cluster.stop();
  await both?.process.stop();
}

export const answersOfBoth = async ({ cluster, process }: BothEngines, text: Text) => ({
  cluster: await answersTo(cluster, text),
  process: await answersTo(process, text),
});

const printed = (values: readonly unknown[]): string =>
  JSON.stringify(values, (_, value) => (typeof value === "bigint" ? `${value}` : value));

/**
 * The rows as texts, those of the same rank side by side in an order of their own: Spark leaves the order of rows open that
 * have the same values in the columns that a query orders by (their positions: `key`; all columns without it).
 */
export function ranked(answer: Answer, key?: readonly number[]): readonly (readonly string[])[] {
  const ranks: string[][] = [];
  let last: string | undefined;
  for (const values of answer) {
    const rank = printed(key?.map((position) => values[position]) ?? values);
    if (rank !== last) ranks.push([]);
    last = rank;
    ranks.at(-1)?.push(printed(values));
  }
  return ranks.map((rows) => rows.sort());
}
