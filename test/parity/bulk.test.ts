import type { SparkSession } from "tspark";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bulk, type Question, questionText } from "./bulk.ts";
import { engine } from "./engines.ts";
import { type Asker, asker, judgeAnswer, type TakenAnswer } from "./harness/ask.ts";
import { bulkSetting } from "./harness/bulk-source.ts";
import { type BulkAnswer, type BulkGold, ORACLE, readGold } from "./harness/gold.ts";
import { declaredDifferences, type Finding } from "./harness/judge.ts";
import { bulkPaths, goldPath, modulePath } from "./harness/source.ts";

const BATCH = 40;

const families = await Promise.all(
  bulkPaths().map(async (path) => ({ path, family: ((await import(modulePath(path))) as { default: Bulk }).default })),
);

describe.each(families)("$path", ({ path, family }) => {
  const gold = readGold<BulkGold>(goldPath(path));
  const answers = new Map(Object.entries(gold?.answers ?? {}));
  const declared = declaredDifferences(engine.gapsOf(family));
  const seen = new Map<string, Finding[]>();
  const single = new Set<string>();
  const nullability: Finding[] = [];
  let spark: SparkSession;
  let family_: Asker;
  const ahead = new Map<string, TakenAnswer>();

  /** Asks one-row expressions that do not fail many at a time. Those that will not be asked so are asked alone later. */
  const askAhead = async () => {
    const together = family.alone ? [] : family.expressions.filter((one) => typeof one === "string");
    const plain = together.filter((text) => "value" in (answers.get(text) ?? {}));
    for (let at = 0; at < plain.length; at += BATCH) {
      const batch = plain.slice(at, at + BATCH);
      const taken = await family_.askTogether(batch).catch(() => []);
      if (taken.length === batch.length) for (const [index, text] of batch.entries()) ahead.set(text, taken[index]!);
    }
  };
  const judged = async (question: Question, answer: BulkAnswer) => {
    try {
      const taken = ahead.get(questionText(question)) ?? (await family_.ask(question));
      return { taken: "width" in taken ? taken : undefined, findings: judgeAnswer(question, answer, taken) };
    } catch (thrown) {
      const words = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
      return { taken: undefined, findings: [{ aspect: questionText(question), words }] };
    }
  };

  beforeAll(async () => {
    spark = await engine.session();
    family_ = await asker(spark, family);
    if (engine.asksTogether) await askAhead();
  });
  afterAll(async () => {
    await spark?.stop();
  });

  it("is recorded as it stands", () => {
    expect(gold, `npm run record ${path}`).toBeDefined();
    expect(gold?.spark).toBe(ORACLE);
    expect(gold?.setting, `the tables changed: npm run record ${path}`).toBe(bulkSetting(family));
    expect(family.expressions.map(questionText).sort()).toEqual([...answers.keys()].sort());
  });
  it.each(family.expressions.map((question) => ({ question, name: questionText(question) })))(
    "$name",
    async ({ question, name }) => {
      const answer = answers.get(name);
      if (answer === undefined) return expect.fail(`npm run record ${path}`);
      const { taken, findings } = await judged(question, answer);
      if (typeof question === "string" && taken?.width === 1 && !family.alone) single.add(name);
      seen.set(name, findings);
      nullability.push(...findings.filter(({ aspect }) => aspect !== name));
      const wrong = findings.filter(({ aspect }) => aspect === name).map(({ words }) => words);
      if (declared.has(name)) expect(wrong, "the declared difference is gone").not.toEqual([]);
      else expect(wrong.join("\n")).toBe("");
    },
  );
  it.skipIf(engine.asksTogether)("answers the same many at a time", async () => {
    const fine = [...single].filter((text) => seen.get(text)?.length === 0);
    const wrong: Finding[] = [];
    for (let at = 0; at < fine.length; at += BATCH) {
      const batch = fine.slice(at, at + BATCH);
      const taken = await family_.askTogether(batch);
      for (const [index, text] of batch.entries()) {
        const answer = answers.get(text);
        const column = taken[index];
        if (answer !== undefined && column !== undefined) wrong.push(...judgeAnswer(text, answer, column));
      }
    }
    expect(wrong.map(({ aspect, words }) => `${aspect}\n${words}`).join("\n\n")).toBe("");
  });
  it("has Spark's nullability", () => {
    const open = nullability.filter(({ aspect }) => !declared.has(aspect));
    expect(open.map(({ aspect, words }) => `${aspect}\n${words}`).join("\n")).toBe("");
  });
  it("declares nothing that is gone or was never asked", () => {
    const found = new Set([...seen.values()].flat().map(({ aspect }) => aspect));
    expect([...declared].filter((difference) => !found.has(difference))).toEqual([]);
  });
});
