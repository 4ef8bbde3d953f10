import { describe, expect, it } from "vitest";
import { formatGold } from "./gold.ts";
import { dedent, fingerprint, parsePair } from "./source.ts";
import { captureStdout } from "./stdout.ts";

const text = `import { col } from "tspark/functions";
import { pair } from "../pair.ts";

const reason = "not written";

export default pair("DataFrame.x", {
  since: "1.3.0",
  python: \`
    if a:
        result(b)
  \`,
  async typescript({ result }) {
    if (a) {
      await result(col("b"));
    }
  },
  notYet: { "a step": reason, parameters: "why" },
});
`;

describe("parsePair", () => {
  it("reads both halves as a reader wants them", () => {
    expect(parsePair("dataframe/x", text)).toEqual({
      path: "dataframe/x",
      member: "DataFrame.x",
      since: "1.3.0",
      python: "if a:\n    result(b)",
      typescript: 'import { col } from "tspark/functions";\n\nif (a) {\n  await result(col("b"));\n}',
      differences: [
        { what: "a step", why: "not written" },
        { what: "parameters", why: "why" },
      ],
    });
  });
  it("refuses what it cannot read as text", () => {
    expect(() => parsePair("x", "export const a = 1;")).toThrow("no");
    expect(() => parsePair("x", text.replace("`\n    if", ["`$", "{1}\n    if"].join("")))).toThrow("literal text");
    expect(() => parsePair("x", text.replace("tspark/functions", "../../../src/plan/index.ts"))).toThrow(
      "users cannot import",
    );
  });
});

describe("gold text", () => {
  it("is JSON with a line for each row and answer", () => {
    const gold = { member: "m", steps: [{ rows: [["1"], [null]], text: ["a"] }] };
    expect(formatGold(gold)).toBe(
      '{\n "member": "m",\n "steps": [\n  {\n   "rows": [\n    ["1"],\n    [null]\n   ],\n   "text": [\n    "a"\n   ]\n  }\n ]\n}\n',
    );
    const answers = { answers: { "1": { type: "int", rows: ["1"] }, b: { type: "int", value: "x" } } };
    expect(JSON.parse(formatGold(answers))).toEqual(answers);
    expect(formatGold(answers).split("\n")).toHaveLength(7);
  });
});

describe("small parts", () => {
  it("dedents", () => {
    expect(dedent("\n    a\n\n      b\n  ")).toBe("a\n\n  b");
  });
  it("fingerprints", () => {
    expect(fingerprint("a")).toMatch(/^[0-9a-f]{12}$/);
    expect(fingerprint("a")).not.toBe(fingerprint("b"));
  });
  it("captures both ways of printing, and puts them back", async () => {
    const { log } = console;
    const printed = await captureStdout(() => {
      console.log("a", 1);
      process.stdout.write("b\n");
    });
    expect(printed).toBe("a 1\nb\n");
    expect(console.log).toBe(log);
  });
});
