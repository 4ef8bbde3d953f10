import { describe, expect, test } from "vitest";
import { examplesOfPage, examplesOfSource, visible } from "./extract.ts";
import { moduleOf } from "./generate.ts";

describe("examples of a page", () => {
  test("are its ts blocks, and no others", () => {
    const page = [
      "# Title",
      "```ts",
      "const a = 1;",
      "```",
      "```python",
      "b = 2",
      "```",
      "````",
      "```ts",
      "```",
      "````",
    ];
    const examples = examplesOfPage("docs/page.md", page.join("\n"));
    expect(examples).toEqual([{ place: "docs/page.md:3", code: "const a = 1;", prints: "", namesAreGiven: false }]);
  });

  test("say what they print, on the marker's line, below it, and several times", () => {
    const code = `
console.log(1); // not this
// prints: 1

// nor this
df.show();
// prints:
// +--+
//
// |  | `;
    expect(examplesOfPage("a.md", `\`\`\`ts${code}\n\`\`\``)[0]?.prints).toBe("1\n\n+--+\n\n|  | ");
  });

  test("are compared by what shows", () => {
    expect(visible("a  \n\n  b\n")).toBe("a\n  b");
  });
});

describe("examples of doc comments", () => {
  const source = `
/**
 * Says a.
 *
 * @param x something
 * @example
 * \`\`\`ts
 * a("@example");
 * // prints: a
 * \`\`\`
 * @since 1.0
 */
export const a = (x: string) => x;

export class B {
  /** Short. @example is no tag here */
  c = 1;
  /**
   * @example
   * d();
   */
  d() {}
  /** @example on real Spark
   * e();
   */
  e() {}
}
// @example neither
`;
  test("are their example tags, fenced or not", () => {
    const [a, d, e, ...rest] = examplesOfSource("src/a.ts", source);
    expect(a).toEqual({
      place: "src/a.ts:8",
      code: `a("@example");\n// prints: a`,
      prints: "a",
      namesAreGiven: true,
    });
    expect([d?.place, d?.code.trim()]).toEqual(["src/a.ts:19", "d();"]);
    expect(d).not.toHaveProperty("isOnSpark");
    expect([e?.code.trim(), e?.isOnSpark]).toEqual(["e();", true]);
    expect(rest).toEqual([]);
  });
});

describe("the module of an example", () => {
  const names = new Map([
    ["SparkSession", `import { SparkSession } from "tspark";`],
    ["col", `import { col } from "tspark/functions";`],
    ["Row", `import type { Row } from "tspark";`],
  ]);
  const example = { place: "a:1", prints: "" };
  const importsOf = (text: string): string => text.split(" export const ")[0] ?? "";

  test("brings the names that a doc comment uses, unless it imports them", () => {
    const code = `import { col } from "elsewhere";\nconst row: Row = f(col("a"));`;
    const text = moduleOf({ ...example, code, namesAreGiven: true }, names);
    expect(importsOf(text).split("; ").sort()).toEqual([
      `import type { Row } from "tspark"`,
      `import { SparkSession } from "tspark"`,
      `import { col } from "elsewhere";`,
    ]);
    expect(text.split("\n")[2]).toBe(`const row: Row = f(col("a"));`);
  });

  test("brings only the session's type to a page", () => {
    const text = moduleOf({ ...example, code: `f(col("a"));`, namesAreGiven: false }, names);
    expect(importsOf(text)).toBe(`import { SparkSession } from "tspark";`);
  });
});
