import { expect, test } from "vitest";
import { handWritten } from "./source-files.ts";

const lineCount = (text: string): number => text.trimEnd().split("\n").length;
const sizes = [...handWritten()].map(([path, text]) => ({ path, text, lines: lineCount(text) }));

test("the median source file is under 100 lines", () => {
  const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(100);
});

test("no source file passes 600 lines without saying why at its head", () => {
  const long = sizes.filter(({ lines, text }) => lines > 600 && !text.startsWith("// Long because"));
  expect(long.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
});
