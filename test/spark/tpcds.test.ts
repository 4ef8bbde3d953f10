import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generatedTables } from "../../bench/generated.ts";
import { tpcds } from "../tpc/tables.ts";
import { type Answer, textsOf } from "../tpc/texts.ts";
import { answersOfBoth, type BothEngines, closeBoth, openBoth, ranked } from "./both-engines.ts";

const texts = textsOf("tpcds");

/** The columns that a query orders by, where rows have the same values in them. */
const keys: Readonly<Record<string, readonly number[]>> = { "tpcds/q77": [0, 1] };

/** What these look for is not in tables of this size. */
const findNothing: ReadonlySet<string> = new Set(
  [8, 10, 24, 25, 29, 31, 37, 41, 44, 54, 58, 64, 73, 82, 83, 84, 85, 91].map((number) => `tpcds/q${number}`),
);

describe.runIf(texts.length > 0)("TPC-DS at scale factor 0.01", { timeout: 300_000 }, () => {
  let both: BothEngines;
  beforeAll(async () => {
    both = await openBoth(generatedTables("tpcds", 0.01), Object.keys(tpcds));
  });
  afterAll(() => closeBoth(both));

  it.each(texts)("the text $id answers the same on both engines", async (text) => {
    const { cluster, process } = await answersOfBoth(both, text);
    const inOrder = (answer: Answer) => ranked(answer, keys[text.id]);
    expect(process.map(inOrder)).toEqual(cluster.map(inOrder));
    expect(cluster.flat().length > 0).toBe(!findNothing.has(text.id));
  });
});
