import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type JsonValue, toJson } from "@bufbuild/protobuf";
import { SparkSession } from "tspark";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Relation } from "../../../src/plan/index.ts";
import { RelationSchema, relationMessage } from "../../../src/protocol/index.ts";
import { namingColumns } from "../../../src/session/known-columns.ts";
import { modulePath, pairPaths } from "../../parity/harness/source.ts";
import type { AnyDataFrame, Pair, PairContext } from "../../parity/pair.ts";
import { rememberingCodec } from "../helpers.ts";
import { differences } from "./differences.ts";
import { readPlans } from "./gold.ts";
import { normal } from "./normal.ts";

/** The plans that the TypeScript halves of the parity pairs send are those that PySpark sends for the Python halves. */

const codec = { ...rememberingCodec(), write: (data: { readonly numRows: number }) => Buffer.from(`${data.numRows}`) };

/** As a session on real Spark settles a plan before it goes there. */
async function sent(df: AnyDataFrame, tmp: string): Promise<JsonValue> {
  const schema = (plan: Relation) => df.derive(plan).schema();
  const plan = await namingColumns(df.plan, { schema, caseSensitive: false });
  const json = JSON.stringify(toJson(RelationSchema, relationMessage(plan, codec)));
  return normal(JSON.parse(json.replaceAll(tmp, "<TMP>")));
}

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().master("local[1]").config("spark.sql.session.timeZone", "UTC").create();
});
afterAll(() => spark.stop());

/** Programs that wait for what only running a data set gives. */
const run = new Set(["dataframe/observe"]);

/** Only data sets are asked for, and their plans are made without running them. */
async function plansOf(pairPath: string, { typescript }: Pair): Promise<ReadonlyMap<string, JsonValue>> {
  const plans = new Map<string, JsonValue>();
  const tmp = mkdtempSync(join(tmpdir(), "tspark-plans-"));
  const session = await spark.newSession();
  let steps = 0;
  const skip = async () => {
    steps++;
  };
  const context: PairContext = {
    spark: session,
    tmp,
    file(name, text) {
      const path = join(tmp, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      return path;
    },
    async result(df, name) {
      steps++;
      plans.set(name ?? String(steps), await sent(df, tmp));
      if (run.has(pairPath)) await df.collect();
    },
    printed: skip,
    value: skip,
    fails: skip,
  };
  try {
    await typescript(context);
  } catch (error) {
    plans.set("stopped", String(error));
  } finally {
    rmSync(tmp, { recursive: true, force: true });
  }
  return plans;
}

const recorded = pairPaths().flatMap((path) => {
  const plans = readPlans(path);
  return plans ? [[path, plans] as const] : [];
});

describe.each(recorded)("%s", (path, plans) => {
  let ours: Promise<ReadonlyMap<string, JsonValue>> | undefined;
  const once = () => {
    ours ??= import(modulePath(path)).then(({ default: pair }: { default: Pair }) => plansOf(path, pair));
    return ours;
  };
  const declared = differences[path] ?? {};

  for (const [step, plan] of Object.entries(plans)) {
    const reason = declared[step] ?? declared.all;
    test(reason === undefined ? step : `${step}: differs, for ${reason}`, async () => {
      const made = (await once()).get(step);
      if (reason === undefined) expect(made ?? (await once()).get("stopped")).toEqual(plan);
      else expect(made, "the declared difference is gone").not.toEqual(plan);
    });
  }
});

test("differences are declared for what is recorded", () => {
  const paths = new Set(recorded.map(([path]) => path));
  expect(Object.keys(differences).filter((path) => !paths.has(path))).toEqual([]);
});
