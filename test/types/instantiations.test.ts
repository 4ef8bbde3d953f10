import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test, vi } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const virtual = `${root}test/types/generated.ts`;

const parsed = new Map<string, ts.SourceFile | undefined>();

/** Compiles a program that exists in memory only, and counts what its types cost. */
function compile(text: string): { readonly errors: readonly string[]; readonly instantiations: number } {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => name === virtual || fileExists(name);
  host.getSourceFile = (name, target, ...rest) => {
    if (name === virtual) return ts.createSourceFile(name, text, target);
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, target, ...rest));
    return parsed.get(name);
  };
  const program = ts.createProgram([virtual], options, host);
  const source = program.getSourceFile(virtual)!;
  const errors = program
    .getSemanticDiagnostics(source)
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, " "));
  return { errors, instantiations: program.getInstantiationCount() };
}

const imports = 'import type * as T from "../../src/types/index.ts";';

/** A table of 60 columns through 20 steps, each checked by looking at a column of its result. */
function chain(columns: number, steps: number): string {
  const fields = Array.from(
    { length: columns },
    (_, i) => `readonly c${i}: T.${i % 2 === 0 ? "LongType" : "StringType"} | null`,
  );
  const lines = [imports, `type S0 = { ${fields.join("; ")} };`];
  const kinds: readonly ((i: number) => string)[] = [
    (i) => `T.WithColumn<S${i}, "new${i}", T.Add<S${i}["c2"], S${i}["c4"]>>`,
    (i) => `T.Rename<S${i}, "c${50 - i}", "renamed${i}">`,
    (i) => `T.Drop<S${i}, "c${59 - i}">`,
    (i) => `T.SelectResult<S${i}, ["*", T.TypedColumn<T.DoubleType, "selected${i}">]>`,
    (i) => `T.JoinResult<S${i}, { readonly c0: T.LongType; readonly joined${i}: T.StringType }, "c0", "left">`,
  ];
  for (let i = 0; i < steps; i++) lines.push(`type S${i + 1} = ${kinds[i % kinds.length]!(i)};`);
  for (let i = 1; i <= steps; i++) lines.push(`export const row${i} = (row: T.RowOf<S${i}>): bigint | null => row.c0;`);
  return lines.join("\n");
}

vi.setConfig({ testTimeout: 60_000 });

test("a 60-column table through 20 steps stays within the budget", () => {
  const base = compile(imports);
  const { errors, instantiations } = compile(chain(60, 20));
  expect([...base.errors, ...errors]).toEqual([]);
  expect(instantiations - base.instantiations).toBeLessThan(20_000);
});

test("a misspelt column reads as a sentence", () => {
  const { errors } = compile(`${imports}
    type People = { readonly name: T.StringType; readonly age: T.IntegerType };
    declare const select: <const Items extends readonly string[]>(...items: Items & T.CheckedNames<People, Items>) => void;
    select("name", "aeg");`);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain("There is no column 'aeg' in this DataFrame");
});
