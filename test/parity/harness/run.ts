import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ParityEngine } from "../engines.ts";
import type { Pair, PairContext } from "../pair.ts";
import type { Encoded } from "./encode.ts";
import { fileIn } from "./file-in.ts";
import { readFrame } from "./frame.ts";
import type { GoldError } from "./gold.ts";
import { type Plain, plain } from "./plain.ts";
import type { StructJson } from "./schema.ts";
import { captureStdout } from "./stdout.ts";

/** What a step of the TypeScript half gave; `thrown` when it failed where it should not have. */
export type Taken =
  | { kind: "result"; name: string; schema: StructJson; rows: readonly (readonly Encoded[])[] }
  | { kind: "printed"; name: string; text: readonly string[] }
  | { kind: "value"; name: string; value: Plain }
  | { kind: "fails"; name: string; error: GoldError | undefined }
  | { kind: "thrown"; name: string; thrown: unknown };

export interface Run {
  readonly steps: readonly Taken[];
  /** What stopped the program between two steps. */
  readonly stopped?: unknown;
}

/** Runs the TypeScript half in a session and folder of its own. */
export const runPair = async (pair: Pair, engine: ParityEngine): Promise<Run> => {
  const tmp = mkdtempSync(join(tmpdir(), "tspark-parity-"));
  const spark = await engine.session();
  const steps: Taken[] = [];
  try {
    await pair.typescript(recorder(spark, tmp, steps));
    return { steps };
  } catch (stopped) {
    return { steps, stopped };
  } finally {
    await spark.stop();
    rmSync(tmp, { recursive: true, force: true });
  }
};

const recorder = (spark: PairContext["spark"], tmp: string, steps: Taken[]): PairContext => {
  const take = async (name: string | undefined, step: (name: string) => Promise<Taken>): Promise<void> => {
    const label = name ?? String(steps.length + 1);
    steps.push(await step(label).catch((thrown: unknown): Taken => ({ kind: "thrown", name: label, thrown })));
  };
  return {
    spark,
    tmp,
    file: fileIn(tmp),
    result: (df, name) => take(name, async (label) => ({ kind: "result", name: label, ...(await readFrame(df)) })),
    printed: (action, name) =>
      take(name, async (label) => ({ kind: "printed", name: label, text: lines(await captureStdout(action), tmp) })),
    value: (value, name) => take(name, async (label) => ({ kind: "value", name: label, value: plain(await value) })),
    fails: (action, name) =>
      take(name, async (label) => ({ kind: "fails", name: label, error: await errorOf(action, tmp) })),
  };
};

const lines = (text: string, tmp: string): readonly string[] => text.replaceAll(tmp, "<TMP>").trimEnd().split("\n");

interface SparkErrorLike {
  readonly name: string;
  readonly condition?: string;
  readonly sqlState?: string;
  readonly messageParameters?: Readonly<Record<string, string>>;
}

/** The error of an action, in the form of the gold files. */
export const errorOf = async (action: () => unknown, tmp = "\0"): Promise<GoldError | undefined> => {
  try {
    await action();
    return undefined;
  } catch (thrown) {
    const error = thrown as SparkErrorLike;
    // Some exceptions of Spark are plain Java ones: a class, no condition.
    if (!("condition" in error)) throw thrown;
    const parameters = Object.entries(error.messageParameters ?? {})
      .filter(([key]) => !prose.has(key))
      .map(([key, text]) => [key, neutral(text, tmp)]);
    return {
      ...(error.condition === undefined ? {} : { condition: error.condition }),
      ...(error.sqlState === undefined ? {} : { sqlState: error.sqlState }),
      class: error.name,
      ...(parameters.length === 0 ? {} : { parameters: Object.fromEntries(parameters) }),
    };
  }
};

/** Parameters that hold sentences, which are ours; scripts/record/errors.py leaves the same ones out. */
const prose = new Set(["alternative", "message", "rangeMessage", "hint"]);

const neutral = (text: string, tmp: string): string =>
  String(text)
    .replaceAll(tmp, "<TMP>")
    .replace(/#\d+L?/g, "#N")
    .replace(/\b([a-z])_\d+\b/g, "$1_N");
