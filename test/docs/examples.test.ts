import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { programOf } from "../architecture/documentation.ts";
import { publicDoors, root } from "../architecture/public-doors.ts";
import { engine } from "../parity/engines.ts";
import { captureStdout } from "../parity/harness/stdout.ts";
import { type Example, examplesOfPage, examplesOfSource, visible } from "./extract.ts";
import { givenNames, moduleOf } from "./generate.ts";

const filesBelow = (folder: string, suffix: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(suffix))
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .sort();

const textOf = (file: string): string => readFileSync(join(root, file), "utf8");

const isOnSpark = engine.name === "spark";

const everything: readonly Example[] = [
  ...["README.md", "CONTRIBUTING.md", ...filesBelow("docs", ".md")].flatMap((file) =>
    examplesOfPage(file, textOf(file)),
  ),
  ...filesBelow("src", ".ts").flatMap((file) => examplesOfSource(file, textOf(file))),
];

/** On Spark those that need it; on the embedded engine all, for those it must refuse. */
const examples = isOnSpark ? everything.filter((example) => example.isOnSpark) : everything;

/** Inside the checkout, so that the examples find what the project has installed. */
mkdirSync(join(root, ".cache"), { recursive: true });
const generated = mkdtempSync(join(root, ".cache", "examples-"));
const moduleAt = (index: number): string => join(generated, `example-${index}.ts`);

const doors = publicDoors();
const names = givenNames(doors, programOf(doors.values()));
for (const [index, example] of examples.entries()) writeFileSync(moduleAt(index), moduleOf(example, names));
const program = programOf(examples.map((_, index) => moduleAt(index)));

const typeErrors = (file: string): readonly string[] => {
  const source = program.getSourceFile(file);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ messageText, start }) => {
      // The first line of the module is ours: its second is the first of the example.
      const line = source === undefined || start === undefined ? 0 : source.getLineAndCharacterOfPosition(start).line;
      return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
    },
  );
};

const home = process.cwd();
const work = mkdtempSync(join(tmpdir(), "tspark-examples-"));

beforeAll(() => {
  cpSync(fileURLToPath(new URL("files/", import.meta.url)), work, { recursive: true });
  process.chdir(work);
});
afterAll(() => {
  process.chdir(home);
  rmSync(work, { recursive: true, force: true });
  rmSync(generated, { recursive: true, force: true });
});

test("the pages and the doc comments have examples", () => {
  expect(everything.some(({ namesAreGiven }) => !namesAreGiven)).toBe(true);
  expect(everything.some(({ namesAreGiven }) => namesAreGiven)).toBe(true);
  expect(everything.some((example) => example.isOnSpark)).toBe(true);
});

test.each(examples.map((example, index) => ({ ...example, index })))("$place", async ({ index, prints, ...needs }) => {
  const file = moduleAt(index);
  expect(typeErrors(file)).toEqual([]);
  const { example } = await import(/* @vite-ignore */ file);
  const spark = await engine.session();
  try {
    if (needs.isOnSpark && !isOnSpark) {
      await expect(example(spark)).rejects.toMatchObject({ condition: "NOT_IMPLEMENTED" });
      return;
    }
    const printed = await captureStdout(() => example(spark));
    expect(visible(printed)).toBe(visible(prints));
  } finally {
    await spark.stop();
  }
});
