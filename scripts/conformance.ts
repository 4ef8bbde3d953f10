/**
 * Runs the recorded queries of ../shared/conformance on the embedded engine and prints how many of each group give Spark's
 * answer.
 *
 *     npx tsx scripts/conformance.ts                  every group, numbers only
 *     npx tsx scripts/conformance.ts gold/math        the groups or ids that begin so, with what failed
 *     npx tsx scripts/conformance.ts --details gold   and in what each failed
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SparkSession } from "tspark";
import { engine } from "../test/parity/engines.ts";
import { equalRows } from "../test/parity/harness/compare.ts";
import type { Encoded } from "../test/parity/harness/encode.ts";
import { readFrame } from "../test/parity/harness/frame.ts";
import { errorOf } from "../test/parity/harness/run.ts";
import { type StructJson, typeText, withoutNullability } from "../test/parity/harness/schema.ts";

interface Case {
  readonly id: string;
  readonly group: string;
  readonly setup: readonly string[];
  readonly query: string;
  readonly conf?: Readonly<Record<string, string>>;
  readonly schema?: StructJson;
  readonly ordered?: boolean;
  readonly rows?: readonly (readonly Encoded[])[];
  readonly error?: { readonly condition: string | null; readonly sqlState?: string };
  readonly schemaOnly?: boolean;
}

interface Outcome {
  /** Empty when the answer is Spark's. */
  readonly wrong: string;
  readonly nullabilityDiffers?: boolean;
}

const folder = new URL("../../shared/conformance/", import.meta.url);
const files = ["gold.jsonl", "examples.jsonl", "features.jsonl"];
const patience = 10_000;

if (!existsSync(folder)) {
  console.log("No recorded cases beside this checkout: nothing to measure.");
  process.exit(0);
}

const flags = new Set(process.argv.slice(2).filter((arg) => arg.startsWith("--")));
const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));

const cases = files
  .flatMap((file) => readFileSync(new URL(file, folder), "utf8").split("\n").filter(Boolean))
  .map((line): Case => JSON.parse(line))
  .filter(
    ({ id, group }) => wanted.length === 0 || wanted.some((text) => id.startsWith(text) || group.startsWith(text)),
  );

interface Tally {
  passed: number;
  nullability: number;
  readonly failed: string[];
}
const groups = new Map<string, Tally>();

for (const test of cases) {
  const { wrong, nullabilityDiffers } = await withinTime(judge(test));
  const tally = groups.get(test.group) ?? { passed: 0, nullability: 0, failed: [] };
  groups.set(test.group, tally);
  if (wrong === "") tally.passed++;
  else
    tally.failed.push(
      flags.has("--details") ? `${test.id}\n      ${test.query.slice(0, 300)}\n      ${wrong}` : test.id,
    );
  if (nullabilityDiffers) tally.nullability++;
}

let passed = 0;
for (const [group, tally] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
  passed += tally.passed;
  const total = tally.passed + tally.failed.length;
  const note = tally.nullability === 0 ? "" : `, ${tally.nullability} with other nullability`;
  console.log(`${group}: ${tally.passed}/${total} (${percent(tally.passed, total)})${note}`);
  if (wanted.length > 0 || flags.has("--details")) for (const failed of tally.failed) console.log(`  ${failed}`);
}
console.log(`all: ${passed}/${cases.length} (${percent(passed, cases.length)})`);
process.exit(0);

function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`;
}

async function withinTime(outcome: Promise<Outcome>): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve({ wrong: `no answer in ${patience} ms` }), patience);
  });
  const first = await Promise.race([outcome, late]);
  clearTimeout(timer);
  return first;
}

/** Runs one case in a session and a folder of its own. */
async function judge(test: Case): Promise<Outcome> {
  const scratch = mkdtempSync(join(tmpdir(), "tspark-conformance-"));
  const spark = await engine.session();
  try {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how the cases write it.
    const placed = (text: string): string => text.replaceAll("${TMPDIR}", join(scratch, "t")).replace(/;\s*$/, "");
    for (const [key, value] of Object.entries(test.conf ?? {})) spark.conf.set(key, value);
    for (const statement of test.setup) await spark.sql(placed(statement)).collect();
    return await judgeQuery(test, placed(test.query), spark);
  } catch (error) {
    return { wrong: `setup: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}` };
  } finally {
    await spark.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function judgeQuery(test: Case, query: string, spark: SparkSession): Promise<Outcome> {
  let taken: Awaited<ReturnType<typeof readFrame>> | undefined;
  const failure = await errorOf(async () => {
    taken = test.schemaOnly
      ? { schema: JSON.parse((await spark.sql(query).schema()).json()) as StructJson, rows: [] }
      : await readFrame(spark.sql(query));
  });
  if (test.error) {
    if (!failure) return { wrong: `expected ${test.error.condition}, got an answer` };
    const same = (failure.condition ?? null) === test.error.condition;
    return {
      wrong: same ? "" : `expected ${test.error.condition}, got ${failure.condition ?? JSON.stringify(failure)}`,
    };
  }
  if (!taken) return { wrong: `failed: ${JSON.stringify(failure)}` };
  return judgeAnswer(test, taken);
}

function judgeAnswer(test: Case, taken: { schema: StructJson; rows: readonly (readonly Encoded[])[] }): Outcome {
  const lines = (schema: StructJson) =>
    schema.fields.map(({ name, type }) => `${name}: ${withoutNullability(typeText(type))}`);
  const [expected, actual] = [lines(test.schema as StructJson), lines(taken.schema)];
  if (expected.join("\n") !== actual.join("\n"))
    return { wrong: `schema: ${expected.join(", ")} <> ${actual.join(", ")}` };
  const nullable = (schema: StructJson) => schema.fields.map((field) => [field.nullable, typeText(field.type)]);
  const nullabilityDiffers =
    JSON.stringify(nullable(test.schema as StructJson)) !== JSON.stringify(nullable(taken.schema));
  const types = taken.schema.fields.map(({ type }) => type);
  const same = test.schemaOnly || equalRows(types, test.rows ?? [], taken.rows, test.ordered === true);
  const shown = (rows: readonly unknown[]) => JSON.stringify(rows).slice(0, 200);
  return { wrong: same ? "" : `rows: ${shown(test.rows ?? [])} <> ${shown(taken.rows)}`, nullabilityDiffers };
}
