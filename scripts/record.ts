/**
 * npm run record [-- FILTER...] [--check]
 *
 * Asks real Apache Spark for the answers to the pairs and expressions whose path contains a FILTER, and writes them to
 * `test/gold/`. With `--check` nothing is written: it fails when Spark's answers are not those on disk.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import type { JsonValue } from "@bufbuild/protobuf";
import { type Bulk, questionText } from "../test/parity/bulk.ts";
import { bulkSetting } from "../test/parity/harness/bulk-source.ts";
import {
  type BulkAnswer,
  type BulkGold,
  formatGold,
  ORACLE,
  type PairGold,
  type Step,
} from "../test/parity/harness/gold.ts";
import {
  bulkPaths,
  fingerprint,
  goldFolder,
  goldPath,
  modulePath,
  type PairSource,
  pairPaths,
  readPair,
} from "../test/parity/harness/source.ts";
import { callsPath, formatPlans, planPath } from "../test/protocol/parity/gold.ts";
import { normalSteps, pack } from "../test/protocol/parity/normal.ts";
import { callsText } from "./record/calls.ts";
import { oraclePython, runOracle } from "./record/python.ts";

interface Answered {
  readonly steps: readonly Step[];
  /** For each step the JSON of the plans that PySpark sent since the step before. */
  readonly plans: Readonly<Record<string, string>>;
}

interface Answers {
  readonly spark: string;
  readonly pairs: Readonly<Record<string, Answered | { readonly failure: string }>>;
  readonly bulk: Readonly<Record<string, Readonly<Record<string, BulkAnswer>>>>;
}

const main = async (args: readonly string[]): Promise<void> => {
  const check = args.includes("--check");
  const filters = args.filter((arg) => !arg.startsWith("--"));
  const wanted = (path: string): boolean => filters.length === 0 || filters.some((filter) => path.includes(filter));
  const pairs = pairPaths().filter(wanted).map(readPair);
  const families = await Promise.all(bulkPaths().filter(wanted).map(readFamily));
  const calls: [string, string][] = wanted("calls") ? [[callsPath, callsText(oraclePython(ORACLE))]] : [];
  if (pairs.length + families.length + calls.length === 0) throw new Error(`nothing matches ${filters.join(" ")}`);
  const answers = pairs.length + families.length === 0 ? nothing : await ask(pairs, families);
  const failures = pairs.flatMap(({ path }) => failureOf(path, answers));
  const files = new Map([
    ...calls,
    ...pairs.flatMap((pair) => pairFile(pair, answers)),
    ...families.map((family) => bulkFile(family, answers)),
  ]);
  const stale = filters.length === 0 ? orphans(files) : [];
  const changed = [...files].filter(([path, text]) => current(path) !== text).map(([path]) => path);
  if (!check) {
    for (const path of changed) write(path, files.get(path) ?? "");
    for (const path of stale) rmSync(path);
  }
  for (const path of changed) console.log(`${check ? "differs" : "written"}: ${relative(process.cwd(), path)}`);
  for (const path of stale) console.log(`${check ? "no case" : "removed"}: ${relative(process.cwd(), path)}`);
  for (const failure of failures) console.error(failure);
  console.log(`${files.size} asked, ${changed.length} changed, ${failures.length} failed`);
  if (failures.length > 0 || (check && changed.length + stale.length > 0)) process.exitCode = 1;
};

const nothing: Answers = { spark: ORACLE, pairs: {}, bulk: {} };

interface Family {
  readonly path: string;
  readonly bulk: Bulk;
}

const readFamily = async (path: string): Promise<Family> => {
  const { default: bulk } = (await import(modulePath(path))) as { default: Bulk };
  return { path, bulk };
};

const ask = async (pairs: readonly PairSource[], families: readonly Family[]): Promise<Answers> => {
  const folder = mkdtempSync(join(tmpdir(), "tspark-job-"));
  const job = join(folder, "job.json");
  const answers = join(folder, "answers.json");
  try {
    writeFileSync(
      job,
      JSON.stringify({
        pairs: pairs.map(({ path, python }) => ({ path, python })),
        bulk: families.map(({ path, bulk }) => ({
          path,
          tables: bulk.tables ?? {},
          conf: bulk.conf ?? {},
          expressions: bulk.expressions.map((question) => ({
            text: questionText(question),
            ...(typeof question === "string" ? { expr: question } : question),
          })),
        })),
      }),
    );
    await runOracle(oraclePython(ORACLE), job, answers);
    return JSON.parse(readFileSync(answers, "utf8")) as Answers;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const failureOf = (path: string, answers: Answers): string[] => {
  const answer = answers.pairs[path];
  return answer !== undefined && "failure" in answer ? [`${path}: the Python half failed\n${answer.failure}`] : [];
};

const pairFile = ({ path, member, python }: PairSource, { spark, pairs }: Answers): [string, string][] => {
  const answer = pairs[path];
  if (answer === undefined || "failure" in answer) return [];
  const gold: PairGold = { member, spark, python: fingerprint(python), steps: answer.steps };
  const sent = Object.entries(answer.plans).map(([name, plans]) => [name, JSON.parse(plans) as JsonValue[]] as const);
  return [
    [goldPath(path), formatGold(gold)],
    ...(sent.length === 0 ? [] : [[planPath(path), formatPlans(pack(normalSteps(sent)))] as [string, string]]),
  ];
};

const bulkFile = ({ path, bulk }: Family, answers: Answers): [string, string] => {
  const sorted = Object.fromEntries(Object.entries(answers.bulk[path] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
  const gold: BulkGold = { family: bulk.family, spark: answers.spark, setting: bulkSetting(bulk), answers: sorted };
  return [goldPath(path), formatGold(gold)];
};

/** Answers without a question, in the folders that this script writes. */
const orphans = (files: ReadonlyMap<string, string>): string[] => {
  const folders = new Set([...files.keys()].map((path) => dirname(path)));
  return readdirSync(goldFolder, { recursive: true })
    .map((name) => join(goldFolder, String(name)))
    .filter((path) => path.endsWith(".json") && folders.has(dirname(path)) && !files.has(path));
};

const current = (path: string): string | undefined => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
};

const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

await main(process.argv.slice(2));
