import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tables, tpchDirectory } from "../../bench/tpch/data.ts";
import { programs } from "../../bench/tpch/programs.ts";
import { openTables, type Tables } from "../../bench/tpch/tables.ts";
import { type Answer, textsOf, valuesOf } from "../tpc/texts.ts";
import { answersOfBoth, type BothEngines, closeBoth, openBoth, ranked } from "./both-engines.ts";

/** The columns that a query orders by, where rows may have the same values in them. */
const keys: Readonly<Record<string, readonly number[]>> = { q3: [1, 2], q5: [1], q10: [2], q11: [1], q18: [4, 3] };

/** No order is that large at this scale factor. */
const findNothing: readonly string[] = ["q18"];

describe("TPC-H at scale factor 0.1", { timeout: 300_000 }, () => {
  const texts = new Map(textsOf("tpch").map((text) => [text.id, text]));
  let both: BothEngines;
  let tablesOf: { readonly cluster: Tables; readonly process: Tables };
  beforeAll(async () => {
    const directory = tpchDirectory(0.1);
    both = await openBoth(directory, tables);
    tablesOf = { cluster: openTables(both.cluster, directory), process: openTables(both.process, directory) };
  });
  afterAll(() => closeBoth(both));

  it.each(Object.entries(programs))(
    "the program %s answers the same on both engines, as its text does",
    async (name, program) => {
      const inOrder = (answer: Answer) => ranked(answer, keys[name]);
      const cluster = inOrder(valuesOf(await program(tablesOf.cluster).collect()));
      expect(cluster.length > 0).toBe(!findNothing.includes(name));
      expect(inOrder(valuesOf(await program(tablesOf.process).collect()))).toEqual(cluster);
      const text = texts.get(`tpch/${name}`);
      if (text === undefined) return;
      const answers = await answersOfBoth(both, text);
      expect(answers.cluster.map(inOrder)).toEqual([cluster]);
      expect(answers.process.map(inOrder)).toEqual([cluster]);
    },
  );
});
