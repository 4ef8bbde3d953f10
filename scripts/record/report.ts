/**
 * npx tsx scripts/record/report.ts [FILTER...]
 *
 * Where tspark does not answer as Spark: every finding of the pairs and expressions whose path contains a FILTER, equal
 * symptoms together, the most frequent first. Declared differences are among them.
 */
import type { Bulk, Question } from "../../test/parity/bulk.ts";
import { questionText } from "../../test/parity/bulk.ts";
import { engine } from "../../test/parity/engines.ts";
import { asker, judgeAnswer } from "../../test/parity/harness/ask.ts";
import { type BulkAnswer, type BulkGold, type PairGold, readGold } from "../../test/parity/harness/gold.ts";
import { type Finding, judge } from "../../test/parity/harness/judge.ts";
import { runPair } from "../../test/parity/harness/run.ts";
import { bulkPaths, goldPath, modulePath, pairPaths } from "../../test/parity/harness/source.ts";
import type { Pair } from "../../test/parity/pair.ts";

const filters = process.argv.slice(2);
const isWanted = (path: string): boolean => filters.length === 0 || filters.some((filter) => path.includes(filter));
const bySymptom = new Map<string, string[]>();
const tally = { asked: 0, right: 0 };

const note = (path: string, findings: readonly Finding[]): void => {
  tally.asked += 1;
  if (findings.length === 0) tally.right += 1;
  for (const { aspect, words } of findings) {
    const symptom = symptomOf(aspect, words);
    bySymptom.set(symptom, [...(bySymptom.get(symptom) ?? []), `${path}: ${aspect}\n${indented(words)}`]);
  }
};

const symptomOf = (aspect: string, words: string): string => {
  if (/^(nullability|parameters)/.test(aspect)) return aspect.replace(/:.*/s, "");
  const conditions = [...words.matchAll(/"condition": ?"([^"]+)"/g)].map(([, condition]) => condition);
  if (conditions.length > 0) return `Spark or tspark fails: ${conditions.join(" / ")}`;
  const thrown = /(?:failed|reached): (.*)/.exec(words)?.[1];
  return thrown ?? words.split("\n")[0]?.replace(/ of .*/, "") ?? "";
};

const indented = (words: string): string => words.split("\n").slice(0, 40).join("\n").replace(/^/gm, "    ");

for (const path of pairPaths().filter(isWanted)) note(path, await pairFindings(path));
for (const path of bulkPaths().filter(isWanted)) {
  const { default: family } = (await import(modulePath(path))) as { default: Bulk };
  const answers = readGold<BulkGold>(goldPath(path))?.answers ?? {};
  await using spark = await engine.session();
  const { ask } = await asker(spark, family);
  for (const question of family.expressions)
    note(path, await findingsOf(question, answers[questionText(question)], ask));
}

async function pairFindings(path: string): Promise<readonly Finding[]> {
  try {
    const { default: pair } = (await import(modulePath(path))) as { default: Pair };
    return judge(readGold<PairGold>(goldPath(path))?.steps ?? [], await runPair(pair, engine));
  } catch (thrown) {
    return [{ aspect: "all", words: `failed: ${thrown}` }];
  }
}

async function findingsOf(
  question: Question,
  answer: BulkAnswer | undefined,
  ask: Awaited<ReturnType<typeof asker>>["ask"],
): Promise<readonly Finding[]> {
  if (answer === undefined) return [{ aspect: questionText(question), words: "not recorded" }];
  try {
    return judgeAnswer(question, answer, await ask(question));
  } catch (thrown) {
    return [{ aspect: questionText(question), words: `failed: ${thrown instanceof Error ? thrown.stack : thrown}` }];
  }
}

for (const [symptom, cases] of [...bySymptom].sort((a, b) => b[1].length - a[1].length))
  console.log(`\n# ${cases.length} x ${symptom}\n\n${cases.join("\n")}`);
console.log(`\n${tally.right} of ${tally.asked} answer as Spark`);
