import { describe, expect, it } from "vitest";
import type { Step } from "./gold.ts";
import { judge, settle } from "./judge.ts";
import type { Run, Taken } from "./run.ts";

const schema = { type: "struct", fields: [{ name: "a", type: "long", nullable: true }] } as const;
const strict = { type: "struct", fields: [{ name: "a", type: "long", nullable: false }] } as const;
const goldResult: Step = { kind: "result", name: "1", schema, ordered: true, rows: [["1"]], text: [] };
const goldError: Step = {
  kind: "fails",
  name: "2",
  error: { condition: "DIVIDE_BY_ZERO", sqlState: "22012", class: "ArithmeticException", parameters: { a: "1" } },
};
const took = (...steps: Taken[]): Run => ({ steps });
const right: Taken = { kind: "result", name: "1", schema, rows: [["1"]] };
const aspectsOf = (gold: Step[], run: Run): string[] => judge(gold, run).map(({ aspect }) => aspect);

describe("judge", () => {
  it("finds nothing where answers agree", () => {
    expect(judge([goldResult], took(right))).toEqual([]);
  });
  it("finds rows, types and nullability", () => {
    expect(aspectsOf([goldResult], took({ ...right, rows: [["2"]] }))).toEqual(["1"]);
    expect(aspectsOf([goldResult], took({ ...right, schema: strict }))).toEqual(["nullability"]);
    const other = { type: "struct", fields: [{ name: "a", type: "integer", nullable: true }] } as const;
    expect(aspectsOf([goldResult], took({ ...right, schema: other }))).toEqual(["1"]);
  });
  it("tells an error's identity from its parameters", () => {
    const error = (parts: object): Run =>
      took({ kind: "fails", name: "2", error: { ...goldError.error, ...parts } as never });
    expect(aspectsOf([goldError], error({}))).toEqual([]);
    expect(aspectsOf([goldError], error({ parameters: { a: "2" } }))).toEqual(["parameters"]);
    expect(aspectsOf([goldError], error({ sqlState: "22003" }))).toEqual(["2"]);
    expect(aspectsOf([goldError], took({ kind: "fails", name: "2", error: undefined }))).toEqual(["2"]);
  });
  it("takes any condition of ours where Spark gives none", () => {
    const bare: Step = { kind: "fails", name: "1", error: { class: "IllegalArgumentException" } };
    const ours = { condition: "X", sqlState: "42000", class: "IllegalArgumentException", parameters: { a: "1" } };
    expect(aspectsOf([bare], took({ kind: "fails", name: "1", error: ours }))).toEqual([]);
    expect(aspectsOf([bare], took({ kind: "fails", name: "1", error: { ...ours, class: "X" } }))).toEqual(["1"]);
  });
  it("finds steps that are missing, extra, of another kind, or thrown", () => {
    expect(aspectsOf([goldResult], { steps: [], stopped: new Error("boom") })).toEqual(["1"]);
    expect(aspectsOf([goldResult], took(right, { ...right, name: "2" }))).toEqual(["2"]);
    expect(aspectsOf([goldResult], took({ kind: "value", name: "1", value: 1 }))).toEqual(["1"]);
    expect(aspectsOf([goldResult], took({ kind: "thrown", name: "1", thrown: new Error("x") }))).toEqual(["1"]);
    expect(aspectsOf([goldResult], { steps: [right], stopped: new Error("x") })).toEqual(["all"]);
  });
});

describe("settle", () => {
  const finding = { aspect: "1", words: "" };
  it("accepts declared differences and names those that are gone", () => {
    expect(settle([finding], { notYet: { "1": "why" } })).toEqual({ open: [], gone: [] });
    expect(settle([finding], { never: { all: "why" } })).toEqual({ open: [], gone: [] });
    expect(settle([finding], {})).toEqual({ open: [finding], gone: [] });
    expect(settle([], { notImplemented: { all: "why", "1": "why" } }).gone).toEqual(["1", "all"]);
    expect(settle([finding], { notYet: { nullability: "why" } })).toEqual({ open: [finding], gone: ["nullability"] });
  });
});
