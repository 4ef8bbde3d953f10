import { SparkSession } from "tspark";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { modulePath, pairPaths } from "../../parity/harness/source.ts";
import type { Pair } from "../../parity/pair.ts";
import { differences } from "./differences.ts";
import { readPlans } from "./gold.ts";
import { plansOf, type SentPlans } from "./run.ts";
import { SparkServer } from "./spark-server.ts";

/** The plans that the TypeScript halves of the parity pairs send are those that PySpark sends for the Python halves. */

let server: SparkServer;
beforeAll(async () => {
  server = await SparkServer.start();
});
afterAll(() => server.stop());

const open = (): Promise<SparkSession> =>
  SparkSession.builder().remote(server.url).config("spark.sql.session.timeZone", "UTC").create();

const recorded = pairPaths().flatMap((path) => {
  const plans = readPlans(path);
  return plans ? [[path, plans] as const] : [];
});

describe.each(recorded)("%s", (path, plans) => {
  let ours: Promise<SentPlans> | undefined;
  const once = () => {
    ours ??= import(modulePath(path)).then(({ default: pair }: { default: Pair }) => plansOf(pair, server, open));
    return ours;
  };
  const declared = differences[path] ?? {};

  // Where PySpark sends nothing, it may be that tspark has to ask: PySpark remembers types, and checks some arguments itself.
  for (const [step, wanted] of Object.entries(plans)) {
    const reason = declared[step];
    test(reason === undefined ? step : `${step}: differs, for ${reason}`, async () => {
      const { steps, stopped } = await once();
      if (reason === undefined) expect(steps[step] ?? stopped).toEqual(wanted);
      else expect(steps[step], "the declared difference is gone").not.toEqual(wanted);
    });
  }
});

test("differences are declared for steps that are recorded", () => {
  const known = new Set(recorded.flatMap(([path, plans]) => Object.keys(plans).map((step) => `${path}: ${step}`)));
  const declared = Object.entries(differences).flatMap(([path, steps]) =>
    Object.keys(steps).map((step) => `${path}: ${step}`),
  );
  expect(declared.filter((step) => !known.has(step))).toEqual([]);
});
