import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { expect, test } from "vitest";
import { Answers } from "../../../src/engines/connect/answers.ts";
import type { ObservedMetrics } from "../../../src/engines/engine.ts";
import { captureCallSite, SparkError } from "../../../src/errors/index.ts";
import { type ExecutePlanResponse, ExecutePlanResponseSchema } from "../../../src/protocol/index.ts";
import { Observations } from "../../../src/session/observations.ts";

type Metrics = NonNullable<MessageInitShape<typeof ExecutePlanResponseSchema>["observedMetrics"]>[number];

async function* responses(metrics: Metrics): AsyncGenerator<ExecutePlanResponse> {
  yield create(ExecutePlanResponseSchema, { observedMetrics: [metrics] });
}

async function observed(metrics: Metrics): Promise<ObservedMetrics[]> {
  const found: ObservedMetrics[] = [];
  await new Answers(responses(metrics), { conf: new Map(), onObserved: (each) => found.push(each) }).relation();
  return found;
}

const failed: Metrics = {
  name: "seen",
  rootErrorIdx: 0,
  errors: [
    {
      errorTypeHierarchy: ["org.apache.spark.SparkArithmeticException", "java.lang.ArithmeticException"],
      message: "[DIVIDE_BY_ZERO] Not by zero. SQLSTATE: 22012",
      sparkThrowable: { errorClass: "DIVIDE_BY_ZERO", sqlState: "22012" },
      causeIdx: 1,
    },
    { errorTypeHierarchy: ["java.lang.IllegalStateException"], message: "deep inside" },
  ],
};

test("values of an observation have their names", async () => {
  const values = [{ literalType: { case: "long", value: 3n } as const }];
  expect(await observed({ name: "seen", keys: ["n"], values })).toEqual([{ name: "seen", values: { n: 3n } }]);
});

test("an observation that failed has Spark's error", async () => {
  const [metrics] = await observed(failed);
  const { name, error } = metrics as Extract<ObservedMetrics, { error: unknown }>;
  expect(name).toBe("seen");
  expect(error).toBeInstanceOf(SparkError);
  expect(error).toMatchObject({ name: "ArithmeticException", condition: "DIVIDE_BY_ZERO", sqlState: "22012" });
  expect(error.cause).toMatchObject({ message: expect.stringContaining("deep inside") });
});

test("whoever awaits it hears of it, with the line that asked for it; others are not disturbed", async () => {
  const observations = new Observations();
  const awaited = observations.expect("seen", { callSite: captureCallSite() });
  const forgotten = observations.expect("other");
  for (const each of [...(await observed(failed)), ...(await observed({ ...failed, name: "other" }))]) {
    observations.report(each);
  }
  await expect(awaited).rejects.toThrow(/\[DIVIDE_BY_ZERO\][\s\S]*at .*answers\.test\.ts:\d+:\d+$/);
  expect(observations.isEmpty).toBe(true);
  await expect(forgotten).rejects.toThrow(/DIVIDE_BY_ZERO/);
});
