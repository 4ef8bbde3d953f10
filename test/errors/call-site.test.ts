import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { userFramesOf } from "../../src/errors/call-site.ts";
import { captureCallSite } from "../../src/errors/index.ts";

test("finds this file", () => {
  const [frame, here] = [captureCallSite().userFrame()!, new Error()];
  expect(frame.file).toMatch(/test\/errors\/call-site\.test\.ts$/);
  expect(here.stack).toContain(`call-site.test.ts:${frame.line}:`);
});

test("names the function", () => {
  function buildReport() {
    return captureCallSite();
  }
  expect(buildReport().userFrame()!.function).toContain("buildReport");
});

test("leaves the stack limit as it was", () => {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 1;
  captureCallSite();
  const after = Error.stackTraceLimit;
  Error.stackTraceLimit = before;
  expect(after).toBe(1);
});

test("costs microseconds", () => {
  const start = performance.now();
  for (let i = 0; i < 10_000; i++) captureCallSite();
  expect((performance.now() - start) / 10_000).toBeLessThan(0.1);
});

const root = new URL("../../", import.meta.url);
const src = new URL("src/", root);

describe("a stack text", () => {
  const file = (path: string) => new URL(path, root).href;

  test("without tspark's frames and Node's", () => {
    const frames = userFramesOf(
      [
        "Error",
        `    at DataFrame.select (${new URL("api/data-frame.ts", src).href}:10:3)`,
        "    at processTicksAndRejections (node:internal/process/task_queues:95:5)",
        `    at report (${file("examples/report.ts")}:4:7)`,
        `    at async ${file("test/x.ts")}:1:2`,
        "    at new Thing (/home/me/my%20project/a (copy).mjs:8:9)",
        "    at Array.map (<anonymous>)",
      ].join("\n"),
    );
    expect(
      frames.map(({ file: name, line, column, function: fn }) => [name.split("/").at(-1), line, column, fn]),
    ).toEqual([
      ["report.ts", 4, 7, "report"],
      ["x.ts", 1, 2, undefined],
      ["a (copy).mjs", 8, 9, "new Thing"],
    ]);
  });

  test("with the paths of URLs unescaped", () => {
    const [frame] = userFramesOf("Error\n    at f (file:///home/me/m%C3%BCll%20%231/a.ts:1:2)");
    expect(frame!.file).toBe("/home/me/müll #1/a.ts");
  });

  test("of Windows", () => {
    const frames = userFramesOf("Error\n    at f (C:\\me\\a.ts:1:2)\n    at file:///D:/b.ts:3:4");
    expect(frames.map((frame) => frame.file)).toEqual(["C:\\me\\a.ts", "D:/b.ts"]);
  });
});

test("an uncaught error names the line of the program that made the step", () => {
  const folder = mkdtempSync(join(tmpdir(), "tspark-call-site-"));
  const program = join(folder, "program.mts");
  const errors = new URL("errors/index.ts", src).href;
  writeFileSync(
    program,
    [
      `import { captureCallSite, sparkError } from ${JSON.stringify(errors)};`,
      "const step = captureCallSite();",
      "await Promise.resolve();",
      'throw sparkError("MISSING_GROUP_BY", {}, { callSite: step });',
    ].join("\n"),
  );
  try {
    execFileSync(process.execPath, ["--import", "tsx", program], {
      cwd: new URL(".", root),
      stdio: "pipe",
    });
    expect.unreachable();
  } catch (error) {
    const printed = String((error as { stderr: Buffer }).stderr);
    expect(printed).toContain("AnalysisException: [MISSING_GROUP_BY]");
    expect(printed).toMatch(/SQLSTATE: 42803\n {2}at .*program\.mts:2:14/);
    expect(printed).not.toContain("src/errors");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
