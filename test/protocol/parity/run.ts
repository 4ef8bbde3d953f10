import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonValue } from "@bufbuild/protobuf";
import type { SparkSession } from "tspark";
import { fileIn } from "../../parity/harness/file-in.ts";
import { captureStdout } from "../../parity/harness/stdout.ts";
import type { Pair, PairContext } from "../../parity/pair.ts";
import { normalSteps } from "./normal.ts";
import type { SparkServer } from "./spark-server.ts";

/** What a program sent in each of its steps: since the step before. */
export interface SentPlans {
  readonly steps: Readonly<Record<string, JsonValue[]>>;
  /** What stopped the program between two steps. */
  readonly stopped?: unknown;
}

/** Runs the TypeScript half of a pair in a session of its own. */
export async function plansOf(pair: Pair, server: SparkServer, open: () => Promise<SparkSession>): Promise<SentPlans> {
  const tmp = mkdtempSync(join(tmpdir(), "tspark-plans-"));
  const spark = await open();
  server.sent.length = 0;
  const steps: [step: string, plans: JsonValue[]][] = [];
  const note = (name: string): void => {
    steps.push([name, JSON.parse(JSON.stringify(server.sent.splice(0)).replaceAll(tmp, "<TMP>")) as JsonValue[]]);
  };
  const take = async (name: string | undefined, act: () => unknown): Promise<void> => {
    await Promise.resolve(act()).catch(() => undefined);
    note(name ?? String(steps.length + 1));
  };
  const context: PairContext = {
    spark,
    tmp,
    file: fileIn(tmp),
    result: (df, name) => take(name, () => df.collect()),
    printed: (action, name) => take(name, () => captureStdout(action)),
    value: (value, name) => take(name, () => value),
    fails: (action, name) => take(name, async () => action()),
  };
  try {
    await pair.typescript(context);
    note("after the last step");
    return { steps: normalSteps(steps) };
  } catch (stopped) {
    return { steps: normalSteps(steps), stopped };
  } finally {
    await spark.stop();
    rmSync(tmp, { recursive: true, force: true });
  }
}
