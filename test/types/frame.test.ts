import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test, vi } from "vitest";

vi.setConfig({ testTimeout: 120_000 });

const root = fileURLToPath(new URL("../../", import.meta.url));
const virtual = `${root}test/types/generated-frame.ts`;

/** Compiles a program that exists in memory only, and counts what its types cost. */
function compile(text: string): { readonly errors: readonly string[]; readonly instantiations: number } {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => name === virtual || fileExists(name);
  host.getSourceFile = (name, target, ...rest) =>
    name === virtual ? ts.createSourceFile(name, text, target) : getSourceFile(name, target, ...rest);
  const program = ts.createProgram([virtual], options, host);
  const errors = program
    .getSemanticDiagnostics(program.getSourceFile(virtual))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
  return { errors, instantiations: program.getInstantiationCount() };
}

const head = `import type { DataFrame } from "tspark"; import { col, lit } from "tspark/functions";
  import type { LongType, StringType } from "tspark/types";`;

/** A table of so many columns through so many steps of the methods that people use. */
function chain(columns: number, steps: number): string {
  const fields = Array.from(
    { length: columns },
    (_, i) => `readonly c${i}: ${i % 2 ? "StringType" : "LongType"} | null`,
  );
  const kinds: readonly ((i: number) => string)[] = [
    (i) => `.withColumn("new${i}", (c) => c.c2.plus(c.c4))`,
    (i) => `.withColumnRenamed("c${50 - i}", "renamed${i}")`,
    (i) => `.drop("c${59 - i}")`,
    () => `.filter((c) => c.c0.gt(1).and(c.c1.startsWith("x")))`,
    (i) => `.select("*", lit("x").as("selected${i}"))`,
    () => `.orderBy("c0", col("c1").desc())`,
    (i) => `.join(other, "c0", "left").withColumnRenamed("joined", "joined${i}")`,
  ];
  const lines = Array.from({ length: steps }, (_, i) => kinds[i % kinds.length]!(i));
  return `${head}
    type S = { ${fields.join("; ")} };
    declare const other: DataFrame<{ readonly c0: LongType; readonly joined: StringType }>;
    export const end = (df: DataFrame<S>) => df${lines.join("\n")};
    export const rows = async (df: DataFrame<S>): Promise<readonly (bigint | null)[]> => (await end(df).collect()).map((row) => row.c0);`;
}

test("a 60-column table through 20 steps stays within the budget", () => {
  const base = compile(`${head} export const df = (x: DataFrame<{ readonly c0: LongType }>) => x.select("c0");`);
  const { errors, instantiations } = compile(chain(60, 20));
  expect([...base.errors, ...errors]).toEqual([]);
  expect(instantiations - base.instantiations).toBeLessThan(100_000);
});

test("what is wrong is said in a sentence", () => {
  const { errors } = compile(`${head}
    export const f = (df: DataFrame<{ readonly name: StringType }>, other: DataFrame<{ readonly id: LongType }>) => {
      df.select("nmae");
      df.join(other, "name");
    };`);
  expect(errors).toHaveLength(2);
  expect(errors[0]).toContain("There is no column 'nmae' in this DataFrame");
  expect(errors[1]).toContain("The column 'name' is not on both sides of the join");
});
