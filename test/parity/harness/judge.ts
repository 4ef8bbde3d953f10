import type { EngineGaps } from "../pair.ts";
import { equalPlain, equalRows } from "./compare.ts";
import type { GoldError, ResultStep, Step } from "./gold.ts";
import type { Run, Taken } from "./run.ts";
import { schemaLines, withoutNullability } from "./schema.ts";

/** How one answer differs from Spark's, in words; empty when it does not. */
export interface Finding {
  /** The step, or what of it: `nullability`, `parameters`. */
  readonly aspect: string;
  readonly words: string;
}

/** Everything in which a run differs from the recorded steps. */
export const judge = (gold: readonly Step[], run: Run): Finding[] => {
  const findings = gold.flatMap((step, at) => {
    const taken = run.steps[at];
    if (taken === undefined) return [{ aspect: step.name, words: `step ${step.name} was not reached${cause(run)}` }];
    return judgeStep(step, taken);
  });
  const extra = run.steps
    .slice(gold.length)
    .map(({ name }) => ({ aspect: name, words: `step ${name} is not in gold` }));
  const stopped =
    run.stopped !== undefined && run.steps.length >= gold.length
      ? [{ aspect: "all", words: `the program failed after its last step${cause(run)}` }]
      : [];
  return [...findings, ...extra, ...stopped];
};

const cause = (run: Run): string => (run.stopped === undefined ? "" : `: ${words(run.stopped)}`);
const words = (thrown: unknown): string =>
  thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);

const judgeStep = (gold: Step, taken: Taken): Finding[] => {
  const aspect = gold.name;
  if (taken.kind === "thrown") return [{ aspect, words: `step ${aspect} failed: ${words(taken.thrown)}` }];
  if (taken.name !== gold.name || taken.kind !== gold.kind)
    return [{ aspect, words: `expected step ${gold.kind} ${gold.name}, got ${taken.kind} ${taken.name}` }];
  switch (gold.kind) {
    case "result":
      return judgeResult(gold, taken as Extract<Taken, { kind: "result" }>);
    case "printed": {
      const { text } = taken as Extract<Taken, { kind: "printed" }>;
      return differ(aspect, "text", gold.text.join("\n"), text.join("\n"));
    }
    case "value": {
      const { value } = taken as Extract<Taken, { kind: "value" }>;
      return equalPlain(gold.value, value) ? [] : [unequal(aspect, "value", gold.value, value)];
    }
    case "fails":
      return judgeError(aspect, gold.error, (taken as Extract<Taken, { kind: "fails" }>).error);
  }
};

const judgeResult = (gold: ResultStep, taken: Extract<Taken, { kind: "result" }>): Finding[] => {
  const expected = schemaLines(gold.schema);
  const actual = schemaLines(taken.schema);
  const types = differ(
    gold.name,
    "schema",
    expected.map(withoutNullability).join("\n"),
    actual.map(withoutNullability).join("\n"),
  );
  if (types.length > 0) return types;
  const same = equalRows(
    gold.schema.fields.map(({ type }) => type),
    gold.rows,
    taken.rows,
    gold.ordered,
  );
  const rows = same ? [] : [unequal(gold.name, gold.ordered ? "rows in order" : "rows", gold.rows, taken.rows)];
  return [...rows, ...differ("nullability", `nullability of ${gold.name}`, expected.join("\n"), actual.join("\n"))];
};

/** An error: its identity first, its parameters as an aspect of their own. */
export const judgeError = (aspect: string, gold: GoldError, taken: GoldError | undefined): Finding[] => {
  if (taken === undefined) return [{ aspect, words: `step ${aspect}: expected ${gold.condition}, nothing failed` }];
  // Where Spark gives no condition, any of ours will do.
  if (gold.condition === undefined) return differ(aspect, "error", gold.class, taken.class);
  const { parameters: expected = {}, ...identity } = gold;
  const { parameters: actual = {}, ...takenIdentity } = taken;
  const wrong = differ(aspect, "error", sorted(identity), sorted(takenIdentity));
  return wrong.length > 0
    ? wrong
    : differ("parameters", `parameters of ${gold.condition}`, sorted(expected), sorted(actual));
};

const sorted = (object: object): string => JSON.stringify(Object.fromEntries(Object.entries(object).sort()), null, 1);

const differ = (aspect: string, what: string, expected: string, actual: string): Finding[] =>
  expected === actual ? [] : [{ aspect, words: `${what}\nSpark:\n${expected}\ntspark:\n${actual}` }];
const unequal = (aspect: string, what: string, expected: unknown, actual: unknown): Finding => ({
  aspect,
  words: `${what} of ${aspect}\nSpark:  ${listed(expected)}\ntspark: ${listed(actual)}`,
});
const listed = (value: unknown): string =>
  Array.isArray(value) ? `\n${value.map((item) => `  ${JSON.stringify(item)}`).join("\n")}` : JSON.stringify(value);

/** Splits findings into those nobody declared, and declared differences that are gone. */
export const settle = (findings: readonly Finding[], gaps: EngineGaps): { open: Finding[]; gone: string[] } => {
  const declared = declaredDifferences(gaps);
  const found = new Set(findings.flatMap(({ aspect }) => [aspect, "all"]));
  return {
    open: findings.filter(({ aspect }) => !declared.has(aspect) && !declared.has("all")),
    gone: [...declared].filter((difference) => !found.has(difference)),
  };
};

export const declaredDifferences = ({ notImplemented, notYet, never }: EngineGaps): Set<string> =>
  new Set([notImplemented, notYet, never].flatMap((gap) => Object.keys(gap ?? {})));
