import { describe, expect, it } from "vitest";
import { engine } from "./engines.ts";
import { ORACLE, type PairGold, readGold } from "./harness/gold.ts";
import { type Finding, judge, settle } from "./harness/judge.ts";
import { runPair } from "./harness/run.ts";
import { fingerprint, goldPath, modulePath, pairPaths, readPair } from "./harness/source.ts";
import type { Pair } from "./pair.ts";

const aspects = ["nullability", "parameters"];

describe.each(pairPaths())("%s", (path) => {
  const source = readPair(path);
  const gold = readGold<PairGold>(goldPath(path));
  let findings: Promise<{ open: Finding[]; gone: string[] }> | undefined;
  const settled = async () => {
    const { default: pair } = (await import(modulePath(path))) as { default: Pair };
    return settle(judge(gold?.steps ?? [], await runPair(pair, engine)), engine.gapsOf(pair));
  };
  const once = () => {
    findings ??= settled();
    return findings;
  };
  const open = async (wanted: (aspect: string) => boolean) => {
    const { open } = await once();
    return open.filter(({ aspect }) => wanted(aspect)).map(({ words }) => words);
  };

  it("is recorded from the Python half as it stands", () => {
    expect(gold, `npm run record ${path}`).toBeDefined();
    expect(gold?.spark).toBe(ORACLE);
    expect(gold?.member).toBe(source.member);
    expect(gold?.python, `the Python half changed: npm run record ${path}`).toBe(fingerprint(source.python));
  });
  it(`${source.member} answers as Spark`, async () => {
    const wrong = await open((aspect) => !aspects.includes(aspect));
    expect(wrong.join("\n\n")).toBe("");
  });
  it("has Spark's nullability", async () => {
    expect((await open((aspect) => aspect === "nullability")).join("\n\n")).toBe("");
  });
  it("has Spark's error parameters", async () => {
    expect((await open((aspect) => aspect === "parameters")).join("\n\n")).toBe("");
  });
  it("declares no difference that is gone", async () => {
    expect((await once()).gone).toEqual([]);
  });
});
