import { describe, expect, test } from "vitest";
import { type Expression, equals, node, type Relation } from "../../src/plan/index.ts";
import { planBytes, planFromBytes, planMessage, planOf } from "../../src/protocol/index.ts";
import { column, one, sum, table } from "../plan/helpers.ts";
import { rememberingCodec, thereAndBack } from "./helpers.ts";

const codec = rememberingCodec();
const selecting = (expression: Expression): Relation => node("project", { input: table, expressions: [expression] });

function manyColumns(steps: number): Relation {
  let plan = table;
  for (let i = 0; i < steps; i++) {
    plan = node("withColumns", { input: plan, aliases: [node("alias", { child: column("a"), names: [`c${i}`] })] });
  }
  return plan;
}

const tooDeep = expect.objectContaining({ condition: "CONNECT_INVALID_PLAN.ASSERTION_FAILURE" }) as Error;

describe("plans that nest deep", () => {
  // A server reads 1,024 levels of messages unless it is told otherwise, and a step or a term is two of them.
  test("what a server takes", () => {
    const steps = manyColumns(500);
    expect(equals(thereAndBack(steps), steps)).toBe(true);
    const terms = selecting(sum(500));
    expect(equals(thereAndBack(terms), terms)).toBe(true);
  });

  test.for([
    ["steps", manyColumns],
    ["terms", (levels: number) => selecting(sum(levels))],
  ] as const)("%s: the library's stack ends before ours, and the error says so", ([, plan]) => {
    let deepest = 0;
    for (let levels = 500; ; levels = Math.ceil(levels * 1.2)) {
      const made = plan(levels);
      try {
        planMessage(made, codec);
      } catch (error) {
        expect(error).toEqual(tooDeep);
        break;
      }
      const read = planOf(planFromBytes(planBytes(planMessage(made, codec))), codec);
      expect(equals(read, made)).toBe(true);
      deepest = levels;
    }
    expect(deepest).toBeGreaterThanOrEqual(500);
  });

  test("past every limit", () => {
    expect(() => planMessage(selecting(sum(200_000)), codec)).toThrow(tooDeep);
    expect(() => planMessage(manyColumns(200_000), codec)).toThrow(tooDeep);
  });

  test("bytes of a plan come back", () => {
    const plan = selecting(one);
    expect(equals(planOf(planFromBytes(planBytes(planMessage(plan, codec))), codec), plan)).toBe(true);
  });
});
